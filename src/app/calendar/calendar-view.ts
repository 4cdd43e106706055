import type { BusinessDate } from "#base/calendar";
import { endingBefore, type CalendarEnd } from "#domain/calendar/effects-on";
import type { Calendar, CalendarDay } from "#domain/calendar/model";

export type CalendarView = {
  readonly days: readonly CalendarDay[];
  /** Effects that come back and of which the calendar soon ends. */
  readonly ending: readonly CalendarEnd[];
};

/** The days of a span of dates, `[from, before)`, and what ends before `soon`. */
export function calendarView(
  calendar: Calendar,
  { from, before }: { readonly from: BusinessDate; readonly before: BusinessDate },
  soon: BusinessDate,
): CalendarView {
  const days = [...calendar.days.values()].filter(({ date }) => date >= from && date < before);
  return {
    days: days.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
    ending: endingBefore(calendar, soon),
  };
}
