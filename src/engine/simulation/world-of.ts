import { present } from "#base/assert";
import { addDays, instantAt, weekdayOf, type BusinessDate } from "#base/calendar";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { SecondPerson, Service } from "#domain/network/catalogue";
import type { Network } from "#domain/network/network";
import { WEEKDAYS } from "#domain/network/place";
import type { DemandEvent, OutletDemand, World } from "#domain/network/world";
import { CATALOGUE } from "#domain/policy/catalogue";
import { fixedRoster } from "./fixed-roster";
import type { ArrivalSlot, DeviceWorld, Duration, SegmentWorld, ServiceWorld, WorldModel } from "./world";

/** Assumptions of ours that the network's data leaves open. */
const PREFILL: Duration = { kind: "lognormal", meanMs: 3 * MINUTE_MS, cv: 0.4 };
const RETURN_AFTER: Duration = { kind: "exponential", meanMs: 6 * MINUTE_MS };
const REACT_MS = 25 * SECOND_MS;
const ASK_MS = 35 * SECOND_MS;
const TILL_MINOR = 20_000_000;
const SMALL_CASH_MINOR = 300_000;

/**
 * The world around one outlet on one business date, from the network's own assumptions: profile and mix of arrivals,
 * days of the calendar, behaviour by segment, machines, and the fixed roster.
 *
 * @throws InvariantError when the network holds no world, or no demand for the outlet
 */
export function worldOf(network: Network, plan: LobbyPlan, date: BusinessDate): WorldModel {
  const world = present(network.world, "world of the network");
  const demand = present(world.demand[plan.outletId], "demand of the outlet");
  const { behaviour } = world;
  const rates = serviceRates(world, plan.outletId, demand, date);
  return {
    arrivals: arrivalSlots(world, demand, plan, date, rates),
    busynessCv: world.calendar.dailyNoiseCv,
    services: plan.services.flatMap(({ serviceId }) => {
      const service = network.services.get(serviceId);
      return service ? [serviceWorld(service, rates.get(serviceId) ?? 0)] : [];
    }),
    segments: segmentWorlds(world, plan, demand),
    behaviour: {
      walk: seconds(behaviour.walkToWindowSec),
      kioskUse: seconds(behaviour.kioskUseSec),
      noShowRate: behaviour.noShowRate,
      returnRate: behaviour.returnsAfterNoShowRate,
      returnAfter: RETURN_AFTER,
      balking: behaviour.balking
        .map(({ shownWaitOverMin, probability }) => ({ overMs: shownWaitOverMin * MINUTE_MS, probability }))
        .sort((one, other) => one.overMs - other.overMs),
    },
    crew: fixedRoster(network, plan, instantAt(date, "11:30", plan.timeZone)),
    devices: deviceWorlds(network, plan),
    habits: {
      afterClose: "serveWaiting",
      stepShares: world.stepShares,
      recallAfterMs: plan.policy.noShow.recallAfterMs ?? CATALOGUE["noShow.recallAfterMs"].default,
      reactMs: REACT_MS,
      askMs: ASK_MS,
      tillMinor: TILL_MINOR,
    },
  };
}

const seconds = ({ mean, cv }: { readonly mean: number; readonly cv: number }): Duration => ({
  kind: "lognormal",
  meanMs: mean * SECOND_MS,
  cv,
});

const minutes = (meanMin: number, cv: number): Duration => ({ kind: "lognormal", meanMs: meanMin * MINUTE_MS, cv });
const second = ({ meanMin, cv }: SecondPerson): Duration => minutes(meanMin, cv);

function serviceWorld(service: Service, weight: number): ServiceWorld {
  return {
    serviceId: service.id,
    weight,
    counter: minutes(service.counterMeanMin, service.counterCv),
    ...(service.review && { review: second(service.review) }),
    ...(service.authorisation && { authorisation: second(service.authorisation) }),
    ...(service.cash && service.channels.includes("selfService") && { amountMinor: SMALL_CASH_MINOR }),
    ...(service.prefillSavesMin > 0 && { prefill: PREFILL }),
  };
}

function segmentWorlds(world: World, plan: LobbyPlan, demand: OutletDemand): readonly SegmentWorld[] {
  return plan.segments.map(({ segmentId }) => {
    const habits = world.behaviour.bySegment[segmentId];
    return {
      segmentId,
      weight: demand.segmentMix[segmentId] ?? 0,
      ...(habits && { patience: { kind: "exponential", meanMs: habits.meanPatienceMin * MINUTE_MS } as const }),
      diversionAcceptance: habits?.diversionAcceptance ?? 0,
      prefillAcceptance: habits?.prefillAcceptance ?? 0,
    };
  });
}

/** People a day by service: share of the outlet's visitors, times what the calendar says about the date. */
export function serviceRates(
  world: World,
  outletId: string,
  demand: OutletDemand,
  date: BusinessDate,
): ReadonlyMap<string, number> {
  const base = demand.visitorsPerAverageWeekday * dayFactor(world, outletId, demand, date);
  return new Map(
    Object.entries(demand.serviceMix).map(([serviceId, share]) => {
      let rate = base * share;
      for (const event of world.calendar.events) rate *= eventFactor(event, outletId, serviceId, date);
      return [serviceId, rate];
    }),
  );
}

function dayFactor({ calendar }: World, outletId: string, demand: OutletDemand, date: BusinessDate): number {
  const weekday = WEEKDAYS[weekdayOf(date) - 1] ?? "mon";
  const month = Number(date.slice(5, 7));
  const exception = calendar.monthExceptions.find((one) => one.outletId === outletId && one.month === month);
  const weekend = weekday === "sat" || weekday === "sun" ? demand.weekendFactor : 1;
  return calendar.dayOfWeekFactor[weekday] * weekend * (exception?.factor ?? calendar.monthFactor[month - 1] ?? 1);
}

function eventFactor(event: DemandEvent, outletId: string, serviceId: string, date: BusinessDate): number {
  const concerns =
    (event.outletIds.length === 0 || event.outletIds.includes(outletId)) &&
    (event.serviceIds.length === 0 || event.serviceIds.includes(serviceId));
  if (!concerns || !event.days.some((day) => isDay(day, date))) return 1;
  return event.peakDay !== undefined && isDay(event.peakDay, date) ? (event.peakFactor ?? event.factor) : event.factor;
}

/** 1 to 31 count from the month's first day, 0 and below from its last. */
function isDay(day: number, date: BusinessDate): boolean {
  if (day > 0) return Number(date.slice(8, 10)) === day;
  return Number(addDays(date, 1 - day).slice(8, 10)) === 1;
}

function arrivalSlots(
  world: World,
  demand: OutletDemand,
  plan: LobbyPlan,
  date: BusinessDate,
  rates: ReadonlyMap<string, number>,
): readonly ArrivalSlot[] {
  // Who comes to a bank of machines alone draws no number, and the lobby never hears of it.
  if (plan.services.length === 0) return [];
  let expected = 0;
  for (const rate of rates.values()) expected += rate;
  const { weights } = present(world.arrivalProfiles[profileOf(world, demand, plan.outletId, date)], "arrival profile");
  const slots: ArrivalSlot[] = [];
  world.halfHourBins.forEach((bin, ix) => {
    const start = Math.max(plan.opensAt, instantAt(date, bin, plan.timeZone));
    const end = Math.min(plan.closesAt, instantAt(date, bin, plan.timeZone) + HOUR_MS / 2);
    if (start < end) slots.push({ start, end, mean: expected * (weights[ix] ?? 0) });
  });
  return slots;
}

export function profileOf(world: World, demand: OutletDemand, outletId: string, date: BusinessDate): string {
  for (const event of world.calendar.events) {
    const here = event.outletIds.length === 0 || event.outletIds.includes(outletId);
    if (here && event.peakProfile && event.peakDay !== undefined && isDay(event.peakDay, date))
      return event.peakProfile;
  }
  return weekdayOf(date) > 5 ? "weekend" : demand.arrivalProfile;
}

function deviceWorlds(network: Network, plan: LobbyPlan): readonly DeviceWorld[] {
  return plan.devices.flatMap(({ deviceId, serviceIds }) => {
    const device = network.devices.get(deviceId);
    const kind = device && network.deviceKinds.get(device.kindId);
    if (!device || !kind) return [];
    const failure = { betweenMs: device.mtbfHours * HOUR_MS, repairMs: device.repairMeanMin * MINUTE_MS };
    return [{ deviceId, serviceIds, useMs: kind.meanMin * MINUTE_MS, failure }];
  });
}
