import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { planWith } from "./demo-plan.fixture";
import { by, call, called, given, givenOn, issue, observe, open, start } from "./given.fixture";

const ana = [open("w1", "ana"), issue("t1", "cash", 1), issue("t2", "cash", 2), call("w1", "ana", 3)];
const recall = (minute: number) => by("ana", minute, "Recall", { ticketId: "t1" });
const missed = (minute: number) => by("ana", minute, "RecordNoShow", { ticketId: "t1" });
const back = (minute: number, place: "first" | "last" | "sorted" = "sorted") =>
  by("emil", minute, "ReturnTicket", { ticketId: "t1", place });
const undo = (minute: number, actor = "ana") =>
  by(actor, minute, "UndoNoShow", { ticketId: "t1", reason: "was at the desk" });

test("LD-31 a customer is called again, and each call counts", () => {
  const lobby = given(...ana);
  expect([...lobby.then(recall(4)), ...lobby.then(recall(5))]).toMatchObject([
    { type: "TicketRecalled", number: "A001", windowId: "w1", call: 2 },
    { call: 3 },
  ]);
  expect(lobby.refusal(by("ben", 5, "Recall", { ticketId: "t1" }))).toEqual({
    code: "lobby.notYourWindow",
    windowId: "w1",
    staffId: "ben",
  });
});

test("LD-32 after the last call and some time more a customer is missed, not before", () => {
  const lobby = given(...ana, recall(4), recall(5));
  expect(lobby.then(observe(5.4))).toEqual([]);
  expect(lobby.then(observe(5.5))).toMatchObject([{ type: "TicketMissed", windowId: "w1", calls: 3 }]);
  const early = given(...ana, recall(4));
  expect(early.then(observe(9))).toEqual([]);
  expect(early.then(missed(9))).toMatchObject([{ type: "TicketMissed", calls: 2 }]);
});

test("LD-33 a missed customer comes back within the time, at his place", () => {
  const lobby = givenOn(planWith({ skipRecentlyCalledMs: 0 }), ...ana, missed(4));
  lobby.then(back(24));
  expect(called(lobby.then(call("w1", "ana", 25)))).toEqual(["t1"]);
  expect(lobby.refusal(back(26))).toMatchObject({ code: "lobby.ticketState", state: "called" });
});

test("LD-33 too late, the number has lapsed, whether the clock was looked at or not", () => {
  const lobby = given(...ana, missed(4));
  const tooLate = { code: "lobby.tooLateToReturn", ticketNumber: "A001" };
  expect(lobby.refusal(back(24.1))).toEqual(tooLate);
  expect(lobby.then(observe(24.1))).toContainEqual(
    expect.objectContaining({ type: "TicketEnded", ticketId: "t1", outcome: "noShow", waitedMs: 2 * MINUTE_MS }),
  );
  expect(lobby.refusal(back(25))).toEqual(tooLate);
});

test("LD-37 a wrong no-show is undone at its window, also by who sits there now", () => {
  const lobby = given(
    ...ana,
    missed(4),
    by("ana", 5, "CloseWindow", { windowId: "w1", reason: "shift" }),
    open("w1", "ben", 5),
  );
  expect(lobby.then(undo(6, "ben"))).toMatchObject([
    { type: "NoShowUndone", windowId: "w1", reason: "was at the desk" },
  ]);
  expect(lobby.then(start("t1", "ben", 7))).toHaveLength(1);
});

test("LD-37 a lapsed number lives again, and nothing of its wait was absence", () => {
  const lobby = givenOn(
    planWith({ noShow: { callsMax: 3, afterLastCallMs: 30_000, returnWithinMs: MINUTE_MS } }),
    ...ana,
    missed(4),
  );
  lobby.then(observe(6));
  lobby.then(undo(7));
  lobby.then(
    by("ana", 8, "TransferTicket", { ticketId: "t1", to: { kind: "queue", queueId: "qCash" }, reason: "other window" }),
  );
  expect(lobby.then(call("w1", "ana", 9))).toMatchObject([{ ticketId: "t1", waitedMs: 3 * MINUTE_MS }]);
});

test("LD-37 a no-show is not undone too late, at a busy window, or when there was none", () => {
  expect(given(...ana, missed(4)).refusal(undo(14.1))).toEqual({ code: "lobby.tooLateToUndo", ticketNumber: "A001" });
  expect(given(...ana, missed(4), call("w1", "ana", 5)).refusal(undo(6))).toEqual({
    code: "lobby.windowBusy",
    windowId: "w1",
    ticketNumber: "A002",
  });
  expect(given(...ana).refusal(undo(6))).toEqual({ code: "lobby.ticketState", ticketNumber: "A001", state: "called" });
});

test("LD-37 nothing is undone for a number that was given again", () => {
  const plan = planWith({ seriesMax: 2, noShow: { callsMax: 3, afterLastCallMs: 30_000, returnWithinMs: MINUTE_MS } });
  const lobby = givenOn(plan, ...ana, missed(4), observe(6), issue("t3", "cash", 7));
  expect(lobby.ticket("t3").number).toBe("A001");
  expect(lobby.refusal(undo(8))).toEqual({ code: "lobby.tooLateToUndo", ticketNumber: "A001" });
});
