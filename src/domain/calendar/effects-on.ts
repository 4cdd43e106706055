import { addDays, type BusinessDate } from "#base/calendar";
import { datesBetween } from "./dates";
import { type Calendar, type CalendarDay } from "./model";

/** Effects that stand for days on which most people are off, so that the days beside them are different too. */
const DAYS_OFF: readonly string[] = ["holiday", "closed"];
/** A shorter rest than this is a weekend's size and changes nothing beside it. */
const LONG_REST_DAYS = 3;
const DAYS_BEFORE = 2;

/**
 * What the calendar says of an outlet's date.
 * @param units the outlet, and every org unit above it
 */
export function entriesOn(calendar: Calendar, units: ReadonlySet<string>, date: BusinessDate): readonly CalendarDay[] {
  return (calendar.byDate.get(date) ?? []).filter(({ unitId }) => unitId === undefined || units.has(unitId));
}

export type NamedDay = { readonly date: BusinessDate; readonly effect: string };

/**
 * The effects of a span of dates, `[from, before)`, with what follows from them: `beforeHoliday` on the two days before
 * a rest of three days or more, `afterHoliday` on the first day after it. (source: rule 1-12)
 *
 * @complexity O(days)
 */
export function effectsBetween(
  calendar: Calendar,
  units: ReadonlySet<string>,
  from: BusinessDate,
  before: BusinessDate,
): readonly NamedDay[] {
  const wide = datesBetween(addDays(from, -14), addDays(before, 14));
  const effects = wide.map((date) => entriesOn(calendar, units, date).map(({ effect }) => effect));
  const isOff = effects.map((names) => names.some((name) => DAYS_OFF.includes(name)));
  const isLongRest = isOff.map((off, at) => off && restAround(isOff, at) >= LONG_REST_DAYS);
  return wide.flatMap((date, at) => {
    if (date < from || date >= before) return [];
    const names = new Set(effects[at]);
    if (!isOff[at]) {
      if (isLongRest[at - 1]) names.add("afterHoliday");
      if (isLongRest.slice(at + 1, at + 1 + DAYS_BEFORE).some(Boolean)) names.add("beforeHoliday");
    }
    return [...names].sort().map((effect) => ({ date, effect }));
  });
}

function restAround(isOff: readonly boolean[], at: number): number {
  let [first, last] = [at, at];
  while (isOff[first - 1]) first -= 1;
  while (isOff[last + 1]) last += 1;
  return last - first + 1;
}

/** An effect of which nothing is known soon, and since when. */
export type CalendarEnd = { readonly effect: string; readonly unitId?: string; readonly knownUntil: BusinessDate };

/** Effects with days in fewer months than this are single occasions, and nobody waits for more of them. */
const RECURRING_MONTHS = 2;

/**
 * Effects that come back and of which the calendar ends before a date: what was said to be known, or else the end of
 * the year of the last day entered. Single occasions do not end.
 */
export function endingBefore(calendar: Calendar, date: BusinessDate): readonly CalendarEnd[] {
  const groups = new Map<string, { readonly entry: CalendarDay; readonly months: Set<string>; last: BusinessDate }>();
  for (const day of calendar.days.values()) {
    const key = `${day.effect} ${day.unitId ?? ""}`;
    const group = groups.get(key) ?? { entry: day, months: new Set<string>(), last: day.date };
    group.months.add(day.date.slice(0, 7));
    if (day.date > group.last) group.last = day.date;
    groups.set(key, group);
  }
  const ends: CalendarEnd[] = [];
  for (const [key, { entry, months, last }] of groups) {
    const said = calendar.knownUntil.get(key)?.date;
    if (said === undefined && months.size < RECURRING_MONTHS) continue;
    const knownUntil = said ?? `${last.slice(0, 4)}-12-31`;
    const { effect, unitId } = entry;
    if (knownUntil < date) ends.push({ effect, knownUntil, ...(unitId !== undefined && { unitId }) });
  }
  return ends.sort((one, other) => (one.knownUntil < other.knownUntil ? -1 : 1));
}
