import type { Rng } from "#base/rng";
import { normalCdf, normalQuantile } from "../forecast/distributions";
import type { Duration } from "./world";

/** Chance that the duration is longer than this. */
export function survival(duration: Duration, ms: number): number {
  if (ms <= 0) return 1;
  switch (duration.kind) {
    case "fixed":
      return ms < duration.ms ? 1 : 0;
    case "exponential":
      return Math.exp(-ms / duration.meanMs);
    case "lognormal":
      return duration.cv === 0 ? Number(ms < duration.meanMs) : normalCdf(-scoreOf(duration, ms));
  }
}

/**
 * One duration of which so much has passed already: drawn from those that are longer, and not longer than `mostMs`.
 * Takes one draw. Where hardly any is so long, it ends now.
 */
export function drawBeyond(duration: Duration, passedMs: number, rng: Rng, mostMs = Infinity): number {
  const longer = mostMs === Infinity ? 0 : survival(duration, mostMs);
  const left = survival(duration, passedMs) - longer;
  const share = longer + left * (1 - rng.next());
  if (left < 1e-9) return passedMs;
  switch (duration.kind) {
    case "fixed":
      return duration.ms;
    case "exponential":
      return Math.round(-duration.meanMs * Math.log(share));
    case "lognormal": {
      const { mu, sigma } = logarithmOf(duration);
      return Math.max(passedMs, Math.round(Math.exp(mu - sigma * normalQuantile(share))));
    }
  }
}

/**
 * The rest of a duration that is under way and of which nobody knows since when. Longer ones are more often met, and
 * each moment of them as often as another. Takes two draws.
 * @source Cox 1962, Renewal theory, section 5.4
 */
export function drawRest(duration: Duration, rng: Rng): number {
  const share = 1 - rng.next();
  const met = rng.next();
  switch (duration.kind) {
    case "fixed":
      return Math.round(met * duration.ms);
    case "exponential":
      return Math.round(-duration.meanMs * Math.log(share));
    case "lognormal": {
      const { mu, sigma } = logarithmOf(duration);
      return Math.round(met * Math.exp(mu + sigma * sigma - sigma * normalQuantile(share)));
    }
  }
}

type Lognormal = Extract<Duration, { readonly kind: "lognormal" }>;

function logarithmOf({ meanMs, cv }: Lognormal): { readonly mu: number; readonly sigma: number } {
  const variance = Math.log(1 + cv * cv);
  return { mu: Math.log(meanMs) - variance / 2, sigma: Math.sqrt(variance) };
}

function scoreOf(duration: Lognormal, ms: number): number {
  const { mu, sigma } = logarithmOf(duration);
  return (Math.log(ms) - mu) / sigma;
}
