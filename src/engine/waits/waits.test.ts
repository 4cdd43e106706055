import fc from "fast-check";
import { expect, test } from "vitest";
import { boostTrees, predictBoosted } from "./boosted-trees";
import { predictWaits, type WaitsProblem } from "./evaluate";
import { aheadOf } from "./features";
import { forecastLive, learnLive, startLive, type Standing } from "./live-learner";
import { eventsOfDay, type LoggedVisit } from "./queue-log";
import { watchQueue } from "./queue-watch";
import { learnShift, shifted, SHARES } from "./running-quantiles";
import { scoreWaits } from "./score";
import { simulatedLog } from "./simulated-log.fixture";
import { createRng } from "#base/rng";

const visit = (name: string, joinedSec: number, creditSec: number, waitSec: number): LoggedVisit => ({
  visit: name,
  day: "2026-03-02",
  joinedSec,
  waitSec,
  service: "s",
  class: creditSec > 0 ? "vip" : "ordinary",
  creditSec,
  served: { afterSec: waitSec, lastsSec: 60 },
});

const LOG = {
  days: 7,
  windows: 3,
  serviceSec: 90,
  longSec: 600,
  longShare: 0.15,
  betweenSec: 62,
  patienceSec: 900,
  vipShare: 0.3,
  vipCreditSec: 120,
};
const problem = (visits: readonly LoggedVisit[]): WaitsProblem => ({
  visits,
  isTraining: (day) => day < "2026-03-07",
  isTest: (day) => day >= "2026-03-07",
  isScored: ({ waitSec, served }) => waitSec > 0 && served !== undefined,
  seed: 1,
});

test("WT-1 who has credit stands before who came a little earlier, and behind who came much earlier", () => {
  const watched = watchQueue();
  watched.beginDay("2026-03-02");
  const line = [visit("ana", 0, 0, 900), visit("ben", 100, 0, 900), visit("wei", 150, 120, 900)];
  for (const one of line) watched.take({ atSec: one.joinedSec, what: "joined", visit: one });
  const vip = visit("vip", 180, 120, 500);
  const { before, behind } = aheadOf(watched.seen, vip);
  expect(before.map((one) => one.visit)).toEqual(["ana", "wei"]);
  expect(behind.map((one) => one.visit)).toEqual(["ben"]);
});

test("WT-2 nothing that happens later changes a forecast", () => {
  const visits = simulatedLog(LOG, 3);
  const noonSec = 13 * 3_600;
  const isLater = ({ day, joinedSec, waitSec }: LoggedVisit): boolean =>
    day === "2026-03-08" && joinedSec + waitSec > noonSec;
  const cut = visits.map((one) =>
    isLater(one) ? { ...one, waitSec: one.waitSec + 400, served: { afterSec: one.waitSec + 400, lastsSec: 999 } } : one,
  );
  const before = (some: readonly LoggedVisit[]) =>
    predictWaits(problem(some)).predictions.filter(
      ({ visit: one }) =>
        one.day < "2026-03-08" || (one.day === "2026-03-08" && one.joinedSec + one.waitSec <= noonSec),
    );
  const said = (some: readonly LoggedVisit[]) =>
    before(some)
      .filter(({ visit: one }) => one.served !== undefined && !isLater(one))
      .map(({ visit: one, modelSec, live, simple }) => [one.visit, modelSec, live, simple]);
  expect(said(cut)).toEqual(said(visits));
});

test("WT-4 where some business takes long the model beats every simple rule, and four in five lie in its range", () => {
  const visits = simulatedLog({ ...LOG, days: 24 }, 7);
  const { predictions } = predictWaits({
    ...problem(visits),
    isTraining: (day) => day < "2026-03-16",
    isTest: (day) => day >= "2026-03-16",
  });
  const { points, ranges } = scoreWaits(predictions);
  const rmse = new Map(points.map((point) => [point.name, point.rmse]));
  for (const rival of ["LES", "HOL", "QL", "QLa"])
    expect(rmse.get("model") ?? Infinity, rival).toBeLessThan(rmse.get(rival) ?? 0);
  expect(rmse.get("live") ?? Infinity).toBeLessThan(rmse.get("LES") ?? 0);
  for (const { inside } of ranges) expect(Math.abs(inside - 0.8)).toBeLessThan(0.03);
});

test("WT-3 WT-6 same log, same forecasts; and without the days to be forecast the same model comes out", () => {
  const asked = { ...problem(simulatedLog({ ...LOG, days: 5 }, 7)), isTraining: (day: string) => day < "2026-03-05" };
  const first = predictWaits(asked);
  expect(predictWaits(asked).predictions).toEqual(first.predictions);
  expect(predictWaits({ ...asked, isTest: () => false }).model).toEqual(first.model);
});

test("WT-5 quantiles never cross and are never below nothing, wherever they are shifted", () => {
  const value = fc.double({ min: -500, max: 500, noNaN: true });
  const three = fc.record({ p10: value, p50: value, p90: value });
  fc.assert(
    fc.property(three, fc.record({ p10: value, p50: value, p90: value }), (raw, shift) => {
      const { p10, p50, p90 } = shifted(raw, shift, 3);
      expect(p10).toBeGreaterThanOrEqual(0);
      expect(p50).toBeGreaterThanOrEqual(p10);
      expect(p90).toBeGreaterThanOrEqual(p50);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("WT-7 when everything takes twice as long, the live range holds four in five again", () => {
  const rng = createRng(4, "truths");
  const state = startLive();
  const inside: boolean[] = [];
  for (let wait = 0; wait < 3_000; wait += 1) {
    const ahead = rng.below(12);
    const standing: Standing = {
      aheadMin: ahead * 5,
      leftMin: 5,
      windows: 2,
      ahead,
      waitedMin: 0,
      lastWaitMin: 10,
      betweenCallsMin: 2.5,
    };
    const forecast = forecastLive(state, standing);
    const slow = wait < 1_000 ? 1 : 2;
    const truthMin = slow * rng.gamma((ahead * 5 + 5) / 2, 0.4);
    const { p10, p90 } = forecast.quantilesMin;
    inside.push(truthMin >= p10 && truthMin <= p90);
    learnLive(state, standing, forecast, truthMin);
  }
  const share = (from: number, to: number): number => inside.slice(from, to).filter(Boolean).length / (to - from);
  expect(Math.abs(share(500, 1_000) - 0.8)).toBeLessThan(0.06);
  expect(Math.abs(share(2_000, 3_000) - 0.8)).toBeLessThan(0.05);
});

test("WT-7 a shift settles where the stated share of truths lies below", () => {
  const rng = createRng(9, "shift");
  const shift = { p10: 0, p50: 0, p90: 0 };
  const below = { p10: 0, p50: 0, p90: 0 };
  for (let turn = 0; turn < 20_000; turn += 1) {
    const shown = shifted({ p10: 10, p50: 10, p90: 10 }, shift, 10);
    const truth = rng.exponential(10);
    for (const name of ["p10", "p50", "p90"] as const) if (truth < shown[name]) below[name] += 1;
    learnShift(shift, shown, truth, 0.02);
  }
  for (const name of ["p10", "p50", "p90"] as const) expect(below[name] / 20_000).toBeCloseTo(SHARES[name], 2);
});

test("WT-3 boosted trees learn a step and a slope, and the same trees from the same seed", () => {
  const rng = createRng(2, "rows");
  const rows = Array.from({ length: 2_000 }, () => Float64Array.of(rng.next(), rng.next(), rng.next()));
  const truth = ([step = 0, slope = 0]: Float64Array): number => (step < 0.5 ? 10 : 30) + 20 * slope;
  const targets = rows.map((row) => truth(row) + rng.normal());
  const options = {
    loss: { kind: "squared" },
    trees: 150,
    learningRate: 0.1,
    leavesMax: 8,
    leafRowsMin: 20,
    rowShare: 0.7,
    featureShare: 1,
    seed: 1,
  } as const;
  const trees = boostTrees(rows, targets, options);
  const squared = rows.map((row) => (predictBoosted(trees, row) - truth(row)) ** 2);
  expect(Math.sqrt(squared.reduce((sum, one) => sum + one, 0) / rows.length)).toBeLessThan(1.2);
  expect(boostTrees(rows, targets, options)).toEqual(trees);
  const high = boostTrees(rows, targets, { ...options, loss: { kind: "pinball", share: 0.9 } });
  const below = rows.filter((row, ix) => (targets[ix] ?? 0) <= predictBoosted(high, row)).length / rows.length;
  expect(Math.abs(below - 0.9)).toBeLessThan(0.03);
});

test("WT-2 departures of a second come before arrivals of the same second, and who never queued only starts", () => {
  const walkIn: LoggedVisit = { ...visit("walkIn", 30, 0, 0), served: { afterSec: 0, lastsSec: 30 } };
  const events = eventsOfDay([visit("ana", 0, 0, 60), visit("ben", 60, 0, 5), walkIn]);
  expect(events.map(({ atSec, what, visit: one }) => `${atSec} ${one.visit} ${what}`)).toEqual([
    "0 ana joined",
    "30 walkIn started",
    "60 walkIn finished",
    "60 ana called",
    "60 ana started",
    "60 ben joined",
    "65 ben called",
    "65 ben started",
    "120 ana finished",
    "125 ben finished",
  ]);
});
