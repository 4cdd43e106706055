import { expect, test } from "vitest";
import type { Rng } from "#base/rng";
import { MINUTE_MS } from "#base/time";
import { inAnyHistory, oneOf, type Step } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { RoutineCommand, RoutineEvent } from "./messages";
import { completenessOf, LOGS, MEETING_STEPS, type RoutineDayDraft, SLOTS, unplannedDay } from "./model";
import { slotTime } from "./slot-time";

const HOUR_MS = 60 * MINUTE_MS;
const TYPES = [
  "CheckIn",
  "CheckOut",
  "StartMeeting",
  "FinishMeetingStep",
  "SignMeeting",
  "PassDocument",
  "ConfirmRead",
  "SignInspection",
  "DeclareReady",
  "AskForPeakInspection",
  "SignLog",
  "OfferPost",
  "AcceptPost",
  "ObserveRoutine",
] as const satisfies readonly RoutineCommand["type"][];

const PEOPLE = ["hao", "mei", "lin"] as const;
const ACTORS = [...PEOPLE, "system", "device:tablet"] as const;

function randomCommand(rng: Rng, now: number, day: RoutineDayDraft): RoutineCommand {
  if (day.phase === "unplanned") {
    return {
      type: "PlanDay",
      ...{ now, actor: "system", outletId: "O01", businessDate: "2026-11-23" },
      ...{ opensAt: now + 3 * HOUR_MS, closesAt: now + 11 * HOUR_MS, dutyHead: "hao", deputy: "mei" },
      terms: { closeWithinMin: 30, checkInWithinMin: 15, peaksMin: 1 },
    };
  }
  const type = oneOf(rng, TYPES);
  const byHouse = type === "ObserveRoutine" || type === "AskForPeakInspection";
  const own = {
    ...{ form: { token: "v", hash: "h" }, filled: { bySystem: 9, byHand: 1 }, present: ["lin"], absent: [] },
    step: MEETING_STEPS[(day.meeting?.step ?? 0) + (rng.next() < 0.1 ? 1 : 0)] ?? "summary",
    slot: oneOf(rng, SLOTS),
    wrong: rng.next() < 0.5 ? ["preOpen.5"] : [],
    findingIds: [],
    kind: oneOf(rng, LOGS),
    ...(rng.next() < 0.3 && { reason: "a number was wrong" }),
    documentId: oneOf(rng, ["d1", "d2"]),
    ...{ handOverId: `h${String(rng.below(3))}`, post: "lobby", to: oneOf(rng, PEOPLE) },
    ...{ waiting: 12, longestWaitMs: 1 },
  };
  return { type, now, actor: byHouse ? "system" : oneOf(rng, ACTORS), ...own };
}

type Seen = Step<RoutineCommand, RoutineEvent, RoutineDayDraft>;
const context = { initial: unplannedDay, decide, evolve, command: randomCommand };
const overDays = (seed: number, begin: () => (step: Seen) => void): void =>
  inAnyHistory<RoutineCommand, RoutineEvent, RoutineDayDraft>(
    context,
    { seed, steps: 60, stepMs: 25 * MINUTE_MS, runs: 50 },
    begin,
  );

test("random days reach every event and the end, so that what holds on them means something", () => {
  const types = new Set<string>();
  let whole = 0;
  overDays(71, () => ({ events, state }) => {
    for (const { type } of events) types.add(type);
    whole += completenessOf(state).missing.length === 0 ? 1 : 0;
  });
  expect([types.size, whole > 0]).toEqual([15, true]);
});

test("RT-1 and RT-6 in any history a day is planned once, and everything else that is done is a person's", () => {
  overDays(72, () => {
    let plans = 0;
    return ({ events }) => {
      for (const event of events) {
        plans += event.type === "DayPlanned" ? 1 : 0;
        if ("by" in event) expect(PEOPLE).toContain(event.by);
        if (event.type === "MeetingStarted") expect(PEOPLE).toContain(event.chair);
      }
      expect(plans).toBe(1);
    };
  });
});

test("RT-2, RT-4 and RT-5 in any history meeting, opening and inspections have their time and their order", () => {
  overDays(73, () => {
    const steps: string[] = [];
    return ({ events, state, command }) => {
      for (const event of events) {
        if (event.type === "MeetingStarted") expect(event.at).toBeLessThan(state.opensAt);
        if (event.type === "MeetingStepFinished") steps.push(event.step);
        if (event.type === "MeetingSigned") expect(steps).toEqual(MEETING_STEPS);
        if (event.type === "OutletReady") {
          const found = state.inspections.get("preOpen")?.at(-1)?.wrong ?? ["nobody looked"];
          expect(event.despite).toEqual(found);
          expect(found.length === 0 || event.reason !== undefined).toBe(true);
        }
        if (event.type !== "InspectionSigned") continue;
        const { from, before } = slotTime(state, event.slot);
        const isFirst = state.inspections.get(event.slot)?.length === 1;
        const isInTime = event.at >= from && event.at < before;
        // What was signed in its time may be put right later, with a reason.
        expect(isInTime || (!isFirst && "reason" in command)).toBe(true);
      }
      expect(steps).toEqual(MEETING_STEPS.slice(0, steps.length));
    };
  });
});

test("RT-3 and RT-11 in any history each reads and accepts for himself, once", () => {
  overDays(74, () => {
    const read = new Set<string>();
    const offered = new Map<string, string>();
    return ({ events, state }) => {
      for (const event of events) {
        if (event.type === "DocumentRead") {
          expect(read.has(`${event.documentId} ${event.by}`)).toBe(false);
          read.add(`${event.documentId} ${event.by}`);
        }
        if (event.type === "PostOffered") {
          expect([event.from === event.to, offered.has(event.handOverId)]).toEqual([false, false]);
          offered.set(event.handOverId, event.to);
        }
        if (event.type === "PostAccepted") expect(event.by).toBe(offered.get(event.handOverId));
      }
      const readers = [...state.documents].flatMap(([documentId, by]) => [...by].map((one) => `${documentId} ${one}`));
      expect(new Set(readers)).toEqual(read);
    };
  });
});

test("RT-6 and RT-7 in any history a day is complete exactly when each of its duties was done by hand, and versions count up", () => {
  overDays(75, () => {
    const done = new Set<string>();
    const versions = new Map<string, number>();
    return ({ events, state }) => {
      for (const event of events) {
        if (event.type === "DutyHeadCheckedIn") done.add("checkIn");
        if (event.type === "MeetingSigned") done.add("meeting");
        if (event.type === "InspectionSigned") done.add(`inspection.${event.slot}`);
        if (event.type !== "LogSigned") continue;
        done.add(`log.${event.kind}`);
        const before = versions.get(event.kind) ?? 0;
        expect([event.version, before === 0 || event.reason !== undefined]).toEqual([before + 1, true]);
        versions.set(event.kind, event.version);
      }
      const completeness = completenessOf(state);
      expect([...completeness.done].sort()).toEqual([...done].sort());
      expect(completeness.missing).toHaveLength(8 - done.size);
    };
  });
});

test("RT-8, RT-9 and RT-10 in any history the duty head is one of two, what is missed is said once and late, a peak asks once", () => {
  overDays(76, () => {
    const missed = new Set<string>();
    let asked = 0;
    return ({ events, state, command }) => {
      for (const event of events) {
        if (event.type === "DutyHeadCheckedIn") {
          expect(["hao", "mei"]).toContain(event.by);
          expect(event.lateMs).toBe(Math.max(0, event.at - state.opensAt));
        }
        if (event.type === "PeakInspectionAsked") {
          asked += 1;
          expect([state.inspections.has("peak"), event.at >= state.opensAt, event.at < state.closesAt]).toEqual([
            false,
            true,
            true,
          ]);
        }
        if (event.type !== "DutyMissed") continue;
        expect([missed.has(event.duty), event.at >= state.opensAt]).toEqual([false, true]);
        missed.add(event.duty);
      }
      expect(asked).toBeLessThanOrEqual(1);
      expect(state.onDuty === undefined || ["hao", "mei"].includes(state.onDuty)).toBe(true);
      if (command.type !== "ObserveRoutine") return;
      const undone = SLOTS.filter(
        (slot) => !state.inspections.has(slot) && command.now >= slotTime(state, slot).before,
      );
      expect(undone.filter((slot) => !missed.has(slot))).toEqual([]);
    };
  });
});
