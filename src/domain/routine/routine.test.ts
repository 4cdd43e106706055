import { assert } from "#base/assert";
import { instantAt } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { gapsIn } from "./lobby-cover";
import type { CommandOf, RoutineCommand, RoutineEvent, RoutineRefusal } from "./messages";
import { completenessOf, LOGS, MEETING_STEPS, type Slot, unplannedDay } from "./model";

const at = (time: string): number => instantAt("2026-11-23", time, "Asia/Shanghai");
const ref = { token: "v", hash: "h" };
const signed = { form: ref, filled: { bySystem: 9, byHand: 1 } };
type Own<Type extends RoutineCommand["type"]> = Omit<CommandOf<Type>, "type" | "now" | "actor">;

function by<Type extends RoutineCommand["type"]>(
  actor: string,
  time: string,
  type: Type,
  own: Own<Type>,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: at(time), actor, ...own } as unknown as CommandOf<Type>;
}

/** Monday, 9 to 17; Hao is the duty head, Mei his deputy, Lin the lobby manager. */
const plan = by("system", "07:00", "PlanDay", {
  outletId: "O01",
  businessDate: "2026-11-23",
  opensAt: at("09:00"),
  closesAt: at("17:00"),
  dutyHead: "hao",
  deputy: "mei",
  terms: { closeWithinMin: 30, checkInWithinMin: 15, peaksMin: 1 },
});
const checkIn = (actor: string, time = "08:50") => by(actor, time, "CheckIn", {});
const meet = (time = "08:30") => by("hao", time, "StartMeeting", { present: ["hao", "lin"], absent: ["bo"] });
const steps = MEETING_STEPS.map((step) => by("hao", "08:40", "FinishMeetingStep", { step }));
const signMeeting = by("hao", "08:45", "SignMeeting", signed);
const inspect = (slot: Slot, time: string, more: Partial<Own<"SignInspection">> = {}) =>
  by("lin", time, "SignInspection", { ...signed, slot, wrong: [], findingIds: [], ...more });
const ready = (more: Own<"DeclareReady"> = {}) => by("hao", "08:55", "DeclareReady", more);
const log = (kind: (typeof LOGS)[number], more: { reason?: string } = {}) =>
  by("lin", "17:10", "SignLog", { ...signed, kind, ...more });
const observe = (time: string) => by("system", time, "ObserveRoutine", {});

function given(...commands: readonly RoutineCommand[]) {
  const day = unplannedDay();
  const then = (command: RoutineCommand): readonly RoutineEvent[] => {
    const decision = decide(command, day);
    assert(decision.ok, `${command.type} is refused: ${JSON.stringify(decision)}`);
    decision.value.reduce(evolve, day);
    return decision.value;
  };
  const refusal = (command: RoutineCommand): RoutineRefusal => {
    const decision = decide(command, day);
    assert(!decision.ok, `${command.type} is accepted`);
    return decision.refusal;
  };
  [plan, ...commands].forEach(then);
  return { day, then, refusal };
}

test("RT-1 a day is planned once, and nothing is done on one that is not", () => {
  expect(given().refusal(plan)).toEqual({ code: "routine.plannedAlready" });
  const decision = decide(checkIn("hao"), unplannedDay());
  expect(decision).toEqual({ ok: false, refusal: { code: "routine.notPlanned" } });
});

test("RT-2 the meeting is before opening, in its order, and its length is known", () => {
  expect(given().refusal(meet("09:00"))).toMatchObject({ code: "routine.outOfTime", before: at("09:00") });
  const { refusal, then } = given(meet());
  expect(refusal(by("hao", "08:40", "FinishMeetingStep", { step: "training" }))).toEqual({
    code: "routine.stepOutOfOrder",
    expected: "grooming",
  });
  expect(refusal(signMeeting)).toMatchObject({ code: "routine.stepOutOfOrder" });
  steps.forEach(then);
  expect(then(signMeeting)).toMatchObject([{ type: "MeetingSigned", tookMs: 15 * MINUTE_MS }]);
  expect(given().refusal(signMeeting)).toEqual({ code: "routine.noMeeting" });
});

test("RT-3 each person reads a document for himself", () => {
  const { day, refusal, then } = given(by("hao", "08:40", "PassDocument", { documentId: "d1" }));
  const read = by("lin", "08:41", "ConfirmRead", { documentId: "d1" });
  then(read);
  expect(then(read)).toEqual([]);
  expect([...(day.documents.get("d1") ?? [])]).toEqual(["lin"]);
  expect(refusal(by("lin", "08:41", "ConfirmRead", { documentId: "d2" }))).toMatchObject({ documentId: "d2" });
});

test("RT-4 the outlet opens after its inspection, and despite a fault only with a reason", () => {
  expect(given().refusal(ready())).toEqual({ code: "routine.notInspected" });
  expect(given(inspect("preOpen", "08:30")).then(ready())).toMatchObject([{ type: "OutletReady", despite: [] }]);
  const { refusal, then } = given(inspect("preOpen", "08:30", { wrong: ["preOpen.5"] }));
  expect(refusal(ready())).toEqual({ code: "routine.reasonNeeded", wrong: "preOpen.5" });
  expect(then(ready({ reason: "the machine is being loaded" }))).toMatchObject([{ despite: ["preOpen.5"] }]);
  expect(then(ready())).toEqual([]);
});

test("RT-5 each inspection has its time, half an hour to both sides of closing", () => {
  const { refusal, then } = given();
  for (const [slot, time] of [
    ["preOpen", "09:00"],
    ["peak", "08:59"],
    ["peak", "17:00"],
    ["close", "16:29"],
    ["close", "17:30"],
  ] as const) {
    expect(refusal(inspect(slot, time))).toMatchObject({ code: "routine.outOfTime" });
  }
  for (const [slot, time] of [
    ["preOpen", "08:59"],
    ["peak", "10:00"],
    ["peak", "15:00"],
    ["close", "17:29"],
  ] as const) {
    expect(then(inspect(slot, time))).toMatchObject([{ type: "InspectionSigned", slot }]);
  }
});

test("RT-6 the house signs nothing, and what is signed is replaced with a reason", () => {
  const { day, refusal, then } = given(log("lobbyLog"), inspect("preOpen", "08:30"));
  expect(refusal({ ...log("dutyLog"), actor: "system" })).toEqual({ code: "routine.personNeeded" });
  expect(refusal({ ...inspect("peak", "10:00"), actor: "device:tablet" })).toEqual({ code: "routine.personNeeded" });
  expect(refusal(log("lobbyLog"))).toEqual({ code: "routine.signedAlready" });
  expect(refusal(inspect("preOpen", "08:40"))).toEqual({ code: "routine.signedAlready" });
  expect(then(log("lobbyLog", { reason: "a number was wrong" }))).toMatchObject([{ version: 2 }]);
  expect(then(inspect("preOpen", "11:00", { reason: "photo added" }))).toMatchObject([{ type: "InspectionSigned" }]);
  expect(day.inspections.get("preOpen")).toHaveLength(2);
});

const wholeDay = [
  checkIn("hao"),
  meet(),
  ...steps,
  signMeeting,
  inspect("preOpen", "08:30"),
  inspect("peak", "10:00"),
  inspect("close", "17:05"),
  ...LOGS.map((kind) => log(kind)),
];

test("RT-7 a day is complete with everything, and what is missing stays missing", () => {
  expect(completenessOf(given(...wholeDay).day).missing).toEqual([]);
  const { day, then } = given(...wholeDay.slice(0, -3));
  then(observe("23:00"));
  expect(completenessOf(day).missing).toEqual(["log.lobbyLog", "log.dutyLog", "log.meetingLog"]);
  expect(completenessOf(given().day).missing).toHaveLength(8);
});

test("RT-8 the duty head or the deputy checks in, and his lateness is known", () => {
  const { day, refusal, then } = given();
  expect(refusal(checkIn("lin"))).toEqual({ code: "routine.notOnDuty", dutyHead: "hao" });
  expect(then(checkIn("mei", "09:20"))).toMatchObject([{ by: "mei", lateMs: 20 * MINUTE_MS }]);
  expect(then(checkIn("mei", "09:21"))).toEqual([]);
  expect(refusal(by("hao", "12:00", "CheckOut", {}))).toMatchObject({ code: "routine.notOnDuty" });
  then(by("mei", "12:00", "CheckOut", {}));
  expect([day.onDuty, day.checkedInAt]).toEqual([undefined, at("09:20")]);
});

test("RT-9 what is missed is said once, when its time has passed", () => {
  const { then } = given();
  const duties = (time: string): readonly string[] =>
    then(observe(time)).map((event) => ("duty" in event ? event.duty : ""));
  expect(duties("08:59")).toEqual([]);
  expect(duties("09:00")).toEqual(["meeting", "preOpen"]);
  expect(duties("09:15")).toEqual(["checkIn"]);
  expect(duties("17:31")).toEqual(["peak", "close"]);
  expect(duties("23:00")).toEqual([]);
});

test("RT-10 a peak asks once for its inspection, while the outlet is open", () => {
  const ask = (time: string) => by("system", time, "AskForPeakInspection", { waiting: 14, longestWaitMs: 700_000 });
  expect(given().then(ask("08:00"))).toEqual([]);
  const { then } = given();
  expect(then(ask("10:00"))).toMatchObject([{ type: "PeakInspectionAsked", waiting: 14 }]);
  expect(then(ask("10:01"))).toEqual([]);
  expect(given(inspect("peak", "09:30")).then(ask("10:00"))).toEqual([]);
});

test("RT-11 a post passes when the next person accepts it himself", () => {
  const accept = (actor: string) => by(actor, "12:01", "AcceptPost", { handOverId: "h1" });
  const { day, refusal, then } = given(by("lin", "12:00", "OfferPost", { handOverId: "h1", post: "lobby", to: "bo" }));
  expect(refusal(accept("mei"))).toEqual({ code: "routine.noHandOver", handOverId: "h1" });
  then(accept("bo"));
  expect(then(accept("bo"))).toEqual([]);
  expect(day.handOvers.get("h1")).toMatchObject({ from: "lin", to: "bo", accepted: true });
});

test("RT-12 gap minutes are what nobody holds, however spans overlap", () => {
  const open = { start: 0, end: 60 * MINUTE_MS };
  const span = (start: number, end: number) => ({ start: start * MINUTE_MS, end: end * MINUTE_MS });
  expect(gapsIn(open, [span(20, 40), span(-5, 10), span(30, 50)])).toEqual({
    gaps: [span(10, 20), span(50, 60)],
    gapMin: 20,
  });
  const minutes = fc.array(fc.tuple(fc.integer({ min: -10, max: 70 }), fc.integer({ min: 0, max: 30 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(minutes, (held) => {
      const spans = held.map(([start, length]) => span(start, start + length));
      // The oracle looks at every minute.
      const bare = Array.from({ length: 60 }, (_, minute) => minute).filter(
        (minute) => !held.some(([start, length]) => start <= minute && minute < start + length),
      );
      expect(gapsIn(open, spans).gapMin).toBe(bare.length);
    }),
    { seed: 12, numRuns: 300 },
  );
});
