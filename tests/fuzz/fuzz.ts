import { Agent, request, type IncomingMessage } from "node:http";
import { createRng } from "#base/rng";
import type { FuzzCaller } from "./callers";
import { one, type Making } from "./from-schema";
import { fuzzedRequest, routesOf, type ApiDocument, type FuzzedRequest } from "./fuzzed-request";
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
  readonly slowestMs: number;
  /** Answers with 5xx, requests that were not answered, lines that broke. */
  readonly faults: readonly string[];
};

const AT_ONCE = 12;
/** Counted by a timer and not by the clock: a machine that stood still has kept nobody waiting. */
const TURN_MS = 100;
const ANSWER_WITHIN_TURNS = 50;
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
  let [sent, slowestMs] = [0, 0];

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
    asked.add(`${route.method} ${route.path}`);
    const askedAt = performance.now();
    const status = await ask(agent, url, made, caller);
    slowestMs = Math.max(slowestMs, performance.now() - askedAt);
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
  return { requests: sent, byStatus, routes: asked.size, slowestMs, faults };
}

/** @returns the status; "no answer" after the time limit, "broken line" when there was none to give it on */
function ask(agent: Agent, url: string, made: FuzzedRequest, caller: FuzzCaller, retried = false): Promise<string> {
  const { method, path, body } = made;
  const { headers } = caller;
  return new Promise((resolve) => {
    const to = new URL(url);
    const all = { ...headers, ...made.headers, ...(body && { "content-length": String(body.length) }) };
    const options = { agent, host: to.hostname, port: to.port, method, path, headers: all };
    const asking = request(options, (answer) => {
      const done = (): void => resolve(String(answer.statusCode ?? 0));
      if (neverEnds(answer)) {
        done();
        asking.destroy();
        return;
      }
      answer.resume();
      answer.on("end", done);
      answer.on("error", () => resolve("broken line"));
    });
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
      if (turns < ANSWER_WITHIN_TURNS) return;
      resolve("no answer");
      asking.destroy();
    }, TURN_MS);
    asking.on("close", () => clearInterval(timer));
    asking.on("error", ({ message }) => {
      // The server had hung up on whoever used this line before, as it may: a client asks again on another.
      if (asking.reusedSocket && !retried) resolve(ask(new Agent(), url, made, caller, true));
      else resolve(`broken line (${message})`);
    });
    asking.end(body);
  });
}

const neverEnds = ({ headers }: IncomingMessage): boolean =>
  headers["content-type"]?.startsWith("text/event-stream") === true;
