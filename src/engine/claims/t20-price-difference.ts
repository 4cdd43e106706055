import type { TwinTask } from "../simulation/replicate";
import type { Check, Claim, FigureAsk } from "./claim";
import { poolOf, seats, together } from "./pool";
import { FULL_DAY, taskOf, windowsFor, type ClaimScene, type Lobby } from "./scene";
import { isLess, MEAN_WAIT, smallerVerdict } from "./verdicts";

const SERVED: FigureAsk = { figure: "served" };
/** Of those with business that costs less elsewhere, how many go there: nobody has measured it. */
const ELSEWHERE = { noGap: 0, smallGap: 0.2, largeGap: 0.5 } as const;

/**
 * T20: a difference in price moves business from the counter. By assumption only: how many follow the price is put in,
 * and what comes out is what their going is worth to those who stay.
 */
export const priceDifference: Claim = {
  claimId: "T20",
  rules: ["4-37"],
  assumed: true,
  days: 150,
  setUp: (scene) => {
    const priced = pricedOf(scene);
    if (priced.size === 0) return undefined;
    const windows = windowsFor(scene.home, FULL_DAY);
    const days = Object.entries(ELSEWHERE).map(([name, share]) => {
      const lobby = without(scene.home, priced, share);
      return { name, task: taskOf(scene, poolOf(lobby, { groupOf: together, seats: seats(windows) })) };
    });
    return {
      arms: days.map(({ name, task }) => ({ name, tasks: [task] })),
      figures: [SERVED, MEAN_WAIT, { figure: "over20MinShare" }],
      checks: days.map(({ task }) => thinningCheck(task)),
      judge: (shown) => {
        const fewer = smallerVerdict(shown, "largeGap", "noGap", SERVED);
        const shorter = isLess(shown, "largeGap", "noGap", MEAN_WAIT);
        return { verdict: fewer === "holds" && !shorter ? "depends" : fewer, warnings: [] };
      },
    };
  },
};

/** Services with a fee at the counter and a way to have them elsewhere. */
function pricedOf({ network, home }: ClaimScene): ReadonlySet<string> {
  return new Set(
    home.plan.services.flatMap(({ serviceId }) => {
      const service = network.services.get(serviceId);
      const elsewhere = service?.channels.some((channel) => channel !== "counter" && channel !== "advice") === true;
      return service && service.feeMinor > 0 && elsewhere ? [serviceId] : [];
    }),
  );
}

function without({ plan, model }: Lobby, priced: ReadonlySet<string>, share: number): Lobby {
  const all = model.services.reduce((sum, { weight }) => sum + weight, 0);
  const services = model.services.map((one) => {
    return priced.has(one.serviceId) ? { ...one, weight: one.weight * (1 - share) } : one;
  });
  const left = services.reduce((sum, { weight }) => sum + weight, 0) / all;
  return {
    plan,
    model: { ...model, services, arrivals: model.arrivals.map((slot) => ({ ...slot, mean: slot.mean * left })) },
  };
}

/** A Poisson stream of whom a share goes elsewhere is one of the others' rate. */
function thinningCheck(task: TwinTask): Check {
  const exact = task.model.arrivals.reduce((sum, { mean }) => sum + mean, 0);
  return { formula: "thinning", exact, task, ask: SERVED, slack: 0 };
}
