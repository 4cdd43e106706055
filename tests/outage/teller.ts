import { v7 as uuid } from "uuid";
import { present } from "#base/assert";
import { say, type Language } from "#i18n/say";
import type { Desk } from "../support/branch-network";

/** One press of a teller and what the console was told. */
export type Press = { readonly tookMs: number; readonly status: number; readonly code?: string };

/** Somebody at a window, who reads a language of his own. */
export type Teller = {
  /** Calls the next customer, or goes on with the one who is here. The same press is repeated until it took effect. */
  readonly press: () => Promise<Press>;
};

export type TellerPlace = {
  readonly url: string;
  readonly outletId: string;
  readonly desk: Desk;
  readonly language: Language;
  readonly onAccepted: (commandId: string) => void;
  /** Told when a "no" is not said as it should be. */
  readonly onFault: (sentence: string) => void;
};

const STEPS = ["call-next", "start", "finish"] as const;
const PATIENCE_MS = 10_000;
/** Nobody answered in all that time. */
const NO_ANSWER = { status: 504, code: "client.noAnswer" } as const;

/** A teller who signs in, opens the window and serves one customer after the other. */
export async function tellerAt(place: TellerPlace): Promise<Teller> {
  const { url, outletId, desk, language } = place;
  const page = { "guichet-page": "1", "content-type": "application/json", "accept-language": language };
  const signIn = JSON.stringify({ accountId: desk.staffId, surface: "console" });
  const signedIn = await fetch(`${url}/api/v1/demo/sign-in`, { method: "POST", headers: page, body: signIn });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const root = `${url}/api/v1/outlets/${outletId}`;
  const post = (path: string, commandId: string, body: object): Promise<Response> => {
    const headers = { ...page, cookie, "idempotency-key": commandId };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return fetch(`${root}${path}`, { method: "POST", headers, body: JSON.stringify(body), signal });
  };
  for (const [path, body] of [
    [`/staff/${desk.staffId}/arrive`, { post: "window" }],
    [`/windows/${desk.windowId}/open`, { staffId: desk.staffId, mode: "normal" }],
  ] as const) {
    const opened = await post(path, uuid(), body);
    if (!opened.ok) throw new Error(`${path}: ${await opened.text()}`);
  }

  let [step, commandId, ticketId] = [0, uuid(), ""];
  const pathOf = {
    "call-next": () => `/windows/${desk.windowId}/call-next`,
    start: own("start"),
    finish: own("finish"),
  };
  function own(action: string): () => string {
    return () => `/tickets/${ticketId}/${action}`;
  }
  const press = async (): Promise<Press> => {
    const action = present(STEPS[step % STEPS.length], "step");
    const askedAt = performance.now();
    const answer = await post(pathOf[action](), commandId, action === "finish" ? { outcome: "done" } : {}).catch(
      () => undefined,
    );
    if (!answer) return { tookMs: performance.now() - askedAt, ...NO_ANSWER };
    const body = (await answer.json()) as { code?: string; detail?: string; ticketId?: string };
    const tookMs = performance.now() - askedAt;
    if (answer.status === 503) checkSentence(place, body);
    if (!answer.ok) return { tookMs, status: answer.status, ...(body.code !== undefined && { code: body.code }) };
    place.onAccepted(commandId);
    [step, commandId, ticketId] = [step + 1, uuid(), body.ticketId ?? ticketId];
    return { tookMs, status: answer.status };
  };
  return { press };
}

function checkSentence(
  { language, onFault }: TellerPlace,
  { code = "", detail }: { code?: string; detail?: string },
): void {
  if (detail !== say(language, `problem.${code}`, {})) onFault(`${code} was said in ${language} as: ${detail ?? ""}`);
}
