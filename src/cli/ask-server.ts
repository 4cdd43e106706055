import type { Problem } from "#contract/problem";
import { failed, refusedBy } from "./failed";
import { terminalLanguage } from "./fault-line";

export type ServerQuestion = {
  readonly method?: "GET" | "POST";
  /** Below `/api/v1`, with its leading slash. */
  readonly path: string;
  readonly token: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
};

/**
 * Asks a running server, in the terminal's language.
 * @throws CommandFailed when nobody is there, when it is another kind of server, or with the server's own refusal
 */
export async function askServer(url: string, question: ServerQuestion): Promise<Response> {
  const { method = "GET", path, token, headers, body } = question;
  const address = addressOf(url, path);
  const response = await fetch(address, {
    method,
    headers: {
      "accept-language": terminalLanguage(process.env),
      ...(body && { "content-type": "application/json" }),
      authorization: `Bearer ${token}`,
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw failed("noServer", { url: address.origin });
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  if (problem?.code === undefined || problem.detail === undefined) {
    throw failed("otherServer", { url: address.origin, status: response.status });
  }
  throw refusedBy(problem as Problem);
}

/** The address of the interface. @throws CommandFailed when the text is no address */
export function addressOf(url: string, path: string): URL {
  if (!URL.canParse(url) || !/^https?:/u.test(url)) throw failed("badAddress", { url });
  return new URL(`/api/v1${path}`, url);
}
