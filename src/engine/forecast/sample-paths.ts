import type { Rng } from "#base/rng";
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
