import type { BusinessDate } from "#base/calendar";
import { dayKey, type Calendar, type CalendarDay } from "#domain/calendar/model";
import { readCalendarFile, type CalendarFile } from "./calendar-file";

export const COUNTRIES = ["CN", "ES", "KR"] as const;
export type Country = (typeof COUNTRIES)[number];

/** The calendar of a country that comes with the program, as CSV. */
export type ShippedCalendars = (country: Country) => Promise<string>;

export type ShippedCalendar = {
  readonly country: Country;
  readonly days: number;
  readonly from: BusinessDate;
  readonly until: BusinessDate;
};

/** What there is to be taken in, so that nobody enters years that he does not want. Rule CA-8. */
export async function shippedCalendars(read: ShippedCalendars): Promise<readonly ShippedCalendar[]> {
  const files = await Promise.all(
    COUNTRIES.map(async (country): Promise<readonly [Country, CalendarFile]> => [
      country,
      readCalendarFile(await read(country)),
    ]),
  );
  return files.flatMap(([country, { days }]) => {
    const dates = days.map(({ date }) => date).sort();
    const [from, until] = [dates[0], dates.at(-1)];
    return from !== undefined && until !== undefined ? [{ country, days: days.length, from, until }] : [];
  });
}

/** Days that somebody has entered already stay as he entered them. */
export const notIn =
  (calendar: Calendar) =>
  (day: CalendarDay): boolean =>
    !calendar.days.has(dayKey(day));
