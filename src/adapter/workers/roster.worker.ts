import { parentPort, workerData } from "node:worker_threads";
import { present } from "#base/assert";
import { createRosterSearch } from "#engine/roster/roster-search";
import { loadHighsSolver } from "../solver/highs";
import type { RosterRound, RosterRoundEnd, RosterThreadStart } from "./roster-messages";

/** One search of a roster. It works only between the start of a round and its end, so that threads meet in step. */
const port = present(parentPort, "the port to the main thread");
const { problem, seed, thread, stop } = workerData as RosterThreadStart;
const stopped = new Int32Array(stop);
const search = createRosterSearch(problem, { seed, thread, lp: await loadHighsSolver() });

port.on("message", ({ workUntil, roster, bound }: RosterRound) => {
  if (roster) search.offer(roster);
  search.raiseBound(bound);
  let isDone = false;
  while (!isDone && search.work() < workUntil && Atomics.load(stopped, 0) === 0) isDone = !search.step();
  const { roster: best, cost } = search.best();
  const end = { roster: best.slice(), cost, bound: search.bound(), work: search.work(), isDone, stuck: search.stuck };
  port.postMessage(end satisfies RosterRoundEnd);
});
