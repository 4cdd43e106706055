import { addDays, type BusinessDate, businessDateAt, startOfDay, weekdayOf } from "./calendar";
import type { EpochMs } from "./time";

/** Which dates are worked, as plain data: a deadline pinned with it is computed the same for ever. */
export type WorkCalendar = {
  readonly timeZone: string;
  /** Weekdays of rest, 1 is Monday. */
  readonly restWeekdays: readonly number[];
  /** Holidays, and weekend days that are worked to make up for one. */
  readonly restDates: readonly BusinessDate[];
  readonly workDates: readonly BusinessDate[];
};

export function isWorkingDay(date: BusinessDate, calendar: WorkCalendar): boolean {
  if (calendar.workDates.includes(date)) return true;
  return !calendar.restWeekdays.includes(weekdayOf(date)) && !calendar.restDates.includes(date);
}

/** The end of the n-th day after an instant's own date: the first instant that is too late. */
export function endOfDayAfter(instant: EpochMs, days: number, timeZone: string): EpochMs {
  return startOfDay(addDays(businessDateAt(instant, timeZone), days + 1), timeZone);
}

/** The beginning of the n-th day before an instant's own date: what happened from then on was within n days. */
export function startOfDayBefore(instant: EpochMs, days: number, timeZone: string): EpochMs {
  return endOfDayAfter(instant, -days - 1, timeZone);
}

/** The end of the n-th working day after an instant's own date, n at least 1. Cost: the days in between. */
export function endOfWorkingDayAfter(instant: EpochMs, days: number, calendar: WorkCalendar): EpochMs {
  let date = businessDateAt(instant, calendar.timeZone);
  for (let left = days, tried = 0; left > 0 && tried < DAYS_TRIED_MAX; tried += 1) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return startOfDay(addDays(date, 1), calendar.timeZone);
}

/** A calendar without working days must not hang the house: two years are enough for any deadline. */
const DAYS_TRIED_MAX = 731;
