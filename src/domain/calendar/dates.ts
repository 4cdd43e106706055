import { addDays, type BusinessDate } from "#base/calendar";

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a text is a date of the calendar: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The dates from `from` up to and not with `before`. */
export function datesBetween(from: BusinessDate, before: BusinessDate): readonly BusinessDate[] {
  const dates: BusinessDate[] = [];
  for (let date = from; date < before; date = addDays(date, 1)) dates.push(date);
  return dates;
}
