import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekdayOf } from "#base/calendar";
import { cleanHistory } from "./clean";
import { civilOf, dateOf, dayNumberOf, parseDayNumber, weekdayIndexOf } from "./day-number";
import { countQuantiles, normalCdf, normalQuantile, QUANTILE_LEVELS } from "./distributions";
import { leadingAxes, solveRidge } from "./linear-algebra";
import { mergeSeries } from "./merge-series";
import { readRows, type FlowRow } from "./read-rows";

test("FC-11 a date's number counts like the calendar, through leap years and both ends of a century", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 60_000 }), (day) => {
      const date = dateOf(day);
      expect(dayNumberOf(date)).toBe(day);
      expect(weekdayIndexOf(day) + 1).toBe(weekdayOf(date));
      expect(dateOf(day + 1)).toBe(addDays(date, 1));
    }),
    { seed: 2, numRuns: 200 },
  );
  expect(parseDayNumber("2025-02-29")).toBeUndefined();
  expect(civilOf(dayNumberOf("2024-02-29"))).toEqual({ year: 2024, month: 2, dayOfMonth: 29 });
});

test("FC-6 the normal quantile undoes the distribution function, and gives the printed 1.959963985", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 9);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (level) => {
      expect(Math.abs(normalCdf(normalQuantile(level)) - level)).toBeLessThan(1e-12);
    }),
    { seed: 4, numRuns: 200 },
  );
});

test("FC-6 quantiles of small counts are exact, and large ones agree with them where both can be had", () => {
  const levels = QUANTILE_LEVELS;
  const scores = levels.map(normalQuantile);
  // Poisson with mean 3: P(N <= 0) = .0498, P(N <= 1) = .1991, P(N <= 6) = .9665.
  expect(countQuantiles(3, 3, [0.049, 0.051, 0.96, 0.97], [])).toEqual([0, 1, 6, 7]);
  // Negative binomial with mean 1 and variance 2 is geometric: P(N <= n) = 1 - 2^-(n+1).
  expect(countQuantiles(1, 2, [0.49, 0.51, 0.74, 0.76], [])).toEqual([0, 1, 1, 2]);
  const [below, above] = [countQuantiles(60, 160, levels, scores), countQuantiles(60.001, 160, levels, scores)];
  for (const [index, count] of below.entries()) expect(Math.abs(count - (above[index] ?? 0))).toBeLessThan(1.1);
});

test("FC-2 ridge regression solves its normal equations about the prior", () => {
  const gram = Float64Array.from([4, 0, 1, 3]);
  const solution = solveRidge(gram, Float64Array.from([10, 8]), Float64Array.from([1, 2]), Float64Array.from([1, 2]));
  const [x = 0, y = 0] = solution;
  expect(5 * x + y).toBeCloseTo(11, 10);
  expect(x + 5 * y).toBeCloseTo(12, 10);
});

test("FC-2 the leading axes of a matrix are its eigenvectors", () => {
  const axes = leadingAxes(Float64Array.from([2, 1, 0, 1, 2, 0, 0, 0, 0.5]), 3, 2);
  expect(Array.from(axes[0] ?? [], Math.abs)).toEqual([
    expect.closeTo(Math.SQRT1_2, 6),
    expect.closeTo(Math.SQRT1_2, 6),
    expect.closeTo(0, 6),
  ]);
});

const rows = (lines: readonly (readonly [string, string])[]): readonly FlowRow[] =>
  lines.map(([start, value], index) => ({ series: "s", start, value, line: index + 2 }));

test("FC-11 rows become slots of the commonest interval, and whatever is odd is listed", () => {
  const { series, findings } = readRows(
    rows([
      ["2025-03-03 09:00", "4"],
      ["2025-03-03T09:15", "5"],
      ["2025-03-03 09:30", "6"],
      ["2025-03-04 09:00", "1"],
      ["2025-03-04 09:00", "2"],
      ["2025-03-04 09:20", "7"],
      ["2025-13-04 09:30", "7"],
      ["2025-03-04 09:30", "-1"],
      ["2025-03-04 09:30", ""],
    ]),
  );
  expect(series[0]).toMatchObject({ series: "s", cluster: "s", firstMin: 540, slotMin: 15, slots: 3 });
  expect(series[0]?.days.map(({ counts }) => [...counts])).toEqual([
    [4, 5, 6],
    [3, 7, 0],
  ]);
  expect(findings.map(({ kind, line }) => [kind, line])).toEqual([
    ["badTime", 8],
    ["badValue", 9],
    ["badValue", 10],
    ["duplicate", 6],
    ["offGrid", 7],
  ]);
  expect([...(series[0]?.days[1]?.missing ?? [])]).toEqual([2]);
});

test("FC-11 a day without some lines is told by its first line; a date alone is a whole day", () => {
  const { series, findings } = readRows(
    rows([
      ["2025-03-03 09:00", "4"],
      ["2025-03-03 09:30", "5"],
      ["2025-03-04 09:30", "6"],
      ["2025-03-05 09:00", "NA"],
    ]),
  );
  expect(series[0]?.days.map(({ date, counts }) => [date, ...counts])).toEqual([
    ["2025-03-03", 4, 5],
    ["2025-03-04", 0, 6],
  ]);
  expect(findings.map(({ kind, line }) => [kind, line])).toEqual([
    ["badValue", 5],
    ["missingSlots", 4],
  ]);
  const daily = readRows(
    rows([
      ["2025-03-03", "4"],
      ["2025-03-04", "5"],
    ]),
  );
  expect(daily.series[0]).toMatchObject({ firstMin: 0, slots: 1 });
});

test("FC-5 a count that is missing is filled from its day's others and does not teach the shape", () => {
  const days = Array.from({ length: 8 }, (_, week) => ({
    date: dateOf(dayNumberOf("2025-03-03") + 7 * week),
    counts: Float64Array.of(10, week === 7 ? 0 : 20, 30),
    ...(week === 7 && { missing: new Set([1]) }),
  }));
  const series = { series: "s", cluster: "s", firstMin: 540, slotMin: 30, slots: 3, days };
  const { totals, seen, findings } = cleanHistory(series, () => false);
  expect(totals[7]).toBeGreaterThan(55);
  expect([...seen.subarray(21)]).toEqual([1, 0, 1]);
  expect(findings).toEqual([]);
});

test("FC-8 merged outlets have the sum of their histories, and list days one of them did not count", () => {
  const day = (date: string, count: number) => ({ date, counts: Float64Array.of(count, 2 * count) });
  const part = (series: string, days: readonly ReturnType<typeof day>[]) => ({
    series,
    cluster: "c",
    firstMin: 540,
    slotMin: 30,
    slots: 2,
    days,
  });
  const merged = mergeSeries("both", "c", [
    part("a", [day("2025-03-03", 1), day("2025-03-04", 2), day("2025-03-05", 3), day("2025-03-06", 4)]),
    part("b", [day("2025-03-04", 10), day("2025-03-06", 30)]),
  ]);
  expect(merged?.series.days.map(({ date, counts }) => [date, ...counts])).toEqual([
    ["2025-03-03", 1, 2],
    ["2025-03-04", 12, 24],
    ["2025-03-06", 34, 68],
  ]);
  expect(merged?.unjoined).toEqual(["2025-03-05"]);
  expect(mergeSeries("x", "c", [part("a", []), { ...part("b", []), slots: 3 }])).toBeUndefined();
});
