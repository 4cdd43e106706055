import { sumOf, type Design } from "./effects";
import type { DayNumber } from "./day-number";
import { weekdayIndexOf } from "./day-number";
import { at, bump } from "./linear-algebra";

/** Counted days, as rivals see them: days x slots, nothing cleaned. */
export type Counted = { readonly days: readonly DayNumber[]; readonly counts: Float64Array; readonly slots: number };

/**
 * The mean of the last `weeks` same weekdays up to and with the origin: eight is what a careful branch head does, one
 * is "like last week". `undefined` when that weekday was never counted.
 */
export function weekdayMean(
  counted: Counted,
  origin: DayNumber,
  target: DayNumber,
  weeks: number,
): Float64Array | undefined {
  const { days, counts, slots } = counted;
  const mean = new Float64Array(slots);
  let found = 0;
  for (let row = days.length - 1; row >= 0 && found < weeks; row -= 1) {
    const day = days[row] ?? 0;
    if (day > origin || weekdayIndexOf(day) !== weekdayIndexOf(target)) continue;
    for (let slot = 0; slot < slots; slot += 1) bump(mean, slot, at(counts, row * slots + slot));
    found += 1;
  }
  return found === 0 ? undefined : mean.map((sum) => sum / found);
}

const ALPHAS = [0.05, 0.1, 0.2, 0.35];
const GAMMAS = [0.05, 0.15, 0.3];

/** The challenger: level and week of log day totals, exponentially smoothed, each weekday with its smoothed shape. */
export type SeasonalEts = (target: DayNumber) => Float64Array;

/**
 * Seasonal exponential smoothing ETS(A,N,A) of log day totals with a week as season, its two constants chosen by the
 * squared one-step error, times the weekday's smoothed shares. No pool, no calendar: it keeps the pooled model honest.
 *
 * @source Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing, ch. 2
 */
export function fitSeasonalEts({ days, counts, slots }: Counted): SeasonalEts {
  const logs = Float64Array.from(days, (_, row) => Math.log(0.5 + sumRow(counts, row, slots)));
  let best = { cost: Infinity, level: 0, week: new Float64Array(7) };
  for (const alpha of ALPHAS) {
    for (const gamma of GAMMAS) {
      const run = smooth(logs, days, alpha, gamma);
      if (run.cost < best.cost) best = run;
    }
  }
  const shapes = Array.from({ length: 7 }, () => new Float64Array(slots));
  for (const [row, day] of days.entries()) {
    const shape = shapes[weekdayIndexOf(day)];
    const total = sumRow(counts, row, slots);
    if (!shape || total === 0) continue;
    const fresh = sumRow(shape, 0, slots) === 0 ? 1 : 0.15;
    for (let slot = 0; slot < slots; slot += 1) {
      shape[slot] = (1 - fresh) * at(shape, slot) + (fresh * at(counts, row * slots + slot)) / total;
    }
  }
  return (target) => {
    const weekday = weekdayIndexOf(target);
    const total = Math.exp(best.level + sumOf(best.week, [weekday]));
    return (shapes[weekday] ?? new Float64Array(slots)).map((share) => share * total);
  };
}

function smooth(logs: Float64Array, days: Design[number], alpha: number, gamma: number) {
  const week = new Float64Array(7);
  const known = new Set<number>();
  let level = at(logs, 0);
  let cost = 0;
  for (const [row, day] of days.entries()) {
    const weekday = weekdayIndexOf(day);
    if (!known.has(weekday)) {
      known.add(weekday);
      week[weekday] = at(logs, row) - level;
      continue;
    }
    const error = at(logs, row) - level - at(week, weekday);
    cost += error * error;
    level += alpha * error;
    bump(week, weekday, gamma * error);
  }
  return { cost, level, week };
}

function sumRow(counts: Float64Array, row: number, slots: number): number {
  let sum = 0;
  for (let slot = 0; slot < slots; slot += 1) sum += at(counts, row * slots + slot);
  return sum;
}
