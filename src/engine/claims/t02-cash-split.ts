import type { Arm, Claim } from "./claim";
import { poolOf, seats, type Seat } from "./pool";
import { FULL_DAY, taskOf, windowsFor, type ClaimScene } from "./scene";
import { byCash, CASH, OTHER, shareOut } from "./share-out";
import { splitChecks } from "./split-checks";
import { isLess, isMore, MEAN_WAIT, verdictOf } from "./verdicts";

/**
 * T2: windows for cash and for other business do not help (3-14), or reduce waiting (0-14, 0-16): two sentences that
 * contradict each other. One line against windows of their own that help out, and that do not.
 */
export const cashSplit: Claim = {
  claimId: "T2",
  rules: ["3-14", "0-14", "0-16"],
  days: 200,
  setUp: (scene) => {
    const { home } = scene;
    const windows = Math.max(3, windowsFor(home, FULL_DAY));
    const forCash = shareOut(home, windows, byCash).get(CASH) ?? 1;
    return {
      arms: armsOf(scene, windows, forCash),
      figures: [
        MEAN_WAIT,
        { figure: "waitPerService", group: "all" },
        { figure: "meanWaitMin", group: CASH },
        { figure: "meanWaitMin", group: OTHER },
        { figure: "over20MinShare" },
      ],
      checks: splitChecks(scene, forCash, windows - forCash),
      judge: (shown) => {
        const harms = isMore(shown, "strict", "onePool", MEAN_WAIT);
        const helps = isLess(shown, "helpingOut", "onePool", MEAN_WAIT);
        return { verdict: verdictOf(helps, harms), warnings: harms ? ["strictSplitHarms"] : [] };
      },
    };
  },
};

function armsOf(scene: ClaimScene, windows: number, forCash: number): readonly Arm[] {
  const { home } = scene;
  const idsOf = (isCash: boolean): readonly string[] =>
    home.plan.services.filter(({ cash }) => cash === isCash).map(({ serviceId }) => serviceId);
  const groups = [
    { groupId: "all" },
    { groupId: CASH, serviceIds: idsOf(true) },
    { groupId: OTHER, serviceIds: idsOf(false) },
  ];
  const arm = (name: string, some: readonly Seat[]): Arm => {
    return { name, tasks: [taskOf(scene, poolOf(home, { groupOf: byCash, seats: some }), { groups })] };
  };
  const rest = windows - forCash;
  return [
    arm("onePool", seats(windows)),
    arm("helpingOut", [...seats(forCash, { prefers: [CASH] }), ...seats(rest, { prefers: [OTHER] })]),
    arm("strict", [...seats(forCash, { serves: [CASH] }), ...seats(rest, { serves: [OTHER] })]),
  ];
}
