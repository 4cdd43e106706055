import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { emptyLateTicketBook, type LateOutcome, type LateTicketCommand } from "./model";

const note: LateTicketCommand = {
  type: "NoteLateTicket",
  now: 900,
  actor: "device:k1",
  ticketId: "t1",
  number: "D984",
  takenAt: 100,
  serviceIds: ["D1"],
  segmentId: "ordinary",
  refusal: "lobby.dayClosed",
};
const settle = (outcome: LateOutcome): LateTicketCommand => ({
  type: "SettleLateTicket",
  now: 1_000,
  actor: "lin",
  ticketId: "t1",
  outcome,
});

function given(...commands: readonly LateTicketCommand[]) {
  const book = emptyLateTicketBook();
  return { book, ...givenOn(book, decide, evolve, commands) };
}

test("LT-1 a ticket that came too late is noted once, with its own time and why", () => {
  const { then, book } = given(note);
  expect(book.tickets.get("t1")).toMatchObject({ number: "D984", takenAt: 100, notedAt: 900, by: "device:k1" });
  expect(then({ ...note, now: 950 })).toEqual([]);
});

test("LT-2 it is open until somebody says what became of the customer, once", () => {
  const { then, refusal, book } = given(note);
  expect(book.tickets.get("t1")?.end).toBeUndefined();
  expect(then(settle("served"))).toMatchObject([{ type: "LateTicketSettled", by: "lin", outcome: "served" }]);
  expect(then(settle("served"))).toEqual([]);
  expect(refusal(settle("notKnown"))).toEqual({ code: "lateTicket.settled", outcome: "served" });
  expect(given().refusal(settle("served"))).toEqual({ code: "lateTicket.unknown", ticketId: "t1" });
});

test("LT-3 the event holds number, services and class, and nothing that points to a person", () => {
  const [event] = given().then(note);
  expect(Object.keys(event ?? {}).sort()).toEqual(
    ["at", "by", "number", "refusal", "segmentId", "serviceIds", "takenAt", "ticketId", "type"].sort(),
  );
});
