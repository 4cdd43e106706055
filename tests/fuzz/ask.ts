import { Agent, request, type IncomingMessage } from "node:http";
import type { FuzzCaller } from "./callers";
import type { FuzzedRequest } from "./fuzzed-request";

/** Counted by a timer and not by the clock: a machine that stood still has kept nobody waiting. */
const TURN_MS = 100;
/** A minute without a byte is no answer. What goes on coming, as a whole journal does, is one. */
const SILENT_TURNS_MAX = 600;

/**
 * Sends one request and reads its answer to the end.
 *
 * @returns the status; "no answer" after so long a silence, "broken line" when there was none to give it on
 */
export function ask(
  agent: Agent,
  url: string,
  made: FuzzedRequest,
  caller: FuzzCaller,
  retried = false,
): Promise<string> {
  const { method, path, body } = made;
  const { headers } = caller;
  return new Promise((resolve) => {
    let silentTurns = 0;
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
      answer.on("data", () => (silentTurns = 0));
      answer.on("end", done);
      answer.on("error", () => resolve("broken line"));
    });
    const timer = setInterval(() => {
      silentTurns += 1;
      if (silentTurns < SILENT_TURNS_MAX) return;
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
