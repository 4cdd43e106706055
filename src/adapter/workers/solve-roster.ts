import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { assert } from "#base/assert";
import type { Roster, RosterProblem } from "#engine/roster/problem";
import type { RosterGlimpse, RosterRound, RosterRoundEnd, RosterThreadStart } from "./roster-messages";

export type SolveRosterOptions = {
  readonly seed: number;
  readonly threads: number;
  /** Ends the search after this long; it may then stop in the middle of a round. */
  readonly timeMs?: number;
  /** Ends the search after this much work of each thread: same problem, seed, threads and work, same roster. */
  readonly workMax?: number;
  /** Ends the search when its roster is proved within this share of the best possible. */
  readonly shareGap?: number;
  readonly signal?: AbortSignal;
  /** Is told after every round, and within a long one. */
  readonly onProgress?: (progress: RosterProgress) => void;
};

export type RosterProgress = { readonly cost: number; readonly bound: number; readonly elapsedMs: number };

export type RosterAnswer = {
  readonly roster: Roster;
  readonly cost: number;
  /** No roster costs less. */
  readonly bound: number;
  readonly work: number;
  readonly elapsedMs: number;
  /** People for whom no line obeys the rules. */
  readonly stuck: readonly number[];
};

/** The operating system ended a search thread, or its solver failed. */
export class RosterSearchFailed extends Error {
  override readonly name = "RosterSearchFailed";
}

/** Work of a thread until the first meeting, and the most between two later ones: a second or two. */
const FIRST_ROUND_WORK = 2e6;
const ROUND_WORK_MAX = 150e6;

/**
 * Searches a roster in worker threads that share their best roster and bound after every round of equal work.
 *
 * @throws RosterSearchFailed when a thread ends by itself
 */
export async function solveRoster(problem: RosterProblem, options: SolveRosterOptions): Promise<RosterAnswer> {
  assert(options.threads >= 1, "a search needs a thread");
  const { seed, timeMs, signal, workMax = Infinity, shareGap = 0 } = options;
  const began = performance.now();
  const stop = new SharedArrayBuffer(4);
  const end = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  const timer = timeMs === undefined ? undefined : setTimeout(end, timeMs);
  signal?.addEventListener("abort", end, { once: true });
  if (signal?.aborted) end();
  const workers = Array.from({ length: options.threads }, (_, thread) => {
    const worker = takeWorker();
    worker.postMessage({ problem, seed, thread, stop, workMax, shareGap } satisfies RosterThreadStart);
    return worker;
  });
  let isWhole = false;
  try {
    let answer: RosterAnswer | undefined;
    let round: RosterRound = { workUntil: 0, roster: undefined, bound: 0 };
    let roundWork = FIRST_ROUND_WORK;
    for (;;) {
      const next = { ...round, workUntil: Math.min(workMax, round.workUntil + roundWork) };
      const { onProgress } = options;
      const glimpse = ({ cost, bound }: RosterGlimpse): void =>
        onProgress?.({ cost, bound, elapsedMs: performance.now() - began });
      const ends = await Promise.all(workers.map((worker) => playRound(worker, next, glimpse)));
      const elapsedMs = performance.now() - began;
      answer = bestOf(ends, elapsedMs);
      onProgress?.({ cost: answer.cost, bound: answer.bound, elapsedMs });
      const isStopped = Atomics.load(new Int32Array(stop), 0) === 1;
      isWhole = isStopped || next.workUntil >= workMax || ends.some(({ isDone }) => isDone);
      if (isWhole) return answer;
      roundWork = Math.min(ROUND_WORK_MAX, 2 * roundWork);
      round = { workUntil: next.workUntil, roster: answer.roster, bound: answer.bound };
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
    // A search that failed has threads of which nothing is known.
    await Promise.all(workers.map((worker) => (isWhole ? giveBack(worker) : worker.terminate())));
  }
}

/** Threads that wait for the next search with a warm solver; they do not keep the process alive. */
const idle: Worker[] = [];
const IDLE_MAX = 2;

function takeWorker(): Worker {
  const known = idle.pop();
  if (!known) return new Worker(createRequire(import.meta.url).resolve("#worker/roster"), { name: "roster" });
  for (const end of ["error", "exit"]) known.removeAllListeners(end);
  known.ref();
  return known;
}

async function giveBack(worker: Worker): Promise<void> {
  if (idle.length >= IDLE_MAX) {
    await worker.terminate();
    return;
  }
  worker.unref();
  // One that fails meanwhile ends, and is not taken again.
  worker.once("error", () => undefined);
  worker.once("exit", () => void idle.splice(idle.indexOf(worker), 1));
  idle.push(worker);
}

function playRound(
  worker: Worker,
  round: RosterRound,
  onGlimpse: (glimpse: RosterGlimpse) => void,
): Promise<RosterRoundEnd> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void =>
      reject(new RosterSearchFailed("a search thread has ended: it ran out of memory or its solver failed", { cause }));
    worker.once("error", fail);
    worker.once("exit", fail);
    const hear = (message: RosterGlimpse | RosterRoundEnd): void => {
      if (!("isDone" in message)) {
        onGlimpse(message);
        return;
      }
      worker.off("message", hear);
      worker.off("error", fail);
      worker.off("exit", fail);
      resolve(message);
    };
    worker.on("message", hear);
    worker.postMessage(round);
  });
}

/** The cheapest roster; of equal ones that of the first thread, so that a run can be repeated. */
function bestOf(ends: readonly RosterRoundEnd[], elapsedMs: number): RosterAnswer {
  const best = ends.reduce((one, other) => (other.cost < one.cost ? other : one));
  const bound = Math.max(...ends.map((end) => end.bound));
  const work = ends.reduce((sum, end) => sum + end.work, 0);
  return { roster: best.roster, cost: best.cost, bound, work, elapsedMs, stuck: best.stuck };
}
