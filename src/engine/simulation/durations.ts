import type { Rng } from "#base/rng";
import type { Duration } from "./world";

/** One duration in whole milliseconds, at least 0. Takes its draws from one stream, as many as the kind needs. */
export function drawMs(duration: Duration, rng: Rng): number {
  switch (duration.kind) {
    case "fixed":
      return duration.ms;
    case "exponential":
      return Math.round(rng.exponential(duration.meanMs));
    case "lognormal":
      return Math.round(rng.lognormal(duration.meanMs, duration.cv));
  }
}

export function meanMs(duration: Duration): number {
  return duration.kind === "fixed" ? duration.ms : duration.meanMs;
}
