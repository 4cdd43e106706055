import { standardOn, type StandardBook } from "#domain/standard-times/model";
import { sumOfSlots, type DayFlow } from "#read/flow-history/day-flow";
import type { Rows } from "../ports/rows";
import { readFlow } from "./flow-rows";
import type { Span } from "./standard-times";

/**
 * Unit productivity and work intensity of an outlet, a window or a person, from the history cube. Rule HI-11.
 * (source: 4-21, 4-29)
 */
export type Productivity = {
  readonly outletId: string;
  readonly windowId?: string;
  readonly staffId?: string;
  /** Services finished, and the hours at a counter that they took; windows are not told apart by them. */
  readonly served?: number;
  readonly counterHours?: number;
  /** Window-hours open, and the share of them in which somebody was served: the work intensity. */
  readonly openHours?: number;
  readonly intensity?: number;
  /** Services for each hour open, of an outlet, on the days whose hours are known; for each hour at the counter, of a person. */
  readonly perHour?: number;
  /** Standard minutes of the work done over the minutes it took: 1.1 is a tenth faster than the standard. */
  readonly pace?: number;
};

type Work = { served: number; sec: number; standardSec: number; pacedSec: number };
type Open = { openSec: number; busySec: number };

/**
 * What was done with the time there was: outlets, and where one is asked for its windows and people too. The pace
 * compares like with like: each service with its approved standard, or with the mean of all these outlets where it
 * has none.
 *
 * @complexity a row for each outlet's day
 */
export async function productivity(
  rows: Rows,
  standards: StandardBook,
  { outletIds, inDetail, span }: { outletIds: readonly string[]; inDetail: boolean; span: Span },
): Promise<readonly Productivity[]> {
  const flows = new Map<string, readonly DayFlow[]>();
  for (const outletId of outletIds)
    flows.set(
      outletId,
      (await readFlow(rows, outletId, span)).map(({ flow }) => flow),
    );
  const means = meansOf([...flows.values()].flat());
  const standardSec = (serviceId: string, outletId: string, staffId: string): number | undefined => {
    const place = { serviceId, outletId, ...(staffId !== "" && { staffId }) };
    const standard = standardOn(standards, place, span.before);
    return standard ? standard.minutes * 60 : means.get(serviceId);
  };
  return [...flows].flatMap(([outletId, days]) => {
    const people = workOf(days, (serviceId, staffId) => standardSec(serviceId, outletId, staffId));
    const windows = openOf(days);
    const all = [...people.values()].reduce(sumOfWork, NO_WORK);
    const open = [...windows.values()].reduce(sumOfOpen, { openSec: 0, busySec: 0 });
    if (all.served === 0 && open.openSec === 0) return [];
    const perOpenHour = perHour(servedWhileCounted(days), open.openSec);
    const whole = { outletId, ...openFigures(open), ...workFigures(all), ...perOpenHour };
    if (!inDetail) return [whole];
    return [
      whole,
      ...[...windows].sort(byName).map(([windowId, times]) => ({ outletId, windowId, ...openFigures(times) })),
      ...[...people]
        .filter(([staffId, { served }]) => staffId !== "" && served > 0)
        .sort(byName)
        .map(([staffId, work]) => ({ outletId, staffId, ...workFigures(work), ...perHour(work.served, work.sec) })),
    ];
  });
}

/** Services finished on days whose windows' hours are known: counts of other days say nothing of an hour. */
function servedWhileCounted(days: readonly DayFlow[]): number {
  const counted = days.filter((day) => [...openOf([day]).values()].some(({ openSec }) => openSec > 0));
  return [...workOf(counted, () => undefined).values()].reduce((sum, { served }) => sum + served, 0);
}

const NO_WORK: Work = { served: 0, sec: 0, standardSec: 0, pacedSec: 0 };

const sumOfWork = (one: Work, other: Work): Work => ({
  served: one.served + other.served,
  sec: one.sec + other.sec,
  standardSec: one.standardSec + other.standardSec,
  pacedSec: one.pacedSec + other.pacedSec,
});

const sumOfOpen = (one: Open, other: Open): Open => ({
  openSec: one.openSec + other.openSec,
  busySec: one.busySec + other.busySec,
});

const NAMES = new Intl.Collator("en", { numeric: true });
const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  NAMES.compare(one, other);

function meansOf(days: readonly DayFlow[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { count: number; sec: number }>();
  for (const { services } of days) {
    for (const [serviceId, { took }] of Object.entries(services)) {
      const sum = sums.get(serviceId) ?? { count: 0, sec: 0 };
      for (const { count, sumSec } of Object.values(took)) {
        sum.count += count;
        sum.sec += sumSec;
      }
      sums.set(serviceId, sum);
    }
  }
  return new Map([...sums].flatMap(([id, { count, sec }]) => (count > 0 ? [[id, sec / count] as const] : [])));
}

function workOf(
  days: readonly DayFlow[],
  standardSec: (serviceId: string, staffId: string) => number | undefined,
): ReadonlyMap<string, Work> {
  const people = new Map<string, Work>();
  for (const { services } of days) {
    for (const [serviceId, { took }] of Object.entries(services)) {
      for (const [staffId, { count, sumSec }] of Object.entries(took)) {
        const standard = standardSec(serviceId, staffId);
        const paced = standard === undefined ? 0 : sumSec;
        const work = { served: count, sec: sumSec, standardSec: count * (standard ?? 0), pacedSec: paced };
        people.set(staffId, sumOfWork(people.get(staffId) ?? NO_WORK, work));
      }
    }
  }
  return people;
}

function openOf(days: readonly DayFlow[]): ReadonlyMap<string, Open> {
  const windows = new Map<string, Open>();
  for (const day of days) {
    for (const [windowId, { openSec, busySec }] of Object.entries(day.windows)) {
      const times = { openSec: sumOfSlots(openSec), busySec: sumOfSlots(busySec) };
      windows.set(windowId, sumOfOpen(windows.get(windowId) ?? { openSec: 0, busySec: 0 }, times));
    }
  }
  return windows;
}

const workFigures = ({ served, sec, standardSec, pacedSec }: Work) => ({
  served: Math.round(served),
  counterHours: rounded(sec / 3_600),
  ...(pacedSec > 0 && { pace: rounded(standardSec / pacedSec) }),
});

const openFigures = ({ openSec, busySec }: Open) =>
  openSec > 0 ? { openHours: rounded(openSec / 3_600), intensity: rounded(busySec / openSec) } : {};

const perHour = (served: number, sec: number) => (sec > 0 ? { perHour: rounded((3_600 * served) / sec) } : {});

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
