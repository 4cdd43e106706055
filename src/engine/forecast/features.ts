import { dayNumberOf, civilOf, weekdayIndexOf, type DayNumber } from "./day-number";
import { CLOSED, type CalendarDay } from "./flow-series";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const POSITIONS = [
  "monthDay1",
  "monthDay2",
  "monthDay3",
  "monthDays4to5",
  "monthDays6to8",
  "midMonth",
  "afterMidMonth",
  "laterMidMonth",
  "monthEnd4to6",
  "monthEnd3",
  "monthEnd2",
  "monthEnd1",
  "afterClosed",
  "secondAfterClosed",
  "beforeClosed",
];
const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `month${month}`);

/** Where the months begin in a row of effects, and where the calendar's own names do. */
const FIRST_POSITION = WEEKDAYS.length;
export const AFTER_CLOSED = FIRST_POSITION + POSITIONS.indexOf("afterClosed");
const FIRST_MONTH = FIRST_POSITION + POSITIONS.length;
const FIRST_NAMED = FIRST_MONTH + MONTHS.length;

/** What kind of reason an effect is, for the explanation of a day. */
export type EffectKind = "weekday" | "calendar" | "season";

/** The effects a network's forecasts know, each at its place: weekdays, places in the month, months, calendar names. */
export function effectNames(calendar: readonly CalendarDay[]): readonly string[] {
  const named = new Set(calendar.map(({ effect }) => effect));
  named.delete(CLOSED);
  return [...WEEKDAYS, ...POSITIONS, ...MONTHS, ...[...named].sort()];
}

export function effectKind(index: number): EffectKind {
  if (index < FIRST_POSITION) return "weekday";
  return index >= FIRST_MONTH && index < FIRST_NAMED ? "season" : "calendar";
}

/** Whether an effect is one that the calendar names. */
export const isNamed = (index: number): boolean => index >= FIRST_NAMED;

/** What the calendar says of single days, ready to be asked. */
export type CalendarIndex = {
  readonly names: readonly string[];
  readonly named: ReadonlyMap<DayNumber, readonly number[]>;
  readonly closed: ReadonlySet<DayNumber>;
};

/** @throws InvariantError for a date that does not exist: readers check */
export function indexCalendar(calendar: readonly CalendarDay[]): CalendarIndex {
  const names = effectNames(calendar);
  const place = new Map(names.map((name, index) => [name, index]));
  const named = new Map<DayNumber, number[]>();
  const closed = new Set<DayNumber>();
  for (const { date, effect } of calendar) {
    const day = dayNumberOf(date);
    const index = place.get(effect);
    if (effect === CLOSED) closed.add(day);
    else if (index !== undefined) named.set(day, [...(named.get(day) ?? []), index]);
  }
  return { names, named, closed };
}

/** Which days an outlet is open, as far as its week and the calendar say. */
export type OpenDays = { readonly weekdays: readonly boolean[]; readonly closed: ReadonlySet<DayNumber> };

export const isOpen = ({ weekdays, closed }: OpenDays, day: DayNumber): boolean =>
  (weekdays[weekdayIndexOf(day)] ?? false) && !closed.has(day);

/** The places of the effects that hold on a day, ascending. @complexity O(31) */
export function effectsOn(
  day: DayNumber,
  open: OpenDays,
  calendar: CalendarIndex,
  seasons: boolean,
): readonly number[] {
  const { month, dayOfMonth } = civilOf(day);
  const active = [weekdayIndexOf(day), ...positions(day, dayOfMonth, open).map((place) => FIRST_POSITION + place)];
  if (seasons) active.push(FIRST_MONTH + month - 1);
  return [...active, ...(calendar.named.get(day) ?? [])];
}

function positions(day: DayNumber, dayOfMonth: number, open: OpenDays): readonly number[] {
  const found: number[] = [];
  const fromStart = openDaysBetween(day - dayOfMonth + 1, day, open);
  if (fromStart < 8) found.push(fromStart < 3 ? fromStart : fromStart < 5 ? 3 : 4);
  else if (dayOfMonth >= 15 && dayOfMonth < 22) {
    const m = openDaysBetween(day - dayOfMonth + 15, day, open);
    if (m < 5) found.push(5 + Math.min(m, 2));
  }
  const left = openDaysLeft(day, open);
  if (left < 6) found.push(left < 3 ? 11 - left : 8);
  const before = openWeekdayFrom(day, -1, open);
  if (open.closed.has(before)) found.push(12);
  else if (open.closed.has(openWeekdayFrom(before, -1, open))) found.push(13);
  if (open.closed.has(openWeekdayFrom(day, 1, open))) found.push(14);
  return found;
}

/** The next day, or the one before, on which the outlet is ordinarily open: after a closed Friday comes a Monday. */
function openWeekdayFrom(day: DayNumber, step: 1 | -1, open: OpenDays): DayNumber {
  let next = day + step;
  while (!open.weekdays[weekdayIndexOf(next)] && Math.abs(next - day) < 7) next += step;
  return next;
}

function openDaysBetween(from: DayNumber, to: DayNumber, open: OpenDays): number {
  let count = 0;
  for (let day = from; day < to && count < 8; day += 1) if (isOpen(open, day)) count += 1;
  return count;
}

function openDaysLeft(day: DayNumber, open: OpenDays): number {
  const { month } = civilOf(day);
  let count = 0;
  for (let next = day + 1; count < 6 && civilOf(next).month === month; next += 1) if (isOpen(open, next)) count += 1;
  return count;
}
