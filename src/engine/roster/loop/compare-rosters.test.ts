import { expect, test } from "vitest";
import type { Replications } from "../../simulation/replicate";
import { compareRosters } from "./compare-rosters";
import { WEEK_FIGURES } from "./play-week";

/** Weeks of which only some figures are not 0. */
function played(weeks: readonly Partial<Record<(typeof WEEK_FIGURES)[number], number>>[]): Replications {
  return {
    outletId: "O1",
    seed: "judge",
    policyVersion: 0,
    codeVersion: "test",
    first: 0,
    count: weeks.length,
    figures: WEEK_FIGURES,
    values: Float64Array.from(weeks.flatMap((week) => WEEK_FIGURES.map((figure) => week[figure] ?? 0))),
  };
}

test("RO-27 sums late minutes over the outlets and gives their ratio with its interval", () => {
  const one = {
    baseline: played([{ lateMin: 100 }, { lateMin: 80 }]),
    other: played([{ lateMin: 50 }, { lateMin: 40 }]),
  };
  const two = {
    baseline: played([{ lateMin: 20 }, { lateMin: 40 }]),
    other: played([{ lateMin: 10 }, { lateMin: 20 }]),
  };
  const { lateRatio, figures } = compareRosters([one, two]);
  expect(lateRatio).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  const lateMin = figures.find(({ figure }) => figure === "lateMin");
  expect(lateMin?.baseline).toBe(120);
  expect(lateMin?.difference.mean).toBe(-60);
});

test("RO-27 tells how unevenly the outlets' windows are used", () => {
  const busy = (hours: number) =>
    played([
      { windowHours: 10, busyHours: hours },
      { windowHours: 10, busyHours: hours },
    ]);
  const { figures } = compareRosters([
    { baseline: busy(2), other: busy(4) },
    { baseline: busy(6), other: busy(4) },
  ]);
  const spread = figures.find(({ figure }) => figure === "busySpread");
  expect(spread?.baseline).toBeCloseTo(0.2, 9);
  expect(spread?.other).toBeCloseTo(0, 9);
});

test("RO-27 widens the interval where weeks differ", () => {
  const baseline = played([{ lateMin: 100 }, { lateMin: 100 }, { lateMin: 100 }]);
  const other = played([{ lateMin: 40 }, { lateMin: 50 }, { lateMin: 60 }]);
  const { lateRatio } = compareRosters([{ baseline, other }]);
  expect(lateRatio.mean).toBe(0.5);
  expect(lateRatio.low).toBeCloseTo(0.5 - (4.3027 * 0.1) / Math.sqrt(3), 6);
});

test("RO-27 refuses to compare weeks of different luck", () => {
  const baseline = played([{ lateMin: 1 }]);
  expect(() => compareRosters([{ baseline, other: { ...baseline, seed: "another" } }])).toThrow("same weeks");
});
