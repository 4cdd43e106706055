import { parentPort } from "node:worker_threads";
import { present } from "#base/assert";
import { createRosterSearch, type RosterSearch } from "#engine/roster/roster-search";
import { loadHighsSolver } from "../solver/highs";
import type { RosterGlimpse, RosterRound, RosterRoundEnd, RosterThreadStart } from "./roster-messages";

/**
 * One search of a roster after the other: a solver that is warm is several times as fast as one just loaded. It works only
 * between the start of a round and its end, so that threads meet in step.
 */
const port = present(parentPort, "the port to the main thread");
const lp = await loadHighsSolver();
let begun: { readonly search: RosterSearch; readonly stopped: Int32Array } | undefined;

port.on("message", (message: RosterThreadStart | RosterRound) => {
  if ("problem" in message) begun = begin(message);
  else if (begun) playRound(begun, message);
});

function begin({ problem, seed, thread, stop, workMax, shareGap }: RosterThreadStart) {
  const stopped = new Int32Array(stop);
  let told: RosterGlimpse = { cost: Infinity, bound: 0 };
  const search = createRosterSearch(problem, {
    ...{ seed, thread, shareGap, lp },
    shouldStop: ({ best, bound, work }) => {
      const glimpse: RosterGlimpse = { cost: best().cost, bound: bound() };
      if (glimpse.cost < told.cost || glimpse.bound > told.bound) port.postMessage(glimpse);
      told = glimpse;
      return Atomics.load(stopped, 0) === 1 || work() >= workMax;
    },
  });
  return { search, stopped };
}

function playRound({ search, stopped }: NonNullable<typeof begun>, { workUntil, roster, bound }: RosterRound): void {
  if (roster) search.offer(roster);
  search.raiseBound(bound);
  let isDone = false;
  while (!isDone && search.work() < workUntil && Atomics.load(stopped, 0) === 0) isDone = !search.step();
  const { roster: best, cost } = search.best();
  const end = { roster: best.slice(), cost, bound: search.bound(), work: search.work(), isDone, stuck: search.stuck };
  port.postMessage(end satisfies RosterRoundEnd);
}
