import { startOfDay } from "#base/calendar";
import { expect, test } from "vitest";
import { coverageOf } from "./coverage";
import { acceptIt, appeal, assign, by, check, decideAppeal, given, plan, release, released } from "./given.fixture";
import { saw, SIX, start, submit, visited } from "./given.fixture";
import type { InspectionCommand } from "./messages";
import { visibleToOutlet } from "./model";
import { videoSample, type Slot } from "./video-sample";

const until = (date: string): number => startOfDay(date, "Asia/Shanghai");

test("IN-1 an inspection is planned once, with the scheme it is scored by", () => {
  expect(given().then(plan())).toMatchObject([{ scheme: { schemeId: "mystery", version: 1 }, plannedBy: "hq" }]);
  expect(given(plan()).refusal(plan())).toEqual({ code: "inspection.idTaken", inspectionId: "i1" });
  expect(given().refusal(assign())).toEqual({ code: "inspection.unknown" });
});

test("IN-2 nobody inspects his own outlet, except for a self-assessment", () => {
  const onSite = plan({ kind: "onSite" });
  expect(given(onSite).refusal(assign("lin", "O01"))).toEqual({ code: "inspection.ownOutlet", unitId: "O01" });
  expect(given(onSite).then(assign("ida", "district"))).toMatchObject([{ inspector: "ida" }]);
  expect(given(plan({ kind: "selfAssessment" })).then(assign("lin", "O01"))).toMatchObject([{ inspector: "lin" }]);
});

test("IN-3 the outlet sees nothing of a mystery visit before its release, and of an inspection on site everything", () => {
  const seen = (commands: readonly InspectionCommand[]): boolean => visibleToOutlet(given(...commands).inspection);
  expect([seen([plan()]), seen([...visited, submit(), check()]), seen(released)]).toEqual([false, false, true]);
  expect(seen([plan({ kind: "onSite" })])).toBe(true);
});

test("IN-4 a declined assignment says why and goes to another", () => {
  const decline = by("M-07", 1, "DeclineAssignment", { reason: "known at the outlet" });
  const { inspection, refusal, then } = given(plan(), assign());
  expect(then(assign())).toEqual([]);
  expect(refusal(acceptIt("M-08"))).toEqual({ code: "inspection.notTheInspector" });
  then(decline);
  expect(inspection).toMatchObject({ state: "planned", inspector: undefined });
  then(assign("M-08"));
  then(acceptIt("M-08"));
  expect(refusal(start("M-07"))).toEqual({ code: "inspection.notTheInspector" });
});

test("IN-5 a report lacks no item, no evidence and invents none", () => {
  const { refusal } = given(...visited);
  expect(refusal(submit(3, { results: [saw("a")] }))).toEqual({ code: "inspection.incomplete", itemId: "b" });
  expect(refusal(submit(3, { missing: "a" }))).toEqual({ code: "inspection.incomplete", itemId: "a" });
  expect(refusal(submit(3, { results: [saw("a"), saw("b"), saw("z")] }))).toMatchObject({ itemId: "z" });
  expect(refusal(submit(3, {}, "M-08"))).toEqual({ code: "inspection.notTheInspector" });
});

test("IN-6 a late report says so", () => {
  expect(given(...visited).then(submit(3))).toMatchObject([{ inTime: true }]);
  expect(given(...visited).then(submit(9))).toMatchObject([{ inTime: false }]);
});

test("IN-7 a second person checks and sends back what lacks a quality", () => {
  const { inspection, refusal, then } = given(...visited, submit());
  expect(refusal(check("M-07"))).toMatchObject({ code: "inspection.secondPersonNeeded" });
  expect(refusal(check("qc", { lacking: ["complete"] }))).toEqual({ code: "inspection.reasonMissing" });
  then(check("qc", { lacking: ["complete"], reason: "the leaving time" }));
  expect(inspection).toMatchObject({ state: "started", sentBack: 1 });
  then(submit());
  expect(then(check())).toMatchObject([{ type: "ReportChecked", checkedBy: "qc" }]);
});

test("IN-8 only a checked report is released", () => {
  expect(given(...visited, submit()).refusal(release())).toEqual({
    code: "inspection.wrongState",
    state: "submitted",
  });
  expect(given(...visited, submit(), check()).then(release())).toMatchObject([
    { releasedBy: "hq", appealUntil: until("2026-12-04") },
  ]);
});

test("IN-9 an appeal names its items, is decided by somebody new and counts the score anew", () => {
  const { inspection, refusal, then } = given(...released);
  expect(refusal(appeal("hao", 20))).toEqual({ code: "inspection.tooLate" });
  expect(refusal(appeal("hao", 6, ["z"]))).toMatchObject({ code: "inspection.itemUnknown" });
  expect(refusal(appeal("M-07"))).toMatchObject({ code: "inspection.secondPersonNeeded" });
  then(appeal());
  for (const actor of ["M-07", "qc", "hao"]) expect(refusal(decideAppeal(actor))).toMatchObject({ staffId: actor });
  expect(refusal(decideAppeal("dora", [saw("a")]))).toMatchObject({ code: "inspection.itemUnknown" });
  then(decideAppeal());
  expect(inspection).toMatchObject({ state: "final", percent: 100, results: [saw("a"), saw("b")] });
});

test("IN-10 without an appeal the result is final when its time is over, and then stays", () => {
  const finalise = (day: number) => by("system", day, "FinaliseResults", {});
  const { inspection, refusal, then } = given(...released);
  expect(refusal(finalise(6))).toMatchObject({ code: "inspection.stillAppealable" });
  then(finalise(12));
  expect(inspection.state).toBe("final");
  expect(refusal(appeal())).toMatchObject({ code: "inspection.wrongState" });
});

test("IN-11 a visitor's tickets are named with the release", () => {
  expect(given(...visited, submit(), check()).inspection.tickets).toEqual([]);
  expect(given(...released).inspection.tickets).toMatchObject([{ ticketId: "t1" }]);
});

test("IN-12 an outlet without an external visit is an alarm from day sixty", () => {
  const quarter = { start: "2026-10-01", end: "2027-01-01" };
  const visits = [
    { outletId: "O01", madeOn: "2026-11-25" },
    { outletId: "O02", madeOn: "2026-09-30" },
  ];
  const on = (day: number) => coverageOf(["O01", "O02"], visits, quarter, day, { perQuarterMin: 1, alarmFromDay: 60 });
  expect(on(59)).toEqual([
    { outletId: "O01", visits: 1, alarm: false },
    { outletId: "O02", visits: 0, alarm: false },
  ]);
  expect(on(60).map(({ alarm }) => alarm)).toEqual([false, true]);
});

const month: readonly Slot[] = Array.from({ length: 20 * 16 }, (_, at) => ({
  date: `2026-11-${String(1 + Math.floor(at / 16)).padStart(2, "0")}`,
  slot: at % 16,
  isPeak: at % 16 < 4,
}));

test("IN-13 the draw is the same for the same seed, has no slot twice and half of it in the peak", () => {
  const draw = videoSample("2026-11", "O01", month, 10);
  expect(draw).toEqual(videoSample("2026-11", "O01", month, 10));
  expect(draw).not.toEqual(videoSample("2026-11", "O02", month, 10));
  expect([draw.length, new Set(draw).size]).toEqual([10, 10]);
  expect(draw.filter(({ isPeak }) => isPeak).length).toBeGreaterThanOrEqual(5);
  expect(videoSample("s", "O01", month.slice(0, 3), 10)).toEqual(month.slice(0, 3));
});

test("IN-14 what is not reported yet may be cancelled", () => {
  const cancel = by("hq", 2, "CancelInspection", { reason: "the outlet is being rebuilt" });
  expect(given(...visited, cancel).inspection.state).toBe("cancelled");
  expect(given(...visited, submit()).refusal(cancel)).toMatchObject({ code: "inspection.wrongState" });
});

test("IN-15 a mystery scheme has six modules, another as many as it likes", () => {
  const scheme = { schemeId: "s", version: 1, moduleIds: SIX.slice(1), itemIds: ["a"] };
  expect(given().refusal(plan({ scheme }))).toEqual({ code: "inspection.notSixAspects", expected: 6 });
  expect(given().then(plan({ scheme, kind: "onSite" }))).toMatchObject([{ type: "InspectionPlanned" }]);
});
