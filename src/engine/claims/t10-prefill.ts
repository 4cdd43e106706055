import type { Claim, FigureAsk } from "./claim";
import { poolOf, seats, together } from "./pool";
import { FULL_DAY, meanServiceMin, taskOf, windowsFor } from "./scene";
import { erlangCheck } from "./steady";
import { MEAN_WAIT, smallerVerdict } from "./verdicts";

const SHARES = { nobody: 0, half: 0.5, everybody: 1 } as const;
const COUNTER: FigureAsk = { figure: "counterMin", group: "all" };

/** T10: forms filled in while waiting save counter time, and so waiting. Filled in by nobody, by half, by everybody. */
export const prefill: Claim = {
  claimId: "T10",
  rules: ["3-25"],
  days: 120,
  setUp: (scene) => {
    const windows = windowsFor(scene.home, FULL_DAY);
    return {
      arms: Object.entries(SHARES).map(([name, prefills]) => {
        const pool = poolOf(scene.home, { groupOf: together, seats: seats(windows), prefills });
        return { name, tasks: [taskOf(scene, pool, { groups: [{ groupId: "all" }] })] };
      }),
      figures: [MEAN_WAIT, COUNTER, { figure: "over20MinShare" }, { figure: "overtimeMin" }],
      checks: [erlangCheck(scene, { windows, load: 0.9, serviceMin: meanServiceMin(scene.home) })],
      judge: (shown) => {
        const half = smallerVerdict(shown, "half", "nobody", MEAN_WAIT);
        const all = smallerVerdict(shown, "everybody", "nobody", MEAN_WAIT);
        return { verdict: half === all ? all : all === "holds" ? "depends" : "open", warnings: [] };
      },
    };
  },
};
