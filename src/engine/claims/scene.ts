import { assert } from "#base/assert";
import { MINUTE_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import type { World } from "#domain/network/world";
import { meanMs } from "../simulation/durations";
import type { TicketGroup } from "../simulation/group-figures";
import type { TwinTask } from "../simulation/replicate";
import type { WorldModel } from "../simulation/world";

/** One outlet's day as the twin plays it. */
export type Lobby = { readonly plan: LobbyPlan; readonly model: WorldModel };

/** The network, and the day on which the claims are played. */
export type ClaimScene = {
  /** Of every outlet that has people at windows on that day, by id. */
  readonly lobbies: readonly Lobby[];
  /** Where claims about one lobby are played; one of the lobbies. */
  readonly home: Lobby;
  readonly network: Network;
  readonly world: World;
  readonly seed: string;
  readonly codeVersion: string;
};

/** The lobbies in which the most is asked of each window, the busiest first. */
export function busiest(scene: ClaimScene, count: number): readonly Lobby[] {
  const loads = scene.lobbies.map((lobby) => ({ lobby, load: workMin(lobby) / Math.max(1, seatsOf(lobby)) }));
  const inOrder = loads.sort((one, other) => other.load - one.load).map(({ lobby }) => lobby);
  return [scene.home, ...inOrder.filter((lobby) => lobby !== scene.home)].slice(0, count);
}

/** Windows at which somebody sits on that day, those for second steps left out. */
export function seatsOf({ plan, model }: Lobby): number {
  const counters = new Set(plan.windows.filter(({ reviewsFor }) => reviewsFor.length === 0).map((one) => one.windowId));
  return new Set(
    model.crew.flatMap(({ spells }) => spells.map((spell) => spell.windowId).filter((id) => counters.has(id))),
  ).size;
}

export const peopleOf = ({ model }: Lobby): number => model.arrivals.reduce((sum, { mean }) => sum + mean, 0);

/** Mean minutes at the counter of whoever comes. */
export function meanServiceMin({ model: { services } }: Lobby): number {
  const weights = services.reduce((sum, { weight }) => sum + weight, 0);
  return services.reduce((sum, { weight, counter }) => sum + weight * meanMs(counter), 0) / weights / MINUTE_MS;
}

export const workMin = (lobby: Lobby): number => peopleOf(lobby) * meanServiceMin(lobby);

/** Fewest windows whose time all day long the expected work fills to this share at most. */
export function windowsFor(lobby: Lobby, loadMax: number): number {
  const dayMin = (lobby.plan.closesAt - lobby.plan.opensAt) / MINUTE_MS;
  return Math.max(2, Math.ceil(workMin(lobby) / (dayMin * loadMax)));
}

/** Share of the windows' time that work fills on the full days that the sources speak of. */
export const FULL_DAY = 0.95;

/** A lobby as a task of the twin. Arms of one lobby have one seed, so that they meet the same people. */
export function taskOf(
  { seed, codeVersion }: Pick<ClaimScene, "seed" | "codeVersion">,
  { plan, model }: Lobby,
  more: { readonly groups?: readonly TicketGroup[]; readonly observeEveryMs?: number } = {},
): TwinTask {
  assert(model.crew.length > 0, "a lobby with people");
  return { plan, model, seed: `${seed}/${plan.outletId}`, codeVersion, ...more };
}
