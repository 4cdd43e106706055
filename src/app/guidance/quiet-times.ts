import { addDays, weekdayOf, type BusinessDate } from "#base/calendar";
import type { Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import { totalBySlot } from "#read/flow-history/day-flow";
import { FORECASTS } from "../forecasting/forecast-rows";
import { HORIZON_DAYS } from "../forecasting/forecast-series";
import { readFlow, withHours } from "../history/flow-rows";
import { openSlotsOn, wallOfSlot } from "../history/opening";
import type { Rows } from "../ports/rows";

export type QuietWord = "quiet" | "usual" | "busy";

/** How full each half-hour of a day is against the fullest of the week ahead. */
export type QuietDay = {
  readonly date: BusinessDate;
  /** From the forecast, or from the same weekdays before where nothing is forecast. */
  readonly source: "forecast" | "history";
  readonly slots: readonly { readonly start: string; readonly sharePct: number; readonly word: QuietWord }[];
};

export type QuietDeps = {
  readonly rows: Rows;
  readonly network: () => Network;
  readonly calendar: () => Calendar;
};

export type QuietBounds = { readonly quietBelowPct: number; readonly busyAbovePct: number };

const DAYS_AHEAD = 7;
/** As far back as the same weekdays are asked for. */
const WEEKS_BACK = 6;

/**
 * When an outlet is quiet in the week ahead. Days on which it is closed are left out, and so is everything when nobody
 * has counted or forecast anything there yet.
 *
 * @complexity reads one forecast; without one, six weeks of days
 */
export async function quietTimes(
  deps: QuietDeps,
  outletId: string,
  today: BusinessDate,
  bounds: QuietBounds,
): Promise<readonly QuietDay[]> {
  const dates = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(today, ahead));
  const forecast = await forecastCounts(deps.rows, outletId, today);
  const usual = dates.some((date) => !forecast.has(date)) ? await usualCounts(deps.rows, outletId, today) : undefined;
  const counted = dates.flatMap((date) => {
    const open = openSlotsOn(deps.network(), deps.calendar(), outletId, date);
    const expected = forecast.get(date);
    const counts = expected ?? usual?.get(weekdayOf(date));
    if (!open || !counts) return [];
    const slots = Array.from({ length: open.end - open.first }, (_, at) => open.first + at);
    const source = expected ? ("forecast" as const) : ("history" as const);
    return [{ date, source, slots: slots.map((slot) => ({ slot, count: counts.get(slot) ?? 0 })) }];
  });
  const most = Math.max(0, ...counted.flatMap(({ slots }) => slots.map(({ count }) => count)));
  if (most === 0) return [];
  return counted.map(({ date, source, slots }) => ({
    date,
    source,
    slots: slots.map(({ slot, count }) => {
      const sharePct = Math.round((100 * count) / most);
      return { start: wallOfSlot(slot), sharePct, word: wordFor(sharePct, bounds) };
    }),
  }));
}

function wordFor(sharePct: number, { quietBelowPct, busyAbovePct }: QuietBounds): QuietWord {
  if (sharePct < quietBelowPct) return "quiet";
  return sharePct > busyAbovePct ? "busy" : "usual";
}

type Counts = ReadonlyMap<number, number>;

/** What the newest forecast expects, by date and half-hour of the wall. */
async function forecastCounts(
  rows: Rows,
  unitId: string,
  today: BusinessDate,
): Promise<ReadonlyMap<BusinessDate, Counts>> {
  const made = await rows.select(FORECASTS, {
    where: { unitId, series: "total", madeOn: { from: addDays(today, -HORIZON_DAYS), before: addDays(today, 1) } },
  });
  const row = made.at(-1);
  if (!row) return new Map();
  return new Map(
    row.days.map(({ date, mean }) => [date, new Map(mean.map((count, at) => [row.firstSlot + at, count]))]),
  );
}

/** Mean counts of the weeks before, by weekday and half-hour of the wall. */
async function usualCounts(rows: Rows, outletId: string, today: BusinessDate): Promise<ReadonlyMap<number, Counts>> {
  const days = withHours(await readFlow(rows, outletId, { from: addDays(today, -7 * WEEKS_BACK), before: today }));
  const sums = new Map<number, { days: number; readonly counts: Map<number, number> }>();
  for (const { businessDate, flow } of days) {
    const weekday = weekdayOf(businessDate);
    const sum = sums.get(weekday) ?? { days: 0, counts: new Map<number, number>() };
    sum.days += 1;
    for (const [slot, count] of Object.entries(totalBySlot(flow, "issued"))) {
      sum.counts.set(Number(slot), (sum.counts.get(Number(slot)) ?? 0) + count);
    }
    sums.set(weekday, sum);
  }
  return new Map(
    [...sums].map(([weekday, { days: seen, counts }]) => [
      weekday,
      new Map([...counts].map(([slot, count]) => [slot, count / seen])),
    ]),
  );
}

/** The quietest half-hours of the next open days that are still ahead, the quietest first, one a day. */
export function quietestOf(
  days: readonly QuietDay[],
  after: { readonly date: BusinessDate; readonly time: string },
  count: number,
): readonly { readonly date: BusinessDate; readonly start: string; readonly sharePct: number }[] {
  const best = days.flatMap(({ date, slots }) => {
    const ahead = slots.filter(({ start }) => date > after.date || start > after.time);
    const [first, ...others] = ahead;
    if (!first) return [];
    const least = others.reduce((one, other) => (other.sharePct < one.sharePct ? other : one), first);
    return [{ date, start: least.start, sharePct: least.sharePct }];
  });
  return best.sort((one, other) => one.sharePct - other.sharePct || (one.date < other.date ? -1 : 1)).slice(0, count);
}
