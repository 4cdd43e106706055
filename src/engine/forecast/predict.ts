import type { BusinessDate } from "#base/calendar";
import { dateOf, type DayNumber } from "./day-number";
import { sharesOn } from "./day-shape";
import { countQuantiles, normalCdf, normalQuantile, QUANTILE_LEVELS } from "./distributions";
import { sumOf } from "./effects";
import { effectKind, effectsOn, isOpen, type CalendarIndex, type OpenDays } from "./features";
import type { OutletModel } from "./fit";
import { hearMorning } from "./intraday";
import { DAMPING } from "./level";
import { at } from "./linear-algebra";
import { atSteps } from "./spread";

/** Why a day is expected to be what it is: factors whose product is the day's expected total. */
export type Explanation = {
  /** Arrivals on an ordinary day at today's level. */
  readonly level: number;
  readonly weekday: number;
  readonly season: number;
  readonly calendar: readonly { readonly effect: string; readonly factor: number }[];
  readonly trend: number;
  /** What the last days still say beyond level and trend. */
  readonly recent: number;
};

/** One day ahead. Lists have one entry per slot; quantiles hold 19 counts at QUANTILE_LEVELS for each slot. */
export type DayForecast = {
  readonly date: BusinessDate;
  /** Open days from the last counted day: spread grows with it. */
  readonly steps: number;
  readonly total: number;
  readonly mean: Float64Array;
  /** Squared coefficient of variation of the common day factor, and of a slot beyond it. */
  readonly dayVariance: number;
  readonly slotVariance: number;
  /** Conformal stretch of normal scores below and above the median. */
  readonly lower: number;
  readonly upper: number;
  /** What the errors of the day's own effects add to the variance of its total, as a share; none where absent. */
  readonly leverage?: number;
  readonly explanation: Explanation;
};

/**
 * The open days among the next `days` calendar days, each with its mean by slot, spread and explanation.
 *
 * @complexity O(days slots)
 */
export function predictDays(model: OutletModel, calendar: CalendarIndex, days: number): readonly DayForecast[] {
  const open: OpenDays = { weekdays: model.openWeekdays, closed: calendar.closed };
  const forecasts: DayForecast[] = [];
  for (let day = model.lastDay + 1; day <= model.lastDay + days; day += 1) {
    if (isOpen(open, day)) forecasts.push(predictDay(model, calendar, open, day, forecasts.length + 1));
  }
  return forecasts;
}

/** A day of effects that nobody has seen is at most twice as uncertain as one of known effects. */
const LEVERAGE_MAX = 1;

function predictDay(
  model: OutletModel,
  calendar: CalendarIndex,
  open: OpenDays,
  day: DayNumber,
  steps: number,
): DayForecast {
  const active = effectsOn(day, open, calendar, model.seasons);
  const explanation = explain(model, active, steps);
  const { level, weekday, season, trend, recent } = explanation;
  const total = explanation.calendar.reduce(
    (product, { factor }) => product * factor,
    level * weekday * season * trend * recent,
  );
  const mean = sharesOn(model.shape, active).map((share) => share * total);
  const { spread } = model;
  return {
    date: dateOf(day),
    steps,
    total,
    mean,
    dayVariance: Math.expm1(atSteps(spread.dayVariance, steps)),
    slotVariance: spread.slotVariance,
    lower: atSteps(spread.lower, steps),
    upper: atSteps(spread.upper, steps),
    leverage: Math.min(LEVERAGE_MAX, sumOf(model.leverages, active)),
    explanation,
  };
}

function explain(model: OutletModel, active: readonly number[], steps: number): Explanation {
  const parts = { weekday: 0, season: 0 };
  const calendar: { effect: string; factor: number }[] = [];
  for (const index of active) {
    const kind = effectKind(index);
    const effect = at(model.effects, index);
    if (kind !== "calendar") parts[kind] += effect;
    else if (effect !== 0) calendar.push({ effect: model.effectNames[index] ?? "", factor: Math.exp(effect) });
  }
  return {
    level: Math.exp(model.level),
    weekday: Math.exp(parts.weekday),
    season: Math.exp(parts.season),
    calendar,
    trend: Math.exp((model.trend * DAMPING * (1 - DAMPING ** steps)) / (1 - DAMPING)),
    recent: Math.exp(model.memory ** steps * model.recent),
  };
}

const SCORES: readonly number[] = QUANTILE_LEVELS.map(normalQuantile);

/**
 * The 19 quantiles of each slot of a day, counts at QUANTILE_LEVELS.
 *
 * @complexity O(slots (mean + 19)); about a microsecond for each quantile
 */
export function quantilesOf({
  mean,
  dayVariance,
  slotVariance,
  lower,
  upper,
}: DayForecast): readonly (readonly number[])[] {
  const scores = SCORES.map((score) => score * (score < 0 ? lower : upper));
  const levels = scores.map(normalCdf);
  return Array.from(mean, (expected) => {
    const variance = expected + expected * expected * (dayVariance + slotVariance);
    return countQuantiles(expected, variance, levels, scores);
  });
}

/**
 * What the rest of a day looks like once its first slots have been counted: each later slot follows them by as much as
 * it has in common with them, and the common day factor is narrower. Counted slots keep their forecast.
 *
 * @param counted counts of the slots that are over, from the first slot on
 */
export function updateDay(model: OutletModel, forecast: DayForecast, counted: readonly number[]): DayForecast {
  const over = Float64Array.from(counted.slice(0, model.slots));
  if (over.length === 0) return forecast;
  const { factors, left } = hearMorning(model.elasticity, forecast, over, model.slotMin);
  const mean = forecast.mean.map((value, slot) => value * at(factors, slot));
  return {
    ...forecast,
    mean,
    total: mean.reduce((sum, value) => sum + value, 0),
    dayVariance: forecast.dayVariance * left,
  };
}
