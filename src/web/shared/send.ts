import { v7 as uuidv7 } from "uuid";
import type { Problem } from "#contract/problem";

/** Why nothing came of a request. `detail` is a sentence in the reader's language; absent when this page must find one. */
export type Trouble = {
  readonly code: string;
  readonly detail?: string;
  /** What to put right, field by field, where the server names them. */
  readonly errors?: NonNullable<Problem["errors"]>;
};

export type Sent<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly trouble: Trouble };

/** What a sender takes from the world around it. */
export type SendWorld = {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly wait: (delayMs: number) => Promise<void>;
};

export type Request = {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body?: unknown;
  /** Staff id of the person who acts, or `device:<id>`; absent for a customer. */
  readonly actor?: string | undefined;
  /** In which the server words its refusals. */
  readonly language?: string;
  /** What only some requests carry, such as the customer's own secret. */
  readonly headers?: Readonly<Record<string, string>>;
};

const browser: SendWorld = {
  fetch: (path, init) => fetch(path, init),
  wait: (delayMs) => new Promise((done) => setTimeout(done, delayMs)),
};

/** As in the contract's headers.ts, which would bring its schemas into the page. */
const KEY_HEADER = "idempotency-key";
const ACTOR_HEADER = "guichet-actor";
/** Says that one of our own pages asks: a form or a link of another site cannot set it. */
const PAGE_HEADER = "guichet-page";

/** Pauses before the repetitions; after the last the person is told. */
const RETRY_AFTER_MS = [300, 900, 2_000] as const;

/** Nobody answered, however often it was asked. */
export const NO_ANSWER: Trouble = { code: "client.noAnswer" };
/** An answer came that is not ours: a proxy's page, a broken body. */
const NOT_OURS: Trouble = { code: "client.notOurs" };

/** A fresh id that sorts by time: for tickets, alerts, and each command's Idempotency-Key. */
export const newId = (): string => uuidv7();

/**
 * Sends one request and repeats it with the same Idempotency-Key while nobody answered, or something before the server
 * did, so that a command takes effect once however often the line breaks. A server that says it cannot now is believed:
 * whoever stands at the counter hears it at once.
 */
export async function send<Answer>(request: Request, world: SendWorld = browser): Promise<Sent<Answer>> {
  const init = initOf(request);
  for (let attempt = 0; ; attempt += 1) {
    const response = await world.fetch(request.path, init).catch(() => undefined);
    const patience = RETRY_AFTER_MS[attempt];
    if ((response === undefined || isBefore(response)) && patience !== undefined) {
      await world.wait(patience);
      continue;
    }
    return response ? answerOf<Answer>(response) : { ok: false, trouble: NO_ANSWER };
  }
}

/** A proxy that has no server behind it just now. */
function isBefore({ status, headers }: Response): boolean {
  return status === 503 && !headers.get("content-type")?.startsWith("application/problem");
}

function initOf({ method, body, actor, language, headers: own }: Request): RequestInit {
  const headers: Record<string, string> = { accept: "application/json", [PAGE_HEADER]: "1", ...own };
  if (method === "POST") headers[KEY_HEADER] = newId();
  if (actor) headers[ACTOR_HEADER] = actor;
  if (language) headers["accept-language"] = language;
  if (body === undefined) return { method, headers };
  return { method, headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) };
}

async function answerOf<Answer>(response: Response): Promise<Sent<Answer>> {
  const json: unknown = await response.json().catch(() => undefined);
  if (response.ok && json !== undefined) return { ok: true, answer: json as Answer };
  if (!isProblem(json)) return { ok: false, trouble: NOT_OURS };
  const { code, detail, errors } = json;
  return { ok: false, trouble: { code, detail, ...(errors && { errors }) } };
}

function isProblem(json: unknown): json is Problem {
  return typeof json === "object" && json !== null && "code" in json && "detail" in json;
}
