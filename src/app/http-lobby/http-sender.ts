/** The part of the platform's fetch that is used here, so that a test can answer in its place. */
export type Fetch = (
  url: string,
  request: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string },
) => Promise<{ readonly status: number; readonly text: () => Promise<string> }>;

export type SenderOptions = {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** A service token; absent, the server takes us for a stranger. */
  readonly token?: string;
  /** In which the server's refusals are said; English without it. */
  readonly language?: string;
  /** Waits before the same request is tried again. */
  readonly pause: (ms: number) => Promise<void>;
};

/** The server could not be reached, or could not take the request, time after time. */
export class LobbyUnreachable extends Error {
  override readonly name = "LobbyUnreachable";
}

/** The server did not take the request itself: no rule of the day said no, a client of ours asked wrongly. */
export class RequestRefused extends Error {
  override readonly name = "RequestRefused";
}

type Problem = { readonly code: string; readonly detail: string };
type Posted =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

const PAUSES_MS = [100, 300, 1_000, 3_000, 5_000] as const;

/** Requests below `/api/v1`, repeated while the server is away or out of breath (429, 502, 503, 504). */
export function httpSender(options: SenderOptions) {
  const send = async (
    method: string,
    path: string,
    body: object | undefined,
    more: Record<string, string> = {},
  ): Promise<Posted> => {
    let last = "no answer";
    for (const pauseMs of [...PAUSES_MS, undefined]) {
      try {
        const posted = await sendOnce(options, method, path, body, more);
        if (posted.ok || !COME_BACK.has(posted.status)) return posted;
        last = posted.problem.detail;
      } catch (error) {
        last = wordsOf(error);
      }
      if (pauseMs !== undefined) await options.pause(pauseMs);
    }
    throw new LobbyUnreachable(`${method} ${path}: ${last}`);
  };

  const must = async (method: string, path: string, body?: object): Promise<unknown> => {
    const sent = await send(method, path, body);
    if (sent.ok) return sent.body;
    throw new RequestRefused(`${method} ${path}: ${sent.problem.code} ${sent.problem.detail}`);
  };

  return {
    // The interface's contract says what comes back; both sides of it are this repository's.
    get: async <Body>(path: string): Promise<Body> => (await must("GET", path)) as Body,
    put: async <Body>(path: string, body: object): Promise<Body> => (await must("PUT", path, body)) as Body,
    post: async (path: string, body: object, headers: Record<string, string>): Promise<Posted> => {
      const sent = await send("POST", path, body, headers);
      if (sent.ok || !/^(request|http|identity)\./u.test(sent.problem.code)) return sent;
      throw new RequestRefused(`POST ${path}: ${sent.problem.code} ${sent.problem.detail}`);
    },
  };
}

/** With what lies behind it: of a failed fetch the error itself says only that it failed. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

const COME_BACK: ReadonlySet<number> = new Set([429, 502, 503, 504]);

async function sendOnce(
  { baseUrl, fetch, token, language }: SenderOptions,
  method: string,
  path: string,
  body: object | undefined,
  more: Record<string, string>,
): Promise<Posted> {
  const headers = {
    accept: "application/json",
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(language !== undefined && { "accept-language": language }),
    ...(body && { "content-type": "application/json" }),
    ...more,
  };
  const response = await fetch(`${baseUrl}/api/v1${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === "" ? {} : JSON.parse(text);
  if (response.status < 300) return { ok: true, body: parsed };
  return { ok: false, status: response.status, problem: problemOf(parsed, response.status) };
}

function problemOf(parsed: unknown, status: number): Problem {
  const { code, detail } = parsed as Partial<Problem>;
  return { code: code ?? `http.${status}`, detail: detail ?? "" };
}
