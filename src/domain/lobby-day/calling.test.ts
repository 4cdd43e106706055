import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { DEMO_PLAN, planCalling, planWith } from "./demo-plan.fixture";
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
  open,
  servedInOrder,
  start,
  vip,
} from "./given.fixture";

test("LD-16 a window calls only what its kind and its person allow", () => {
  const lobby = given(
    open("w2", "fay"),
    open("w3", "ben"),
    issue("t1", "coins", 1),
    issue("t2", "fund", 2),
    issue("t3", "cash", 3),
  );
  expect(called(lobby.then(call("w2", "fay", 4)))).toEqual(["t3"]);
  expect(called(lobby.then(call("w3", "ben", 4)))).toEqual(["t2"]);
  expect(lobby.refusal(call("w3", "ben", 5))).toMatchObject({ code: "lobby.windowBusy", ticketNumber: "B001" });
});

test("LD-16 a mode narrows what a window calls, or opens it to all its person can do", () => {
  const openIn = (mode: "simpleOnly" | "complexOnly" | "vipOnly" | "all", windowId = "w2") =>
    givenOn(
      DEMO_PLAN,
      issue("t1", "cash", 1),
      issue("t2", "fund", 2),
      issue("t3", "fund", 3, vip),
      by("ben", 4, "OpenWindow", { windowId, staffId: "ben", mode }),
    ).then(call(windowId, "ben", 5));
  expect(called(openIn("simpleOnly"))).toEqual(["t1"]);
  expect(called(openIn("complexOnly"))).toEqual(["t2"]);
  expect(called(openIn("vipOnly"))).toEqual(["t3"]);
  expect(called(openIn("all", "w3"))).toEqual(["t1"]);
});

test("LD-16 with nobody it can serve a window has nobody to call", () => {
  expect(given(open("w3", "ben"), issue("t1", "cash", 1)).refusal(call("w3", "ben", 2))).toEqual({
    code: "lobby.nobodyWaiting",
    windowId: "w3",
  });
});

test("LD-17 rules compose, and one that would leave nobody is passed over", () => {
  const plan = planCalling(
    { kind: "preferQueues", queueIds: ["qFirm"] },
    { kind: "prefer", complexity: ["simple"], spill: "whenEmpty" },
    { kind: "priority" },
    { kind: "firstCome" },
  );
  const lobby = givenOn(
    plan,
    open("w2", "ben"),
    issue("t1", "fund", 1),
    issue("t2", "cash", 2),
    issue("t3", "cash", 3, vip),
  );
  expect(servedInOrder(lobby)).toEqual(["t3", "t2", "t1"]);
});

test("LD-17 without rules a window calls by place in line", () => {
  expect(
    servedInOrder(givenOn(planCalling(), open("w2", "ben"), issue("t1", "fund", 1), issue("t2", "cash", 2, vip))),
  ).toEqual(["t1", "t2"]);
});

test("LD-18 the longest wait goes first across queues, not the place", () => {
  const lobby = givenOn(
    planCalling({ kind: "longestWait" }),
    open("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "fund", 3),
    by("emil", 4, "ParkTicket", { ticketId: "t1", reason: "customer" }),
    by("emil", 9, "UnparkTicket", { ticketId: "t1", place: "sorted" }),
  );
  expect(eventsOf(lobby.then(call("w2", "ben", 10)), "TicketCalled")).toMatchObject([
    { ticketId: "t2", rule: "longestWait", runnersUp: [{ ticketId: "t1", waitedMs: 4 * MINUTE_MS }] },
  ]);
});

test("LD-18 priority ages: each level is worth so many minutes of waiting", () => {
  const plan = planCalling({ kind: "ageing", levelMs: 3 * MINUTE_MS });
  const lobby = givenOn(
    plan,
    open("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 6, vip),
    issue("t3", "cash", 8, vip),
  );
  expect(servedInOrder(lobby)).toEqual(["t2", "t1", "t3"]);
});

test("LD-18 the credit of a segment counts as waited", () => {
  const lobby = givenOn(
    planCalling({ kind: "credit" }),
    open("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2, vip),
    issue("t3", "cash", 3, vip),
  );
  expect(servedInOrder(lobby)).toEqual(["t2", "t1", "t3"]);
});

test("LD-18 of equals the earlier place goes first", () => {
  const lobby = givenOn(
    planCalling({ kind: "longestWait" }),
    open("w2", "ben"),
    issue("t1", "fund", 1),
    issue("t2", "cash", 1),
  );
  expect(servedInOrder(lobby)).toEqual(["t1", "t2"]);
});

test("LD-19 the highest level first, until an ordinary customer has waited too long", () => {
  const plan = planCalling({ kind: "priority", untilOrdinaryWaitsMs: 10 * MINUTE_MS });
  const early = givenOn(
    plan,
    open("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2, { segmentId: "firm" }),
    issue("t3", "cash", 3, vip),
  );
  expect(eventsOf(early.then(call("w2", "ben", 11)), "TicketCalled")).toMatchObject([
    { ticketId: "t3", rule: "priority" },
  ]);
  const late = givenOn(plan, open("w2", "ben"), issue("t1", "cash", 1), issue("t3", "cash", 3, vip));
  expect(called(late.then(call("w2", "ben", 12)))).toEqual(["t1"]);
});

test("LD-19 after two priority customers one ordinary, again and again", () => {
  const plan = planCalling({ kind: "interleave", calls: 2 }, { kind: "firstCome" });
  const lobby = givenOn(plan, open("w2", "ben"), ...many("o", 3, "cash", 1), ...many("v", 5, "fund", 2, vip));
  expect(servedInOrder(lobby)).toEqual(["v1", "v2", "o1", "v3", "v4", "o2", "v5", "o3"]);
});

test("LD-22 a VIP window calls VIPs, and everybody when the lobby is full", () => {
  const lobby = given(open("w4", "ben"), ...many("o", 5, "cash", 1), issue("v1", "cash", 2, vip));
  expect(called(lobby.then(call("w4", "ben", 3)))).toEqual(["o1"]);
  lobby.then(start("o1", "ben", 3));
  lobby.then(finish("o1", "ben", 4));
  expect(called(lobby.then(call("w4", "ben", 5)))).toEqual(["v1"]);
  lobby.then(start("v1", "ben", 5));
  lobby.then(finish("v1", "ben", 6));
  expect(lobby.refusal(call("w4", "ben", 7))).toMatchObject({ code: "lobby.nobodyWaiting" });
});

test("LD-22 who was sent to a reserved window by name is welcome there", () => {
  const lobby = given(
    open("w4", "ben"),
    issue("o1", "cash", 1),
    by("emil", 2, "TransferTicket", { ticketId: "o1", to: { kind: "window", windowId: "w4" }, reason: "wheelchair" }),
  );
  expect(called(lobby.then(call("w4", "ben", 3)))).toEqual(["o1"]);
});

test("LD-23 an appointment waits for its time, is preferred when due, and loses its turn when late", () => {
  const plan = planCalling({ kind: "appointmentDue" }, { kind: "firstCome" });
  const booked = (ticketId: string, at: number, minute: number) =>
    issue(ticketId, "fund", minute, { channel: "appointment", appointmentAt: DEMO_PLAN.opensAt + at * MINUTE_MS });
  const lobby = givenOn(plan, open("w2", "ben"), booked("p1", 30, 1), issue("o1", "cash", 2));
  expect(called(lobby.then(call("w2", "ben", 24)))).toEqual(["o1"]);
  const due = givenOn(plan, open("w2", "ben"), issue("o1", "cash", 2), booked("p1", 30, 10), booked("p2", 28, 11));
  expect(servedInOrder(due, 25)).toEqual(["p2", "p1", "o1"]);
  const late = givenOn(plan, open("w2", "ben"), issue("o1", "cash", 40), booked("p1", 30, 41));
  expect(servedInOrder(late, 46)).toEqual(["o1", "p1"]);
});

test.each([
  ["first", ["t3", "t1", "t2"]],
  ["last", ["t1", "t2", "t3"]],
  ["sorted", ["t1", "t3", "t2"]],
] as const)("LD-24 a parked customer comes back %s", (place, order) => {
  const lobby = given(
    open("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t3", "fund", 2),
    issue("t2", "cash", 3),
    by("emil", 4, "ParkTicket", { ticketId: "t3", reason: "papers" }),
    by("emil", 5, "UnparkTicket", { ticketId: "t3", place }),
  );
  expect(servedInOrder(lobby)).toEqual(order);
});

test("LD-29 simple work first, the other class when none waits, or when too many of it wait", () => {
  const simpleFirst = (otherOver?: number) =>
    planCalling(
      { kind: "prefer", complexity: ["simple"], spill: "whenEmpty", ...(otherOver !== undefined && { otherOver }) },
      { kind: "firstCome" },
    );
  const people = [open("w2", "ben"), ...many("c", 2, "fund", 1), ...many("s", 2, "cash", 2)];
  expect(servedInOrder(givenOn(simpleFirst(), ...people))).toEqual(["s1", "s2", "c1", "c2"]);
  expect(servedInOrder(givenOn(simpleFirst(1), ...people))).toEqual(["c1", "s1", "s2", "c2"]);
});

test("LD-29 a window that never takes the other class leaves it waiting, but for the bound on overtaking", () => {
  const plan = {
    ...planWith({
      callingRules: [{ kind: "prefer", complexity: ["simple"], spill: "never" }],
      fairness: { passesMax: 2, afterFirstPassMs: 60 * MINUTE_MS },
    }),
  };
  expect(
    servedInOrder(givenOn(plan, open("w2", "ben"), ...many("s", 1, "cash", 1), ...many("c", 1, "fund", 2))),
  ).toEqual(["s1"]);
  expect(
    servedInOrder(givenOn(plan, open("w2", "ben"), ...many("c", 1, "fund", 1), ...many("s", 3, "cash", 2))),
  ).toEqual(["s1", "s2", "c1", "s3"]);
});

test("LD-30 a queue goes first when somebody in it waits too long", () => {
  const plan = planCalling(
    { kind: "queueOver", queueId: "qDesk", overMs: 5 * MINUTE_MS },
    { kind: "preferQueues", queueIds: ["qCash", "qDesk"] },
  );
  const lobby = givenOn(plan, open("w2", "ben"), ...many("d", 2, "fund", 1), ...many("c", 2, "cash", 1));
  expect(called(lobby.then(call("w2", "ben", 6)))).toEqual(["c1"]);
  lobby.then(start("c1", "ben", 6));
  lobby.then(finish("c1", "ben", 7));
  expect(called(lobby.then(call("w2", "ben", 7)))).toEqual(["d1"]);
});

const shares = (...parts: readonly (readonly [string, number])[]) =>
  planCalling({ kind: "ratio", parts: parts.map(([queueId, share]) => ({ queueId, share })) }, { kind: "firstCome" });

test("LD-30 queues take turns by their shares, round by round", () => {
  const lobby = givenOn(
    shares(["qCash", 2], ["qDesk", 1]),
    open("w2", "ben"),
    ...many("c", 5, "cash", 1),
    ...many("d", 3, "fund", 2),
  );
  expect(servedInOrder(lobby)).toEqual(["c1", "c2", "d1", "c3", "c4", "d2", "c5", "d3"]);
});

test("LD-30 an empty queue does not stop the round", () => {
  const lobby = givenOn(
    shares(["qCash", 2], ["qFirm", 1], ["qDesk", 1]),
    open("w2", "ben"),
    ...many("d", 2, "fund", 1),
    ...many("c", 5, "cash", 2),
  );
  expect(servedInOrder(lobby)).toEqual(["c1", "c2", "d1", "c3", "c4", "d2", "c5"]);
});
