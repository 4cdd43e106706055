import { businessDateAt, type BusinessDate } from "#base/calendar";
import { HOUR_MS, type EpochMs } from "#base/time";
import { sumOfAllTimes, type TimeSpread } from "#read/flow-history/time-spread";
import { type CountedDay, FLOW_DAYS, readFlows } from "../history/flow-rows";
import type { Span } from "../history/standard-times";
import type { Rows } from "../ports/rows";

/** What a day's flow says of waits and of the counter. */
export type FlowTimes = { readonly wait: TimeSpread; readonly counter: TimeSpread };

/** The days of some outlets, each outlet's as a list. */
export type FlowClocks = (
  unitIds: readonly string[],
  span: Span,
  now: EpochMs,
) => Promise<ReadonlyMap<string, readonly FlowTimes[]>>;

/** A day that was counted anew is seen after so long at the latest. */
const KEPT_MS = HOUR_MS;

/** Behind every time zone's midnight. */
const OPEN_MS = 24 * HOUR_MS;

type Day = { readonly unitId: string; readonly businessDate: BusinessDate };
const keyOf = ({ unitId, businessDate }: Day): string => `${unitId} ${businessDate}`;

/**
 * Keeps what days that are over say, so that they are read once and not at every question: a day's flow is thousands of
 * numbers, of which two spreads are asked for. Which days there are is looked up each time.
 *
 * @complexity a look at the keys; the days themselves once an hour, about 2 kB of memory for each
 */
export function createFlowClocks(rows: Rows): FlowClocks {
  let kept = new Map<string, FlowTimes>();
  let keptFrom = -Infinity;
  return async (unitIds, span, now) => {
    if (Math.abs(now - keptFrom) > KEPT_MS) {
      kept = new Map();
      keptFrom = now;
    }
    const where = { unitId: { in: unitIds }, businessDate: span };
    const there = await rows.select(FLOW_DAYS, { where, columns: ["unitId", "businessDate"] });
    const [first] = there.flatMap((day) => (kept.has(keyOf(day)) ? [] : day.businessDate)).sort();
    const fresh =
      first === undefined ? new Map<string, FlowTimes>() : await timesFrom(rows, unitIds, { ...span, from: first });
    // A day that may still go on is read again.
    const today = businessDateAt(now - OPEN_MS, "UTC");
    for (const day of there) {
      const times = fresh.get(keyOf(day));
      if (times && day.businessDate < today) kept.set(keyOf(day), times);
    }
    const found = new Map<string, Map<BusinessDate, FlowTimes>>();
    for (const day of there) {
      const times = fresh.get(keyOf(day)) ?? kept.get(keyOf(day));
      const days = found.get(day.unitId) ?? new Map<BusinessDate, FlowTimes>();
      if (times) found.set(day.unitId, days.set(day.businessDate, times));
    }
    return new Map([...found].map(([unitId, days]) => [unitId, [...days.values()]]));
  };
}

async function timesFrom(rows: Rows, unitIds: readonly string[], span: Span): Promise<Map<string, FlowTimes>> {
  const times = new Map<string, FlowTimes>();
  for (const [unitId, days] of await readFlows(rows, unitIds, span)) {
    for (const day of days) times.set(keyOf({ unitId, businessDate: day.businessDate }), timesOf(day));
  }
  return times;
}

function timesOf({ flow }: CountedDay): FlowTimes {
  const services = Object.values(flow.services);
  return {
    wait: sumOfAllTimes(services.map(({ waited }) => waited)),
    counter: sumOfAllTimes(services.flatMap(({ took }) => Object.values(took))),
  };
}
