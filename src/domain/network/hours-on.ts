import { addDays, type BusinessDate, instantAt, type WallTime, weekdayOf } from "#base/calendar";
import type { EpochMs } from "#base/time";
import { type OpenSpan, type Outlet, WEEKDAYS } from "./place";

/** Half-open: the outlet is open from `opensAt` until just before `closesAt`. */
export type OpenHours = { readonly opensAt: EpochMs; readonly closesAt: EpochMs };

/**
 * When an outlet is open on a business date, in order of time; empty when it stays closed. An exception of that date
 * replaces the weekday's spans. On the days when clocks change, spans are as long as the wall clock makes them.
 */
export function hoursOn(outlet: Outlet, date: BusinessDate): readonly OpenHours[] {
  return spansOn(outlet, date)
    .map(({ opens, closes }) => ({
      opensAt: wallInstant(date, opens, outlet.timeZone),
      closesAt: wallInstant(date, closes, outlet.timeZone),
    }))
    .sort((left, right) => left.opensAt - right.opensAt);
}

export function spansOn(outlet: Outlet, date: BusinessDate): readonly OpenSpan[] {
  const exception = outlet.exceptions.find((candidate) => candidate.date === date);
  const weekday = WEEKDAYS[weekdayOf(date) - 1];
  return exception?.spans ?? (weekday ? outlet.hours[weekday] : []);
}

function wallInstant(date: BusinessDate, time: WallTime, timeZone: string): EpochMs {
  return time === "24:00" ? instantAt(addDays(date, 1), "00:00", timeZone) : instantAt(date, time, timeZone);
}
