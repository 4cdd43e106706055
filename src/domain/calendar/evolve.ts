import { dayKey, untilKey, type CalendarDay, type CalendarDraft } from "./model";
import type { CalendarEvent, DayName } from "./messages";

/** Folds one event into the calendar it is handed, and hands that same calendar back. Never refuses. */
export function evolve(calendar: CalendarDraft, event: CalendarEvent): CalendarDraft {
  switch (event.type) {
    case "DaysSet":
      for (const day of event.days) set(calendar, day);
      return calendar;
    case "DaysRemoved":
      for (const day of event.days) take(calendar, day);
      return calendar;
    case "KnownUntilSet":
      for (const end of event.knownUntil) calendar.knownUntil.set(untilKey(end), end);
      return calendar;
  }
}

function set(calendar: CalendarDraft, day: CalendarDay): void {
  take(calendar, day);
  calendar.days.set(dayKey(day), day);
  calendar.byDate.set(day.date, [...(calendar.byDate.get(day.date) ?? []), day]);
}

function take(calendar: CalendarDraft, day: DayName): void {
  const key = dayKey(day);
  if (!calendar.days.delete(key)) return;
  const left = (calendar.byDate.get(day.date) ?? []).filter((other) => dayKey(other) !== key);
  if (left.length > 0) calendar.byDate.set(day.date, left);
  else calendar.byDate.delete(day.date);
}
