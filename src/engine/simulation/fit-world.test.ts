import { expect, test } from "vitest";
import { createRng } from "#base/rng";
import { addDays } from "#base/calendar";
import type { LoggedVisit } from "../waits/queue-log";
import { fitDurations } from "./fit-duration";
import { fitWorld } from "./fit-world";

const rng = createRng("fit", "durations");

test("SM-19 a fit finds the family and the numbers that durations were drawn from", () => {
  const lognormal = Array.from({ length: 4_000 }, () => rng.lognormal(300_000, 0.5));
  const [best, worse] = fitDurations(lognormal);
  expect(best?.duration.kind).toBe("lognormal");
  expect(best?.duration).toMatchObject({ kind: "lognormal" });
  if (best?.duration.kind !== "lognormal") return;
  expect(Math.abs(best.duration.meanMs / 300_000 - 1)).toBeLessThan(0.03);
  expect(Math.abs(best.duration.cv - 0.5)).toBeLessThan(0.03);
  expect(best.goodness.ksP).toBeGreaterThan(0.05);
  expect(worse?.goodness.ksP).toBeLessThan(1e-6);

  const exponential = Array.from({ length: 4_000 }, () => rng.exponential(120_000));
  expect(fitDurations(exponential)[0]?.duration.kind).toBe("exponential");
  expect(fitDurations([5, 5, 5])).toEqual([]);
});

test("SM-19 the distances of four values are those worked out by hand", () => {
  // Mean 4: F = 1 - exp(-x / 4) at 1, 2, 4, 9 is .221199, .393469, .632121, .894601.
  const exponential = fitDurations([1, 2, 4, 9]).find(({ duration }) => duration.kind === "exponential");
  expect(exponential?.goodness.ks).toBeCloseTo(0.221199, 6);
  expect(exponential?.goodness.ad).toBeCloseTo(0.219992, 6);
});

test("SM-19 arrivals, busyness, mix and patience of forty days come out as they went in", () => {
  const visits: LoggedVisit[] = [];
  for (let day = 0; day < 40; day += 1) {
    const date = addDays("2026-01-05", day);
    const busyness = rng.gamma(1, 0.25);
    for (const [startSec, mean] of [
      [32_400, 40],
      [34_200, 80],
    ] as const) {
      const count = rng.poisson(mean * busyness);
      for (let one = 0; one < count; one += 1) {
        const patienceSec = Math.round(rng.exponential(1_200));
        const waitSec = 600;
        const stays = patienceSec > waitSec;
        visits.push({
          visit: `${day}/${startSec}/${one}`,
          day: date,
          joinedSec: startSec + rng.below(1_800),
          waitSec: Math.min(waitSec, patienceSec),
          service: rng.next() < 0.25 ? "loan" : "cash",
          class: "all",
          creditSec: 0,
          ...(stays && { served: { afterSec: waitSec, lastsSec: 1 + rng.below(300) } }),
        });
      }
    }
  }
  const { days, arrivals, busynessCv, services, classes } = fitWorld(visits);
  expect(days).toBe(40);
  expect(arrivals.map(({ startMin }) => startMin)).toEqual([540, 570]);
  expect(Math.abs((arrivals[1]?.meanPerDay ?? 0) / (arrivals[0]?.meanPerDay ?? 1) - 2)).toBeLessThan(0.15);
  expect(arrivals.every(({ dispersion }) => dispersion > 1.5)).toBe(true);
  expect(Math.abs(busynessCv - 0.25)).toBeLessThan(0.08);
  expect(Math.abs((services.find(({ service }) => service === "loan")?.share ?? 0) - 0.25)).toBeLessThan(0.03);
  expect(Math.abs((classes[0]?.meanPatienceMin ?? 0) - 20)).toBeLessThan(1.5);
});
