import type { Duration } from "../simulation/world";
import type { Arm, Claim } from "./claim";
import { poolOf, seats, together } from "./pool";
import { FULL_DAY, meanServiceMin, taskOf, windowsFor, type ClaimScene, type Lobby } from "./scene";
import { erlangCheck } from "./steady";
import { MEAN_WAIT, isLess, isMore, smallerVerdict } from "./verdicts";

/**
 * T18: advice desks speed the counter. What is asked and explained of services that are not simple is done at a desk
 * before: with somebody more for the desk, and with somebody taken from a window.
 */
export const adviceDesks: Claim = {
  claimId: "T18",
  rules: ["3-20"],
  days: 150,
  setUp: (scene) => {
    const asked = scene.world.stepShares["ask"] ?? 0;
    const windows = Math.max(3, windowsFor(scene.home, FULL_DAY));
    if (asked === 0) return undefined;
    return {
      arms: armsOf(scene, windows, asked),
      figures: [
        MEAN_WAIT,
        { figure: "counterMin", group: "all" },
        { figure: "over20MinShare" },
        { figure: "overtimeMin" },
      ],
      checks: [erlangCheck(scene, { windows, load: 0.9, serviceMin: meanServiceMin(scene.home) })],
      judge: (shown) => {
        const faster = smallerVerdict(shown, "deskMore", "counterOnly", MEAN_WAIT);
        const costs = isMore(shown, "deskFromWindow", "counterOnly", MEAN_WAIT);
        if (faster !== "holds") return { verdict: faster, warnings: costs ? ["deskCostsWindow"] : [] };
        const alsoFree = isLess(shown, "deskFromWindow", "counterOnly", MEAN_WAIT);
        return { verdict: alsoFree ? "holds" : "depends", warnings: costs ? ["deskCostsWindow"] : [] };
      },
    };
  },
};

function armsOf(scene: ClaimScene, windows: number, asked: number): readonly Arm[] {
  const arm = (name: string, lobby: Lobby, open: number): Arm => {
    const pool = poolOf(lobby, { groupOf: together, seats: seats(open) });
    return { name, tasks: [taskOf(scene, pool, { groups: [{ groupId: "all" }] })] };
  };
  const shorter = withDesk(scene.home, 1 - asked);
  return [
    arm("counterOnly", scene.home, windows),
    arm("deskMore", shorter, windows),
    arm("deskFromWindow", shorter, windows - 1),
  ];
}

function withDesk({ plan, model }: Lobby, left: number): Lobby {
  const simple = new Set(plan.services.filter(({ complexity }) => complexity === "simple").map((one) => one.serviceId));
  const services = model.services.map((service) => {
    return simple.has(service.serviceId) ? service : { ...service, counter: shortened(service.counter, left) };
  });
  return { plan, model: { ...model, services } };
}

function shortened(duration: Duration, left: number): Duration {
  if (duration.kind === "fixed") return { kind: "fixed", ms: Math.round(duration.ms * left) };
  return { ...duration, meanMs: duration.meanMs * left };
}
