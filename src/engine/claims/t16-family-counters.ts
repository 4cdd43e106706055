import type { Arm, Claim } from "./claim";
import { poolOf, seats, type Seat } from "./pool";
import { FULL_DAY, taskOf, windowsFor, type ClaimScene } from "./scene";
import { byFamily, shareOut } from "./share-out";
import { splitChecks } from "./split-checks";
import { isLess, isMore, MEAN_WAIT } from "./verdicts";

/**
 * T16: counters of their own for each family of services save much waiting. Windows of each family alone, windows that
 * help the others out, and one line for everybody.
 */
export const familyCounters: Claim = {
  claimId: "T16",
  rules: ["3-34"],
  days: 200,
  setUp: (scene) => {
    const families = [...new Set(scene.home.plan.services.map(byFamily))].sort();
    if (families.length < 2) return undefined;
    const windows = Math.max(families.length, windowsFor(scene.home, FULL_DAY));
    const shared = shareOut(scene.home, windows, byFamily);
    const counts = families.map((family) => shared.get(family) ?? 1);
    const [first = 1] = counts;
    return {
      arms: armsOf(scene, families, counts),
      figures: [
        MEAN_WAIT,
        { figure: "waitPerService", group: "all" },
        ...families.map((group) => ({ figure: "meanWaitMin", group }) as const),
      ],
      checks: splitChecks(scene, first, windows - first),
      judge: (shown) => {
        const dedicated = isLess(shown, "dedicated", "shared", MEAN_WAIT);
        const helping = isLess(shown, "helpingOut", "shared", MEAN_WAIT);
        const harms = isMore(shown, "dedicated", "shared", MEAN_WAIT);
        if (dedicated) return { verdict: "holds", warnings: [] };
        const warnings = harms ? (["strictSplitHarms"] as const) : [];
        return { verdict: helping ? "depends" : harms ? "fails" : "open", warnings };
      },
    };
  },
};

function armsOf(scene: ClaimScene, families: readonly string[], counts: readonly number[]): readonly Arm[] {
  const { home } = scene;
  const servicesOf = (family: string): readonly string[] =>
    home.plan.services.filter((service) => service.family === family).map(({ serviceId }) => serviceId);
  const groups = [{ groupId: "all" }, ...families.map((groupId) => ({ groupId, serviceIds: servicesOf(groupId) }))];
  const arm = (name: string, seat: (family: string) => Seat): Arm => {
    const some = families.flatMap((family, ix) => seats(counts[ix] ?? 1, seat(family)));
    return { name, tasks: [taskOf(scene, poolOf(home, { groupOf: byFamily, seats: some }), { groups })] };
  };
  return [
    arm("shared", () => ({})),
    arm("helpingOut", (family) => ({ prefers: [family] })),
    arm("dedicated", (family) => ({ serves: [family] })),
  ];
}
