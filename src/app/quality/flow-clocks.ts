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

/** A day that was counted anew is looked at again after so long. */
const KEPT_MS = HOUR_MS;

/** Behind every time zone's midnight. */
const OPEN_MS = 24 * HOUR_MS;

type Day = { readonly unitId: string; readonly businessDate: BusinessDate };
const keyOf = ({ unitId, businessDate }: Day): string => `${unitId} ${businessDate}`;

type Kept = { readonly times: FlowTimes; readonly readAt: EpochMs };

/**
 * Keeps what days that are over say, so that they are read once and not at every question: a day's flow is thousands of
 * numbers, of which two spreads are asked for. Which days there are is looked up each time. What was read more than an
 * hour ago is told as it is known and read again meanwhile, so that nobody waits for it.
 *
 * @complexity a look at the keys; about 2 kB of memory for each day
 */
export function createFlowClocks(rows: Rows): FlowClocks {
  const kept = new Map<string, Kept>();
  let isRenewing = false;

  async function renew(unitIds: readonly string[], span: Span, now: EpochMs): Promise<void> {
    for (const unitId of unitIds) keep(kept, await timesFrom(rows, [unitId], span), now);
  }

  return async (unitIds, span, now) => {
    const where = { unitId: { in: unitIds }, businessDate: span };
    const there = await rows.select(FLOW_DAYS, { where, columns: ["unitId", "businessDate"] });
    const [first] = there.flatMap((day) => (kept.has(keyOf(day)) ? [] : day.businessDate)).sort();
    const fresh =
      first === undefined ? new Map<string, DayTimes>() : await timesFrom(rows, unitIds, { ...span, from: first });
    const known = (day: Day): FlowTimes | undefined => (fresh.get(keyOf(day)) ?? kept.get(keyOf(day)))?.times;
    const found = new Map<string, Map<BusinessDate, FlowTimes>>();
    for (const day of there) {
      const times = known(day);
      const days = found.get(day.unitId) ?? new Map<BusinessDate, FlowTimes>();
      if (times) found.set(day.unitId, days.set(day.businessDate, times));
    }
    keep(kept, fresh, now);
    if (!isRenewing && there.some((day) => isOld(kept.get(keyOf(day)), now))) {
      isRenewing = true;
      // While the store is away what is known stands; the next question tries again.
      void renew(unitIds, span, now)
        .catch(() => undefined)
        .finally(() => (isRenewing = false));
    }
    return new Map([...found].map(([unitId, days]) => [unitId, [...days.values()]]));
  };
}

const isOld = (known: Kept | undefined, now: EpochMs): boolean =>
  known !== undefined && Math.abs(now - known.readAt) > KEPT_MS;

/** Days that are over; one that may still go on is read at every question. */
function keep(kept: Map<string, Kept>, days: ReadonlyMap<string, DayTimes>, readAt: EpochMs): void {
  const today = businessDateAt(readAt - OPEN_MS, "UTC");
  for (const [key, { businessDate, times }] of days) if (businessDate < today) kept.set(key, { times, readAt });
}

type DayTimes = { readonly businessDate: BusinessDate; readonly times: FlowTimes };

async function timesFrom(rows: Rows, unitIds: readonly string[], span: Span): Promise<Map<string, DayTimes>> {
  const times = new Map<string, DayTimes>();
  for (const [unitId, days] of await readFlows(rows, unitIds, span)) {
    for (const day of days) {
      const { businessDate } = day;
      times.set(keyOf({ unitId, businessDate }), { businessDate, times: timesOf(day) });
    }
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
