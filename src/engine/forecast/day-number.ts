import type { BusinessDate } from "#base/calendar";
import { assert } from "#base/assert";

/** Whole days since 1970-01-01: a business date as a number that can be counted with. No time zone is involved. */
export type DayNumber = number;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** @throws InvariantError when the text is not a date of the calendar: readers check before they call */
export function dayNumberOf(date: BusinessDate): DayNumber {
  const day = parseDayNumber(date);
  assert(day !== undefined, `not a date: ${date}`);
  return day;
}

/** The day a text names, or nothing when the calendar has no such day (2026-02-30). */
export function parseDayNumber(text: string): DayNumber | undefined {
  const found = DATE.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const number = daysFromCivil(year, month, day);
  return dateOf(number) === text ? number : undefined;
}

export function dateOf(day: DayNumber): BusinessDate {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** 0 is Monday, 6 Sunday: an index into weekday effects. */
export function weekdayIndexOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * Year, month (1-12) and day of month of a day number in the Gregorian calendar.
 *
 * @source H. Hinnant, "chrono-compatible low-level date algorithms", civil_from_days
 */
export function civilOf(day: DayNumber): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const dayOfMonth = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

function daysFromCivil(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return era * 146_097 + ofEra - 719_468;
}
