import fc from "fast-check";
import { expect, test } from "vitest";
import { waitsC } from "./erlang";
import { kindWindows, type CustomerClass } from "./kind-windows";
import { priorityWaits } from "./priority";
import { tierLines } from "./tier-line";

const SERVICE_MIN = 6;
const WINDOWS = 6;
/** So long a day that the load is the steady one. */
const STEADY_MIN = 1e13;
/** Whoever is called first, those after them, the others: customers an hour, 51 in all for six windows. */
const RATES = [8, 13, 30];

const linesFor = (levels: readonly number[], withinMin: number) =>
  tierLines(
    levels.map((level, tier) => ({
      tier,
      level,
      promise: { withinMin, lateShare: 0.1 },
      paths: [[RATES[tier] ?? 0]],
    })),
    SERVICE_MIN,
    STEADY_MIN,
  );
const lateAt = (levels: readonly number[], withinMin: number): readonly number[] =>
  linesFor(levels, withinMin).map(({ lateShare }) => lateShare(0, WINDOWS));

/** Whoever is first waits while all windows are busy behind those of his own class: a geometric number of them. */
function lateOfFirst(withinMin: number): number {
  const all = RATES.reduce((sum, rate) => sum + rate, 0);
  const { mustWait } = waitsC(WINDOWS, { arrivalsPerHour: all, serviceMin: SERVICE_MIN }, 0);
  const served = (WINDOWS * withinMin) / SERVICE_MIN;
  const ratio = ((RATES[0] ?? 0) * SERVICE_MIN) / 60 / WINDOWS;
  let [late, atMost, term] = [0, 0, Math.exp(-served)];
  for (let before = 0; before < 400; before += 1) {
    atMost += term;
    late += (1 - ratio) * ratio ** before * atMost;
    term *= served / (before + 1);
  }
  return mustWait * late;
}

test("ST-18 who is called first is late as the chain of his own class says", () => {
  for (const withinMin of [0, 1, 3, 10]) {
    expect(lateAt([2, 1, 0], withinMin)[0]).toBeCloseTo(lateOfFirst(withinMin), 9);
  }
});

test("ST-18 where all are called alike every class is as late as the one line", () => {
  const all = { arrivalsPerHour: RATES.reduce((sum, rate) => sum + rate, 0), serviceMin: SERVICE_MIN };
  for (const late of lateAt([0, 0, 0], 10)) expect(late).toBeCloseTo(waitsC(WINDOWS, all, 10).late, 9);
});

test("ST-18 the waits of all classes have the means that Cobham gives", () => {
  const means = priorityWaits(WINDOWS, RATES, SERVICE_MIN);
  for (const [tier, mean] of means.entries()) {
    // The mean is the integral of the share that still waits.
    let sum = 0;
    for (let minute = 0; minute < 400; minute += 0.1) sum += 0.1 * (lateAt([2, 1, 0], minute + 0.05)[tier] ?? 0);
    expect(sum).toBeCloseTo(mean, 2);
  }
});

const classOf = (tier: number, rate: number): CustomerClass => ({
  serviceMin: SERVICE_MIN,
  paths: [[rate], [1.3 * rate]],
  servedBy: [0],
  tier,
});
const needOf = (limits: readonly number[], levels: readonly number[]) => {
  const [need] = kindWindows({
    intervalMin: 30,
    classes: [classOf(0, 6), classOf(1, 40)],
    kinds: [{ cost: 1, windowsMax: 60 }],
    promise: { withinMin: 10, lateShare: 0.1 },
    tiers: limits.map((withinMin, tier) => ({ level: levels[tier] ?? 0, promise: { withinMin, lateShare: 0.1 } })),
  });
  return { windows: need?.windows[0] ?? 0, bindingTier: need?.bindingTier, tiers: need?.tiers ?? [] };
};

test("ST-18 a class with a tighter promise asks for more windows and is named; called first it asks for fewer", () => {
  const none = needOf([10, 20], [0, 0]);
  expect(none.bindingTier).toBeUndefined();
  const alike = needOf([1, 20], [0, 0]);
  expect(alike.windows).toBeGreaterThan(none.windows);
  expect(alike.bindingTier).toBe(0);
  const first = needOf([1, 20], [1, 0]);
  expect(first.windows).toBeLessThanOrEqual(alike.windows);
});

test("ST-18 every class keeps its own promise, and one is named exactly where that takes more windows", () => {
  const limit = fc.double({ min: 0.5, max: 30, noNaN: true });
  fc.assert(
    fc.property(limit, limit, fc.boolean(), (mine, others, isFirst) => {
      const levels = [isFirst ? 1 : 0, 0];
      const { windows, tiers, bindingTier } = needOf([mine, others], levels);
      expect(tiers.map(({ isKept }) => isKept)).toEqual([true, true]);
      const plain = needOf([1_000, 1_000], levels);
      expect(windows).toBeGreaterThanOrEqual(plain.windows);
      expect(bindingTier === undefined).toBe(windows === plain.windows);
    }),
    { seed: 18, numRuns: 60 },
  );
});
