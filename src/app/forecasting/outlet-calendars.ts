import type { BusinessDate } from "#base/calendar";
import { effectsBetween } from "#domain/calendar/effects-on";
import { CLOSED, type Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import { dayNumberOf, type DayNumber } from "#engine/forecast/day-number";
import { effectNames, type CalendarIndex } from "#engine/forecast/features";
import { calendarUnits } from "../calendar/calendar-stream";

/** Effects that follow from days off; see `effectsBetween`. */
const DERIVED = ["beforeHoliday", "afterHoliday"];

/**
 * The calendar as each outlet's forecast sees it. All outlets know the same effects by the same places, so that they
 * can learn from each other; which days have them is an outlet's own. Outlets without days of their own share one.
 */
export function outletCalendars(
  network: Network,
  calendar: Calendar,
  span: { readonly from: BusinessDate; readonly before: BusinessDate },
): (outletId: string) => CalendarIndex {
  const entries = [...calendar.days.values()];
  const names = effectNames([...entries, ...DERIVED.map((effect) => ({ date: "", effect }))]);
  const places = new Map(names.map((name, index) => [name, index]));
  const unitsNamed = new Set(entries.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId])));
  const known = new Map<string, CalendarIndex>();
  return (outletId) => {
    const units = new Set([...calendarUnits(network, outletId)].filter((unit) => unitsNamed.has(unit)));
    const key = [...units].sort().join();
    const index = known.get(key) ?? indexOf(effectsBetween(calendar, units, span.from, span.before), names, places);
    known.set(key, index);
    return index;
  };
}

function indexOf(
  days: readonly { readonly date: BusinessDate; readonly effect: string }[],
  names: readonly string[],
  places: ReadonlyMap<string, number>,
): CalendarIndex {
  const named = new Map<DayNumber, number[]>();
  const closed = new Set<DayNumber>();
  for (const { date, effect } of days) {
    const day = dayNumberOf(date);
    const place = places.get(effect);
    if (effect === CLOSED) closed.add(day);
    else if (place !== undefined) named.set(day, [...(named.get(day) ?? []), place]);
  }
  return { names, named, closed };
}
