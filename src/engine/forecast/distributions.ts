import { assert } from "#base/assert";

/** The 19 levels every forecast carries: 5 %, 10 %, ... 95 %. */
export const QUANTILE_LEVELS: readonly number[] = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);

/** Means above this use the cube-root approximation: its error is then below a hundredth of a standard deviation. */
const EXACT_MEAN_MAX = 60;

/**
 * Quantiles of a count with the given mean and variance, at levels that ascend.
 *
 * A variance above the mean makes it negative binomial, else Poisson. Small means are exact (the distribution function
 * is walked), large ones use the Wilson-Hilferty cube root of a gamma with the same mean and variance.
 *
 * @param levels ascending, in (0, 1); with `scores`, their standard normal quantiles
 * @complexity O(mean + 5 sd) for means up to 60, O(levels) above
 * @source Johnson, Kemp and Kotz, Univariate Discrete Distributions, 3rd ed., ch. 5; Wilson and Hilferty (1931)
 */
export function countQuantiles(
  mean: number,
  variance: number,
  levels: readonly number[],
  scores: readonly number[],
): readonly number[] {
  if (mean <= 0) return levels.map(() => 0);
  return mean > EXACT_MEAN_MAX
    ? scores.map((score) => gammaQuantile(mean, variance, score))
    : walk(mean, variance, levels);
}

function walk(mean: number, variance: number, levels: readonly number[]): readonly number[] {
  const extra = Math.max(0, variance - mean) / (mean * mean); // Var = mean + extra mean^2.
  const quantiles: number[] = [];
  let chance = extra > 1e-9 ? Math.exp(-Math.log1p(extra * mean) / extra) : Math.exp(-mean);
  const ratio = mean / (1 + extra * mean);
  const limit = mean + 40 * Math.sqrt(variance) + 40;
  let reached = chance;
  let count = 0;
  for (const level of levels) {
    while (reached < level && count < limit) {
      chance *= (ratio * (1 + extra * count)) / (count + 1);
      count += 1;
      reached += chance;
    }
    quantiles.push(count);
  }
  return quantiles;
}

/** The value a gamma of this mean and variance has at a standard normal score, by the cube root; never negative. */
function gammaQuantile(mean: number, variance: number, score: number): number {
  const ninth = variance / (9 * mean * mean);
  return mean * Math.max(0, 1 - ninth + score * Math.sqrt(ninth)) ** 3;
}

/** The standard normal score of a value under a gamma of this mean and variance: the inverse of the cube root above. */
export function countScore(value: number, mean: number, variance: number): number {
  const ninth = variance / (9 * mean * mean);
  return (Math.cbrt(Math.max(0, value) / mean) - 1 + ninth) / Math.sqrt(ninth);
}

/**
 * Standard normal distribution function, absolute error below 1e-15 in the middle and relative error below 1e-13 in the
 * tails reached here.
 *
 * @source series and continued fraction 26.2.10 and 26.2.14 of Abramowitz and Stegun
 */
export function normalCdf(score: number): number {
  const size = Math.abs(score);
  if (size > 38) return score < 0 ? 0 : 1;
  const density = Math.exp(-0.5 * size * size) / Math.sqrt(2 * Math.PI);
  const upper = size < 3 ? 0.5 - density * oddSeries(size) : density / tailFraction(size);
  return score < 0 ? upper : 1 - upper;
}

function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return sum;
}

function tailFraction(x: number): number {
  let fraction = x;
  for (let n = 120; n >= 1; n -= 1) fraction = x + n / fraction;
  return fraction;
}

/**
 * Standard normal quantile for a level in (0, 1), to about 1e-14: a rational start by Acklam and two Halley steps.
 *
 * @throws InvariantError outside (0, 1)
 * @source P. J. Acklam, "An algorithm for computing the inverse normal cumulative distribution function" (2003)
 */
export function normalQuantile(level: number): number {
  assert(level > 0 && level < 1, "normalQuantile: the level must lie between 0 and 1");
  let score = rationalStart(level);
  for (let step = 0; step < 2; step += 1) {
    const error = (normalCdf(score) - level) * Math.sqrt(2 * Math.PI) * Math.exp((score * score) / 2);
    score -= error / (1 + (score * error) / 2);
  }
  return score;
}

function rationalStart(level: number): number {
  if (level > 0.5) return -rationalStart(1 - level);
  if (level < 0.02425) {
    const r = Math.sqrt(-2 * Math.log(level));
    return (
      (((((-7.784894002430293e-3 * r - 0.3223964580411365) * r - 2.400758277161838) * r - 2.549732539343734) * r +
        4.374664141464968) *
        r +
        2.938163982698783) /
      ((((7.784695709041462e-3 * r + 0.3224671290700398) * r + 2.445134137142996) * r + 3.754408661907416) * r + 1)
    );
  }
  const q = level - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  );
}
