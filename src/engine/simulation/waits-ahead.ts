import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { MINUTE_MS } from "#base/time";
import { drawCustomers } from "./customers";
import type { LiveStart } from "./live-world";
import { worldFrom } from "./live-world";
import { runOn } from "./run";
import type { WorldModel } from "./world";

export type WaitsAheadTask = {
  readonly plan: LobbyPlan;
  readonly model: WorldModel;
  readonly start: LiveStart;
  readonly seed: string;
};

/** How the rest of a wait turns out over the replications in which it ended with a call, minutes. */
export type WaitAhead = { readonly p10: number; readonly p50: number; readonly p90: number; readonly calls: number };

/**
 * The rest of every wait by playing the day on from where it stands, so many times. Tickets that are never called in any
 * of them are left out.
 *
 * @complexity O(count) rests of a day
 */
export function waitsAhead(
  { plan, model, start, seed }: WaitsAheadTask,
  count: number,
): ReadonlyMap<string, WaitAhead> {
  const world = worldFrom(model, start);
  const unexplained: LobbyPlan = { ...plan, namesNoRunnersUp: true };
  const waits = new Map<string, number[]>();
  for (const { ticketId, state } of start.day.tickets.values()) if (state === "waiting") waits.set(ticketId, []);
  for (let at = 0; at < count; at += 1) {
    const own = `${seed}/${at}`;
    const inLine = new Set(waits.keys());
    const hear = (event: LobbyEvent): void => {
      if (event.type !== "TicketCalled" && event.type !== "TicketEnded") return;
      if (!inLine.delete(event.ticketId) || event.type === "TicketEnded") return;
      waits.get(event.ticketId)?.push((event.at - start.now) / MINUTE_MS);
    };
    const customers = drawCustomers(world, own);
    const isKnown = (): boolean => inLine.size === 0;
    runOn({ plan: unexplained, model: world, customers, seed: own, start, until: Infinity, onEvent: hear, isKnown });
  }
  return new Map([...waits].flatMap(([ticketId, some]) => (some.length === 0 ? [] : [[ticketId, quantilesOf(some)]])));
}

/** Another wait of the same kind lies below each of these with just its share. @source Hyndman and Fan 1996, type 6 */
function quantilesOf(waits: number[]): WaitAhead {
  waits.sort((one, other) => one - other);
  const at = (share: number): number => {
    const place = Math.min(waits.length, Math.max(1, share * (waits.length + 1)));
    const below = waits[Math.floor(place) - 1] ?? 0;
    return below + (place % 1) * ((waits[Math.ceil(place) - 1] ?? 0) - below);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), calls: waits.length };
}
