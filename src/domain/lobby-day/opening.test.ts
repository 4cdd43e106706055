import { expect, test } from "vitest";
import { atMin, DEMO_PLAN, planWith } from "./demo-plan.fixture";
import { decide } from "./decide";
import { by, call, eventsOf, finish, given, issue, open, start } from "./given.fixture";
import { unopenedDay } from "./initial";
import type { LobbyPlan } from "./plan";

const pin = (plan: LobbyPlan, minute = 10) => by("emil", minute, "PinPlan", { plan, reason: "long lines" });

test("LD-1 before opening there is no day to issue on", () => {
  expect(decide(issue("t1", "cash", 0), unopenedDay())).toEqual({ ok: false, refusal: { code: "lobby.dayNotOpen" } });
});

test("LD-1 a day opens once", () => {
  expect(given().refusal(by("emil", 1, "OpenDay", { plan: DEMO_PLAN }))).toEqual({ code: "lobby.dayAlreadyOpen" });
});

test("LD-1 after closing only a rating is still taken", () => {
  const closed = given(
    open("w1", "ana"),
    issue("t1", "cash", 1),
    call("w1", "ana", 2),
    start("t1", "ana", 3),
    finish("t1", "ana", 5),
    by("emil", 480, "CloseDay", {}),
  );
  expect(closed.refusal(issue("t2", "cash", 481))).toEqual({ code: "lobby.dayClosed" });
  expect(closed.then(by("customer", 481, "Rate", { ticketId: "t1", score: 5, asked: true }))).toHaveLength(1);
});

test("LD-2 another policy reaches the open day and those who wait keep their place", () => {
  const lobby = given(issue("t1", "cash", 1), issue("t2", "card", 2), issue("t3", "cash", 3), open("w2", "ben", 4));
  lobby.then(pin(planWith({ version: 2, callingRules: [{ kind: "preferQueues", queueIds: ["qDesk"] }] })));
  expect(lobby.day.plan.policy.version).toBe(2);
  expect(eventsOf(lobby.then(call("w2", "ben", 11)), "TicketCalled")).toMatchObject([
    { ticketId: "t2", rule: "preferQueues", waitedMs: 9 * 60_000, runnersUp: [{ ticketId: "t1" }, { ticketId: "t3" }] },
  ]);
});

test("LD-2 a plan is refused when it is for another outlet, or names a queue it does not have", () => {
  expect(given().refusal(pin({ ...DEMO_PLAN, outletId: "O04" }))).toEqual({
    code: "lobby.wrongOutletOrDate",
    outletId: "O04",
    businessDate: "2026-11-23",
  });
  expect(given().refusal(pin({ ...DEMO_PLAN, queues: DEMO_PLAN.queues.slice(1) }))).toEqual({
    code: "lobby.queueUnknown",
    queueId: "qCash",
  });
  const strayed = {
    ...DEMO_PLAN,
    services: DEMO_PLAN.services.map((service) => ({ ...service, queueBySegment: { vip: "q9" } })),
  };
  expect(decide(by("system", -30, "OpenDay", { plan: strayed }), unopenedDay())).toEqual({
    ok: false,
    refusal: { code: "lobby.queueUnknown", queueId: "q9" },
  });
});

test("LD-2 a plan never drops what a living ticket needs", () => {
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 1, { serviceIds: ["cash", "fund"], segmentId: "firm" }),
    by("emil", 2, "TransferTicket", { ticketId: "t1", to: { kind: "window", windowId: "w4" }, reason: "knows him" }),
  );
  const without = (missing: string, plan: LobbyPlan) =>
    expect(lobby.refusal(pin(plan))).toEqual({
      code: "lobby.planDropsWaiting",
      ticketNumber: missing === "window w1" ? "-" : "A001",
      missing,
    });
  without("service fund", {
    ...DEMO_PLAN,
    services: DEMO_PLAN.services.filter(({ serviceId }) => serviceId !== "fund"),
  });
  without("segment firm", {
    ...DEMO_PLAN,
    segments: DEMO_PLAN.segments.filter(({ segmentId }) => segmentId !== "firm"),
  });
  without("window w1", { ...DEMO_PLAN, windows: DEMO_PLAN.windows.slice(1) });
  without("window w4", { ...DEMO_PLAN, windows: DEMO_PLAN.windows.filter(({ windowId }) => windowId !== "w4") });
  const swapped = { qCash: "B", qDesk: "A" } as Record<string, string>;
  const queues = DEMO_PLAN.queues.map((queue) => ({ ...queue, letter: swapped[queue.queueId] ?? queue.letter }));
  without("letter A", { ...DEMO_PLAN, queues });
});

test("LD-2 a plan may drop what only finished customers had, and what was learned stays with its service", () => {
  const lobby = given(
    open("w2", "ben"),
    issue("t1", "coins", 1),
    call("w2", "ben", 2),
    start("t1", "ben", 3),
    finish("t1", "ben", 8),
    issue("t2", "cash", 9),
  );
  lobby.then(pin({ ...DEMO_PLAN, services: DEMO_PLAN.services.toReversed() }));
  expect(lobby.day.handling[lobby.day.serviceIx.get("coins") ?? -1]).toMatchObject({ count: 1, totalMs: 6 * 60_000 });
  lobby.then(pin({ ...DEMO_PLAN, services: DEMO_PLAN.services.filter(({ serviceId }) => serviceId !== "coins") }, 11));
  expect(lobby.refusal(by("ben", 12, "UndoFinish", { ticketId: "t1", reason: "too early" }))).toEqual({
    code: "lobby.serviceUnknown",
    serviceId: "coins",
  });
});

test("LD-3 people arrive, move and leave, one post at a time", () => {
  const lobby = given();
  const types = [
    ...lobby.then(by("emil", 0, "StaffArrived", { staffId: "emil", post: "lobby" })),
    ...lobby.then(by("emil", 1, "StaffArrived", { staffId: "emil", post: "lobby" })),
    ...lobby.then(by("emil", 2, "MoveStaff", { staffId: "emil", post: "head" })),
    ...lobby.then(by("emil", 3, "StaffArrived", { staffId: "emil", post: "lobby" })),
    ...lobby.then(by("emil", 4, "StaffLeft", { staffId: "emil" })),
    ...lobby.then(by("emil", 5, "StaffLeft", { staffId: "emil" })),
  ].map(({ type }) => type);
  expect(types).toEqual(["StaffArrived", "StaffMoved", "StaffMoved", "StaffLeft"]);
  expect(lobby.refusal(by("emil", 6, "StaffLeft", { staffId: "nobody" }))).toMatchObject({
    code: "lobby.staffUnknown",
  });
});

test("LD-3 the lobby is held with its certificate, and a window is left only by closing it", () => {
  const lobby = given(open("w1", "ana"));
  expect(lobby.refusal(by("ana", 1, "StaffArrived", { staffId: "ben", post: "lobby" }))).toEqual({
    code: "lobby.staffNotCertified",
    staffId: "ben",
    needs: "lobby",
  });
  expect(lobby.refusal(by("ana", 1, "StaffArrived", { staffId: "zoe", post: "guide" }))).toEqual({
    code: "lobby.staffUnknown",
    staffId: "zoe",
  });
  const elsewhere = { code: "lobby.staffElsewhere", staffId: "ana", windowId: "w1" };
  expect(lobby.refusal(by("ana", 1, "StaffArrived", { staffId: "ana", post: "guide" }))).toEqual(elsewhere);
  expect(lobby.refusal(by("ana", 1, "MoveStaff", { staffId: "ana", post: "guide" }))).toEqual(elsewhere);
  expect(lobby.refusal(by("ana", 1, "StaffLeft", { staffId: "ana" }))).toEqual(elsewhere);
});

test("LD-69 closing gives every ticket its outcome and closes every window", () => {
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 1),
    issue("t2", "card", 2),
    issue("t3", "cash", 3),
    call("w1", "ana", 4),
    by("ana", 5, "RecordNoShow", { ticketId: "t1" }),
    by("emil", 6, "OfferDiversion", { ticketId: "t3", trigger: "secondary", to: "selfService" }),
    by("emil", 6, "AnswerDiversion", { ticketId: "t3", accepted: true }),
    ...["t4", "t5", "t6"].map((ticketId) => issue(ticketId, "cash", 7)),
    by("emil", 8, "OfferDiversion", { ticketId: "t4", trigger: "secondary", to: "selfService" }),
    by("emil", 8, "AnswerDiversion", { ticketId: "t4", accepted: true }),
    by("emil", 9, "ArriveDiverted", { ticketId: "t4" }),
    by("emil", 10, "ParkTicket", { ticketId: "t5", reason: "customer" }),
    by("emil", 10, "ParkTicket", { ticketId: "t6", reason: "bank" }),
    by("emil", 470, "AnnounceClosing", {}),
    by("emil", 471, "AnnounceClosing", {}),
  );
  const events = lobby.then(by("emil", 480, "CloseDay", {}));
  expect(eventsOf(events, "WindowClosed")).toMatchObject([{ windowId: "w1", reason: "endOfDay" }]);
  expect(
    eventsOf(events, "TicketEnded").map(({ ticketId, outcome, waitedMs }) => [ticketId, outcome, waitedMs]),
  ).toEqual([
    ["t1", "noShow", 3 * 60_000],
    ["t2", "endOfDay", atMin(480) - atMin(2)],
    ["t3", "left", 3 * 60_000],
    ["t4", "diverted", 2 * 60_000],
    ["t5", "left", 3 * 60_000],
    ["t6", "endOfDay", atMin(480) - atMin(7)],
  ]);
});

test("LD-69 nobody closes the day on a customer at a window", () => {
  const lobby = given(open("w1", "ana"), issue("t1", "cash", 1), call("w1", "ana", 4));
  expect(lobby.refusal(by("emil", 480, "CloseDay", {}))).toEqual({
    code: "lobby.stillServing",
    windowId: "w1",
    ticketNumber: "A001",
  });
});

test("LD-72 asking for what is already so is accepted and changes nothing", () => {
  const asked = [
    by("emil", 0, "StaffArrived", { staffId: "emil", post: "lobby" }),
    open("w1", "ana"),
    by("ana", 0, "SetAutoNext", { windowId: "w1", on: true }),
    issue("t1", "cash", 1),
    by("customer", 1, "CompletePrefill", { ticketId: "t1" }),
    by("ana", 1, "RaiseHelp", { alertId: "h1", windowId: "w1", reason: "a forged note" }),
    by("emil", 2, "AcknowledgeAlert", { alertId: "h1" }),
    by("emil", 2, "DeviceDown", { deviceId: "atm", reason: "paper jam" }),
    by("emil", 3, "OfferDiversion", { ticketId: "t1", trigger: "secondary", to: "adviser" }),
    by("emil", 3, "AnswerDiversion", { ticketId: "t1", accepted: false }),
    by("emil", 4, "AnnounceClosing", {}),
  ];
  const lobby = given(...asked);
  const repeated = asked.filter(({ type }) => type !== "OfferDiversion").map((command) => lobby.then(command));
  expect(repeated.flat()).toEqual([]);
});
