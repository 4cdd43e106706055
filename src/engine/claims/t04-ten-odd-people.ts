import { SECOND_MS } from "#base/time";
import type { TwinTask } from "../simulation/replicate";
import type { Claim, Shown, Verdict } from "./claim";
import { poolOf, seats, together } from "./pool";
import { meanServiceMin, taskOf, type ClaimScene } from "./scene";

const AHEAD = [11, 12, 15, 19] as const;
const SAID_MIN = 90;
const LAST = { figure: "meanWaitMin", group: "last" } as const;

/** T4: are ninety minutes plausible with ten-odd people ahead of one window? The mean is the sum of the services. */
export const tenOddPeople: Claim = {
  claimId: "T4",
  rules: ["1-06"],
  days: 800,
  setUp: (scene) => {
    const serviceMin = meanServiceMin(scene.home);
    const lines = AHEAD.map((ahead) => ({ ahead, task: lineOf(scene, ahead) }));
    return {
      arms: lines.map(({ ahead, task }) => ({ name: String(ahead), tasks: [task] })),
      figures: [LAST],
      checks: lines.map(({ ahead, task }) => {
        return { formula: "sumOfMeans", exact: ahead * serviceMin, task, ask: LAST, slack: 0 };
      }),
      judge,
    };
  },
};

/**
 * Ten-odd is read as favourably for the claim as the word allows: nineteen people. Where even their mean wait is surely
 * shorter than said, it fails; how far fewer people stay below it is seen from the other arms.
 */
function judge(shown: Shown): { readonly verdict: Verdict; readonly warnings: readonly [] } {
  const { low, high } = shown.of(String(AHEAD[3]), LAST);
  const verdict = low > SAID_MIN ? "holds" : high < SAID_MIN ? "fails" : "open";
  return { verdict, warnings: [] };
}

/** So many come as the doors open, and one after them. */
function lineOf(scene: ClaimScene, ahead: number): TwinTask {
  const { plan, model } = poolOf(scene.home, { groupOf: together, seats: seats(1) });
  const opens = plan.opensAt;
  const [last, end] = [opens + SECOND_MS, opens + 2 * SECOND_MS];
  const arrivals = [
    { start: opens, end: last, mean: ahead, isExact: true },
    { start: last, end, mean: 1, isExact: true },
  ] as const;
  const groups = [{ groupId: "last", issued: { start: last, end } }];
  return taskOf(scene, { plan, model: { ...model, arrivals } }, { groups });
}
