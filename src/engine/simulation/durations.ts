import type { Rng } from "#base/rng";
import type { Duration } from "./world";

/** A duration ready to be drawn: of a lognormal what its logarithm is spread by, worked out once. */
export type DrawableDuration = {
  readonly kind: Duration["kind"];
  readonly meanMs: number;
  readonly sigma: number;
  readonly halfVariance: number;
};

export function drawable(duration: Duration): DrawableDuration {
  const variance = duration.kind === "lognormal" ? Math.log(1 + duration.cv * duration.cv) : 0;
  return {
    kind: duration.kind,
    meanMs: meanMs(duration),
    sigma: Math.sqrt(variance),
    halfVariance: variance / 2,
  };
}

/** One duration in whole milliseconds, at least 0. Takes its draws from one stream, as many as the kind needs. */
export function drawMs({ kind, meanMs: mean, sigma, halfVariance }: DrawableDuration, rng: Rng): number {
  switch (kind) {
    case "fixed":
      return mean;
    case "exponential":
      return Math.round(rng.exponential(mean));
    case "lognormal":
      return Math.round(mean * Math.exp(sigma * rng.normal() - halfVariance));
  }
}

export function meanMs(duration: Duration): number {
  return duration.kind === "fixed" ? duration.ms : duration.meanMs;
}
