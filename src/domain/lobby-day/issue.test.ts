import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { atMin, DEMO_PLAN, planWith } from "./demo-plan.fixture";
import { windowsAble } from "./eligibility";
import { by, call, called, eventsOf, finish, given, givenOn, issue, open, start } from "./given.fixture";

test("LD-5 a ticket carries what routing needs and no name", () => {
  const events = given().then(issue("t1", "cash", 5, { customerToken: "k7c1", language: "zh", amountMinor: 50_000 }));
  expect(events).toEqual([
    {
      type: "TicketIssued",
      at: atMin(5),
      ticketId: "t1",
      number: "A001",
      visitId: "t1",
      queueId: "qCash",
      serviceIds: ["cash"],
      segmentId: "ordinary",
      channel: "kiosk",
      language: "zh",
      amountMinor: 50_000,
      customerToken: "k7c1",
    },
  ]);
});

test("LD-5 nobody takes a ticket for what the outlet does not do, or for an unknown segment", () => {
  expect(given().refusal(issue("t1", "gold", 5))).toEqual({ code: "lobby.serviceUnknown", serviceId: "gold" });
  expect(given().refusal(issue("t1", "cash", 5, { serviceIds: [] }))).toEqual({
    code: "lobby.serviceUnknown",
    serviceId: "",
  });
  expect(given().refusal(issue("t1", "cash", 5, { segmentId: "royal" }))).toEqual({
    code: "lobby.segmentUnknown",
    segmentId: "royal",
  });
});

test("LD-6 a kiosk that repeats itself issues one ticket, also after the call", () => {
  const lobby = given(issue("t1", "cash", 1), issue("t1", "cash", 1), open("w1", "ana", 2), call("w1", "ana", 3));
  expect(lobby.then(issue("t1", "cash", 4))).toEqual([]);
  expect(lobby.day.tickets.size).toBe(1);
  expect(lobby.refusal(issue("t1", "cash", 4, { channel: "phone" }))).toEqual({
    code: "lobby.ticketIdTaken",
    ticketId: "t1",
  });
});

test("LD-7 after the last issue only staff issue, and say why", () => {
  const lobby = given();
  expect(lobby.refusal(issue("t1", "cash", 470))).toEqual({ code: "lobby.issueClosed" });
  expect(lobby.refusal(issue("t1", "transfer", 450))).toEqual({ code: "lobby.issueClosed" });
  expect(lobby.refusal(issue("t1", "cash", 470, { channel: "staff" }))).toEqual({ code: "lobby.reasonNeeded" });
  expect(lobby.then(issue("t1", "cash", 470, { channel: "staff", reason: "came in time" }))).toHaveLength(1);
  lobby.then(by("emil", 100, "AnnounceClosing", {}));
  expect(lobby.refusal(issue("t2", "cash", 101))).toEqual({ code: "lobby.issueClosed" });
});

test("LD-7 a full queue takes only whom staff let in", () => {
  const queues = DEMO_PLAN.queues.map((queue) => ({ ...queue, capPerDay: 1 }));
  const lobby = givenOn({ ...DEMO_PLAN, queues }, issue("t1", "cash", 1));
  expect(lobby.refusal(issue("t2", "cash", 2))).toEqual({ code: "lobby.queueFull", queueId: "qCash", capPerDay: 1 });
  expect(lobby.then(issue("t2", "cash", 2, { channel: "staff", reason: "elderly" }))).toHaveLength(1);
});

test("LD-8 an appointment needs its time", () => {
  expect(given().refusal(issue("t1", "cash", 1, { channel: "appointment" }))).toEqual({
    code: "lobby.appointmentNeedsTime",
  });
});

test("LD-9 the next service of a visit waits behind everybody, and its wait begins now", () => {
  const lobby = given(
    open("w2", "ben"),
    issue("t1", "cash", 1, { serviceIds: ["cash", "coins"] }),
    call("w2", "ben", 2),
    start("t1", "ben", 3),
    issue("t2", "cash", 4),
  );
  expect(lobby.then(finish("t1", "ben", 10)).map(({ type }) => type)).toEqual(["ServiceFinished", "TicketRouted"]);
  expect(called(lobby.then(call("w2", "ben", 11)))).toEqual(["t2"]);
  expect(
    eventsOf(
      [
        ...lobby.then(start("t2", "ben", 11)),
        ...lobby.then(finish("t2", "ben", 12)),
        ...lobby.then(call("w2", "ben", 13)),
      ],
      "TicketCalled",
    ),
  ).toMatchObject([{ ticketId: "t1", waitedMs: 3 * MINUTE_MS }]);
});

test("LD-9 a visit goes on at the same window where that can serve the next service", () => {
  const on = (ticketId: string, minute: number) =>
    by("ana", minute, "FinishTicket", { ticketId, outcome: "done", continueHere: true });
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 1, { serviceIds: ["cash", "coins", "fund"] }),
    call("w1", "ana", 2),
    by("ana", 3, "Recall", { ticketId: "t1" }),
    by("ana", 4, "Recall", { ticketId: "t1" }),
    start("t1", "ana", 4),
  );
  lobby.then(on("t1", 10));
  expect(lobby.ticket("t1")).toMatchObject({
    state: "called",
    serviceId: "coins",
    windowId: "w1",
    calls: 1,
    waitedMs: 0,
  });
  expect(lobby.then(by("system", 11, "ObserveClock", {}))).toEqual([]);
  lobby.then(start("t1", "ana", 11));
  expect(lobby.refusal(on("t1", 12))).toEqual({ code: "lobby.windowCannotServe", windowId: "w1", serviceId: "fund" });
  lobby.then(finish("t1", "ana", 12));
  lobby.then(by("ana", 13, "CloseWindow", { windowId: "w1", reason: "lunch" }));
  lobby.then(open("w2", "ana", 14));
  lobby.then(call("w2", "ana", 15));
  lobby.then(start("t1", "ana", 16));
  expect(lobby.refusal(on("t1", 17))).toEqual({ code: "lobby.disclosureMissing", ticketNumber: "A001" });
  const referred = by("ana", 17, "FinishTicket", { ticketId: "t1", outcome: "referred", continueHere: true });
  expect(lobby.refusal(referred)).toEqual({ code: "lobby.noNextService", ticketNumber: "A001" });
});

test("LD-9 what was released for one service is not released for the next", () => {
  const lobby = given(
    open("w2", "ben"),
    issue("t1", "card", 1, { serviceIds: ["card", "card"] }),
    call("w2", "ben", 2),
    start("t1", "ben", 3),
    by("ben", 4, "RequestAuthorisation", { ticketId: "t1" }),
    by("emil", 5, "Authorise", { ticketId: "t1", approved: true }),
    by("ben", 6, "FinishTicket", { ticketId: "t1", outcome: "done", continueHere: true }),
    start("t1", "ben", 6),
  );
  expect(lobby.refusal(finish("t1", "ben", 7))).toEqual({ code: "lobby.authorisationMissing", ticketNumber: "B001" });
});

test("LD-10 who is served without a number is recorded", () => {
  const lobby = given(open("w1", "ana"), issue("t0", "cash", 1));
  const walkIn = by("ana", 2, "ServeWithoutTicket", {
    windowId: "w1",
    ticketId: "t1",
    serviceId: "coins",
    segmentId: "vip",
  });
  expect(lobby.then(walkIn)).toMatchObject([
    { type: "TicketIssued", number: "A002", channel: "walkDirect" },
    { type: "TicketCalled", rule: "walkDirect", waitedMs: 0 },
    { type: "ServiceStarted", windowId: "w1", staffId: "ana" },
  ]);
  expect(lobby.then(walkIn)).toEqual([]);
  expect(lobby.ticket("t0").passes).toBe(0);
  lobby.then(finish("t1", "ana", 3));
  expect(lobby.refusal({ ...walkIn, ticketId: "t2", serviceId: "fund" })).toEqual({
    code: "lobby.windowCannotServe",
    windowId: "w1",
    serviceId: "fund",
  });
  expect(lobby.refusal({ ...walkIn, ticketId: "t0" })).toEqual({ code: "lobby.ticketIdTaken", ticketId: "t0" });
});

test("LD-11 each queue counts its own numbers", () => {
  const lobby = given(
    issue("t1", "cash", 1),
    issue("t2", "fund", 1),
    issue("t3", "coins", 1),
    issue("t4", "transfer", 1),
  );
  expect([...lobby.day.tickets.values()].map(({ number }) => number)).toEqual(["A001", "B001", "A002", "C001"]);
});

test("LD-12 a series starts again and passes over numbers that still live", () => {
  const leave = (ticketId: string) => by("customer", 5, "LeaveTicket", { ticketId, by: "customer" });
  const lobby = givenOn(
    planWith({ seriesMax: 3 }),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2),
    issue("t3", "cash", 3),
    leave("t2"),
  );
  expect(lobby.then(issue("t4", "cash", 6))).toMatchObject([{ number: "A002" }]);
  expect(lobby.refusal(issue("t5", "cash", 7))).toEqual({ code: "lobby.seriesExhausted", letter: "A" });
  expect(lobby.then(issue("t6", "fund", 7))).toMatchObject([{ number: "B001" }]);
});

test("LD-12 numbers have at least three digits", () => {
  const lobby = given(...Array.from({ length: 100 }, (_, at) => issue(`t${at + 1}`, "cash", 1)));
  expect(["t9", "t10", "t99", "t100"].map((ticketId) => lobby.ticket(ticketId).number)).toEqual([
    "A009",
    "A010",
    "A099",
    "A100",
  ]);
});

test("LD-13 a VIP has a queue of his own for cash, and none for funds", () => {
  const lobby = given(issue("t1", "cash", 1, { segmentId: "vip" }), issue("t2", "fund", 1, { segmentId: "vip" }));
  expect([lobby.ticket("t1").queueId, lobby.ticket("t2").queueId]).toEqual(["qVip", "qDesk"]);
});

test("LD-14 forms and documents are noted once, while the ticket lives", () => {
  const lobby = given(issue("t1", "card", 1), issue("t2", "card", 1, { documentsConfirmed: true }));
  expect(lobby.then(by("customer", 2, "CompletePrefill", { ticketId: "t1" }))).toMatchObject([
    { type: "PrefillCompleted" },
  ]);
  expect(lobby.then(by("customer", 3, "CompletePrefill", { ticketId: "t1" }))).toEqual([]);
  expect(lobby.then(by("emil", 3, "ConfirmDocuments", { ticketId: "t1" }))).toMatchObject([
    { type: "DocumentsConfirmed" },
  ]);
  expect(lobby.then(by("emil", 3, "ConfirmDocuments", { ticketId: "t2" }))).toEqual([]);
  lobby.then(by("customer", 4, "LeaveTicket", { ticketId: "t1", by: "customer" }));
  const ended = { code: "lobby.ticketState", ticketNumber: "B001", state: "ended" };
  expect(lobby.refusal(by("customer", 5, "CompletePrefill", { ticketId: "t1" }))).toEqual(ended);
  expect(lobby.refusal(by("customer", 5, "ConfirmDocuments", { ticketId: "t1" }))).toEqual(ended);
});

test("LD-15 the wait in a wrong queue is invalid, counted once, and the place is kept", () => {
  const wrong = (minute: number, actor = "emil", serviceId = "fund") =>
    by(actor, minute, "RequeueWrong", { ticketId: "t1", cause: "wrongQueue", serviceId });
  const lobby = given(open("w2", "ben"), issue("t1", "cash", 1), issue("t2", "fund", 2));
  expect(lobby.then(wrong(6))).toMatchObject([{ queueId: "qDesk", serviceId: "fund", invalidWaitMs: 5 * MINUTE_MS }]);
  expect(called(lobby.then(call("w2", "ben", 8)))).toEqual(["t1"]);
  expect(lobby.then(wrong(9, "ben", "coins"))).toMatchObject([{ queueId: "qCash", invalidWaitMs: 2 * MINUTE_MS }]);
  expect(lobby.ticket("t1")).toMatchObject({ state: "waiting", invalidWaitMs: 7 * MINUTE_MS });
  expect(lobby.refusal(wrong(9, "ben", "gold"))).toEqual({ code: "lobby.serviceUnknown", serviceId: "gold" });
});

test("LD-15 who was parked or waited for one window is in the open line of his real queue", () => {
  const lobby = given(
    open("w2", "ben"),
    issue("t1", "fund", 1),
    by("emil", 2, "TransferTicket", { ticketId: "t1", to: { kind: "window", windowId: "w3" }, reason: "knows him" }),
    by("emil", 3, "ParkTicket", { ticketId: "t1", reason: "papers" }),
    by("emil", 5, "RequeueWrong", { ticketId: "t1", cause: "missingForm", serviceId: "cash" }),
  );
  expect(eventsOf(lobby.then(call("w2", "ben", 8)), "TicketCalled")).toMatchObject([
    { ticketId: "t1", waitedMs: 5 * MINUTE_MS },
  ]);
});

test("LD-75 minutes per ticket are learned from the call on, and an undone finish is forgotten", () => {
  const lobby = given(
    open("w2", "ben"),
    issue("t1", "cash", 1),
    call("w2", "ben", 2),
    start("t1", "ben", 3),
    finish("t1", "ben", 8),
  );
  expect(lobby.day.handling[0]).toEqual({ count: 1, totalMs: 6 * MINUTE_MS, totalSquaredMin: 36 });
  lobby.then(by("ben", 9, "UndoFinish", { ticketId: "t1", reason: "one more bill" }));
  expect(lobby.day.handling[0]).toEqual({ count: 0, totalMs: 0, totalSquaredMin: 0 });
});

test("LD-75 a line has as many windows as are open and can serve it", () => {
  const lobby = given(
    open("w1", "ana"),
    open("w2", "ben"),
    open("w3", "chen"),
    issue("t1", "cash", 1),
    issue("t2", "fund", 1),
  );
  lobby.then(by("ben", 2, "StartBreak", { windowId: "w2", reason: "lunch" }));
  expect([lobby.ticket("t1"), lobby.ticket("t2")].map(({ lane }) => windowsAble(lobby.day, lane))).toEqual([1, 1]);
  lobby.then(by("chen", 2, "CloseWindow", { windowId: "w3", reason: "lunch" }));
  expect(windowsAble(lobby.day, lobby.ticket("t2").lane)).toBe(0);
});
