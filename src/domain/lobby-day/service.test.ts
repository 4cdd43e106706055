import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { DEMO_PLAN } from "./demo-plan.fixture";
import { by, call, eventsOf, finish, given, givenOn, issue, open, start, type Given } from "./given.fixture";
import type { LobbyCommand, LobbyEvent, ServiceStep, TransferTarget } from "./messages";
import type { WindowPlan } from "./plan";

/** Ana serves t1 (cash, limit five minutes) at window 1 from minute 3; t2 waits. */
const serving = (...more: readonly LobbyCommand[]): Given =>
  given(
    open("w1", "ana"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2),
    call("w1", "ana", 3),
    start("t1", "ana", 3),
    ...more,
  );
const onT1 = { ticketId: "t1" } as const;
const finished = (events: readonly LobbyEvent[]) => eventsOf(events, "ServiceFinished")[0];
const step = (minute: number, which: ServiceStep, actor = "ana") =>
  by(actor, minute, "FinishStep", { ...onT1, step: which });

test("LD-34 only the person at the window works on its ticket, and only in turn", () => {
  const lobby = given(open("w1", "ana"), issue("t1", "cash", 1));
  expect(lobby.refusal(start("t1", "ana", 2))).toEqual({
    code: "lobby.ticketState",
    ticketNumber: "A001",
    state: "waiting",
  });
  lobby.then(call("w1", "ana", 2));
  const foreign = { code: "lobby.notYourWindow", windowId: "w1", staffId: "ben" };
  expect(lobby.refusal(start("t1", "ben", 3))).toEqual(foreign);
  lobby.then(start("t1", "ana", 3));
  expect(lobby.refusal(finish("t1", "ben", 4))).toEqual(foreign);
  expect(lobby.refusal(by("ben", 4, "ParkTicket", { ...onT1, reason: "papers" }))).toEqual(foreign);
});

test("LD-35 a service goes through its steps in order, each timed", () => {
  const lobby = serving();
  expect(lobby.then(step(3.5, "greet"))).toMatchObject([
    { type: "StepFinished", step: "greet", tookMs: MINUTE_MS / 2 },
  ]);
  expect(lobby.refusal(step(4, "operate"))).toEqual({ code: "lobby.stepOutOfOrder", step: "operate", expected: "ask" });
  for (const which of ["ask", "operate", "confirm", "farewell"] as const) lobby.then(step(5, which));
  expect(lobby.refusal(step(6, "farewell"))).toEqual({ code: "lobby.stepOutOfOrder", step: "farewell", expected: "-" });
});

test("LD-35 advice has the step of disclosure, and LD-36 it cannot be skipped", () => {
  const lobby = given(open("w3", "ben"), issue("t1", "fund", 1), call("w3", "ben", 2), start("t1", "ben", 2));
  const missing = { code: "lobby.disclosureMissing", ticketNumber: "B001" };
  expect(lobby.refusal(finish("t1", "ben", 9))).toEqual(missing);
  expect(lobby.refusal(by("ben", 9, "StartWrapUp", onT1))).toEqual(missing);
  for (const which of ["greet", "ask", "disclose"] as const) lobby.then(step(10, which, "ben"));
  expect(lobby.then(finish("t1", "ben", 11))).toHaveLength(1);
});

test("LD-36 what turns out not to be possible ends without its controls", () => {
  const lobby = given(open("w3", "ben"), issue("t1", "transfer", 1), call("w3", "ben", 2), start("t1", "ben", 2));
  expect(lobby.refusal(finish("t1", "ben", 3))).toEqual({ code: "lobby.reviewMissing", ticketNumber: "C001" });
  expect(lobby.then(by("ben", 4, "FinishTicket", { ...onT1, outcome: "notPossible" }))).toMatchObject([
    { outcome: "notPossible" },
  ]);
});

test("LD-37 a wrong finish is taken up again by who finished it, within the time", () => {
  const undo = (minute: number, actor = "ana") => by(actor, minute, "UndoFinish", { ...onT1, reason: "one more bill" });
  const lobby = serving(finish("t1", "ana", 6));
  expect(lobby.refusal(undo(16.1))).toEqual({ code: "lobby.tooLateToUndo", ticketNumber: "A001" });
  expect(lobby.refusal(undo(7, "ben"))).toEqual({ code: "lobby.notYourWindow", windowId: "w1", staffId: "ben" });
  expect(lobby.then(undo(7))).toMatchObject([{ type: "FinishUndone", windowId: "w1", reason: "one more bill" }]);
  expect(finished(lobby.then(finish("t1", "ana", 8)))).toMatchObject({
    servedMs: 4 * MINUTE_MS,
    clockMs: 4 * MINUTE_MS,
    inTime: true,
  });
});

test("LD-37 who takes over a window does not take up the finished work of another", () => {
  const lobby = serving(
    finish("t1", "ana", 6),
    by("ana", 7, "CloseWindow", { windowId: "w1", reason: "shift" }),
    open("w1", "ben", 7),
  );
  expect(lobby.refusal(by("ben", 8, "UndoFinish", { ...onT1, reason: "one more bill" }))).toEqual({
    code: "lobby.notYourWindow",
    windowId: "w1",
    staffId: "ben",
  });
});

test("LD-37 who left before service has no finish to undo", () => {
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 1),
    by("customer", 2, "LeaveTicket", { ...onT1, by: "customer" }),
  );
  expect(lobby.refusal(by("ana", 3, "UndoFinish", { ...onT1, reason: "wrong" }))).toMatchObject({
    code: "lobby.ticketState",
    state: "ended",
  });
});

test("LD-38 in wrap-up the window is still busy and the clock of the limit stands", () => {
  const lobby = serving(by("ana", 6, "StartWrapUp", onT1));
  expect(lobby.refusal(call("w1", "ana", 7))).toMatchObject({ code: "lobby.windowBusy" });
  expect(finished(lobby.then(finish("t1", "ana", 10)))).toMatchObject({
    clockMs: 3 * MINUTE_MS,
    servedMs: 7 * MINUTE_MS,
    inTime: true,
  });
});

test("LD-39 a served customer rates once, from 1 to 5, and it is known whether he was asked", () => {
  const rate = (score: number, ticketId = "t1") => by("customer", 9, "Rate", { ticketId, score, asked: true });
  const lobby = serving(finish("t1", "ana", 6));
  expect(lobby.then(by("ana", 7, "RequestRating", onT1))).toHaveLength(1);
  expect(lobby.then(by("ana", 7, "RequestRating", onT1))).toEqual([]);
  expect(lobby.refusal(rate(6))).toEqual({ code: "lobby.scoreOutOfRange", score: 6 });
  expect(lobby.refusal(rate(2.5))).toEqual({ code: "lobby.scoreOutOfRange", score: 2.5 });
  expect(lobby.then(rate(4))).toMatchObject([{ type: "Rated", score: 4, asked: true, staffId: "ana" }]);
  expect(lobby.then(rate(4))).toEqual([]);
  expect(lobby.refusal(rate(5))).toEqual({ code: "lobby.alreadyRated", ticketNumber: "A001" });
  const unserved = { code: "lobby.ticketState", ticketNumber: "A002", state: "waiting" };
  expect(lobby.refusal(rate(5, "t2"))).toEqual(unserved);
  expect(lobby.refusal(by("ana", 9, "RequestRating", { ticketId: "t2" }))).toEqual(unserved);
});

test("LD-40 who was called in vain did not wait while he was away", () => {
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 1),
    call("w1", "ana", 4),
    by("ana", 6, "RecordNoShow", onT1),
    by("emil", 10, "ReturnTicket", { ...onT1, place: "first" }),
  );
  expect(lobby.then(call("w1", "ana", 12))).toMatchObject([{ waitedMs: (3 + 2) * MINUTE_MS }]);
});

test("LD-40 time at a window is no waiting, what came before and after is", () => {
  const lobby = serving(
    by("ana", 9, "TransferTicket", { ...onT1, to: { kind: "queue", queueId: "qCash" }, reason: "machine fault" }),
  );
  expect(lobby.then(call("w1", "ana", 13))).toMatchObject([{ ticketId: "t1", waitedMs: (2 + 4) * MINUTE_MS }]);
});

test("LD-40 an appointment waits from its booked time, or from arrival when he is late", () => {
  const booked = (minute: number) =>
    issue("t1", "cash", minute, { channel: "appointment", appointmentAt: DEMO_PLAN.opensAt + 30 * MINUTE_MS });
  expect(given(open("w1", "ana"), booked(10)).then(call("w1", "ana", 33))).toMatchObject([{ waitedMs: 3 * MINUTE_MS }]);
  expect(given(open("w1", "ana"), booked(10)).then(call("w1", "ana", 27))).toMatchObject([{ waitedMs: 0 }]);
  expect(given(open("w1", "ana"), booked(32)).then(call("w1", "ana", 33))).toMatchObject([{ waitedMs: MINUTE_MS }]);
});

test.each([
  ["papers", 4],
  ["customer", 4],
  ["bank", 10],
] as const)("LD-41 parked for %s he has waited %i minutes", (reason, minutes) => {
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 0),
    by("emil", 2, "ParkTicket", { ...onT1, reason }),
    by("emil", 8, "UnparkTicket", { ...onT1, place: "sorted" }),
  );
  expect(lobby.then(call("w1", "ana", 10))).toMatchObject([{ waitedMs: minutes * MINUTE_MS }]);
  expect(lobby.refusal(by("emil", 10, "UnparkTicket", { ...onT1, place: "sorted" }))).toMatchObject({
    code: "lobby.ticketState",
  });
});

test("LD-41 a customer parked in service frees the window, and the same teller goes on with the same clock", () => {
  const lobby = serving(by("ana", 5, "ParkTicket", { ...onT1, reason: "papers" }), call("w1", "ana", 5));
  expect(lobby.ticket("t2").state).toBe("called");
  lobby.then(by("customer", 6, "LeaveTicket", { ticketId: "t2", by: "customer" }));
  lobby.then(by("emil", 30, "UnparkTicket", { ...onT1, place: "sorted" }));
  lobby.then(call("w1", "ana", 31));
  lobby.then(start("t1", "ana", 31));
  expect(finished(lobby.then(finish("t1", "ana", 33)))).toMatchObject({
    servedMs: 4 * MINUTE_MS,
    clockMs: 4 * MINUTE_MS,
    inTime: true,
  });
});

test("LD-42 a transfer from a window keeps the place before those who came later", () => {
  const lobby = given(
    open("w1", "ana"),
    open("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "fund", 2),
    call("w1", "ana", 3),
    start("t1", "ana", 3),
    by("ana", 4, "TransferTicket", {
      ...onT1,
      to: { kind: "queue", queueId: "qDesk", serviceId: "fund" },
      reason: "wants a fund",
    }),
  );
  expect(lobby.then(call("w2", "ben", 6))).toMatchObject([{ ticketId: "t1", number: "A001", waitedMs: 4 * MINUTE_MS }]);
});

test("LD-42 nobody is sent where he could not be served", () => {
  const lobby = given(open("w1", "ana"), open("w2", "fay"), issue("t1", "fund", 1));
  const transfer = (to: TransferTarget) => by("emil", 2, "TransferTicket", { ...onT1, to, reason: "shorter line" });
  const refusal = (to: TransferTarget) => lobby.refusal(transfer(to));
  expect(refusal({ kind: "queue", queueId: "q9" })).toEqual({ code: "lobby.queueUnknown", queueId: "q9" });
  expect(refusal({ kind: "queue", queueId: "qCash", serviceId: "gold" })).toEqual({
    code: "lobby.serviceUnknown",
    serviceId: "gold",
  });
  expect(refusal({ kind: "window", windowId: "w9" })).toEqual({ code: "lobby.windowUnknown", windowId: "w9" });
  expect(refusal({ kind: "window", windowId: "w1" })).toEqual({
    code: "lobby.windowCannotServe",
    windowId: "w1",
    serviceId: "fund",
  });
  expect(refusal({ kind: "window", windowId: "w2" })).toEqual({
    code: "lobby.windowCannotServe",
    windowId: "w2",
    serviceId: "fund",
  });
  expect(refusal({ kind: "staff", staffId: "zoe" })).toEqual({ code: "lobby.staffUnknown", staffId: "zoe" });
  expect(refusal({ kind: "staff", staffId: "fay" })).toEqual({
    code: "lobby.staffNotCertified",
    staffId: "fay",
    needs: "fund",
  });
  expect(lobby.then(transfer({ kind: "window", windowId: "w3" }))).toHaveLength(1);
});

test("LD-42 nobody is sent to a line for what nobody can do here today, nor for what is done for others alone", () => {
  const windows = DEMO_PLAN.windows.filter(({ windowId }) => windowId === "w1" || windowId === "w3");
  const reservedFor = { segmentIds: ["vip"] };
  const staff = DEMO_PLAN.staff.map((one) => ({ ...one, serviceIds: ["cash", "coins", "card"] }));
  const forOne = (planned: readonly WindowPlan[], serviceId: string) => {
    const lobby = givenOn({ ...DEMO_PLAN, windows: planned, staff }, issue("t1", "cash", 1));
    const to = { kind: "queue", queueId: "qDesk", serviceId } as const;
    return lobby.when(by("emil", 2, "TransferTicket", { ...onT1, to, reason: "asks for something else" }));
  };
  const refused = (serviceId: string) => ({ ok: false, refusal: { code: "lobby.nobodyServes", serviceId } });
  expect(forOne(windows, "card").ok).toBe(true);
  expect(forOne(windows, "fund")).toEqual(refused("fund"));
  expect(forOne(windows.slice(0, 1), "card")).toEqual(refused("card"));
  const vipAlone = windows.map((one) => ({ ...one, reservedFor }));
  expect(forOne(vipAlone, "card")).toEqual(refused("card"));
  const vipFirst = windows.map((one) => ({ ...one, reservedFor: { ...reservedFor, opensToAllOver: 5 } }));
  expect(forOne(vipFirst, "card").ok).toBe(true);
});

test("LD-42 a line is open to what a window with every service of its person can do", () => {
  const windows = DEMO_PLAN.windows.slice(0, 1);
  const card = { kind: "queue", queueId: "qDesk", serviceId: "card" } as const;
  const transfer = by("emil", 2, "TransferTicket", { ...onT1, to: card, reason: "asks for a card" });
  const lobby = givenOn({ ...DEMO_PLAN, windows }, issue("t1", "cash", 1));
  expect(lobby.refusal(transfer)).toEqual({ code: "lobby.nobodyServes", serviceId: "card" });
  lobby.then(by("ana", 1, "OpenWindow", { windowId: "w1", staffId: "ana", mode: "all" }));
  expect(lobby.then(transfer)).toMatchObject([{ type: "TicketTransferred", serviceId: "card" }]);
});

test("LD-42 nobody is sent to a window that is closing", () => {
  const lobby = serving(by("ana", 4, "CloseWindow", { windowId: "w1", reason: "lunch" }));
  const to = { kind: "window", windowId: "w1" } as const;
  expect(lobby.refusal(by("emil", 5, "TransferTicket", { ticketId: "t2", to, reason: "knows her" }))).toEqual({
    code: "lobby.windowClosing",
    windowId: "w1",
  });
});

test("LD-43 who leaves before service ends with his wait; one in service is for the teller to finish", () => {
  const leave = (ticketId: string, minute: number, who: "customer" | "staff" = "customer") =>
    by("customer", minute, "LeaveTicket", { ticketId, by: who });
  const lobby = serving();
  expect(lobby.then(leave("t2", 7))).toEqual([
    {
      type: "TicketEnded",
      at: DEMO_PLAN.opensAt + 7 * MINUTE_MS,
      ticketId: "t2",
      outcome: "left",
      waitedMs: 5 * MINUTE_MS,
    },
  ]);
  expect(lobby.then(leave("t2", 8))).toEqual([]);
  expect(lobby.refusal(leave("t2", 8, "staff"))).toMatchObject({ code: "lobby.ticketState", state: "ended" });
  expect(lobby.refusal(leave("t1", 8))).toMatchObject({ code: "lobby.ticketState", state: "inService" });
});

test("LD-43 a call is given up by its customer or ended by its window's person, and by no colleague", () => {
  const called = () => given(open("w1", "ana"), issue("t1", "cash", 1), call("w1", "ana", 2));
  const leave = (actor: string, who: "customer" | "staff") => by(actor, 3, "LeaveTicket", { ...onT1, by: who });
  const foreign = { code: "lobby.notYourWindow", windowId: "w1", staffId: "ben" };
  expect(called().refusal(leave("ben", "customer"))).toEqual(foreign);
  expect(called().refusal(leave("ben", "staff"))).toEqual(foreign);
  expect(called().then(leave("customer", "customer"))).toMatchObject([{ type: "TicketEnded", outcome: "left" }]);
  expect(called().then(leave("ana", "customer"))).toMatchObject([{ type: "TicketEnded", outcome: "left" }]);
  expect(called().then(leave("ana", "staff"))).toMatchObject([{ type: "TicketEnded", outcome: "removed" }]);
});

test("LD-44 the clock of the limit stands while papers are missing, and needs a reason to", () => {
  const lobby = serving(
    by("ana", 4, "PauseClock", { ...onT1, reason: "papers" }),
    by("ana", 5, "PauseClock", { ...onT1, reason: "papers" }),
    by("ana", 20, "ResumeClock", onT1),
    by("ana", 21, "ResumeClock", onT1),
  );
  expect(eventsOf(lobby.events, "ClockPaused")).toHaveLength(1);
  expect(eventsOf(lobby.events, "ClockResumed")).toHaveLength(1);
  expect(finished(lobby.then(finish("t1", "ana", 23)))).toMatchObject({
    clockMs: 4 * MINUTE_MS,
    servedMs: 20 * MINUTE_MS,
    inTime: true,
  });
});

test("LD-44 what was promised is the limit", () => {
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 1),
    call("w1", "ana", 3),
    by("ana", 3, "StartService", { ...onT1, promisedMs: 2 * MINUTE_MS }),
  );
  expect(finished(lobby.then(finish("t1", "ana", 6)))).toMatchObject({ inTime: false });
});

test("LD-45 an error voids in time, and without a limit there is no in time", () => {
  const withError = by("ana", 4, "FinishTicket", {
    ...onT1,
    outcome: "done",
    errors: 1,
    delivered: [{ serviceId: "coins", quantity: 2 }],
  });
  expect(finished(serving().then(withError))).toMatchObject({
    clockMs: MINUTE_MS,
    inTime: false,
    errors: 1,
    delivered: [{ serviceId: "coins", quantity: 2 }],
  });
  const coins = given(open("w1", "ana"), issue("t1", "coins", 1), call("w1", "ana", 3), start("t1", "ana", 3));
  expect(finished(coins.then(finish("t1", "ana", 99)))).not.toHaveProperty("inTime");
});

test("LD-46 time at the counter begins anew with another teller", () => {
  const lobby = serving(
    open("w2", "ben"),
    by("ana", 9, "TransferTicket", { ...onT1, to: { kind: "window", windowId: "w2" }, reason: "coins" }),
    call("w2", "ben", 12),
    start("t1", "ben", 13),
  );
  expect(finished(lobby.then(finish("t1", "ben", 15)))).toMatchObject({
    staffId: "ben",
    servedMs: 2 * MINUTE_MS,
    clockMs: 2 * MINUTE_MS,
  });
});

test("LD-44 the clock runs on for a reason that the day's policy does not pause it for", () => {
  const plan = { ...DEMO_PLAN, policy: { ...DEMO_PLAN.policy, clockPausesFor: ["papers"] } } as const;
  const lobby = givenOn(plan, open("w1", "ana"), issue("t1", "cash", 0), call("w1", "ana", 1), start("t1", "ana", 1));
  expect(lobby.refusal(by("ana", 2, "PauseClock", { ...onT1, reason: "system" }))).toEqual({
    code: "lobby.clockRunsOn",
    reason: "system",
  });
  expect(lobby.then(by("ana", 2, "PauseClock", { ...onT1, reason: "papers" }))).toMatchObject([
    { type: "ClockPaused" },
  ]);
});
