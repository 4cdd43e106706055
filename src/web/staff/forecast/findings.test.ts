import { expect, test } from "vitest";
import type { FlowDay } from "#contract/forecasts";
import { classFinding, classRows, coverFinding, dayFinding, needFinding, twinFinding, whyFinding } from "./findings";
import { dayPlot } from "./plots";
import { seriesQuery } from "./series-query";

const PALETTE = {
  ink: "#000",
  inkSoft: "#111",
  hairline: "#222",
  surface: "#fff",
  accentSoft: "#eef",
  series: ["#1", "#2", "#3", "#4", "#5", "#6"],
  font: "sans",
  number: String,
};

function day(actual: readonly number[], updated?: number): FlowDay {
  const expected = [10, 40, 20];
  const slots = expected.map((mean, at) => ({
    start: `${9 + at}:00`,
    expected: mean,
    p05: mean - 5,
    p50: mean,
    p95: mean + 5,
    ...(actual[at] !== undefined && { actual: actual[at] }),
    ...(actual[at] === undefined && updated !== undefined && { updated }),
  }));
  const soFar = expected.slice(0, actual.length).reduce((sum, mean) => sum + mean, 0);
  return {
    outletId: "O01",
    series: "total",
    offered: ["total"],
    date: "2026-11-23",
    madeOn: "2026-11-22",
    horizonDays: 1,
    inputs: { modelVersion: "1", calendarVersion: 1, networkVersion: 1, daysSeen: 9, lastDay: "2026-11-22" },
    expected: 70,
    actual: actual.reduce((sum, came) => sum + came, 0),
    expectedSoFar: soFar,
    explanation: { level: 50, weekday: 1.4, season: 1, calendar: [], trend: 1, recent: 1 },
    slots,
  };
}

test("FO-5 before its doors open a day's plot names the busiest half-hour", () => {
  expect(dayFinding(day([]))).toEqual({ kind: "ahead", expected: 70, at: "10:00" });
});

test("FO-5 while it goes it says how far it is from its forecast and who is still to come", () => {
  expect(dayFinding(day([15], 30))).toEqual({ kind: "more", came: 15, share: 0.5, rest: 60 });
  expect(dayFinding(day([8]))).toMatchObject({ kind: "fewer", rest: 60 });
  expect(dayFinding(day([10, 41]))).toMatchObject({ kind: "asExpected", came: 51 });
});

test("FO-5 when it is over it says what came against what was expected, and the plot has no gap", () => {
  expect(dayFinding(day([10, 30, 30]))).toEqual({ kind: "over", came: 70, expected: 70, share: 0 });
  const { series } = dayPlot(day([10, 30, 30]), (key) => key)(PALETTE);
  expect(Array.isArray(series) && series.at(-1)).toMatchObject({ type: "bar", data: [10, 30, 30] });
});

test("FO-5 a day is called busier than an ordinary one by its whole product, not by one factor", () => {
  expect(whyFinding(day([])).kind).toBe("more");
  expect(whyFinding(day([])).share).toBeCloseTo(0.4, 9);
});

test("FO-6 the requirement's plot names the most windows, its half-hour and the window-hours", () => {
  const slot = (at: number, windows: number, isKept: boolean) => ({
    slot: at,
    arrivals: 1,
    windows,
    lateShare: 0,
    savedByOneMore: 0,
    lostByOneFewer: 0,
    isKept,
    shortKinds: isKept ? [] : ["cash"],
    intensity: 0.5,
    byKind: {},
    posts: {},
  });
  const found = needFinding({ slots: [slot(18, 3, true), slot(19, 5, false), slot(20, 5, true)] });
  expect(found).toEqual({ peak: 5, at: "09:30", hours: 6.5, broken: 1, shortKinds: ["cash"] });
});

test("FO-17 the class whose promise is broken is named first, then the one that asks for more than all together", () => {
  const slot = (at: number, lateShare: number, bindingClass?: string) => {
    const own = (share: number, promiseMin: number) => {
      return { promiseMin, lateShareMax: 0.1, lateShare: share, isKept: share <= 0.1 };
    };
    const none = { arrivals: 1, windows: 1, lateShare: 0, savedByOneMore: 0, lostByOneFewer: 0, isKept: true };
    const byClass = { ordinary: own(lateShare, 20), vip: own(0.02, 10) };
    const more = bindingClass === undefined ? {} : { bindingClass };
    return { slot: at, ...none, shortKinds: [], intensity: 0.5, byKind: {}, posts: {}, byClass, ...more };
  };
  const rows = classRows({ slots: [slot(18, 0.05), slot(19, 0.3, "vip"), slot(20, 0.04, "vip")] });
  expect(rows[0]).toMatchObject({ segmentId: "ordinary", promiseMin: 20, worst: 0.3, at: "09:30", broken: 1 });
  expect(classFinding(rows)).toEqual({ kind: "broken", segmentId: "ordinary", count: 1 });
  const kept = classRows({ slots: [slot(18, 0.05), slot(19, 0.03, "vip")] });
  expect(classFinding(kept)).toEqual({ kind: "binding", segmentId: "vip", count: 1 });
  expect(classFinding(classRows({ slots: [slot(18, 0.05)] })).kind).toBe("kept");
});

test("FO-11 days that lack windows are told before days that lack people, with the kind and who is in time all the same", () => {
  const day = (brokenSlots: number, windowsPeak: number) => ({
    ...{
      date: "2026-11-24",
      expected: 100,
      calendarFactor: 1,
      effects: [],
      windowsPeak,
      windowsMax: 10,
      neededHours: 60,
    },
    ...{ brokenSlots, shortKinds: brokenSlots > 0 ? ["corporate", "cash"] : [], isHoliday: false, posts: {} },
    serviceLevel: brokenSlots > 0 ? 0.8 : 1,
  });
  const found = coverFinding({ days: [day(3, 5), day(0, 9), day(0, 5)], windowPeople: 8 });
  expect(found).toMatchObject({ kind: "short", count: 1, slots: 3, shortKinds: ["corporate"], alsoFewPeople: 1 });
  expect(found.level).toBeCloseTo(2.8 / 3, 9);
  expect(coverFinding({ days: [day(0, 9), day(0, 5)], windowPeople: 8 })).toMatchObject({
    kind: "fewPeople",
    count: 1,
  });
  expect(coverFinding({ days: [day(0, 5)], windowPeople: 8 })).toMatchObject({ kind: "kept", count: 1 });
});

test("FO-16 the simulation's finding is its window-hours against the formula's, and what breaks under each", () => {
  const slot = (formulaWindows: number, windows: number, formulaKept = true) => {
    const late = { formulaLate: 0.1, formulaKept, late: 0.1, isKept: true, lateMinutes: 0 };
    return { slot: 18, came: 9, formulaWindows, windows, ...late, byKind: {} };
  };
  expect(twinFinding({ slots: [slot(5, 4), slot(4, 4, false)] })).toEqual({
    kind: "fewer",
    hours: 4,
    formulaHours: 4.5,
    broken: 0,
    formulaBroken: 1,
  });
  expect(twinFinding({ slots: [slot(3, 4)] }).kind).toBe("more");
});

test("FO-1 a family and a class are asked for by id, all customers by nothing", () => {
  expect(["total", "family:A", "segment:mid high"].map(seriesQuery)).toEqual([
    "",
    "?familyId=A",
    "?segmentId=mid%20high",
  ]);
});
