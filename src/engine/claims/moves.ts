import type { EpochMs } from "#base/time";
import { MINUTE_MS } from "#base/time";
import type { World } from "#domain/network/world";
import type { ArrivalSlot, ServiceWorld } from "../simulation/world";
import type { ClaimScene, Lobby } from "./scene";

/** People of some services who go from one outlet to another; the share may differ by the time they come. */
export type Move = {
  readonly from: string;
  readonly to: string;
  /** All services when absent. */
  readonly serviceIds?: ReadonlySet<string>;
  readonly share: (at: EpochMs) => number;
};

type Moved = {
  readonly lobbies: readonly Lobby[];
  /** Minutes on the way, of all who went. */
  readonly travelMin: number;
};

export const travelBetween = ({ travelMin }: World, from: string, to: string): number =>
  travelMin[from]?.[to] ?? Infinity;

/** The lobbies after people have gone elsewhere: fewer come here, more there, with the mix of what they want. */
export function movePeople({ lobbies, world }: Pick<ClaimScene, "lobbies" | "world">, moves: readonly Move[]): Moved {
  const flows = lobbies.map(flowOf);
  const after = flows.map((flow) => flow.map((row) => [...row]));
  const ixOf = (outletId: string): number => lobbies.findIndex(({ plan }) => plan.outletId === outletId);
  let travelMin = 0;
  for (const move of moves) {
    const [from, to] = [ixOf(move.from), ixOf(move.to)];
    const wayMin = travelBetween(world, move.from, move.to);
    lobbies[from]?.model.services.forEach(({ serviceId }, service) => {
      if (move.serviceIds?.has(serviceId) === false) return;
      const there = lobbies[to]?.model.services.findIndex((one) => one.serviceId === serviceId) ?? -1;
      const [source, target] = [after[from]?.[service], after[to]?.[there]];
      if (!source || !target) return;
      lobbies[from]?.model.arrivals.forEach(({ start }, slot) => {
        const people = (flows[from]?.[service]?.[slot] ?? 0) * move.share(start);
        const arrives = slotAt(lobbies[to]?.model.arrivals ?? [], start + wayMin * MINUTE_MS);
        source[slot] = (source[slot] ?? 0) - people;
        target[arrives] = (target[arrives] ?? 0) + people;
        travelMin += people * wayMin;
      });
    });
  }
  return { lobbies: lobbies.map((lobby, ix) => withFlow(lobby, after[ix] ?? [])), travelMin };
}

/** Who comes too late is counted with the last half-hour, as he would not have gone. */
function slotAt(slots: readonly ArrivalSlot[], at: EpochMs): number {
  const ix = slots.findIndex(({ start, end }) => at >= start && at < end);
  return ix === -1 ? slots.length - 1 : ix;
}

/** People by service and half-hour. */
function flowOf({ model: { services, arrivals } }: Lobby): readonly (readonly number[])[] {
  const weights = services.reduce((sum, { weight }) => sum + weight, 0);
  return services.map(({ weight }) => arrivals.map(({ mean }) => (mean * weight) / weights));
}

function withFlow({ plan, model }: Lobby, flow: readonly (readonly number[])[]): Lobby {
  const services = model.services.map((service, ix): ServiceWorld => {
    return { ...service, weight: (flow[ix] ?? []).reduce((sum, people) => sum + people, 0) };
  });
  const arrivals = model.arrivals.map((slot, ix) => {
    return { ...slot, mean: flow.reduce((sum, row) => sum + (row[ix] ?? 0), 0) };
  });
  return { plan, model: { ...model, services, arrivals } };
}
