import type { Rng } from "#base/rng";
import { normalQuantile } from "./distributions";
import { at } from "./linear-algebra";
import type { DayForecast } from "./predict";

/**
 * Whole days drawn from a forecast, as arrival rates per slot: one common factor makes a day busy from morning to
 * evening, and each slot varies beyond it. Poisson counts about these rates have the forecast's distribution; staffing
 * takes the rates themselves.
 *
 * @returns `paths` rows of one rate (arrivals in the slot) per slot
 * @complexity O(paths slots)
 * @source Avramidis, Deslauriers and L'Ecuyer (2004), a common busyness factor with gamma slots
 */
export function sampleRates(forecast: DayForecast, paths: number, rng: Rng): readonly Float64Array[] {
  const { mean, dayVariance, slotVariance, lower, upper } = forecast;
  const variance = Math.log1p(dayVariance);
  const slotCv = Math.sqrt(slotVariance) * ((lower + upper) / 2);
  return Array.from({ length: paths }, () => {
    const score = rng.normal();
    const stretch = score < 0 ? lower : upper;
    const busyness = Math.exp(Math.sqrt(variance) * stretch * score - variance / 2);
    return mean.map((rate) => rate * busyness * rng.gamma(1, slotCv));
  });
}

/** Whole days of counts: Poisson about sampled rates. */
export function sampleCounts(forecast: DayForecast, paths: number, rng: Rng): readonly Float64Array[] {
  return sampleRates(forecast, paths, rng).map((rates) =>
    Float64Array.from(rates, (_, slot) => rng.poisson(at(rates, slot))),
  );
}

/**
 * A few equally likely days in place of many drawn ones, as arrival rates per slot: quiet to busy, each slot at the
 * same place of its own distribution. Whoever looks at each slot by itself learns from twelve of them what hundreds of
 * drawn days would tell him, and always the same.
 *
 * @complexity O(paths slots)
 * @source midpoint rule on the lognormal of day and slot factor together; its mean is set right again
 */
export function busynessPaths(
  { mean, dayVariance, slotVariance, lower, upper }: DayForecast,
  paths: number,
): readonly Float64Array[] {
  const deviation = Math.sqrt(Math.log1p(dayVariance + slotVariance));
  const factors = Array.from({ length: paths }, (_, path) => {
    const score = normalQuantile((path + 0.5) / paths);
    return Math.exp(deviation * score * (score < 0 ? lower : upper));
  });
  const average = factors.reduce((sum, factor) => sum + factor, 0) / paths;
  return factors.map((factor) => mean.map((rate) => (rate * factor) / average));
}
