import { expect, test } from "vitest";
import { present } from "#base/assert";
import { createRng } from "#base/rng";
import { dateOf, dayNumberOf } from "./day-number";
import { evaluate } from "./evaluate";
import { indexCalendar } from "./features";
import { fitOutlet } from "./fit";
import { fitNetwork } from "./fit-network";
import { totalOf, type CalendarDay, type FlowSeries } from "./flow-series";
import { generateFlow, type FlowTruth } from "./generate-flow";
import { buildPool } from "./pool";
import { hearMorning } from "./intraday";
import { predictDays, quantilesOf, updateDay } from "./predict";
import { sampleCounts } from "./sample-paths";
import { readModel, writeModel } from "./stored-model";

const FROM = "2025-01-06";
const PROFILE = [6, 10, 14, 15, 13, 9, 6, 5, 6, 8, 11, 12, 10, 8, 6, 4, 2];
const TRUTH: FlowTruth = {
  series: "branch",
  cluster: "town",
  firstMin: 510,
  slotMin: 30,
  level: 320,
  growth: 0,
  weekdays: [1.2, 1, 0.95, 0.95, 1.1, 0.5, 0],
  profile: PROFILE,
  effects: { pension: 1.5, rain: 0.8 },
  dayCv: 0.1,
  slotCv: 0.08,
};
/** Pension day on the tenth and four wet days; the second of June is closed. */
const CALENDAR: readonly CalendarDay[] = [
  ...Array.from({ length: 12 }, (_, month) => ({
    date: `2025-${String(month + 1).padStart(2, "0")}-10`,
    effect: "pension",
  })),
  ...["2025-02-05", "2025-03-19", "2025-04-23", "2025-05-14"].map((date) => ({ date, effect: "rain" })),
  { date: "2025-06-02", effect: "closed" },
];
const calendar = indexCalendar(CALENDAR);

function history(days: number, change: Partial<FlowTruth> = {}, seed = 1): FlowSeries {
  return generateFlow({ ...TRUTH, ...change }, FROM, days, CALENDAR, createRng(seed, "flow"));
}

function pastOf(series: FlowSeries, days: number): FlowSeries {
  return { ...series, days: series.days.filter(({ date }) => dayNumberOf(date) < dayNumberOf(FROM) + days) };
}

test("FC-1 a day is level, weekday, calendar, trend and recent days, and their product is its expected total", () => {
  const { model } = fitOutlet({ series: history(200), calendar });
  const days = predictDays(model, calendar, 28);
  expect(days).toHaveLength(24);
  for (const { explanation, total, mean } of days) {
    const { level, weekday, season, trend, recent } = explanation;
    const product = explanation.calendar.reduce(
      (all, { factor }) => all * factor,
      level * weekday * season * trend * recent,
    );
    expect(total).toBeCloseTo(product, 8);
    expect(totalOf(mean)).toBeCloseTo(total, 8);
  }
});

test("FC-2 the weekdays and the shape of the day behind generated history are found again", () => {
  const { model } = fitOutlet({ series: history(300), calendar });
  const days = predictDays(model, calendar, 7);
  const of = (weekday: number): number => days[weekday]?.total ?? 0;
  const monday = days.findIndex(({ date }) => (dayNumberOf(date) - dayNumberOf(FROM)) % 7 === 0);
  expect(Math.abs(of(monday) / of((monday + 1) % days.length) - 1.2)).toBeLessThan(0.12);
  const whole = PROFILE.reduce((sum, share) => sum + share, 0);
  for (const [slot, share] of PROFILE.entries()) {
    expect(Math.abs((days[0]?.mean[slot] ?? 0) / of(0) - share / whole)).toBeLessThan(0.006);
  }
});

test("FC-3 a pension day is forecast above, a wet day below, and each says so in its explanation", () => {
  const { model } = fitOutlet({ series: history(250), calendar });
  const pension = predictDays(model, calendar, 28).find(({ date }) => date === "2025-10-10");
  const factor = pension?.explanation.calendar.find(({ effect }) => effect === "pension")?.factor ?? 0;
  expect(factor).toBeGreaterThan(1.3);
  expect(factor).toBeLessThan(1.6);
  const rain = Math.exp(model.effects[model.effectNames.indexOf("rain")] ?? 0);
  expect(Math.abs(rain - 0.8)).toBeLessThan(0.12);
});

test("FC-4 nothing is forecast for closed days and days of rest", () => {
  const { model } = fitOutlet({ series: history(140), calendar });
  const dates = predictDays(model, calendar, 28).map(({ date }) => date);
  expect(dates).not.toContain("2025-06-02");
  expect(dates).not.toContain("2025-06-01");
  expect(dates).toContain("2025-06-03");
});

test("FC-5 an outage is filled, a wild day is set aside, both are listed, and neither moves the forecast much", () => {
  const clean = history(150);
  const broken: FlowSeries = {
    ...clean,
    days: clean.days.map((day, row) => {
      if (row === 100) return { ...day, counts: day.counts.map((count, slot) => (slot >= 2 && slot < 7 ? 0 : count)) };
      return row === 110 ? { ...day, counts: day.counts.map((count) => count * 6) } : day;
    }),
  };
  const [plain, robust] = [fitOutlet({ series: clean, calendar }).model, fitOutlet({ series: broken, calendar }).model];
  expect(robust.findings).toContainEqual({ kind: "outage", date: clean.days[100]?.date, fromSlot: 2, toSlot: 7 });
  expect(robust.findings).toContainEqual(expect.objectContaining({ kind: "outlier", date: clean.days[110]?.date }));
  expect(Math.abs(robust.level - plain.level)).toBeLessThan(0.03);
});

test("FC-5 a new level that lasts is followed, and is no row of outliers", () => {
  const series = history(160);
  const shifted = {
    ...series,
    days: series.days.map((day, row) => (row < 100 ? day : { ...day, counts: day.counts.map((count) => 2 * count) })),
  };
  const { model } = fitOutlet({ series: shifted, calendar });
  expect(model.findings.filter(({ kind }) => kind === "outlier").length).toBeLessThan(4);
  expect(Math.exp(model.level)).toBeGreaterThan(1.6 * 320 * 0.95);
});

test("FC-6 between the 5 % and the 95 % quantile lie 86 to 94 of a hundred counts, out of sample", () => {
  const series = history(330);
  const result = evaluate({
    series,
    calendar,
    warmUpDays: 120,
    horizonDays: 28,
    originStepDays: 10,
    updateAfterSlots: 4,
    unscored: new Set(),
  });
  expect(result.origins).toBeGreaterThan(15);
  expect(result.coverage).toBeGreaterThan(0.86);
  expect(result.coverage).toBeLessThan(0.94);
  expect(result.wape.pooled).toBeLessThan(result.wape.eightWeekMean);
  expect(result.wape.pooled).toBeLessThan(result.wape.seasonalEts);
  expect(result.special.days).toBeGreaterThan(0);
});

test("FC-6 quantiles ascend, and sampled days spread as they say", () => {
  const { model } = fitOutlet({ series: history(200), calendar });
  const day = predictDays(model, calendar, 5)[2];
  if (!day) throw new Error("a day is missing");
  const quantiles = quantilesOf(day);
  for (const row of quantiles) expect([...row].sort((a, b) => a - b)).toEqual(row);
  const paths = sampleCounts(day, 4_000, createRng(2, "paths"));
  const below = paths.filter((path) => (path[3] ?? 0) <= (quantiles[3]?.[18] ?? 0)).length / paths.length;
  expect(below).toBeGreaterThan(0.92);
  expect(below).toBeLessThan(0.98);
  const mean = paths.reduce((sum, path) => sum + totalOf(path), 0) / paths.length;
  expect(Math.abs(mean / day.total - 1)).toBeLessThan(0.03);
});

test("FC-7 a busy morning raises the rest of the day by part of its surprise, and narrows it", () => {
  const { model } = fitOutlet({ series: history(250, { dayCv: 0.25 }), calendar });
  const day = predictDays(model, calendar, 2)[0];
  if (!day) throw new Error("a day is missing");
  const busy = updateDay(
    model,
    day,
    Array.from(day.mean.subarray(0, 6), (count) => count * 1.4),
  );
  const factor = (busy.mean[8] ?? 0) / (day.mean[8] ?? 1);
  expect(factor).toBeGreaterThan(1.05);
  expect(factor).toBeLessThan(1.4);
  expect(busy.dayVariance).toBeLessThan(day.dayVariance);
  expect(busy.mean[2]).toBe(day.mean[2]);
  expect(updateDay(model, day, [])).toBe(day);
});

test("FC-7 where mornings tell nothing, they are hardly followed", () => {
  const { model } = fitOutlet({ series: history(250, { dayCv: 0, slotCv: 0.5 }), calendar });
  const [day] = predictDays(model, calendar, 2);
  if (!day) throw new Error("a day is missing");
  const busy = updateDay(
    model,
    day,
    Array.from(day.mean.subarray(0, 6), (count) => count * 1.4),
  );
  expect((busy.mean[8] ?? 0) / (day.mean[8] ?? 1)).toBeLessThan(1.1);
});

test("FC-7 what one half-hour shows wears off where days drift, and lasts where they are busy as a whole", () => {
  const learned = { slots: new Array<number>(8).fill(0.05) };
  const expected = new Float64Array(8).fill(40);
  const heard = (day: number, drift: number): Float64Array =>
    hearMorning({ ...learned, day, drifts: [drift, 0, 0, 0] }, { mean: expected }, Float64Array.of(60), 30).factors;
  const [, next = 0, , hour = 0] = heard(0, 0.04);
  // The first drift forgets half within the hour. One count of 60 for 40: half of its surprise is as much as it shares with the day against its chance.
  const gain = 0.04 / (0.05 + 1 / 40);
  expect(next).toBeCloseTo(1 + (gain * 0.5) / Math.SQRT2, 12);
  expect(hour - 1).toBeCloseTo((next - 1) / 2, 12);
  for (const factor of heard(0.04, 0).subarray(1)) expect(factor).toBeCloseTo(1 + gain * 0.5, 12);
});

test("FC-7 a day whose effects have hardly been seen follows its morning more than one of well-known effects", () => {
  const [known, rare] = predictDays(fitOutlet({ series: history(127), calendar }).model, calendar, 10).filter(
    ({ date }) => date === "2025-05-13" || date === "2025-05-14",
  );
  if (!known || !rare) throw new Error("a day is missing");
  expect(rare.explanation.calendar.map(({ effect }) => effect)).toEqual(["rain"]);
  // Three wet days before this one, eighteen weeks of weekdays: one part in four beside one in nineteen.
  expect(rare.leverage).toBeGreaterThan((known.leverage ?? 1) + 0.15);
  const learned = { day: 0.04, drifts: [0, 0, 0, 0], slots: new Array<number>(8).fill(0.05) };
  const mean = new Float64Array(8).fill(40);
  const factorOf = (leverage: number): number =>
    hearMorning(learned, { mean, leverage }, Float64Array.of(60), 30).factors[1] ?? 0;
  const chance = 0.01 + 1 / 40;
  for (const leverage of [0, 0.25, 1]) {
    const day = 0.04 * (1 + leverage);
    expect(factorOf(leverage)).toBeCloseTo(1 + (0.5 * day) / (day + chance), 12);
  }
});

test("FC-7 the variances that history is made with are found again, whatever the chance of single counts", () => {
  const { model } = fitOutlet({ series: history(400, { dayCv: 0.25, slotCv: 0.15 }), calendar });
  const { day, drifts } = model.elasticity;
  const inCommon = drifts.reduce((sum, drift) => sum + drift, day);
  expect(inCommon).toBeGreaterThan(0.04);
  expect(inCommon).toBeLessThan(0.085);
});

test("FC-8 a new outlet forecasts with its cluster's week and shape at once, better than alone", () => {
  const neighbours = Array.from({ length: 6 }, (_, index) =>
    fitOutlet({ series: history(200, { series: `n${index}`, level: 150 + 60 * index }, index + 10), calendar }),
  );
  const pool = buildPool(neighbours);
  const future = history(200 + 28, { series: "new" }, 99);
  const young = { ...future, days: pastOf(future, 200).days.slice(-5) };
  const error = (withPool: boolean): number => {
    const { model } = fitOutlet({ series: young, calendar, pool: withPool ? pool : undefined });
    const truth = new Map(future.days.map(({ date, counts }) => [date, counts]));
    let sum = 0;
    for (const { date, mean } of predictDays(model, calendar, 28)) {
      const counts = truth.get(date);
      for (const [slot, count] of (counts ?? new Float64Array(0)).entries()) sum += Math.abs(count - (mean[slot] ?? 0));
    }
    return sum;
  };
  expect(error(true)).toBeLessThan(0.9 * error(false));
  const unopened = fitOutlet({
    series: { ...young, days: [] },
    calendar,
    pool,
    startsAfter: dayNumberOf("2025-07-31"),
  });
  const first = predictDays(unopened.model, calendar, 4)[0];
  expect(first?.date).toBe("2025-08-01");
  expect(first?.total).toBeGreaterThan(150);
});

test("FC-8 outlets of a network learn from each other, two alone do not", () => {
  const short = pastOf(history(60, { series: "short" }, 5), 12);
  const long = [1, 2, 3, 4].map((seed) => history(200, { series: `long${seed}` }, seed));
  const alone = fitOutlet({ series: short, calendar }).model;
  expect(fitNetwork([short, long[0] ?? short], calendar)[0]?.model).toEqual(alone);
  const pooled = fitNetwork([short, ...long], calendar)[0]?.model;
  const saturday = (effects: Float64Array | undefined): number => Math.exp((effects?.[5] ?? 0) - (effects?.[2] ?? 0));
  const truth = 0.5 / 0.95;
  expect(Math.abs(saturday(pooled?.effects) - truth)).toBeLessThan(Math.abs(saturday(alone.effects) - truth));
});

test("FC-8 an outlet that changed its kind takes its cluster's shape until it has shown its own", () => {
  const early = PROFILE.map((share, slot) => (slot < 4 ? share * 3 : share));
  const others = [1, 2, 3, 4].map((seed) => fitOutlet({ series: history(150, { profile: early }, seed), calendar }));
  const since = dayNumberOf(FROM) + 149;
  const { model } = fitOutlet({ series: history(150), calendar, pool: buildPool(others), shapeSince: since });
  const day = predictDays(model, calendar, 3)[0];
  const whole = early.reduce((sum, share) => sum + share, 0);
  expect((day?.mean[0] ?? 0) / (day?.total ?? 1)).toBeGreaterThan(0.8 * ((early[0] ?? 0) / whole));
});

test("FC-9 the same history gives the same model to the byte, and a stored model forecasts as the first", () => {
  const text = writeModel(fitOutlet({ series: history(120), calendar }).model);
  expect(writeModel(fitOutlet({ series: history(120), calendar }).model)).toBe(text);
  const model = readModel(text);
  if ("code" in model) throw new Error(model.code);
  expect(predictDays(model, calendar, 3)).toEqual(
    predictDays(fitOutlet({ series: history(120), calendar }).model, calendar, 3),
  );
  expect(readModel(text.replace("pooled-", "other-"))).toEqual({ code: "forecast.otherVersion", version: "other-4" });
  expect(readModel("{")).toEqual({ code: "forecast.notAModel" });
});

test("FC-10 days after the origin cannot move a forecast made at it", () => {
  const whole = history(260);
  const scores = (series: FlowSeries): unknown =>
    evaluate({
      series,
      calendar,
      warmUpDays: 225,
      horizonDays: 28,
      originStepDays: 40,
      updateAfterSlots: 4,
      unscored: new Set(),
    }).wape.pooled;
  const last = dateOf(dayNumberOf(FROM) + 253);
  const tampered = {
    ...whole,
    days: whole.days.map((day) => (day.date > last ? { ...day, counts: day.counts.map((count) => 9 * count) } : day)),
  };
  expect(scores(tampered)).toEqual(scores(whole));
});

const evenly = ({ counts, ...day }: FlowSeries["days"][number]) => {
  const even = totalOf(counts) / counts.length;
  return { ...day, counts: counts.map(() => even), onlyTotal: true as const };
};

const inBillionths = (values: Float64Array = new Float64Array()): readonly number[] =>
  Array.from(values, (value) => Math.round(value * 1e9) + 0);

test("FC-12 a year of day totals before a season of half-hours teaches level and week, and leaves the shape alone", () => {
  const whole = history(300);
  const mixed = { ...whole, days: whole.days.map((day, row) => (row < 220 ? evenly(day) : day)) };
  const [plain, taught] = [whole, mixed].map((series) => fitOutlet({ series, calendar }).model);
  const season = fitOutlet({ series: { ...whole, days: whole.days.slice(220) }, calendar }).model;
  expect(taught?.level).toBeCloseTo(plain?.level ?? 0, 9);
  expect(inBillionths(taught?.effects)).toEqual(inBillionths(plain?.effects));
  expect(inBillionths(taught?.shape.base)).toEqual(inBillionths(season.shape.base));
  expect(taught?.spread.slotVariance).toBeLessThan(2 * (plain?.spread.slotVariance ?? 0));
});

test("FC-12 day totals alone are forecast with the cluster's shape, and without a cluster evenly, never as nothing", () => {
  const totals = { ...history(200), days: history(200).days.map(evenly) };
  const alone = predictDays(fitOutlet({ series: totals, calendar }).model, calendar, 1)[0];
  expect(alone?.total).toBeGreaterThan(200);
  const shares = [...(alone?.mean ?? [])].map((mean) => mean / (alone?.total ?? 1));
  for (const share of shares) expect(share).toBeCloseTo(1 / PROFILE.length, 6);
  const fits = [1, 2, 3, 4].map((seed) => fitOutlet({ series: history(200, {}, seed), calendar }));
  const pool = buildPool([...fits, fitOutlet({ series: totals, calendar })]);
  const pooled = predictDays(fitOutlet({ series: totals, calendar, pool }).model, calendar, 1)[0];
  const most = Math.max(...PROFILE) / PROFILE.reduce((sum, part) => sum + part, 0);
  expect(Math.max(...(pooled?.mean ?? [])) / (pooled?.total ?? 1)).toBeCloseTo(most, 2);
  expect(quantilesOf(present(pooled, "a day"))[0]?.every(Number.isFinite)).toBe(true);
});
