import { present } from "#base/assert";
import { weekdayOf, type BusinessDate } from "#base/calendar";
import { createRng, type Rng } from "#base/rng";
import { datesBetween } from "#domain/calendar/dates";
import { effectsBetween } from "#domain/calendar/effects-on";
import type { Calendar } from "#domain/calendar/model";
import { active } from "#domain/network/active";
import type { Service } from "#domain/network/catalogue";
import type { Network } from "#domain/network/network";
import type { OutletDemand, World } from "#domain/network/world";
import { profileOf, serviceRates } from "#engine/simulation/world-of";
import { EMPTY_SERVICE_FLOW, type DayFlow, type ServiceFlow } from "#read/flow-history/day-flow";
import { NO_TIMES, withTime, type TimeSpread } from "#read/flow-history/time-spread";
import { calendarUnits } from "../calendar/calendar-stream";
import { minutesOf, openSlotsOn } from "./opening";
import type { RecordedDay } from "./recorded-flow";

/** Share of an ordinary day's visitors who come on a public holiday: an assumption of ours. */
const HOLIDAY_FACTOR = 0.45;
const SLOT_MIN = 30;

export type GenerationProblem = {
  readonly network: Network;
  readonly calendar: Calendar;
  /** Half-open. */
  readonly from: BusinessDate;
  readonly before: BusinessDate;
  readonly seed: string;
};

/**
 * History as the outlets of a network would have counted it, from the network's own assumptions: profile and mix of
 * arrivals, noise of the day, days of the month, and what the calendar says. Waits and abandonment are not made up: who
 * comes is served, or is not there when called. Same seed, same history; each outlet's is its own.
 *
 * @complexity about a tenth of a millisecond for a hundred customers
 */
export function* generateHistory(problem: GenerationProblem): Generator<RecordedDay> {
  const world = present(problem.network.world, "world of the network");
  for (const outlet of active(problem.network.outlets)) {
    const demand = world.demand[outlet.id];
    if (outlet.status !== "open" || !demand) continue;
    yield* outletHistory(problem, world, outlet.id, demand);
  }
}

function* outletHistory(
  { network, calendar, from, before, seed }: GenerationProblem,
  world: World,
  outletId: string,
  demand: OutletDemand,
): Generator<RecordedDay> {
  const services = servicesAt(network, outletId);
  if (services.length === 0) return; // A bank of machines draws no numbers.
  const rng = createRng(seed, `history/${outletId}`);
  const effects = new Map<BusinessDate, string[]>();
  for (const { date, effect } of effectsBetween(calendar, calendarUnits(network, outletId), from, before)) {
    effects.set(date, [...(effects.get(date) ?? []), effect]);
  }
  for (const date of datesBetween(from, before)) {
    const open = openSlotsOn(network, calendar, outletId, date);
    if (!open) continue;
    const busyness = rng.gamma(1, world.calendar.dailyNoiseCv) * calendarFactor(world, demand, date, effects.get(date));
    const rates = serviceRates(world, outletId, demand, date);
    const { weights } = present(world.arrivalProfiles[profileOf(world, demand, outletId, date)], "arrival profile");
    const slots = world.halfHourBins.flatMap((bin, ix) => {
      const slot = Math.floor(minutesOf(bin) / SLOT_MIN);
      return slot >= open.first && slot < open.end ? [{ slot, weight: (weights[ix] ?? 0) * busyness }] : [];
    });
    yield { outletId, date, flow: drawDay({ world, demand, services, rates, slots }, rng) };
  }
}

/** What the calendar does to a day beyond the assumptions that name days of the month. */
function calendarFactor(
  { calendar: { holidays } }: World,
  { weekendFactor }: OutletDemand,
  date: BusinessDate,
  effects: readonly string[] = [],
): number {
  let factor = 1;
  if (effects.includes("holiday")) factor *= HOLIDAY_FACTOR;
  if (effects.includes("beforeHoliday")) factor *= holidays.beforeFactor;
  if (effects.includes("afterHoliday")) factor *= holidays.firstDayAfterFactor;
  // Who has to work on a weekend comes as on any working day.
  if (effects.includes("makeUpWorkday") && weekdayOf(date) > 5) factor /= weekendFactor;
  return factor;
}

function servicesAt(network: Network, outletId: string): readonly Service[] {
  const offered = new Set(
    [...active(network.queues)].filter((queue) => queue.outletId === outletId).flatMap((queue) => queue.serviceIds),
  );
  return [...active(network.services)].filter(({ id }) => offered.has(id));
}

type DayProblem = {
  readonly world: World;
  readonly demand: OutletDemand;
  readonly services: readonly Service[];
  readonly rates: ReadonlyMap<string, number>;
  readonly slots: readonly { readonly slot: number; readonly weight: number }[];
};

function drawDay({ world, demand, services, rates, slots }: DayProblem, rng: Rng): DayFlow {
  const { noShowRate, returnsAfterNoShowRate } = world.behaviour;
  const missed = noShowRate * (1 - returnsAfterNoShowRate);
  const segmentIds = Object.keys(demand.segmentMix);
  const shares = Object.values(demand.segmentMix);
  const segments = new Map<string, Record<string, number>>();
  const flows: Record<string, ServiceFlow> = {};
  for (const service of services) {
    const issued: Record<string, number> = {};
    const noShow: Record<string, number> = {};
    const served: Record<string, number> = {};
    const servedSec: Record<string, number> = {};
    let took: TimeSpread = NO_TIMES;
    for (const { slot, weight } of slots) {
      const came = rng.poisson((rates.get(service.id) ?? 0) * weight);
      for (let customer = 0; customer < came; customer += 1) {
        bump(issued, slot, 1);
        bump(segmentCounts(segments, segmentIds[rng.pick(shares)] ?? ""), slot, 1);
        if (rng.next() < missed) {
          bump(noShow, slot, 1);
          continue;
        }
        const sec = Math.round(60 * rng.lognormal(service.counterMeanMin, service.counterCv));
        bump(served, slot, 1);
        bump(servedSec, slot, sec);
        took = withTime(took, sec);
      }
    }
    if (Object.keys(issued).length === 0) continue;
    flows[service.id] = {
      ...EMPTY_SERVICE_FLOW,
      issued,
      served,
      noShow,
      servedSec,
      took: took.count > 0 ? { "": took } : {},
    };
  }
  return { services: flows, segments: Object.fromEntries(segments), windows: {} };
}

function segmentCounts(segments: Map<string, Record<string, number>>, segmentId: string): Record<string, number> {
  const known = segments.get(segmentId) ?? {};
  segments.set(segmentId, known);
  return known;
}

function bump(counts: Record<string, number>, slot: number, by: number): void {
  counts[slot] = (counts[slot] ?? 0) + by;
}
