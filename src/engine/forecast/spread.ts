import { countScore } from "./distributions";
import { levelAhead } from "./level";
import type { DayTotals } from "./day-totals";
import type { History } from "./clean";
import { sumOf } from "./effects";
import { at, bump } from "./linear-algebra";

/** Open days ahead at which errors are measured; between them the spread is interpolated. */
export const MEASURED_STEPS: readonly number[] = [1, 3, 6, 12, 20];
/** Days of its own at which a series' measured spread counts for half beside what is believed. */
const SPREAD_DAYS = 15;
/** What is believed of a series nobody has seen: variance of a log day total at each measured step, and of a slot. */
const PLAIN_SPREAD: Spread = {
  dayVariance: [0.02, 0.025, 0.03, 0.04, 0.05],
  slotVariance: 0.01,
  lower: [1, 1, 1, 1, 1],
  upper: [1, 1, 1, 1, 1],
};
/** The latest open days that calibrate the distribution: older ones tell of another time. */
const CALIBRATED_DAYS = 120;
/** Below this mean a count is too coarse to tell whether a quantile was well placed. */
const CALIBRATED_MEAN_MIN = 2;
const Z90 = 1.6448536269514722;

/** How far truth lies from the mean. Lists run along MEASURED_STEPS. */
export type Spread = {
  /** Variance of the log of the common day factor. */
  readonly dayVariance: readonly number[];
  /** Squared coefficient of variation of a slot's rate, given the day's total. */
  readonly slotVariance: number;
  /** Conformal stretch of normal scores below and above the median. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
};

/** What is needed of a fit to look back at what it would have said. */
export type Hindsight = {
  readonly history: History;
  readonly slots: number;
  readonly totals: DayTotals;
  /** days x slots: the shares the shape gives each day. */
  readonly shares: Float64Array;
  /** 1 / (1 - leverage) of each day: how much larger its error would be had it not been fitted. */
  readonly unseen: Float64Array;
};

/**
 * Measures the spread from the fit's own past: what would have been said 1 to 20 open days before, against what came.
 * The distribution is negative binomial with a common day factor; its 5 % and 95 % quantiles are then moved to where
 * 5 % and 95 % of the past fell (split conformal correction), separately below and above and by steps ahead.
 *
 * @complexity O(steps days slots), days at most 120
 * @source Vovk, Gammerman and Shafer (2005), conformal prediction; Ibrahim et al. (2016), doubly stochastic arrivals
 */
export function measureSpread(hindsight: Hindsight, believed: Spread = PLAIN_SPREAD): Spread {
  const rows = hindsight.history.days.length;
  const trust = rows / (rows + SPREAD_DAYS);
  const blend = (own: number, other: number | undefined): number => trust * own + (1 - trust) * (other ?? own);
  const slotVariance = blend(slotVarianceOf(hindsight, believed.slotVariance), believed.slotVariance);
  const dayVariance = MEASURED_STEPS.map((steps, index) => {
    const own = dayVarianceAt(hindsight, steps);
    return own === undefined ? (believed.dayVariance[index] ?? 0) : blend(own, believed.dayVariance[index]);
  });
  const stretches = MEASURED_STEPS.map((steps, index) =>
    stretchAt(hindsight, steps, slotVariance, dayVariance[index] ?? 0),
  );
  const settled = (own: number | undefined, other: number | undefined): number =>
    own === undefined ? (other ?? 1) : Math.max(0.5, Math.min(3, blend(own, other)));
  return {
    dayVariance,
    slotVariance,
    lower: stretches.map((own, index) => settled(own?.lower, believed.lower[index])),
    upper: stretches.map((own, index) => settled(own?.upper, believed.upper[index])),
  };
}

/** A value listed along MEASURED_STEPS at any number of open days ahead: linear between, flat outside. */
export function atSteps(values: readonly number[], steps: number): number {
  for (const [index, right] of MEASURED_STEPS.entries()) {
    if (steps > right) continue;
    const left = MEASURED_STEPS[index - 1] ?? right;
    const share = right === left ? 1 : (steps - left) / (right - left);
    return (1 - share) * (values[index - 1] ?? values[index] ?? 0) + share * (values[index] ?? 0);
  }
  return values.at(-1) ?? 0;
}

/** Winsorised so that an outage nobody noticed does not make every slot wide. */
function slotVarianceOf({ history, slots, shares }: Hindsight, believed: number): number {
  let excess = 0;
  let square = 0;
  for (let cell = 0; cell < shares.length; cell += 1) {
    if (history.seen[cell] === 0) continue;
    const mean = at(history.totals, Math.floor(cell / slots)) * at(shares, cell);
    const bound = 9 * (mean + believed * 4 * mean * mean);
    excess += Math.min((at(history.counts, cell) - mean) ** 2, bound) - mean;
    square += mean * mean;
  }
  return square > 0 ? Math.max(0, excess / square) : believed;
}

/** From the 90 % quantile of the errors' size, so that a few wild days do not rule; Poisson noise is taken off. */
function dayVarianceAt({ history, totals, unseen }: Hindsight, steps: number): number | undefined {
  const errors: number[] = [];
  let noise = 0;
  for (let row = steps + 5; row < history.days.length; row += 1) {
    if (at(totals.weights, row) === 0) continue;
    errors.push(Math.abs(at(totals.adjusted, row) - levelAhead(totals.path, row - steps, steps)) * at(unseen, row));
    noise += 1 / (at(history.totals, row) + 1);
  }
  if (errors.length < 8) return undefined;
  const sorted = Float64Array.from(errors).sort();
  const size = at(sorted, Math.min(sorted.length - 1, Math.floor(0.9 * (sorted.length + 1)))) / Z90;
  return Math.max(1e-5, size * size - noise / errors.length);
}

function stretchAt(
  { history, slots, totals, shares }: Hindsight,
  steps: number,
  slotVariance: number,
  dayVariance: number,
): { readonly lower: number; readonly upper: number } | undefined {
  const rows = history.days.length;
  const scores = new Float64Array(CALIBRATED_DAYS * slots);
  let count = 0;
  for (let row = Math.max(steps + 5, rows - CALIBRATED_DAYS); row < rows; row += 1) {
    if (at(totals.weights, row) === 0) continue;
    const ahead = levelAhead(totals.path, row - steps, steps);
    const effects = Math.log(at(history.totals, row) + 0.5) - at(totals.adjusted, row);
    const total = Math.exp(ahead + effects);
    for (let slot = 0; slot < slots; slot += 1) {
      const mean = total * at(shares, row * slots + slot);
      if (mean < CALIBRATED_MEAN_MIN || history.seen[row * slots + slot] === 0) continue;
      const variance = mean + mean * mean * (slotVariance + dayVariance);
      scores[count] = countScore(at(history.counts, row * slots + slot), mean, variance);
      count += 1;
    }
  }
  if (count < 20 * slots * 0.5) return undefined;
  const sorted = scores.subarray(0, count).sort();
  return { lower: -at(sorted, Math.floor(0.05 * count)) / Z90, upper: at(sorted, Math.floor(0.95 * count)) / Z90 };
}

/** Each effect that holds on a day leans on that day by about one part in its evidence. */
export const leveragesOf = (evidence: Float64Array, strength: number): Float64Array =>
  evidence.map((days) => 1 / (days + strength));

/** 1 / (1 - leverage) of each day. */
export function unseenFactors(design: readonly (readonly number[])[], leverages: Float64Array): Float64Array {
  return Float64Array.from(design, (active) => 1 / (1 - Math.min(0.5, sumOf(leverages, active))));
}

/** Sums of the parts of several spreads, for the pool. */
export function averageSpread(spreads: readonly Spread[]): Spread | undefined {
  if (spreads.length === 0) return undefined;
  const mean = (part: (spread: Spread) => readonly number[]): readonly number[] => {
    const sums = new Float64Array(MEASURED_STEPS.length);
    for (const spread of spreads) for (const [index, value] of part(spread).entries()) bump(sums, index, value);
    return Array.from(sums, (sum) => sum / spreads.length);
  };
  return {
    dayVariance: mean(({ dayVariance }) => dayVariance),
    slotVariance: spreads.reduce((sum, spread) => sum + spread.slotVariance, 0) / spreads.length,
    lower: mean(({ lower }) => lower),
    upper: mean(({ upper }) => upper),
  };
}
