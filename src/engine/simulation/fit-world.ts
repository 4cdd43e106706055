import { weekdayOf } from "#base/calendar";
import { SECOND_MS } from "#base/time";
import { daysOf, type LoggedVisit } from "../waits/queue-log";
import { fitDurations, type FittedDuration } from "./fit-duration";

/** What a log of visits says of the world around a lobby. */
export type FittedWorld = {
  readonly days: number;
  readonly visits: number;
  /** People a day by half-hour of the wall, in order; half-hours in which nobody ever came are left out. */
  readonly arrivals: readonly ArrivalFit[];
  /** Coefficient of variation of a day's busyness, beyond chance and weekday. */
  readonly busynessCv: number;
  /** People on each weekday for one on an average day, Monday first; drawn towards 1 where few were seen. */
  readonly weekdayFactors: readonly number[];
  readonly services: readonly ServiceFit[];
  readonly classes: readonly ClassFit[];
};

export type ArrivalFit = {
  readonly startMin: number;
  readonly meanPerDay: number;
  /** Variance of the counts by their mean: 1 for Poisson arrivals, above it days differ. */
  readonly dispersion: number;
};

/** `fits` has the better family first, and none where nothing was measured. */
export type ServiceFit = {
  readonly service: string;
  readonly share: number;
  readonly measured: number;
  readonly fits: readonly FittedDuration[];
};

/** Patience is exponential; who was served had at least so much of it. Absent where nobody left. */
export type ClassFit = {
  readonly class: string;
  readonly share: number;
  readonly left: number;
  readonly meanPatienceMin?: number;
};

const SLOT_SEC = 1_800;

/** Rules SM-19. @complexity O(n log n), n = visits */
export function fitWorld(visits: readonly LoggedVisit[]): FittedWorld {
  const days = daysOf(visits);
  const counted = days.map(([date, those]) => ({ weekday: weekdayOf(date), count: those.length }));
  return {
    days: days.length,
    visits: visits.length,
    arrivals: fitArrivals(days.map(([, those]) => those)),
    busynessCv: busynessOf(counted),
    weekdayFactors: weekdayFactorsOf(counted),
    services: groups(visits, ({ service }) => service).map(([service, those]) => {
      const measuredMs = those.flatMap(({ served }) =>
        served && served.lastsSec > 0 ? [served.lastsSec * SECOND_MS] : [],
      );
      return {
        service,
        share: those.length / visits.length,
        measured: measuredMs.length,
        fits: fitDurations(measuredMs),
      };
    }),
    classes: groups(visits, (visit) => visit.class).map(([name, those]) => {
      const left = those.filter(({ served }) => !served).length;
      const waitedMin = those.reduce((sum, { waitSec }) => sum + waitSec, 0) / 60;
      const share = those.length / visits.length;
      return { class: name, share, left, ...(left > 0 && { meanPatienceMin: waitedMin / left }) };
    }),
  };
}

function fitArrivals(days: readonly (readonly LoggedVisit[])[]): readonly ArrivalFit[] {
  const counts = days.map((visits) => {
    const bySlot = new Map<number, number>();
    for (const { joinedSec } of visits) {
      const slot = Math.floor(joinedSec / SLOT_SEC);
      bySlot.set(slot, (bySlot.get(slot) ?? 0) + 1);
    }
    return bySlot;
  });
  const slots = [...new Set(counts.flatMap((bySlot) => [...bySlot.keys()]))].sort((one, other) => one - other);
  return slots.map((slot) => {
    const { mean, variance } = momentsOf(counts.map((bySlot) => bySlot.get(slot) ?? 0));
    return { startMin: (slot * SLOT_SEC) / 60, meanPerDay: mean, dispersion: variance / mean };
  });
}

/** So many days of a weekday weigh as much as the guess that it is like any other. */
const LIKE_ANY_OTHER_DAYS = 2;

type CountedDay = { readonly weekday: number; readonly count: number };

function weekdayFactorsOf(days: readonly CountedDay[]): readonly number[] {
  const { mean } = momentsOf(days.map(({ count }) => count));
  return Array.from({ length: 7 }, (_, ix) => {
    const those = days.filter(({ weekday }) => weekday === ix + 1);
    const sum = those.reduce((total, { count }) => total + count / mean, LIKE_ANY_OTHER_DAYS);
    return sum / (those.length + LIKE_ANY_OTHER_DAYS);
  });
}

/** Day totals vary by chance as their mean does; what they vary more is busyness. A weekday is compared with itself. */
function busynessOf(days: readonly CountedDay[]): number {
  const repeated = groups(days, ({ weekday }) => weekday).filter(([, those]) => those.length > 1);
  let freedom = 0;
  let beyond = 0;
  for (const [, those] of repeated) {
    const { mean, variance } = momentsOf(those.map(({ count }) => count));
    freedom += those.length - 1;
    beyond += ((those.length - 1) * (variance - mean)) / (mean * mean);
  }
  return freedom === 0 ? 0 : Math.sqrt(Math.max(0, beyond / freedom));
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: values.length < 2 ? mean : squares / (values.length - 1) };
}

/** In order of first sight. */
function groups<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly (readonly [Key, readonly Item[]])[] {
  const byKey = new Map<Key, Item[]>();
  for (const item of items) {
    const known = byKey.get(keyOf(item));
    if (known) known.push(item);
    else byKey.set(keyOf(item), [item]);
  }
  return [...byKey];
}
