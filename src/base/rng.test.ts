import { expect, test } from "vitest";
import { createRng } from "./rng";

const DRAWS = 40_000;

/** Mean and variance of many draws. */
function momentsOf(draw: () => number): { mean: number; variance: number } {
  const drawn = Array.from({ length: DRAWS }, draw);
  const mean = drawn.reduce((sum, value) => sum + value, 0) / DRAWS;
  return { mean, variance: drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (DRAWS - 1) };
}

/**
 * Within five standard errors of what it should be: for the mean sd/√n, for the variance about variance·√((k-1)/n),
 * k the kurtosis. The seed is fixed, so the test either always passes or never.
 */
function expectMoments(draw: () => number, mean: number, variance: number, kurtosis: number): void {
  const seen = momentsOf(draw);
  expect(Math.abs(seen.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
  expect(Math.abs(seen.variance - variance)).toBeLessThan(5 * variance * Math.sqrt((kurtosis - 1) / DRAWS));
}

test("the same seed and purpose draw the same numbers, another purpose other ones", () => {
  const draw = (seed: number, purpose: string): readonly number[] => {
    const rng = createRng(seed, purpose);
    return Array.from({ length: 20 }, rng.next);
  };
  expect(draw(7, "arrivals")).toEqual(draw(7, "arrivals"));
  expect(draw(7, "arrivals")).not.toEqual(draw(7, "service"));
  expect(draw(7, "arrivals")).not.toEqual(draw(8, "arrivals"));
});

test("the numbers are these for ever, or recorded runs could not be repeated", () => {
  const rng = createRng(2026, "check");
  expect([rng.next(), rng.next(), rng.below(1_000), rng.exponential(10), rng.normal(), rng.poisson(100)])
    .toMatchInlineSnapshot(`
    [
      0.7779400132130831,
      0.3710394809022546,
      442,
      1.3556660143755548,
      0.8025864527591261,
      113,
    ]
  `);
});

test("uniform draws lie in [0, 1) and are even", () => {
  const { next } = createRng(1, "uniform");
  expectMoments(next, 1 / 2, 1 / 12, 9 / 5);
  const drawn = Array.from({ length: DRAWS }, next);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
});

test("each integer below n comes as often as the others", () => {
  const { below } = createRng(2, "below");
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const drawn = below(7);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  const chiSquared = counts.reduce((sum, count) => sum + (count - DRAWS / 7) ** 2 / (DRAWS / 7), 0);
  expect(chiSquared).toBeLessThan(22.5); // 99.9 % of chi squared with six degrees of freedom.
});

test("exponential draws have the mean asked for", () => {
  expectMoments(() => rngOf("exponential").exponential(4), 4, 16, 9);
});

test("normal draws are standard", () => {
  expectMoments(rngOf("normal").normal, 0, 1, 3);
});

test.each([0.3, 0.6])("lognormal draws have the mean and coefficient of variation asked for: %d", (cv) => {
  const w = 1 + cv * cv;
  expectMoments(
    () => rngOf(`lognormal ${cv}`).lognormal(5, cv),
    5,
    (5 * cv) ** 2,
    w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3,
  );
});

test.each([0.4, 1, 1.6])("gamma draws have the mean and coefficient of variation asked for: %d", (cv) => {
  expectMoments(() => rngOf(`gamma ${cv}`).gamma(5, cv), 5, (5 * cv) ** 2, 3 + 6 * cv * cv);
});

test("a gamma that does not vary is its mean", () => {
  expect(createRng(3, "gamma").gamma(5, 0)).toBe(5);
});

test.each([0, 5, 30, 200])("poisson counts have mean and variance %d", (mean) => {
  if (mean === 0) expect(momentsOf(() => rngOf("poisson 0").poisson(0))).toEqual({ mean: 0, variance: 0 });
  else expectMoments(() => rngOf(`poisson ${mean}`).poisson(mean), mean, mean, 3 + 1 / mean);
});

test("an index is picked in proportion to its weight, and never one without", () => {
  const rng = createRng(4, "pick");
  const counts = [0, 0, 0, 0];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const index = rng.pick([1, 0, 3, 4]);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  for (const [index, share] of [
    [0, 1 / 8],
    [2, 3 / 8],
    [3, 4 / 8],
  ] as const) {
    expect(Math.abs((counts[index] ?? 0) / DRAWS - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / DRAWS));
  }
});

const streams = new Map<string, ReturnType<typeof createRng>>();

/** One stream for each purpose, however often it is asked for. */
function rngOf(purpose: string): ReturnType<typeof createRng> {
  const known = streams.get(purpose) ?? createRng(9, purpose);
  streams.set(purpose, known);
  return known;
}
