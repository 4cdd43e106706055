import type { BusinessDate } from "#base/calendar";

/** One day of counted arrivals: one count for each slot of the series. A day that is not there was not counted. */
export type FlowDay = {
  readonly date: BusinessDate;
  readonly counts: Float64Array;
  /** Slots of which nobody knows the count; their zeros mean nothing. */
  readonly missing?: ReadonlySet<number>;
  /** Only the day's total was counted; how it is shared out over the slots means nothing. */
  readonly onlyTotal?: true;
};

/**
 * What an outlet (or a family or segment of one) has counted. Slots are equal, `slotMin` minutes long, and begin
 * `firstMin` minutes after midnight on the outlet's wall. Days ascend.
 */
export type FlowSeries = {
  readonly series: string;
  /** Outlets of one cluster lend each other their week, calendar and day shape. */
  readonly cluster: string;
  readonly firstMin: number;
  readonly slotMin: number;
  readonly slots: number;
  readonly days: readonly FlowDay[];
};

/** What is special about a date. The effect named `closed` means: no arrivals, and nothing is forecast. */
export type CalendarDay = { readonly date: BusinessDate; readonly effect: string };

export const CLOSED = "closed";

export function totalOf(counts: Float64Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
