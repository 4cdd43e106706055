import { MINUTE_MS } from "#base/time";
import { createRng } from "#base/rng";
import fc from "fast-check";
import { expect, test } from "vitest";
import { capacityByFamily } from "./capacity";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { at, given, hold, slot, TEN } from "./given.fixture";
import type { AppointmentCommand, AppointmentEvent } from "./messages";
import { appointmentOf, emptyBook, taken } from "./model";

const INPUTS = {
  windows: [
    { windowId: "W1", familyIds: ["A"] },
    { windowId: "W2", familyIds: ["A", "B"] },
    { windowId: "W3", familyIds: ["B"] },
  ],
  staffByFamily: new Map([
    ["A", 2],
    ["B", 2],
  ]),
  standardMinByFamily: new Map([
    ["A", 10],
    ["B", 15],
    ["C", 30],
  ]),
  sharePct: 100,
  placesMin: 0,
};

test("AP-1 places come from planned minutes, which no two families are promised twice", () => {
  // A: 30 + 15 minutes over 10; B: 15 + 30 over 15; C has no window.
  expect([...capacityByFamily(INPUTS)]).toEqual([
    ["A", 4],
    ["B", 3],
    ["C", 0],
  ]);
  expect(capacityByFamily({ ...INPUTS, sharePct: 40 }).get("A")).toBe(1);
});

test("AP-1 one certified person for two windows counts as one window, nobody as none", () => {
  expect(capacityByFamily({ ...INPUTS, staffByFamily: new Map([["A", 1]]) }).get("A")).toBe(2);
  expect(capacityByFamily({ ...INPUTS, staffByFamily: new Map([["A", 1]]), placesMin: 1 }).get("B")).toBe(0);
});

test("AP-1 long business has its least number of places", () => {
  const long = { ...INPUTS, standardMinByFamily: new Map([["A", 60]]), sharePct: 30, placesMin: 1 };
  expect(capacityByFamily(long).get("A")).toBe(1);
});

test("AP-2 the place after the last is refused, and a place given up is free", () => {
  const { refusal, then } = given(hold(-60, "a"), hold(-60, "b"));
  expect(refusal(hold(-60, "c"))).toEqual({ code: "appointment.slotFull" });
  then(at(-60, "ReleaseHold", { appointmentId: "a" }));
  expect(then(hold(-60, "c"))).toMatchObject([{ type: "SlotHeld", appointmentId: "c" }]);
});

test("AP-2 another half-hour and another family have places of their own", () => {
  const { then } = given(hold(-60, "a", { capacity: 1 }));
  expect(then(hold(-60, "b", { capacity: 1, slotAt: slot(1) }))).toHaveLength(1);
  expect(then(hold(-60, "c", { capacity: 1, familyId: "B" }))).toHaveLength(1);
});

test("AP-3 no place is held in a half-hour that has begun or offers none", () => {
  expect(given().refusal(hold(0, "a"))).toEqual({ code: "appointment.slotOver" });
  expect(given().refusal(hold(-60, "a", { capacity: 0 }))).toEqual({ code: "appointment.slotNotOffered" });
});

test("AP-4 a hold ends by itself: the next one takes the place before anybody has noted it", () => {
  const { book, then, refusal } = given(hold(-60, "a", { capacity: 1 }));
  expect(refusal(hold(-51, "b", { capacity: 1 }))).toEqual({ code: "appointment.slotFull" });
  expect(then(hold(-50, "b", { capacity: 1 }))).toHaveLength(1);
  expect(refusal(at(-50, "ConfirmAppointment", { appointmentId: "a" }))).toEqual({ code: "appointment.holdExpired" });
  expect(then(at(-49, "ObserveBook", {}))).toEqual([
    { type: "HoldExpired", at: TEN - 49 * MINUTE_MS, appointmentId: "a" },
  ]);
  expect(book.appointments.get("a")?.state).toBe("expired");
});

test("AP-5 whoever looks at another time gives up the hold, not the appointment", () => {
  const mine = { journeyId: "ana" };
  const { book, then } = given(
    hold(-300, "a", mine),
    at(-299, "ConfirmAppointment", { appointmentId: "a" }),
    hold(-200, "b", { ...mine, slotAt: slot(1) }),
  );
  expect(then(hold(-199, "c", { ...mine, slotAt: slot(2) })).map(({ type }) => type)).toEqual([
    "HoldReleased",
    "SlotHeld",
  ]);
  expect(appointmentOf(book, "ana")?.appointmentId).toBe("a");
});

test("AP-5 the own hold of a full half-hour does not stand in the own way", () => {
  const mine = { journeyId: "ana", capacity: 1 };
  expect(given(hold(-60, "a", mine)).then(hold(-59, "b", mine))).toHaveLength(2);
});

test("AP-6 confirming another time moves the appointment in one breath", () => {
  const mine = { journeyId: "ana" };
  const { book, then } = given(
    hold(-300, "a", mine),
    at(-299, "ConfirmAppointment", { appointmentId: "a" }),
    hold(-200, "b", { ...mine, slotAt: slot(2) }),
  );
  expect(then(at(-199, "ConfirmAppointment", { appointmentId: "b" })).map(({ type }) => type)).toEqual([
    "AppointmentConfirmed",
    "AppointmentMoved",
  ]);
  expect(appointmentOf(book, "ana")?.slotAt).toBe(slot(2));
});

test("AP-7 a customer changes until an hour before, staff until it is over", () => {
  const { then, refusal } = given(hold(-300, "a"), at(-299, "ConfirmAppointment", { appointmentId: "a" }));
  const cancel = (by: "customer" | "staff") => at(-59, "CancelAppointment", { appointmentId: "a", by });
  expect(refusal(cancel("customer"))).toEqual({ code: "appointment.tooLateToChange", beforeMin: 60 });
  expect(then(cancel("staff"))).toMatchObject([{ type: "AppointmentCancelled", by: "staff" }]);
  expect(then(cancel("customer"))).toEqual([]);
});

test("AP-8 repeating changes nothing, and an id names one place", () => {
  const { then, refusal } = given(hold(-60, "a"));
  expect(then(hold(-59, "a"))).toEqual([]);
  expect(refusal(hold(-59, "a", { slotAt: slot(3) }))).toMatchObject({ code: "appointment.idTaken" });
  then(at(-58, "ConfirmAppointment", { appointmentId: "a" }));
  expect(then(at(-57, "ConfirmAppointment", { appointmentId: "a" }))).toEqual([]);
  expect(refusal(at(-57, "ConfirmAppointment", { appointmentId: "z" }))).toMatchObject({ code: "appointment.unknown" });
});

const booked = (id = "a") => [hold(-60, id), at(-59, "ConfirmAppointment", { appointmentId: id })] as const;

test("AP-9 a check-in says how early or late the customer came", () => {
  const { then } = given(...booked());
  expect(then(at(-7, "CheckInAppointment", { appointmentId: "a", ticketId: "t" }))).toMatchObject([
    { type: "AppointmentKept", ticketId: "t", lateByMs: -7 * MINUTE_MS },
  ]);
  expect(then(at(-6, "CheckInAppointment", { appointmentId: "a", ticketId: "t2" }))).toEqual([]);
});

test("AP-10 who has not come a quarter of an hour after the time is a no-show, once and for good", () => {
  const { then, refusal } = given(...booked(), at(-1, "ObserveBook", {}));
  expect(then(at(15, "ObserveBook", {}))).toEqual([]);
  expect(then(at(16, "ObserveBook", {}))).toMatchObject([{ type: "NoShowRecorded", appointmentId: "a" }]);
  expect(then(at(17, "ObserveBook", {}))).toEqual([]);
  expect(refusal(at(18, "CheckInAppointment", { appointmentId: "a", ticketId: "t" }))).toEqual({
    code: "appointment.state",
    state: "noShow",
  });
});

test("AP-11 one reminder falls due a day before, none for a time that has passed", () => {
  const { then } = given(hold(-3_000, "a"), at(-2_999, "ConfirmAppointment", { appointmentId: "a" }));
  expect(then(at(-1_441, "ObserveBook", {}))).toEqual([]);
  expect(then(at(-1_440, "ObserveBook", {}))).toMatchObject([{ type: "ReminderDue", appointmentId: "a" }]);
  expect(then(at(-1_439, "ObserveBook", {}))).toEqual([]);
  expect(given(...booked()).then(at(1, "ObserveBook", {}))).toEqual([]);
});

/** Any commands of a few journeys over some hours, in the order of time. */
function randomCommands(seed: number): readonly AppointmentCommand[] {
  const rng = createRng(seed, "appointments");
  const minutes = Array.from({ length: 80 }, () => rng.below(300) - 240).sort((one, other) => one - other);
  return minutes.map((minute, ix): AppointmentCommand => {
    const appointmentId = `a${rng.below(Math.max(1, ix))}`;
    const draw = rng.next();
    if (draw < 0.5) {
      const own = { journeyId: `j${rng.below(8)}`, slotAt: slot(rng.below(3)), capacity: 1 + (seed % 3) };
      return hold(minute, `a${ix}`, { ...own, familyId: rng.next() < 0.7 ? "A" : "B" });
    }
    if (draw < 0.75) return at(minute, "ConfirmAppointment", { appointmentId });
    if (draw < 0.82) return at(minute, "CancelAppointment", { appointmentId, by: "customer" });
    if (draw < 0.88) return at(minute, "CheckInAppointment", { appointmentId, ticketId: `t${ix}` });
    return at(minute, "ObserveBook", {});
  });
}

test("AP-2, AP-4 and AP-13 whatever is asked, no half-hour is overbooked, and events name nobody", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const book = emptyBook();
      for (const command of randomCommands(seed)) {
        const decision = decide(command, book);
        const events: readonly AppointmentEvent[] = decision.ok ? decision.value : [];
        events.reduce(evolve, book);
        for (const event of events) seen.add(event.type);
        for (const familyId of ["A", "B"]) {
          for (const halfHour of [0, 1, 2]) {
            const place = { slotAt: slot(halfHour), familyId };
            expect(taken(book, place, command.now)).toBeLessThanOrEqual(1 + (seed % 3));
          }
        }
        expect(JSON.stringify(events)).not.toMatch(/name|phone|contact|mail/i);
      }
      for (const one of book.appointments.values()) expect(one.heldUntil).toBeLessThanOrEqual(TEN + 90 * MINUTE_MS);
    }),
    { seed: 27, numRuns: 120 },
  );
  expect(seen.size).toBe(9);
});

test("AP-5 and AP-6 no journey ever has two appointments on one day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const book = emptyBook();
      for (const command of randomCommands(seed)) {
        const decision = decide(command, book);
        if (decision.ok) decision.value.reduce(evolve, book);
        const booked = [...book.appointments.values()].filter(({ state }) => state === "confirmed");
        expect(new Set(booked.map(({ journeyId }) => journeyId)).size).toBe(booked.length);
      }
    }),
    { seed: 28, numRuns: 80 },
  );
});
