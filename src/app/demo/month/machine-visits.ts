import { present } from "#base/assert";
import type { BusinessDate } from "#base/calendar";
import { createRng } from "#base/rng";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import { profileOf, serviceRates } from "#engine/simulation/world-of";
import { EMPTY_SERVICE_FLOW, SLOT_MIN, type ServiceFlow } from "#read/flow-history/day-flow";
import { minutesOf } from "../../history/opening";
import type { RecordedDay } from "../../history/recorded-flow";

/**
 * A day of an outlet of machines alone, as the machines' own counts are handed in: nobody draws a number there, and the
 * lobby never hears of who comes. Times are not made up. Undefined where somebody sits, or nothing is expected.
 */
export function machineDay(
  network: Network,
  { outletId, services }: LobbyPlan,
  date: BusinessDate,
  seed: string,
): { readonly day: RecordedDay; readonly visits: number } | undefined {
  const { world } = network;
  const demand = world?.demand[outletId];
  if (!world || !demand || services.length > 0) return undefined;
  const rng = createRng(seed, "machineVisits");
  const busyness = rng.gamma(1, world.calendar.dailyNoiseCv);
  const { weights } = present(world.arrivalProfiles[profileOf(world, demand, outletId, date)], "arrival profile");
  const segmentIds = Object.keys(demand.segmentMix);
  const shares = Object.values(demand.segmentMix);
  const segments: Record<string, Record<string, number>> = {};
  const flows: Record<string, ServiceFlow> = {};
  let visits = 0;
  for (const [serviceId, rate] of serviceRates(world, outletId, demand, date)) {
    const issued: Record<string, number> = {};
    for (const [ix, bin] of world.halfHourBins.entries()) {
      const slot = Math.floor(minutesOf(bin) / SLOT_MIN);
      const came = rng.poisson(rate * busyness * (weights[ix] ?? 0));
      if (came > 0) issued[slot] = came;
      for (let one = 0; one < came; one += 1) {
        const ofSegment = (segments[segmentIds[rng.pick(shares)] ?? ""] ??= {});
        ofSegment[slot] = (ofSegment[slot] ?? 0) + 1;
      }
      visits += came;
    }
    if (Object.keys(issued).length > 0) flows[serviceId] = { ...EMPTY_SERVICE_FLOW, issued, served: issued };
  }
  return { day: { outletId, date, flow: { services: flows, segments, windows: {} } }, visits };
}
