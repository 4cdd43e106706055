import type { BusinessDate } from "#base/calendar";
import { lobbyPlanOf, type PlanSources } from "../plan/lobby-plan";

import type { ClaimScene, Lobby } from "#engine/claims/scene";
import { seatsOf } from "#engine/claims/scene";
import { worldOf } from "#engine/simulation/world-of";

type SceneAsk = {
  readonly date: BusinessDate;
  /** Where claims about one lobby are played; the busiest that is open when absent. */
  readonly outletId?: string;
  readonly seed: string;
  readonly codeVersion: string;
};

/** A network on a day, as the claims play it; undefined when no outlet is open of which the demand is known. */
export function claimScene(
  sources: PlanSources,
  { date, outletId, seed, codeVersion }: SceneAsk,
): ClaimScene | undefined {
  const { network } = sources;
  const { world } = network;
  if (!world) return undefined;
  const lobbies = Object.keys(world.demand)
    .sort()
    .flatMap((id): Lobby[] => {
      const plan = lobbyPlanOf(sources, id, date);
      if (!plan || plan.services.length === 0) return [];
      const lobby = { plan, model: worldOf(network, plan, date) };
      return seatsOf(lobby) > 0 ? [lobby] : [];
    });
  const visitors = ({ plan }: Lobby): number => world.demand[plan.outletId]?.visitorsPerAverageWeekday ?? 0;
  const home =
    outletId === undefined
      ? [...lobbies].sort((one, other) => visitors(other) - visitors(one))[0]
      : lobbies.find(({ plan }) => plan.outletId === outletId);
  return home && { lobbies, home, network, world, seed, codeVersion };
}
