import { survival } from "./beyond";
import type { Duration } from "./world";

/** How well a distribution describes what was measured: both distances are 0 for a perfect fit. */
export type Goodness = {
  /** Kolmogorov and Smirnov: the largest distance of the two distribution functions. */
  readonly ks: number;
  /** Chance of a larger distance if the distribution were true; too kind, because it was fitted to the same values. */
  readonly ksP: number;
  /** Anderson and Darling: weighs the tails, so that of two families the one with less is taken. */
  readonly ad: number;
};

export type FittedDuration = { readonly duration: Duration; readonly goodness: Goodness };

/**
 * Exponential and lognormal by maximum likelihood, the better one by Anderson and Darling first.
 *
 * @param measuredMs above 0
 * @returns nothing for fewer than two different values
 * @complexity O(n log n)
 * @source Stephens 1974, EDF statistics for goodness of fit
 */
export function fitDurations(measuredMs: readonly number[]): readonly FittedDuration[] {
  const values = Float64Array.from(measuredMs).sort();
  const mean = meanOf(values);
  const logs = values.map(Math.log);
  const mu = meanOf(logs);
  const variance = meanOf(logs.map((log) => (log - mu) ** 2));
  if (values.length < 2 || variance === 0) return [];
  const candidates: readonly Duration[] = [
    { kind: "exponential", meanMs: mean },
    { kind: "lognormal", meanMs: Math.exp(mu + variance / 2), cv: Math.sqrt(Math.exp(variance) - 1) },
  ];
  return candidates
    .map((duration) => ({ duration, goodness: goodnessOf(duration, values) }))
    .sort((one, other) => one.goodness.ad - other.goodness.ad);
}

/** @param values in order */
function goodnessOf(duration: Duration, values: Float64Array): Goodness {
  const count = values.length;
  let ks = 0;
  let sum = 0;
  for (let ix = 0; ix < count; ix += 1) {
    const above = survival(duration, values[ix] ?? 0);
    ks = Math.max(ks, 1 - above - ix / count, (ix + 1) / count - (1 - above));
    const mirrored = survival(duration, values[count - 1 - ix] ?? 0);
    sum += (2 * ix + 1) * (Math.log(atLeast(1 - above)) + Math.log(atLeast(mirrored)));
  }
  return { ks, ksP: kolmogorov((Math.sqrt(count) + 0.12 + 0.11 / Math.sqrt(count)) * ks), ad: -count - sum / count };
}

/** Keeps the logarithm of a chance that rounds to nothing finite. */
const atLeast = (chance: number): number => Math.max(chance, 1e-300);

/** Chance of a distance beyond lambda. @source Kolmogorov 1933, the alternating series */
function kolmogorov(lambda: number): number {
  if (lambda < 0.3) return 1; // Where the series needs many terms the chance is 1 to nine digits.
  let chance = 0;
  for (let term = 1; term <= 20; term += 1) {
    chance += 2 * (term % 2 === 1 ? 1 : -1) * Math.exp(-2 * term * term * lambda * lambda);
  }
  return Math.min(1, Math.max(0, chance));
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
