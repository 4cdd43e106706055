import type { BusinessDate } from "#base/calendar";
import { dayNumberOf, weekdayIndexOf, type DayNumber } from "./day-number";
import { at, bump } from "./linear-algebra";
import { totalOf, type FlowSeries } from "./flow-series";

/** Something in the history that the fit did not take at its word. Nothing is dropped without one of these. */
export type Finding =
  | { readonly kind: "closedDay"; readonly date: BusinessDate }
  | { readonly kind: "outage"; readonly date: BusinessDate; readonly fromSlot: number; readonly toSlot: number }
  | { readonly kind: "outlier"; readonly date: BusinessDate; readonly counted: number; readonly expected: number };

/** The open days of a series in columns, with outages filled in. */
export type History = {
  readonly days: readonly DayNumber[];
  /** days x slots, row by row. */
  readonly counts: Float64Array;
  readonly totals: Float64Array;
  /** Zero where a slot was out of order; such slots teach nothing about the shape of the day. */
  readonly seen: Uint8Array;
  /** Rows of days of which only the total is known: they teach level and effects, and nothing about the day. */
  readonly onlyTotals: ReadonlySet<number>;
  readonly weekdays: readonly boolean[];
  readonly findings: readonly Finding[];
};

/** An outage is a run of empty slots in which so many arrivals were expected: chance below 1e-6 (Poisson). */
const OUTAGE_EXPECTED = 14;
/** Before the shape of a weekday can be told from this many days, nothing on it is called an outage. */
const OUTAGE_DAYS_MIN = 4;
/** A weekday on which the outlet was open on at least this share of occasions is an open weekday. */
const OPEN_SHARE = 0.3;

/**
 * Sorts days into open ones and closed ones, and fills outages and missing counts with what the day's other slots suggest.
 *
 * @param isSpecial days with an effect of their own may lawfully close early: no outage is looked for on them
 * @complexity O(days x slots)
 */
export function cleanHistory(series: FlowSeries, isSpecial: (day: DayNumber) => boolean): History {
  const { slots } = series;
  const open = series.days.filter(({ counts }) => totalOf(counts) > 0);
  const counts = new Float64Array(open.length * slots);
  for (const [row, day] of open.entries()) counts.set(day.counts.subarray(0, slots), row * slots);
  const seen = new Uint8Array(open.length * slots).fill(1);
  const totals = Float64Array.from(open, (day) => totalOf(day.counts));
  const closed = series.days.filter((day) => totalOf(day.counts) === 0);
  const findings: Finding[] = closed.map(({ date }) => ({ kind: "closedDay", date }));
  const days = open.map(({ date }) => dayNumberOf(date));
  const onlyTotals = new Set(open.flatMap(({ onlyTotal }, row) => (onlyTotal ? [row] : [])));
  const shares = weekdayShares(days, counts, slots, onlyTotals);
  for (const [row, day] of open.entries()) {
    const number = days[row] ?? 0;
    const share = shares[weekdayIndexOf(number)];
    if (day.onlyTotal) {
      seen.fill(0, row * slots, (row + 1) * slots);
      if (share)
        counts.set(
          share.map((part) => part * at(totals, row)),
          row * slots,
        );
      continue;
    }
    if (!share) continue;
    const outages = isSpecial(number) ? [] : outagesOf(day.counts, share, at(totals, row));
    for (const run of outages) findings.push({ kind: "outage", date: day.date, ...run });
    const gaps = Array.from(day.missing ?? [], (slot) => ({ fromSlot: slot, toSlot: slot + 1 }));
    const runs = [...outages, ...gaps];
    if (runs.length > 0) totals[row] = fill(counts, seen, row * slots, share, runs);
  }
  return { days, counts, totals, seen, onlyTotals, weekdays: openWeekdays(days), findings };
}

/** The ordinary shape of each weekday, where there are days enough to tell. */
function weekdayShares(
  days: readonly DayNumber[],
  counts: Float64Array,
  slots: number,
  onlyTotals: ReadonlySet<number>,
): readonly (Float64Array | undefined)[] {
  const sums = Array.from({ length: 7 }, () => new Float64Array(slots));
  const seen = new Float64Array(7);
  for (const [row, day] of days.entries()) {
    if (onlyTotals.has(row)) continue;
    const weekday = weekdayIndexOf(day);
    bump(seen, weekday, 1);
    const sum = sums[weekday];
    if (sum) for (let slot = 0; slot < slots; slot += 1) bump(sum, slot, at(counts, row * slots + slot));
  }
  return sums.map((sum, weekday) => {
    const all = totalOf(sum);
    return at(seen, weekday) >= OUTAGE_DAYS_MIN ? sum.map((count) => count / all) : undefined;
  });
}

type Run = { readonly fromSlot: number; readonly toSlot: number };

function outagesOf(counts: Float64Array, share: Float64Array, total: number): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < share.length; from += 1) {
    if (at(counts, from) > 0) continue;
    let to = from;
    let expected = 0;
    for (; to < share.length && at(counts, to) === 0; to += 1) expected += at(share, to) * total;
    if (expected >= OUTAGE_EXPECTED) runs.push({ fromSlot: from, toSlot: to });
    from = to;
  }
  return runs;
}

/** Fills a day's outages from the rest of the day; hands back the total the whole day would have had. */
function fill(counts: Float64Array, seen: Uint8Array, base: number, share: Float64Array, runs: readonly Run[]): number {
  for (const { fromSlot, toSlot } of runs) seen.fill(0, base + fromSlot, base + toSlot);
  let counted = 0;
  let shareSeen = 0;
  for (let slot = 0; slot < share.length; slot += 1) {
    if (seen[base + slot] === 0) continue;
    counted += at(counts, base + slot);
    shareSeen += at(share, slot);
  }
  const whole = counted / Math.max(shareSeen, 0.05);
  for (let slot = 0; slot < share.length; slot += 1) {
    if (seen[base + slot] === 0) counts[base + slot] = whole * at(share, slot);
  }
  return Math.max(whole, counted);
}

function openWeekdays(days: readonly DayNumber[]): readonly boolean[] {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [true, true, true, true, true, false, false];
  const opened = new Float64Array(7);
  for (const day of days) bump(opened, weekdayIndexOf(day), 1);
  const passed = new Float64Array(7);
  for (let day = first; day <= last; day += 1) bump(passed, weekdayIndexOf(day), 1);
  return Array.from(opened, (times, weekday) => times > OPEN_SHARE * at(passed, weekday));
}
