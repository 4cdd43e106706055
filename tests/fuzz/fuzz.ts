import { Agent } from "node:http";
import { createRng } from "#base/rng";
import { ask } from "./ask";
import type { FuzzCaller } from "./callers";
import { one, type Making } from "./from-schema";
import { fuzzedRequest, routesOf, type ApiDocument } from "./fuzzed-request";
import { isHere } from "./wrong-values";

export type Fuzzing = {
  readonly url: string;
  readonly document: ApiDocument;
  readonly callers: () => Promise<readonly FuzzCaller[]>;
  readonly knownIds: readonly string[];
  readonly requests: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
};

export type FuzzReport = {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Routes that were asked at least once. */
  readonly routes: number;
  readonly slowest: Timed;
  /** Answered, and whole, but only after more than five seconds: a server that has too much to do, not one that hangs. */
  readonly late: readonly Timed[];
  /** Answers with 5xx, requests that were not answered, lines that broke. */
  readonly faults: readonly string[];
};

export type Timed = { readonly route: string; readonly lastsMs: number };

const AT_ONCE = 12;
/** What takes longer than this to be answered is told, and is no fault as long as it is answered. */
const LATE_MS = 5_000;
const FAULTS_MAX = 100;
/** Somebody signs himself out now and then; so often everybody signs in anew. */
const SIGN_IN_EVERY = 1_500;
/** A server need not read to its end what is larger than it takes. */
const BODY_BYTES_MAX = 1_048_576;
/** From careful to wild, in turn. */
const SPOIL_SHARES = [0, 0.02, 0.1, 0.3];

/** Sends so many requests, the same ones for the same seed, and looks at every answer. */
export async function fuzz(fuzzing: Fuzzing): Promise<FuzzReport> {
  const { url, document, knownIds, requests, seed } = fuzzing;
  const rng = createRng(seed, "fuzz");
  const routes = routesOf(document);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const byStatus: Record<string, number> = {};
  const asked = new Set<string>();
  const faults: string[] = [];
  let callers: readonly FuzzCaller[] = [];
  const late: Timed[] = [];
  let sent = 0;
  let slowest: Timed = { route: "", lastsMs: 0 };

  const turn = async (): Promise<void> => {
    const ix = sent;
    sent += 1;
    const making: Making = {
      rng,
      schemas: document.components.schemas,
      knownIds,
      spoilShare: isHere(SPOIL_SHARES[ix % SPOIL_SHARES.length]),
    };
    // Every route in turn, so that none is left out however few the requests are.
    const route = isHere(routes[ix % routes.length]);
    const caller = isHere(one(rng, callers));
    const made = fuzzedRequest(making, route);
    const name = `${route.method} ${route.path}`;
    asked.add(name);
    const askedAt = performance.now();
    const status = await ask(agent, url, made, caller);
    const timed = { route: name, lastsMs: performance.now() - askedAt };
    if (timed.lastsMs > slowest.lastsMs) slowest = timed;
    if (timed.lastsMs > LATE_MS && status !== "no answer") late.push(timed);
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    const isTooLarge = status.startsWith("broken line") && (made.body?.length ?? 0) > BODY_BYTES_MAX;
    if (/^[1-4]\d\d$/u.test(status) || isTooLarge || faults.length >= FAULTS_MAX) return;
    const body = made.body?.toString("utf8").slice(0, 600) ?? "";
    const headers = JSON.stringify(made.headers).slice(0, 300);
    faults.push(`#${ix} ${status} ${caller.name} ${made.method} ${made.path.slice(0, 300)} ${headers} ${body}`);
  };
  const lane = async (until: number): Promise<void> => {
    while (sent < until && faults.length < FAULTS_MAX) await turn();
  };
  while (sent < requests && faults.length < FAULTS_MAX) {
    callers = await fuzzing.callers();
    const until = Math.min(requests, sent + SIGN_IN_EVERY);
    await Promise.all(Array.from({ length: AT_ONCE }, () => lane(until)));
    fuzzing.onProgress?.(sent);
  }
  agent.destroy();
  return { requests: sent, byStatus, routes: asked.size, slowest, late, faults };
}
