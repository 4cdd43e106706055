import { at, bump } from "./linear-algebra";
import { robustScale } from "./effects";

/** How fast the level follows (`alpha`) and how much of that is taken for a trend (`beta`), each out of 1. */
type Pace = { readonly alpha: number; readonly beta: number };

/** The paces that are tried. A forecast is their mixture: choosing one of them would be a gamble on few days. */
export const PACES: readonly Pace[] = [0.01, 0.025, 0.05, 0.1, 0.2, 0.4].flatMap((alpha) =>
  [0, 0.05].map((beta) => ({ alpha, beta })),
);

/** A trend loses this share of itself every open day (Gardner's damped trend). */
export const DAMPING = 0.9;
/** Open days ahead on which a pace is judged: a month of open days. */
const JUDGED_STEPS: readonly number[] = [1, 3, 5, 8, 12, 16, 20];
/** An error beyond so many robust standard deviations moves the level no further. */
const CLIP = 2.5;
/** Errors 20 open days ahead overlap: so many days make one independent witness of a pace. */
const INDEPENDENT_DAYS = 20;
/** A trend is believed a quarter as readily as none. */
const TREND_BELIEF = 0.25;
/** Pseudo-observations by which a lone series trusts its neighbours' costs of the paces. */
const COST_DAYS = 60;

/** The level of a series day by day as it could have been known that evening, and what it is believed to do next. */
export type LevelPath = {
  /** Level after each day. */
  readonly level: Float64Array;
  /** Trend per open day after each day, before damping. */
  readonly trend: Float64Array;
  /** What remained of the day after its level: the part that may last into the next days. */
  readonly recent: Float64Array;
  /** Share of `recent` still there one open day later, in [0, 0.8]. */
  readonly memory: number;
  /** Mean absolute error of each pace, as a share of the best, for the pool. */
  readonly costs: readonly number[];
};

/**
 * Robust exponential smoothing of day totals that are already free of their effects, as a mixture over paces weighted
 * by how well each has forecast 1 to 20 open days ahead.
 *
 * @param values log totals less effects, one for each open day
 * @param weights zero for outliers, which then move nothing
 * @param believed costs that the neighbours found, if any
 * @complexity O(paces x days x judged steps)
 * @source Gelper, Fried and Croux (2010), robust Holt-Winters; Gardner and McKenzie (1985), damped trend
 */
export function followLevel(values: Float64Array, weights: Float64Array, believed?: readonly number[]): LevelPath {
  const scale = Math.max(stepScale(values, weights), 1e-3);
  const runs = PACES.map((pace) => follow(values, weights, pace, CLIP * scale));
  const own = runs.map(({ level, trend }) => costOf(values, weights, level, trend));
  const best = Math.min(...own);
  const costs = own.map((cost) => (best > 0 ? cost / best : 1));
  const trust = values.length / (values.length + COST_DAYS);
  const blended = costs.map((cost, index) => trust * cost + (1 - trust) * (believed?.[index] ?? 1));
  const least = Math.min(...blended);
  const shares = blended.map(
    (cost, index) =>
      (PACES[index]?.beta === 0 ? 1 : TREND_BELIEF) * Math.exp(-(values.length / INDEPENDENT_DAYS) * (cost - least)),
  );
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const level = new Float64Array(values.length);
  const trend = new Float64Array(values.length);
  for (const [index, run] of runs.entries()) {
    const share = (shares[index] ?? 0) / whole;
    for (let row = 0; row < values.length; row += 1) {
      bump(level, row, share * at(run.level, row));
      bump(trend, row, share * at(run.trend, row));
    }
  }
  const recent = values.map((value, row) => (at(weights, row) > 0 ? clip(value - at(level, row), CLIP * scale) : 0));
  return { level, trend, recent, memory: memoryOf(values, level, recent), costs };
}

/** The log level expected `steps` open days after a row. */
export function levelAhead(path: LevelPath, row: number, steps: number): number {
  const drift = (at(path.trend, row) * DAMPING * (1 - DAMPING ** steps)) / (1 - DAMPING);
  return at(path.level, row) + drift + path.memory ** steps * at(path.recent, row);
}

const clip = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));

/** Robust size of day-to-day errors: differences have twice the variance of one day. */
function stepScale(values: Float64Array, weights: Float64Array): number {
  const steps: number[] = [];
  let before: number | undefined;
  for (let row = 0; row < values.length; row += 1) {
    if (at(weights, row) === 0) continue;
    if (before !== undefined) steps.push(at(values, row) - before);
    before = at(values, row);
  }
  return robustScale(Float64Array.from(steps)) / Math.SQRT2;
}

function follow(values: Float64Array, weights: Float64Array, { alpha, beta }: Pace, bound: number) {
  const level = new Float64Array(values.length);
  const trend = new Float64Array(values.length);
  let now = startLevel(values, weights);
  let slope = 0;
  for (let row = 0; row < values.length; row += 1) {
    const drift = DAMPING * slope;
    // The first days have nothing behind them: they count by their number, not by the pace.
    const gain = Math.max(alpha, 1 / (row + 2));
    const error = at(weights, row) > 0 ? clip(at(values, row) - now - drift, bound) : 0;
    now += drift + gain * error;
    slope = drift + gain * beta * error;
    level[row] = now;
    trend[row] = slope;
  }
  return { level, trend };
}

function startLevel(values: Float64Array, weights: Float64Array): number {
  const first = values
    .filter((_, row) => at(weights, row) > 0)
    .subarray(0, 5)
    .sort();
  return at(first, first.length >> 1);
}

function costOf(values: Float64Array, weights: Float64Array, level: Float64Array, trend: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const steps of JUDGED_STEPS) {
    const drift = (DAMPING * (1 - DAMPING ** steps)) / (1 - DAMPING);
    for (let row = 10; row + steps < values.length; row += 1) {
      if (at(weights, row + steps) === 0) continue;
      sum += Math.abs(at(values, row + steps) - at(level, row) - drift * at(trend, row));
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** First autocorrelation of what the level left over, drawn towards none on short histories. */
function memoryOf(values: Float64Array, level: Float64Array, recent: Float64Array): number {
  let cross = 0;
  let square = 0;
  for (let row = 1; row < values.length; row += 1) {
    cross += at(recent, row - 1) * (at(values, row) - at(level, row - 1));
    square += at(recent, row - 1) ** 2;
  }
  if (square === 0) return 0;
  return Math.max(0, Math.min(0.8, (cross / square) * (values.length / (values.length + 30))));
}
