import { expect, test } from "vitest";
import { createRng } from "#base/rng";
import { integratedWindows } from "./integrated-windows";
import { staffDay } from "./staff-day";
import { stationaryWindows } from "./stationary";

const RATES = [18, 34, 46, 52, 48, 40, 26, 20, 24, 34, 40, 38, 32, 24, 16, 8];
const promise = { withinMin: 10, lateShare: 0.1 };
const day = { intervalMin: 30, serviceMin: 6, promise, windowsMin: 1, windowsMax: 20 };

function pathsOf(cv: number, count = 200): readonly (readonly number[])[] {
  const rng = createRng(5, "paths");
  return Array.from({ length: count }, () => {
    const busy = rng.gamma(1, cv);
    return RATES.map((rate) => rate * busy);
  });
}

test("ST-15 a certain day needs what modified offered load says", () => {
  const windows = integratedWindows({ ...day, paths: [RATES] }).map((need) => need.windows);
  expect(windows).toEqual(stationaryWindows({ ...day, arrivalsPerHour: RATES }, promise, "mol"));
});

test("ST-15 every interval keeps the promise over the sampled days, and one window fewer breaks it", () => {
  const paths = pathsOf(0.25);
  for (const [interval, need] of integratedWindows({ ...day, paths }).entries()) {
    expect(need.isKept).toBe(true);
    const [tight] = integratedWindows({
      ...day,
      paths,
      windowsMin: need.windows - 1,
      windowsMax: need.windows - 1,
    }).slice(interval);
    if (need.windows > 1) expect(tight?.lateShare).toBeGreaterThan(0.1);
    const [fewer, asked, more] = need.lateMinutes;
    expect(fewer).toBeGreaterThanOrEqual(asked);
    expect(asked).toBeGreaterThanOrEqual(more);
  }
});

test("ST-15 an uncertain day needs more windows than its mean, and too few windows are said to be too few", () => {
  const hours = (cv: number): number =>
    integratedWindows({ ...day, paths: pathsOf(cv) }).reduce((sum, { windows }) => sum + windows, 0);
  expect(hours(0.4)).toBeGreaterThan(hours(0));
  const short = integratedWindows({ ...day, paths: pathsOf(0.1), windowsMax: 3 });
  expect(short[3]).toMatchObject({ windows: 3, isKept: false });
});

test("ST-15 it errs to the safe side, by less than an eighth of the window-hours of the exact iteration", () => {
  const paths = pathsOf(0.12, 3);
  const windows = integratedWindows({ ...day, paths }).reduce((sum, need) => sum + need.windows, 0) / 2;
  const exact = staffDay({ ...day, paths, method: "iterated", evaluationsMax: 200 });
  expect(windows / exact.windowHours).toBeGreaterThanOrEqual(1);
  expect(windows / exact.windowHours).toBeLessThan(1.125);
});
