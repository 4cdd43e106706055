import { Temporal } from "temporal-polyfill";
import type { EpochMs } from "./time";

/** A business day as its outlet writes it: `2026-11-23`. Never derived from a UTC offset. */
export type BusinessDate = string;

/** A time of day on an outlet's wall: `09:00`. */
export type WallTime = string;

/** The date on the outlet's wall at an instant. @throws RangeError for an unknown time zone */
export function businessDateAt(instant: EpochMs, timeZone: string): BusinessDate {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The time on the outlet's wall at an instant, to the minute. */
export function wallTimeAt(instant: EpochMs, timeZone: string): WallTime {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/**
 * The instant of a wall time on a business date. A wall time that a clock change skips is read as the same span after
 * the gap began; one that occurs twice is read as the first.
 */
export function instantAt(date: BusinessDate, time: WallTime, timeZone: string): EpochMs {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, { disambiguation: "compatible" })
    .epochMilliseconds;
}

/** First instant of a business date: not always midnight (Santiago, 2026-09-06, begins at 01:00). */
export function startOfDay(date: BusinessDate, timeZone: string): EpochMs {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(date: BusinessDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * The half-hours of a business date as half-open intervals `[start, end)`: 48 on most days, 46 or 50 where the clock
 * changes by an hour.
 */
export function halfHoursOf(date: BusinessDate, timeZone: string): readonly { start: EpochMs; end: EpochMs }[] {
  const end = startOfDay(addDays(date, 1), timeZone);
  const slots: { start: EpochMs; end: EpochMs }[] = [];
  for (let start = startOfDay(date, timeZone); start < end; start += HALF_HOUR_MS) {
    slots.push({ start, end: Math.min(start + HALF_HOUR_MS, end) });
  }
  return slots;
}

/** The first day of the month of a business date: the partition a stream opened on that day lives in. */
export function monthOf(date: BusinessDate): BusinessDate {
  return `${date.slice(0, 7)}-01`;
}

const HALF_HOUR_MS = 1_800_000;

function zoned(instant: EpochMs, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
}
