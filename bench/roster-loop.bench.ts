import { availableParallelism } from "node:os";
import { solveRoster } from "#adapter/workers/solve-roster";
import { startWhatIfThreads } from "#adapter/workers/what-if-threads";
import { networkWeek, type NetworkOutcome } from "#app/roster-loop/network-week";
import { emptyPolicyBook } from "#domain/policy/model";
import { demoNetwork } from "./demo-week";
import type { Bench, Mark } from "./measure";

const MONDAY = "2026-11-23";
const WEEKS = 20;
/** Rounds and pace were chosen on other weeks than these. */
const JUDGE_SEED = 3;
const OUTLET_MS = 3_000;
const SHARE_GAP = 0.02;

/** The demo network's week out of the loop with the twin, against the fixed roster on the same people. */
export const rosterLoop: Bench = {
  name: "rosterLoop",
  about: "the demo network's rosters in a loop with the twin: late minutes against the fixed roster, window-hours",
  run: async (say) => {
    const threads = startWhatIfThreads(availableParallelism());
    const began = performance.now();
    try {
      const outcome = await networkWeek(
        {
          solve: (problem) => solveRoster(problem, { seed: 1, threads: 1, timeMs: OUTLET_MS, shareGap: SHARE_GAP }),
          play: threads.play,
          codeVersion: "bench",
        },
        { network: demoNetwork(), policies: emptyPolicyBook(), monday: MONDAY },
        { weeks: WEEKS, seed: JUDGE_SEED, atOnce: 2, onOutlet: say },
      );
      for (const { figure, baseline, other, difference } of outcome.comparison.figures)
        say(`${figure}: ${round(baseline)} -> ${round(other)} (${round(difference.low)} to ${round(difference.high)})`);
      return marksOf(outcome, (performance.now() - began) / 1_000);
    } finally {
      await threads.close();
    }
  },
};

const round = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 3 });

function marksOf({ comparison, outlets }: NetworkOutcome, seconds: number): readonly Mark[] {
  const { lateRatio, figures } = comparison;
  const hours = figures.find(({ figure }) => figure === "windowHours");
  const ofPeople = outlets.flatMap(({ verdict }) => verdict.violations.filter(({ person }) => person !== undefined));
  const runs = 1;
  return [
    { name: "late minutes of the fixed roster's", value: 100 * lateRatio.mean, unit: "%", runs, atMost: 50 },
    { name: "upper end of its 95 % interval", value: 100 * lateRatio.high, unit: "%", runs },
    {
      name: "window-hours of the fixed roster's",
      value: (100 * (hours?.other ?? 0)) / Math.max(1, hours?.baseline ?? 0),
      unit: "%",
      runs,
      atMost: 100,
    },
    { name: "rules of people broken", value: ofPeople.length, unit: "", runs, atMost: 0 },
    { name: "rounds, lending and judging, all outlets", value: seconds, unit: "s", runs },
  ];
}
