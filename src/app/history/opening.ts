import type { BusinessDate } from "#base/calendar";
import { entriesOn } from "#domain/calendar/effects-on";
import { CLOSED, type Calendar } from "#domain/calendar/model";
import { active } from "#domain/network/active";
import { spansOn } from "#domain/network/hours-on";
import type { Network } from "#domain/network/network";
import { WEEKDAYS } from "#domain/network/place";
import { SLOT_MIN } from "#read/flow-history/day-flow";
import { calendarUnits } from "../calendar/calendar-stream";

/** Half-open span of half-hours of the wall in which an outlet is open. */
export type OpenSlots = { readonly first: number; readonly end: number };

/** When an outlet is open on a date, by hours and calendar; `undefined` when it stays closed. */
export function openSlotsOn(
  network: Network,
  calendar: Calendar,
  outletId: string,
  date: BusinessDate,
): OpenSlots | undefined {
  const outlet = network.outlets.get(outletId);
  if (!outlet) return undefined;
  const effects = entriesOn(calendar, calendarUnits(network, outletId), date);
  if (effects.some(({ effect }) => effect === CLOSED)) return undefined;
  return spanOf(spansOn(outlet, date));
}

/** The half-hours of the wall in which an outlet is open on any day of its week; `undefined` without hours. */
export function weekSpan(network: Network, outletId: string): OpenSlots | undefined {
  return spanOf(WEEKDAYS.flatMap((weekday) => network.outlets.get(outletId)?.hours[weekday] ?? []));
}

function spanOf(spans: readonly { readonly opens: string; readonly closes: string }[]): OpenSlots | undefined {
  if (spans.length === 0) return undefined;
  return {
    first: Math.min(...spans.map(({ opens }) => Math.floor(minutesOf(opens) / SLOT_MIN))),
    end: Math.max(...spans.map(({ closes }) => Math.ceil(minutesOf(closes) / SLOT_MIN))),
  };
}

/** Every outlet that was not retired, by id. */
export function outletIdsOf(network: Network): readonly string[] {
  return [...active(network.outlets)].map(({ id }) => id).sort();
}

/** Minutes after midnight on the wall of `09:30`. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** Half-hours of a day that are over at a time on its wall. */
export const slotsOverAt = (time: string): number => Math.floor(minutesOf(time) / SLOT_MIN);

/** `09:30` of half-hour 19. */
export function wallOfSlot(slot: number): string {
  const minutes = slot * SLOT_MIN;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
