import type { Rng } from "#base/rng";
import { dateOf, dayNumberOf, weekdayIndexOf, type DayNumber } from "./day-number";
import { CLOSED, type CalendarDay, type FlowDay, type FlowSeries } from "./flow-series";
import type { BusinessDate } from "#base/calendar";

/** The truth behind generated history: what a forecast should find out again. */
export type FlowTruth = {
  readonly series: string;
  readonly cluster: string;
  readonly firstMin: number;
  readonly slotMin: number;
  /** Arrivals of an ordinary day. */
  readonly level: number;
  /** Growth of the level per day, as a share. */
  readonly growth: number;
  /** Factor of each weekday, Monday first; 0 is a day of rest. */
  readonly weekdays: readonly number[];
  /** Share of the day in each slot; need not sum to 1. */
  readonly profile: readonly number[];
  /** Factor of each named effect of the calendar. */
  readonly effects: Readonly<Record<string, number>>;
  /** Coefficient of variation of the common factor that makes a day busy, and of a slot beyond it. */
  readonly dayCv: number;
  readonly slotCv: number;
};

/**
 * History as an outlet with this truth would have counted it: for the demo network, for tests that know the answer, for
 * measuring. Same rng, same history.
 *
 * @complexity O(days slots)
 * @source Avramidis, Deslauriers and L'Ecuyer (2004): Poisson counts about a common gamma factor with gamma slots
 */
export function generateFlow(
  truth: FlowTruth,
  from: BusinessDate,
  days: number,
  calendar: readonly CalendarDay[],
  rng: Rng,
): FlowSeries {
  const { series, cluster, firstMin, slotMin, profile } = truth;
  const first = dayNumberOf(from);
  const effects = new Map<DayNumber, readonly string[]>();
  for (const { date, effect } of calendar) {
    const day = dayNumberOf(date);
    effects.set(day, [...(effects.get(day) ?? []), effect]);
  }
  const whole = profile.reduce((sum, share) => sum + share, 0);
  const counted: FlowDay[] = [];
  for (let day = first; day < first + days; day += 1) {
    const named = effects.get(day) ?? [];
    const weekday = truth.weekdays[weekdayIndexOf(day)] ?? 0;
    if (weekday === 0 || named.includes(CLOSED)) continue;
    const expected = named.reduce((total, effect) => total * (truth.effects[effect] ?? 1), truth.level * weekday);
    const total = expected * (1 + truth.growth) ** (day - first) * rng.gamma(1, truth.dayCv);
    const counts = Float64Array.from(profile, (share) =>
      rng.poisson((total * share * rng.gamma(1, truth.slotCv)) / whole),
    );
    counted.push({ date: dateOf(day), counts });
  }
  return { series, cluster, firstMin, slotMin, slots: profile.length, days: counted };
}
