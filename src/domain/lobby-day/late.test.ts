import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { planCalling, planWith } from "./demo-plan.fixture";
import { by, call, called, given, givenOn, issue, many, open, servedInOrder, start } from "./given.fixture";

const late = (ticketId: string, minute: number) => by("customer", minute, "PostponeTicket", { ticketId });
const away = (ticketId: string, minute: number, arrivesIn: number) =>
  by("customer", minute, "AnnounceArrival", { ticketId, arrivesInMs: arrivesIn * MINUTE_MS });

test("LD-95 a customer who is late goes behind the next three of his line, and nobody else's place changes", () => {
  const lobby = given(open("w2", "ben"), ...many("c", 6, "cash", 1));
  expect(lobby.then(late("c1", 2))).toEqual([
    expect.objectContaining({ type: "TicketPostponed", ticketId: "c1", behindTicketId: "c4" }),
  ]);
  expect(servedInOrder(lobby)).toEqual(["c2", "c3", "c4", "c1", "c5", "c6"]);
});

test("LD-95 whoever has just been called may let others go first too, and the window is free for them", () => {
  const lobby = given(open("w2", "ben"), ...many("c", 3, "cash", 1), call("w2", "ben", 2));
  lobby.then(late("c1", 3));
  expect(servedInOrder(lobby)).toEqual(["c2", "c3", "c1"]);
});

test("LD-95 rules that order by wait do not call first who has let others by", () => {
  const lobby = givenOn(
    planCalling({ kind: "longestWait" }),
    open("w2", "ben"),
    issue("c1", "cash", 1),
    issue("d1", "cash", 2, { segmentId: "firm" }),
    issue("d2", "cash", 3, { segmentId: "firm" }),
    late("c1", 5),
  );
  expect(servedInOrder(lobby)).toEqual(["d1", "d2", "c1"]);
});

test("LD-95 it ends after so many times, with nobody behind, and for an appointment", () => {
  const lobby = given(open("w2", "ben"), ...many("c", 9, "cash", 1), late("c1", 2), late("c1", 3));
  expect(lobby.refusal(late("c1", 4))).toEqual({ code: "lobby.postponedEnough", ticketNumber: "A001", timesMax: 2 });
  expect(lobby.refusal(late("c9", 4))).toEqual({ code: "lobby.nobodyBehind", ticketNumber: "A009" });
  const booked = given(issue("b1", "cash", 1, { channel: "appointment", appointmentAt: 0 }), issue("c1", "cash", 2));
  expect(booked.refusal(late("b1", 3))).toEqual({ code: "lobby.hasAppointment", ticketNumber: "A001" });
  const old = givenOn(planWith({ late: { places: 3, timesMax: 0, arrivesWithinMs: 0 } }), ...many("c", 2, "cash", 1));
  expect(old.refusal(late("c1", 2))).toMatchObject({ code: "lobby.postponedEnough" });
});

test("LD-95 however often customers are late, everybody else is served no later than without it", () => {
  const lateOnes = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 10 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(lateOnes, (asked) => {
      const people = many("c", 8, "cash", 1);
      const lobby = given(open("w2", "ben"), ...people);
      const sorted = [...asked].sort(([, one], [, other]) => one - other);
      const moved = new Set<string>();
      for (const [who, minute] of sorted) {
        const command = late(`c${who}`, minute);
        if (!lobby.when(command).ok) continue;
        lobby.then(command);
        moved.add(`c${who}`);
      }
      const order = servedInOrder(lobby);
      const usual = servedInOrder(given(open("w2", "ben"), ...people));
      for (const who of usual.filter((one) => !moved.has(one))) {
        expect(order.indexOf(who)).toBeLessThanOrEqual(usual.indexOf(who));
      }
    }),
    { seed: 95, numRuns: 200 },
  );
});

test("LD-96 who is on the way is called by no rule before he can be there, then at his place", () => {
  const lobby = given(open("w2", "ben"), issue("c1", "cash", 1), away("c1", 1, 20), issue("c2", "cash", 2));
  expect(called(lobby.then(call("w2", "ben", 10)))).toEqual(["c2"]);
  lobby.then(start("c2", "ben", 10));
  lobby.then(by("ben", 11, "FinishTicket", { ticketId: "c2", outcome: "notPossible" }));
  expect(lobby.refusal(call("w2", "ben", 12))).toMatchObject({ code: "lobby.nobodyWaiting" });
  lobby.then(issue("c3", "cash", 13));
  expect(lobby.ticket("c1").passes).toBe(0);
  expect(lobby.then(call("w2", "ben", 25))).toMatchObject([{ ticketId: "c1", waitedMs: 4 * MINUTE_MS }]);
});

test("LD-96 an arrival is announced once, before any call, and within the policy's time", () => {
  const lobby = given(open("w2", "ben"), issue("c1", "cash", 1), issue("c2", "cash", 1));
  expect(lobby.refusal(away("c1", 2, 31))).toEqual({
    code: "lobby.arrivesTooLate",
    ticketNumber: "A001",
    withinMin: 30,
  });
  lobby.then(away("c1", 2, 30));
  expect(lobby.refusal(away("c1", 3, 10))).toEqual({ code: "lobby.arrivalAnnounced", ticketNumber: "A001" });
  lobby.then(call("w2", "ben", 4));
  expect(lobby.refusal(away("c2", 5, 5))).toMatchObject({ code: "lobby.ticketState", state: "called" });
});

test("LD-43 who has taken a ticket at another outlet is diverted there, not gone", () => {
  const lobby = given(issue("c1", "cash", 1));
  const moved = by("customer", 5, "LeaveTicket", { ticketId: "c1", by: "customer", toOutletId: "O04" });
  expect(lobby.then(moved)).toEqual([
    expect.objectContaining({ type: "TicketEnded", outcome: "diverted", toOutletId: "O04", waitedMs: 4 * MINUTE_MS }),
  ]);
  expect(lobby.then(moved)).toEqual([]);
});
