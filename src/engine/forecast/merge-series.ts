import type { BusinessDate } from "#base/calendar";
import type { FlowSeries } from "./flow-series";
import { at, bump } from "./linear-algebra";

/** The history of an outlet that took over others, and the days that could not be joined. */
export type MergedSeries = { readonly series: FlowSeries; readonly unjoined: readonly BusinessDate[] };

/**
 * The history a merged outlet would have had: day by day the sum of its parts. A day that one part did not count, while
 * it was counting before and after, cannot be joined and is listed; before its first and after its last counted day a
 * part adds nothing.
 *
 * @returns `undefined` when the parts are not counted in the same slots
 */
export function mergeSeries(name: string, cluster: string, parts: readonly FlowSeries[]): MergedSeries | undefined {
  const first = parts[0];
  const isAlike = (part: FlowSeries): boolean =>
    part.slots === first?.slots && part.slotMin === first.slotMin && part.firstMin === first.firstMin;
  if (!first || !parts.every(isAlike)) return undefined;
  const indexed = parts.map(({ days }) => ({
    counts: new Map(days.map((day) => [day.date, day])),
    from: days[0]?.date ?? "9999",
    to: days.at(-1)?.date ?? "",
  }));
  const dates = [...new Set(parts.flatMap(({ days }) => days.map(({ date }) => date)))].sort();
  const unjoined = dates.filter((date) =>
    indexed.some(({ counts, from, to }) => date > from && date < to && !counts.has(date)),
  );
  const lost = new Set(unjoined);
  const days = dates
    .filter((date) => !lost.has(date))
    .map((date) => {
      const sum = new Float64Array(first.slots);
      for (const { counts } of indexed) {
        const part = counts.get(date);
        if (part) for (let slot = 0; slot < sum.length; slot += 1) bump(sum, slot, at(part.counts, slot));
      }
      const onlyTotal = indexed.some(({ counts }) => counts.get(date)?.onlyTotal);
      return { date, counts: sum, ...(onlyTotal && { onlyTotal }) };
    });
  return { series: { ...first, series: name, cluster, days }, unjoined };
}
