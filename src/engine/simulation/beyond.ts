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
 * One duration of which so much has passed already: drawn from those that are longer. Takes one draw. Where hardly any
 * is longer, it ends now.
 */
export function drawBeyond(duration: Duration, passedMs: number, rng: Rng): number {
  const left = survival(duration, passedMs);
  const share = left * (1 - rng.next());
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

type Lognormal = Extract<Duration, { readonly kind: "lognormal" }>;

function logarithmOf({ meanMs, cv }: Lognormal): { readonly mu: number; readonly sigma: number } {
  const variance = Math.log(1 + cv * cv);
  return { mu: Math.log(meanMs) - variance / 2, sigma: Math.sqrt(variance) };
}

function scoreOf(duration: Lognormal, ms: number): number {
  const { mu, sigma } = logarithmOf(duration);
  return (Math.log(ms) - mu) / sigma;
}
