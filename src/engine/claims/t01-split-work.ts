import type { Arm, Claim, FigureAsk, Shown } from "./claim";
import { poolOf, seats, type Seat } from "./pool";
import { FULL_DAY, meanServiceMin, taskOf, windowsFor, type ClaimScene } from "./scene";
import { cobhamCheck, erlangCheck } from "./steady";
import { isLess, isMore, MEAN_WAIT, verdictOf } from "./verdicts";

const SIMPLE = "simple";
const COMPLEX = "complex";
const FELT: FigureAsk = { figure: "waitPerService", group: "all" };
/** Of the people of a steady lobby who are served before the others: there Cobham says how long these wait. */
const HALF = 0.5;
/** "Hardly changes the total time": the last customer leaves at most so much earlier or later. */
const SAME_END_MIN = 10;

/**
 * T1: does splitting simple from complex work hardly change the total time, and feel better? One line against strict
 * splits, splits whose windows help out, a window reserved for simple work, and simple work first.
 */
export const splitWork: Claim = {
  claimId: "T1",
  rules: ["3-18"],
  days: 200,
  setUp: (scene) => {
    const { home } = scene;
    const windows = Math.max(3, windowsFor(home, FULL_DAY));
    const steady = { windows, load: 0.8, serviceMin: meanServiceMin(home) };
    return {
      arms: armsOf(scene, windows),
      figures: [
        MEAN_WAIT,
        FELT,
        { figure: "meanWaitMin", group: SIMPLE },
        { figure: "meanWaitMin", group: COMPLEX },
        { figure: "over20MinShare" },
        { figure: "overtimeMin" },
      ],
      checks: [erlangCheck(scene, steady), cobhamCheck(scene, steady, HALF)],
      judge,
    };
  },
};

function armsOf(scene: ClaimScene, windows: number): readonly Arm[] {
  const { home } = scene;
  const few = Math.max(1, Math.round(windows * 0.4));
  const simple = home.plan.services.filter(({ complexity }) => complexity === "simple");
  const complex = home.plan.services.filter(({ complexity }) => complexity !== "simple");
  const groups = [
    { groupId: "all" },
    { groupId: SIMPLE, serviceIds: simple.map(({ serviceId }) => serviceId) },
    { groupId: COMPLEX, serviceIds: complex.map(({ serviceId }) => serviceId) },
  ];
  const arm = (name: string, some: readonly Seat[]): Arm => {
    const groupOf = ({ complexity }: { readonly complexity: string }) => (complexity === "simple" ? SIMPLE : COMPLEX);
    return { name, tasks: [taskOf(scene, poolOf(home, { groupOf, seats: some }), { groups })] };
  };
  const strictly = (group: string, count: number): readonly Seat[] => seats(count, { serves: [group] });
  const first = (group: string, count: number): readonly Seat[] => seats(count, { prefers: [group] });
  return [
    arm("onePool", seats(windows)),
    arm("splitHelpingOut", [...first(SIMPLE, few), ...first(COMPLEX, windows - few)]),
    arm("oneReserved", [...strictly(SIMPLE, 1), ...seats(windows - 1)]),
    arm("simpleFirst", first(SIMPLE, windows)),
    arm("strictFew", [...strictly(SIMPLE, 1), ...strictly(COMPLEX, windows - 1)]),
    arm("strict", [...strictly(SIMPLE, few), ...strictly(COMPLEX, windows - few)]),
  ];
}

function judge(shown: Shown) {
  const endsAlike = (arm: string): boolean => {
    const { low, high } = shown.less(arm, "onePool", { figure: "overtimeMin" });
    return low > -SAME_END_MIN && high < SAME_END_MIN;
  };
  const helps = ["splitHelpingOut", "oneReserved", "simpleFirst"].some(
    (arm) => endsAlike(arm) && isLess(shown, arm, "onePool", FELT),
  );
  const harms = ["strictFew", "strict"].some((arm) => isMore(shown, arm, "onePool", MEAN_WAIT));
  return { verdict: verdictOf(helps, harms), warnings: harms ? (["strictSplitHarms"] as const) : [] };
}
