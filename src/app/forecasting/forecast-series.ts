import { addDays, type BusinessDate } from "#base/calendar";
import { dateOf, dayNumberOf } from "#engine/forecast/day-number";
import type { CalendarIndex } from "#engine/forecast/features";
import { fitOutlet, type OutletModel, type Pool } from "#engine/forecast/fit";
import { totalOf, type FlowSeries } from "#engine/forecast/flow-series";
import { predictDays } from "#engine/forecast/predict";
import { fitSeasonalEts } from "#engine/forecast/rivals";
import { storedDay, type StoredDay } from "./forecast-rows";

export const HORIZON_DAYS = 28;

export type SeriesProblem = {
  readonly series: FlowSeries;
  readonly calendar: CalendarIndex;
  readonly pool?: Pool | undefined;
  /** The last day that may be known; the first one ahead is the day after. */
  readonly madeOn: BusinessDate;
  /** The outlet became another kind of outlet on this date. */
  readonly retypedOn?: BusinessDate;
};

export type SeriesForecast = { readonly model: OutletModel; readonly days: readonly StoredDay[] };

/**
 * The next 28 days of a series, with the challenger's opinion beside it. A series without history borrows its
 * cluster's profile. What was counted after `madeOn` is not looked at.
 */
export function forecastSeries({ series, calendar, pool, madeOn, retypedOn }: SeriesProblem): SeriesForecast {
  const past = { ...series, days: series.days.filter(({ date }) => date <= madeOn) };
  const { model } = fitOutlet({
    series: past,
    calendar,
    pool,
    startsAfter: dayNumberOf(madeOn),
    ...(retypedOn !== undefined && { shapeSince: dayNumberOf(retypedOn) }),
  });
  const gapDays = dayNumberOf(madeOn) - model.lastDay;
  const challenger = challengerOf(past);
  const days = predictDays(model, calendar, HORIZON_DAYS + gapDays)
    .filter(({ date }) => date > madeOn && date <= addDays(madeOn, HORIZON_DAYS))
    .map((day) => {
      const number = dayNumberOf(day.date);
      return storedDay(day, challenger(number), isHoliday(calendar, number));
    });
  return { model, days };
}

/** Days off and the days beside them, as the calendar names them. (source: 1-12) */
const HOLIDAY_EFFECTS: readonly string[] = ["holiday", "beforeHoliday", "afterHoliday"];

const isHoliday = ({ named, names }: CalendarIndex, day: number): boolean =>
  (named.get(day) ?? []).some((place) => HOLIDAY_EFFECTS.includes(names[place] ?? ""));

export const lastDayOf = (model: OutletModel): BusinessDate => dateOf(model.lastDay);

function challengerOf({ days, slots }: FlowSeries): (day: number) => Float64Array {
  const open = days.filter(({ counts }) => totalOf(counts) > 0);
  if (open.length === 0) return () => new Float64Array(slots);
  const counts = new Float64Array(open.length * slots);
  for (const [row, day] of open.entries()) counts.set(day.counts.subarray(0, slots), row * slots);
  return fitSeasonalEts({ days: open.map(({ date }) => dayNumberOf(date)), counts, slots });
}
