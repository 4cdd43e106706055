import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { planCalling, planWith } from "./demo-plan.fixture";
import {
  by,
  call,
  called,
  eventsOf,
  finish,
  given,
  givenOn,
  issue,
  many,
  observe,
  open,
  servedInOrder,
  start,
  vip,
} from "./given.fixture";

const byName = (windowId: string, actor: string, ticketId: string, minute: number) =>
  by(actor, minute, "CallSpecific", { windowId, ticketId, reason: "asked by the head" });

const bound = (passesMax: number, afterFirstPassMs = 60 * MINUTE_MS) => ({
  ...planWith({ fairness: { passesMax, afterFirstPassMs }, callingRules: [{ kind: "priority" }] }),
});

test("LD-20 an ordinary customer passed three times is next, whatever the rule", () => {
  const lobby = givenOn(bound(3), open("w2", "ben"), issue("o1", "cash", 1), ...many("v", 5, "fund", 2, vip));
  expect(servedInOrder(lobby)).toEqual(["v1", "v2", "v3", "o1", "v4", "v5"]);
  expect(eventsOf(lobby.events, "TicketCalled")[3]).toMatchObject({
    rule: "fairnessBound",
    runnersUp: [{ ticketId: "v4" }, { ticketId: "v5" }],
  });
});

test("LD-20 an ordinary customer is next so many minutes after he was passed first", () => {
  const lobby = givenOn(
    bound(99, 3 * MINUTE_MS),
    open("w2", "ben"),
    issue("o1", "cash", 1),
    ...many("v", 6, "fund", 2, vip),
  );
  expect(servedInOrder(lobby)).toEqual(["v1", "v2", "v3", "o1", "v4", "v5", "v6"]);
});

test("LD-20 only windows that could serve him pass a customer, and only they owe him the next call", () => {
  const lobby = givenOn(
    bound(1),
    open("w3", "chen"),
    open("w2", "ben"),
    issue("o1", "cash", 1),
    ...many("v", 4, "fund", 2, vip),
  );
  expect(called(lobby.then(call("w3", "chen", 3)))).toEqual(["v1"]);
  expect(lobby.ticket("o1").passes).toBe(0);
  lobby.then(call("w2", "ben", 4));
  expect(lobby.ticket("o1").passes).toBe(1);
  lobby.then(start("v1", "chen", 5));
  lobby.then(by("chen", 6, "FinishTicket", { ticketId: "v1", outcome: "notPossible" }));
  expect(called(lobby.then(call("w3", "chen", 7)))).toEqual(["v3"]);
});

test("LD-21 who waits for a window or a person is called there first, and nowhere else", () => {
  const lobby = given(
    open("w2", "ben"),
    open("w4", "chen"),
    issue("t1", "fund", 1),
    issue("t2", "fund", 2),
    issue("t3", "cash", 3),
    by("emil", 4, "TransferTicket", { ticketId: "t2", to: { kind: "staff", staffId: "chen" }, reason: "his adviser" }),
    by("emil", 4, "TransferTicket", {
      ticketId: "t3",
      to: { kind: "window", windowId: "w2" },
      reason: "coins are there",
    }),
  );
  expect(eventsOf(lobby.then(call("w2", "ben", 5)), "TicketCalled")).toMatchObject([
    { ticketId: "t3", rule: "personalPool" },
  ]);
  expect(eventsOf(lobby.then(call("w4", "chen", 5)), "TicketCalled")).toMatchObject([
    { ticketId: "t2", rule: "personalPool" },
  ]);
});

test("LD-21 when the window closes who waited for it alone waits for everybody, at his place", () => {
  const lobby = given(
    open("w2", "ben"),
    open("w3", "chen"),
    issue("t1", "fund", 1),
    issue("t2", "fund", 2),
    by("emil", 4, "TransferTicket", { ticketId: "t1", to: { kind: "window", windowId: "w3" }, reason: "knows him" }),
  );
  const events = lobby.then(by("chen", 5, "CloseWindow", { windowId: "w3", reason: "lunch" }));
  expect(events).toMatchObject([
    { type: "WindowClosed" },
    { type: "TicketTransferred", ticketId: "t1", to: { kind: "queue", queueId: "qDesk" }, reason: "windowClosed" },
  ]);
  expect(called(lobby.then(call("w2", "ben", 6)))).toEqual(["t1"]);
});

test("LD-21 when the person goes home who waited for him waits for everybody", () => {
  const lobby = given(
    by("chen", 0, "StaffArrived", { staffId: "chen", post: "adviser" }),
    open("w2", "ben"),
    issue("t1", "fund", 1),
    by("emil", 4, "TransferTicket", { ticketId: "t1", to: { kind: "staff", staffId: "chen" }, reason: "his adviser" }),
  );
  expect(lobby.refusal(call("w2", "ben", 5))).toMatchObject({ code: "lobby.nobodyWaiting" });
  expect(lobby.then(by("chen", 6, "StaffLeft", { staffId: "chen" }))).toHaveLength(2);
  expect(called(lobby.then(call("w2", "ben", 7)))).toEqual(["t1"]);
});

const autoNext = (windowId: string, actor: string, on = true, minute = 0) =>
  by(actor, minute, "SetAutoNext", { windowId, on });

test("LD-25 a window with auto-next calls when its customer leaves", () => {
  const lobby = given(
    open("w2", "ben"),
    autoNext("w2", "ben"),
    autoNext("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2),
    call("w2", "ben", 3),
    start("t1", "ben", 4),
  );
  expect(lobby.then(finish("t1", "ben", 9))).toMatchObject([
    { type: "ServiceFinished" },
    { type: "TicketCalled", ticketId: "t2" },
  ]);
  lobby.then(autoNext("w2", "ben", false, 10));
  expect(lobby.then(by("customer", 11, "LeaveTicket", { ticketId: "t2", by: "customer" }))).toHaveLength(1);
});

test("LD-25 a window with auto-next that found nobody calls who has come since, one window at a look", () => {
  const lobby = given(
    open("w1", "ana"),
    autoNext("w1", "ana"),
    open("w2", "ben"),
    autoNext("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 1),
  );
  expect(lobby.then(observe(2))).toMatchObject([{ type: "TicketCalled", ticketId: "t1", windowId: "w1" }]);
  expect(lobby.then(observe(2.1))).toMatchObject([{ type: "TicketCalled", ticketId: "t2", windowId: "w2" }]);
  expect(lobby.then(observe(2.2))).toEqual([]);
});

test("LD-25 who is handed back into the line is not passed by the window that handed him back", () => {
  const lobby = givenOn(
    planWith({ fairness: { passesMax: 1, afterFirstPassMs: 60 * MINUTE_MS } }),
    open("w2", "ben"),
    autoNext("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2),
    call("w2", "ben", 3),
    start("t1", "ben", 4),
  );
  const back = by("ben", 5, "TransferTicket", {
    ticketId: "t1",
    to: { kind: "queue", queueId: "qCash", serviceId: "coins" },
    reason: "coins first",
  });
  expect(lobby.then(back)).toHaveLength(1);
  expect(called(lobby.then(observe(5.1)))).toEqual(["t1"]);
  expect(lobby.ticket("t2").passes).toBe(0);
});

test("LD-25 two windows whose customers do not come never call the same next one", () => {
  const lobby = givenOn(
    planWith({ noShow: { callsMax: 1, afterLastCallMs: 30_000, returnWithinMs: 20 * MINUTE_MS } }),
    open("w1", "ana"),
    autoNext("w1", "ana"),
    open("w2", "ben"),
    autoNext("w2", "ben"),
    open("w4", "chen"),
    ...many("t", 4, "cash", 1),
    issue("v1", "cash", 1, vip),
    call("w1", "ana", 2),
    call("w2", "ben", 2),
    call("w4", "chen", 2),
  );
  const events = lobby.then(observe(3));
  expect(called(events)).toEqual(["t3"]);
  expect(eventsOf(events, "TicketMissed").map(({ windowId }) => windowId)).toEqual(["w1", "w4"]);
  expect(called(lobby.then(observe(3.1)))).toEqual(["t4"]);
});

test("LD-26 a call out of line names the rule that set aside the first, and who else could have come", () => {
  const plan = planCalling({ kind: "priority" }, { kind: "firstCome" });
  const lobby = givenOn(
    plan,
    open("w2", "ben"),
    ...many("o", 4, "cash", 1),
    issue("v1", "fund", 2, vip),
    issue("v2", "cash", 3, vip),
  );
  expect(eventsOf(lobby.then(call("w2", "ben", 5)), "TicketCalled")).toMatchObject([
    {
      ticketId: "v1",
      rule: "priority",
      waitedMs: 3 * MINUTE_MS,
      runnersUp: [1, 2, 3].map((at) => ({ ticketId: `o${at}`, number: `A00${at}`, waitedMs: 4 * MINUTE_MS })),
    },
  ]);
});

test("LD-26 who was first in line anyway is called by the rule that orders", () => {
  const lobby = givenOn(
    planCalling({ kind: "priority" }, { kind: "firstCome" }),
    open("w2", "ben"),
    issue("v1", "cash", 1, vip),
    issue("o1", "cash", 2),
  );
  expect(eventsOf(lobby.then(call("w2", "ben", 5)), "TicketCalled")).toMatchObject([
    { ticketId: "v1", rule: "firstCome" },
  ]);
});

test("LD-27 a call by name needs a reason and passes nobody", () => {
  const lobby = given(open("w1", "ana"), issue("t1", "cash", 1), issue("t2", "coins", 2), issue("t3", "fund", 3));
  const blank = by("ana", 4, "CallSpecific", { windowId: "w1", ticketId: "t2", reason: " " });
  expect(lobby.refusal(blank)).toEqual({ code: "lobby.reasonNeeded" });
  expect(lobby.refusal(byName("w1", "ana", "t3", 4))).toEqual({
    code: "lobby.windowCannotServe",
    windowId: "w1",
    serviceId: "fund",
  });
  expect(lobby.refusal(byName("w1", "ana", "t9", 4))).toEqual({ code: "lobby.ticketUnknown", ticketId: "t9" });
  expect(lobby.then(byName("w1", "ana", "t2", 4))).toMatchObject([
    { rule: "specific", reason: "asked by the head", runnersUp: [{ ticketId: "t1" }] },
  ]);
  expect(lobby.ticket("t1").passes).toBe(0);
});
test("LD-24 behind everybody the count of passes begins anew", () => {
  const lobby = givenOn(
    bound(1),
    open("w2", "ben"),
    issue("o1", "cash", 1),
    issue("v1", "fund", 1, vip),
    call("w2", "ben", 2),
    issue("o2", "cash", 3),
    by("emil", 4, "ParkTicket", { ticketId: "o1", reason: "papers" }),
    by("emil", 5, "UnparkTicket", { ticketId: "o1", place: "last" }),
    start("v1", "ben", 5),
    by("ben", 6, "FinishTicket", { ticketId: "v1", outcome: "notPossible" }),
  );
  expect(servedInOrder(lobby)).toEqual(["o2", "o1"]);
});

test("LD-28 who was called in vain is skipped for a while, unless by name or put before everybody", () => {
  const missed = () => {
    const lobby = given(open("w1", "ana"), issue("t1", "cash", 1), issue("t2", "cash", 2), call("w1", "ana", 3));
    lobby.then(by("ana", 4, "RecordNoShow", { ticketId: "t1" }));
    return lobby;
  };
  const back = (place: "first" | "sorted") => by("emil", 5, "ReturnTicket", { ticketId: "t1", place });
  const sorted = missed();
  sorted.then(back("sorted"));
  expect(called(sorted.then(call("w1", "ana", 6)))).toEqual(["t2"]);
  const first = missed();
  first.then(back("first"));
  expect(called(first.then(call("w1", "ana", 6)))).toEqual(["t1"]);
  const named = missed();
  named.then(back("sorted"));
  expect(called(named.then(byName("w1", "ana", "t1", 6)))).toEqual(["t1"]);
});

test("LD-9 and LD-24 who was passed while waiting for one service is not owed anything for the next", () => {
  const lobby = givenOn(
    bound(1),
    open("w2", "ben"),
    issue("o1", "cash", 1, { serviceIds: ["cash", "coins"] }),
    ...many("v", 2, "fund", 1, vip),
  );
  expect(called(lobby.then(call("w2", "ben", 2)))).toEqual(["v1"]);
  lobby.then(start("v1", "ben", 2));
  lobby.then(by("ben", 3, "FinishTicket", { ticketId: "v1", outcome: "notPossible" }));
  expect(called(lobby.then(call("w2", "ben", 3)))).toEqual(["o1"]);
  lobby.then(start("o1", "ben", 3));
  lobby.then(by("ben", 4, "FinishTicket", { ticketId: "o1", outcome: "done", continueHere: true }));
  lobby.then(
    by("ben", 5, "TransferTicket", { ticketId: "o1", to: { kind: "queue", queueId: "qCash" }, reason: "break" }),
  );
  expect(called(lobby.then(call("w2", "ben", 6)))).toEqual(["v2"]);
});
