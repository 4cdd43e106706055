import type { BusinessDate } from "#base/calendar";
import { datesBetween } from "#domain/calendar/dates";
import type { CalendarDay } from "#domain/calendar/model";
import type { World } from "#domain/network/world";

/** 1 to 31 count from the month's first day, 0 and below from its last. */
function isDay(day: number, date: BusinessDate): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  if (day > 0) return dayOfMonth === day;
  return dayOfMonth === new Date(Date.UTC(year, month, 0)).getUTCDate() + day;
}

/**
 * The days on which a network's assumptions say that more people come, as days of the calendar, so that forecasts can
 * learn what each does. An assumption that holds for the whole network names no outlet.
 */
export function calendarOfWorld(
  { calendar, title }: World,
  from: BusinessDate,
  before: BusinessDate,
): readonly CalendarDay[] {
  const source = `${title}: assumptions`;
  return datesBetween(from, before).flatMap((date) =>
    calendar.events
      .filter(({ days }) => days.some((day) => isDay(day, date)))
      .flatMap(({ id, outletIds, peakDay }): readonly CalendarDay[] => {
        const effect = peakDay !== undefined && isDay(peakDay, date) ? `${id}Peak` : id;
        if (outletIds.length === 0) return [{ date, effect, source }];
        return outletIds.map((unitId) => ({ date, effect, unitId, source }));
      }),
  );
}
