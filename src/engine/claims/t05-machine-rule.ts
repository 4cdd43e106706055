import type { Arm, Claim, FigureAsk } from "./claim";
import { busiest, taskOf, type ClaimScene, type Lobby } from "./scene";
import { MEAN_WAIT, smallerVerdict } from "./verdicts";

const SERVED: FigureAsk = { figure: "served" };
const LOBBIES = 3;

/**
 * T5: cash below the amount of the policy goes to a machine, and that relieves the counters. The lobbies as they are,
 * with and without the rule: without it nobody is offered a machine for cash.
 */
export const machineRule: Claim = {
  claimId: "T5",
  rules: ["4-32"],
  days: 120,
  setUp: (scene) => ({
    arms: armsOf(scene),
    figures: [SERVED, { figure: "diverted" }, MEAN_WAIT, { figure: "over10MinShare" }],
    checks: [],
    judge: (shown) => {
      const counters = smallerVerdict(shown, "machines", "countersOnly", SERVED);
      const waits = smallerVerdict(shown, "machines", "countersOnly", MEAN_WAIT);
      return { verdict: counters === "holds" && waits !== "holds" ? "depends" : counters, warnings: [] };
    },
  }),
};

function armsOf(scene: ClaimScene): readonly Arm[] {
  const lobbies = busiest(scene, LOBBIES);
  const arm = (name: string, change: (lobby: Lobby) => Lobby): Arm => {
    return { name, tasks: lobbies.map((lobby) => taskOf(scene, change(lobby))) };
  };
  return [arm("countersOnly", withoutMachines), arm("machines", (lobby) => lobby)];
}

function withoutMachines({ plan, model }: Lobby): Lobby {
  const services = plan.services.map((service) => {
    return service.cash ? { ...service, divertsTo: service.divertsTo.filter((to) => to !== "selfService") } : service;
  });
  return { plan: { ...plan, services }, model };
}
