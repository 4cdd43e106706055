import type { Arm, Claim } from "./claim";
import { poolOf, seats } from "./pool";
import { busiest, FULL_DAY, taskOf, windowsFor, type ClaimScene, type Lobby } from "./scene";
import { byCash, CASH, OTHER, shareOut } from "./share-out";
import { splitChecks } from "./split-checks";
import { isLess, isMore, MEAN_WAIT } from "./verdicts";

const LOBBIES = 3;

/**
 * T21: high counters (cash) and low counters (other business) that change into each other by plan. Counters in the
 * proportion in which they were built, in that of the day's work, and counters that do both.
 */
export const counterPlan: Claim = {
  claimId: "T21",
  rules: ["2-67a"],
  days: 240,
  setUp: (scene) => {
    const windows = windowsFor(scene.home, FULL_DAY);
    const high = highByWork(scene.home, windows);
    return {
      arms: armsOf(scene),
      figures: [
        MEAN_WAIT,
        { figure: "meanWaitMin", group: CASH },
        { figure: "meanWaitMin", group: OTHER },
        { figure: "over20MinShare" },
        { figure: "overtimeMin" },
      ],
      checks: splitChecks(scene, high, windows - high),
      judge: (shown) => {
        const helps = isLess(shown, "byPlan", "asBuilt", MEAN_WAIT);
        const harms = isMore(shown, "byPlan", "asBuilt", MEAN_WAIT);
        const strict = isMore(shown, "byPlan", "bothWays", MEAN_WAIT);
        const verdict = helps ? "holds" : harms ? "fails" : "open";
        return { verdict, warnings: strict ? ["strictSplitHarms"] : [] };
      },
    };
  },
};

function armsOf(scene: ClaimScene): readonly Arm[] {
  const arm = (name: string, highOf: (lobby: Lobby, windows: number) => number | undefined): Arm => ({
    name,
    tasks: busiest(scene, LOBBIES).map((lobby) => {
      const windows = windowsFor(lobby, FULL_DAY);
      const high = highOf(lobby, windows);
      const some =
        high === undefined
          ? seats(windows)
          : [...seats(high, { serves: [CASH] }), ...seats(windows - high, { serves: [OTHER] })];
      const idsOf = (isCash: boolean) =>
        lobby.plan.services.filter(({ cash }) => cash === isCash).map(({ serviceId }) => serviceId);
      const groups = [
        { groupId: CASH, serviceIds: idsOf(true) },
        { groupId: OTHER, serviceIds: idsOf(false) },
      ];
      return taskOf(scene, poolOf(lobby, { groupOf: byCash, seats: some }), { groups });
    }),
  });
  return [arm("asBuilt", builtHigh), arm("byPlan", highByWork), arm("bothWays", () => undefined)];
}

const highByWork = (lobby: Lobby, windows: number): number => shareOut(lobby, windows, byCash).get(CASH) ?? 1;

/** As many high counters of so many as of those that the outlet has. */
function builtHigh({ plan }: Lobby, windows: number): number {
  const counters = plan.windows.filter(({ reviewsFor }) => reviewsFor.length === 0);
  const high = counters.filter(({ kind }) => kind === "cash" || kind === "intermediary").length;
  return Math.min(windows - 1, Math.max(1, Math.round((windows * high) / counters.length)));
}
