import { expect, test } from "vitest";
import { dayStepsOf, type RoutineState } from "./day-steps";
import { worstFirst } from "./worst-first";

const HOUR = 3_600_000;
const OPENS = 9 * HOUR;
const day: RoutineState = {
  opensAt: OPENS,
  closesAt: 17 * HOUR,
  terms: { closeWithinMin: 30, checkInWithinMin: 15, peaksMin: 1 },
  dutyHead: "hao",
  documents: {},
  inspections: {},
  logs: {},
  handOvers: {},
};
const toneOf = (state: RoutineState, hour: number, name: string) =>
  dayStepsOf(state, hour * HOUR).find((step) => step.name === name)?.tone;

test("what was not done in its time stays red, whatever is done afterwards", () => {
  expect([toneOf(day, 8, "preOpen"), toneOf(day, 9, "preOpen")]).toEqual(["warn", "actNow"]);
  expect(toneOf({ ...day, inspections: { close: [{ at: 1, by: "lin", wrong: [] }] } }, 18, "preOpen")).toBe("actNow");
  expect(toneOf(day, 17.6, "close")).toBe("actNow");
});

test("a step is done with its proof alone, and the peak asks only once it was seen", () => {
  const signed = { ...day, inspections: { preOpen: [{ at: 5, by: "lin", wrong: [] }] } };
  expect(dayStepsOf(signed, OPENS).find(({ name }) => name === "preOpen")).toMatchObject({ doneAt: 5, by: "lin" });
  expect([toneOf(day, 10, "peak"), toneOf({ ...day, peakAskedAt: 10 * HOUR }, 10, "peak")]).toEqual(["quiet", "warn"]);
});

test("the board shows a silent special case before an overdue complaint, and that before a repeat", () => {
  const calm = {
    businessDate: "2026-11-23",
    complaints: { open: 0, overdue: 0 },
    findings: { open: 0, overdue: 0, repeated: 0 },
    specialCases: { open: 0, silent: 0 },
    dutyPublished: true,
    visits: 0,
    visitAlarm: false,
  };
  const outlets = [
    { ...calm, outletId: "calm" },
    { ...calm, outletId: "repeat", findings: { open: 1, overdue: 0, repeated: 1 } },
    { ...calm, outletId: "silent", specialCases: { open: 1, silent: 1 } },
    { ...calm, outletId: "overdue", complaints: { open: 1, overdue: 1 } },
  ];
  expect(worstFirst(outlets).map(({ outletId }) => outletId)).toEqual(["silent", "overdue", "repeat", "calm"]);
});
