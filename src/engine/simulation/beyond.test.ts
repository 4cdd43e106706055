import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRng } from "#base/rng";
import { MINUTE_MS } from "#base/time";
import { drawBeyond, drawRest, survival } from "./beyond";
import type { Duration } from "./world";

const DRAWS = 20_000;
const MEAN_MS = 6 * MINUTE_MS;
const LOGNORMAL: Duration = { kind: "lognormal", meanMs: MEAN_MS, cv: 0.7 };
const DURATIONS: readonly Duration[] = [
  LOGNORMAL,
  { kind: "exponential", meanMs: MEAN_MS },
  { kind: "fixed", ms: MEAN_MS },
];

function meanOf(draw: () => number): number {
  let sum = 0;
  for (let one = 0; one < DRAWS; one += 1) sum += draw();
  return sum / DRAWS;
}

describe("SM-17 what has passed of a duration is known", () => {
  test("SM-17 a duration is drawn from those that are longer than what has passed, and not longer than it can be", () => {
    const minutes = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(minutes, minutes, fc.integer(), (passedMin, moreMin, seed) => {
        const passedMs = passedMin * MINUTE_MS;
        const mostMs = passedMs + moreMin * MINUTE_MS;
        for (const duration of DURATIONS.slice(0, 2)) {
          const drawn = drawBeyond(duration, passedMs, createRng(seed, "beyond"), mostMs);
          expect(drawn).toBeGreaterThanOrEqual(Math.floor(passedMs));
          expect(drawn).toBeLessThanOrEqual(Math.ceil(mostMs));
        }
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  test("SM-17 between these bounds every part comes as often as among all", () => {
    const rng = createRng(3, "bounded");
    const [passedMs, middleMs, mostMs] = [2 * MINUTE_MS, 5 * MINUTE_MS, 9 * MINUTE_MS];
    for (const duration of DURATIONS.slice(0, 2)) {
      const share = meanOf(() => Number(drawBeyond(duration, passedMs, rng, mostMs) > middleMs));
      const [passed, middle, most] = [passedMs, middleMs, mostMs].map((ms) => survival(duration, ms));
      const expected = ((middle ?? 0) - (most ?? 0)) / ((passed ?? 0) - (most ?? 0));
      expect(Math.abs(share - expected)).toBeLessThan(0.015);
    }
  });

  test("SM-17 the rest of a duration that is met at a random moment is half of the mean times one plus cv squared", () => {
    const rng = createRng(5, "rest");
    const cvOf = (duration: Duration): number =>
      duration.kind === "lognormal" ? duration.cv : Number(duration.kind === "exponential");
    for (const duration of DURATIONS) {
      const expected = (MEAN_MS * (1 + cvOf(duration) ** 2)) / 2;
      expect(Math.abs(meanOf(() => drawRest(duration, rng)) / expected - 1)).toBeLessThan(0.03);
    }
  });
});
