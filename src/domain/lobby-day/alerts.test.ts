import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { atMin, DEMO_PLAN, planWith } from "./demo-plan.fixture";
import { by, call, given, givenOn, issue, observe, open, start } from "./given.fixture";
import type { LobbyPlan } from "./plan";

const vigilant = planWith({
  alerts: { windowIdleMs: 2 * MINUTE_MS, lobbyGapMs: 3 * MINUTE_MS, careAfterMs: 8 * MINUTE_MS },
});
const holdLobby = by("emil", -5, "StaffArrived", { staffId: "emil", post: "lobby" });

test("LD-62 the wait of a VIP speaks up once, and is settled by the call", () => {
  const lobby = given(open("w4", "ana"), issue("v1", "cash", 0, { segmentId: "vip" }));
  expect(lobby.then(observe(10))).toEqual([]);
  expect(lobby.then(observe(10.1))).toMatchObject([
    { kind: "waitLimitExceeded", ticketId: "v1", measured: { waitMs: 10.1 * MINUTE_MS, limitMs: 10 * MINUTE_MS } },
  ]);
  expect(lobby.then(observe(10.2))).toEqual([]);
  lobby.then(call("w4", "ana", 11.1));
  expect(lobby.then(observe(11.1))).toMatchObject([{ type: "AlertResolved", afterMs: MINUTE_MS }]);
});

test("LD-62 so does work beyond its limit, also while it waits for the second person", () => {
  const lobby = given(open("w3", "ben"), issue("t1", "transfer", 0), call("w3", "ben", 1), start("t1", "ben", 1));
  lobby.then(by("ben", 10, "SubmitForReview", { ticketId: "t1", customerStays: true }));
  expect(lobby.then(observe(16))).toEqual([]);
  expect(lobby.then(observe(16.1))).toMatchObject([{ kind: "timeLimitExceeded", ticketId: "t1", windowId: "w3" }]);
  expect(lobby.then(observe(17))).toEqual([]);
});

test("LD-62 at the window the limit speaks up with the minutes on its clock", () => {
  const lobby = given(open("w1", "ana"), issue("t1", "cash", 0), call("w1", "ana", 1), start("t1", "ana", 1));
  lobby.then(by("ana", 2, "PauseClock", { ticketId: "t1", reason: "system" }));
  expect(lobby.then(observe(30))).toEqual([]);
  lobby.then(by("ana", 30, "ResumeClock", { ticketId: "t1" }));
  expect(lobby.then(observe(35))).toMatchObject([
    { kind: "timeLimitExceeded", measured: { waitMs: 6 * MINUTE_MS, limitMs: 5 * MINUTE_MS } },
  ]);
});

test("LD-63 a window idle all the while somebody it could serve waits speaks up, not one that nobody needs", () => {
  const lobby = givenOn(vigilant, holdLobby, open("w1", "ana"), open("w3", "ben"), issue("t1", "cash", 60));
  expect(lobby.then(observe(60.1))).toEqual([]);
  expect(lobby.then(observe(62.1))).toMatchObject([
    { kind: "windowIdle", windowId: "w1", measured: { waitMs: 2.1 * MINUTE_MS, waiting: 1 } },
  ]);
  expect(lobby.then(observe(63))).toEqual([]);
  lobby.then(call("w1", "ana", 63.1));
  expect(lobby.then(observe(63.1))).toMatchObject([{ type: "AlertResolved", afterMs: MINUTE_MS }]);
});

test("LD-63 somebody who waits for this window alone makes it idle too", () => {
  const to = { kind: "staff", staffId: "ben" } as const;
  const lobby = givenOn(
    vigilant,
    holdLobby,
    open("w3", "ben"),
    issue("t1", "fund", 1),
    by("emil", 1, "TransferTicket", { ticketId: "t1", to, reason: "adviser" }),
  );
  expect(lobby.then(observe(4))).toMatchObject([{ kind: "windowIdle", windowId: "w3" }]);
});

test("LD-64 the lobby post empty in business hours speaks up until somebody holds it", () => {
  const lobby = givenOn(vigilant);
  expect(lobby.then(observe(3))).toEqual([]);
  expect(lobby.then(observe(3.1))).toMatchObject([
    { kind: "lobbyGap", measured: { waitMs: 3.1 * MINUTE_MS, limitMs: 3 * MINUTE_MS } },
  ]);
  lobby.then(by("emil", 5, "StaffArrived", { staffId: "emil", post: "lobby" }));
  expect(lobby.then(observe(5.1))).toMatchObject([{ type: "AlertResolved", afterMs: 2 * MINUTE_MS }]);
  lobby.then(by("emil", 476, "MoveStaff", { staffId: "emil", post: "head" }));
  expect(lobby.then(observe(479))).toEqual([]);
  expect(lobby.then(observe(480))).toEqual([]);
});

test("LD-65 a long wait asks for a kind word, once", () => {
  const lobby = givenOn(vigilant, holdLobby, issue("t1", "cash", 0));
  expect(lobby.then(observe(8.1))).toMatchObject([{ kind: "care", ticketId: "t1" }]);
  expect(lobby.then(observe(9))).toEqual([]);
});

test("LD-66 a machine that is down is offered to nobody until it is up", () => {
  const down = (deviceId: string) => by("ana", 2, "DeviceDown", { deviceId, reason: "paper jam" });
  const up = (minute: number, deviceId = "atm") => by("ana", minute, "DeviceUp", { deviceId });
  const lobby = given(issue("t1", "cash", 1));
  expect(lobby.refusal(down("atm9"))).toEqual({ code: "lobby.deviceUnknown", deviceId: "atm9" });
  expect(lobby.refusal(up(2, "atm9"))).toEqual({ code: "lobby.deviceUnknown", deviceId: "atm9" });
  expect(lobby.then(down("atm"))).toMatchObject([
    { type: "DeviceWentDown" },
    { type: "AlertRaised", kind: "deviceDown", deviceId: "atm", reason: "paper jam" },
  ]);
  expect(lobby.then(down("atm"))).toEqual([]);
  expect(
    lobby.refusal(by("emil", 3, "OfferDiversion", { ticketId: "t1", trigger: "secondary", to: "selfService" })),
  ).toMatchObject({
    code: "lobby.diversionNotPossible",
  });
  expect(lobby.then(up(7))).toMatchObject([
    { type: "DeviceCameUp" },
    { type: "AlertResolved", afterMs: 5 * MINUTE_MS },
  ]);
  expect(lobby.then(up(8))).toEqual([]);
});

test("LD-67 help is asked for, acknowledged and resolved, each with the time it took", () => {
  const help = by("ana", 2, "RaiseHelp", { alertId: "h1", windowId: "w1", reason: "forged note" });
  const acknowledge = (minute: number, alertId = "h1") => by("emil", minute, "AcknowledgeAlert", { alertId });
  const resolve = (minute: number) => by("emil", minute, "ResolveAlert", { alertId: "h1" });
  const lobby = given(open("w1", "ana"));
  expect(lobby.refusal({ ...help, windowId: "w9" })).toEqual({ code: "lobby.windowUnknown", windowId: "w9" });
  expect(lobby.then(help)).toMatchObject([
    { type: "AlertRaised", kind: "help", windowId: "w1", reason: "forged note" },
  ]);
  expect(lobby.then(help)).toEqual([]);
  expect(lobby.refusal(acknowledge(3, "h2"))).toEqual({ code: "lobby.alertUnknown", alertId: "h2" });
  expect(lobby.then(acknowledge(3))).toMatchObject([
    { type: "AlertAcknowledged", staffId: "emil", afterMs: MINUTE_MS },
  ]);
  expect(lobby.then(acknowledge(4))).toEqual([]);
  expect(lobby.then(resolve(6))).toMatchObject([{ type: "AlertResolved", afterMs: 4 * MINUTE_MS }]);
  expect(lobby.refusal(resolve(7))).toEqual({ code: "lobby.alertClosed", alertId: "h1" });
});

test("LD-76 a customer calls for a person, and presses again in vain until somebody was there", () => {
  const calls = (minute: number, alertId: string) => by("device:kiosk", minute, "CallStaff", { alertId });
  const lobby = given();
  expect(lobby.then(calls(2, "k1"))).toMatchObject([{ type: "AlertRaised", alertId: "k1", kind: "customerCalls" }]);
  expect(lobby.then(calls(3, "k2"))).toEqual([]);
  lobby.then(by("emil", 4, "AcknowledgeAlert", { alertId: "k1" }));
  expect(lobby.then(calls(5, "k3"))).toEqual([]);
  lobby.then(by("emil", 6, "ResolveAlert", { alertId: "k1" }));
  expect(lobby.then(calls(7, "k1"))).toEqual([]);
  expect(lobby.then(calls(7, "k4"))).toHaveLength(1);
});

test("LD-68 a special case is reported from a ticket and is an alert at once", () => {
  const report = (ticketId: string) =>
    by("emil", 3, "ReportSpecialCase", { ticketId, caseId: "case1", kind: "illness", customerCanCome: false });
  const lobby = given(issue("t1", "card", 1));
  expect(lobby.refusal(report("t9"))).toEqual({ code: "lobby.ticketUnknown", ticketId: "t9" });
  expect(lobby.then(report("t1"))).toMatchObject([
    { type: "SpecialCaseReported", caseId: "case1", customerCanCome: false },
    { type: "AlertRaised", alertId: "case1", kind: "specialCase", ticketId: "t1", reason: "illness" },
  ]);
  expect(lobby.then(report("t1"))).toEqual([]);
});

test("LD-78 an alert is put off for a while, and its time to act goes on counting", () => {
  const lobby = givenOn(vigilant, holdLobby, issue("t1", "cash", 0), observe(8.1));
  const snooze = (alertId: string) => by("emil", 9, "SnoozeAlert", { alertId, snoozeMs: 3 * MINUTE_MS });
  expect(lobby.then(snooze("a1"))).toMatchObject([{ type: "AlertSnoozed", staffId: "emil", until: atMin(12) }]);
  expect(lobby.then(by("emil", 12.1, "AcknowledgeAlert", { alertId: "a1" }))).toMatchObject([
    { afterMs: 4 * MINUTE_MS },
  ]);
  expect(lobby.refusal(snooze("a7"))).toEqual({ code: "lobby.alertUnknown", alertId: "a7" });
});

test("LD-78 who calls for help is not put off", () => {
  const lobby = given(
    open("w1", "ana"),
    by("ana", 2, "RaiseHelp", { alertId: "h1", windowId: "w1", reason: "forged note" }),
  );
  expect(lobby.refusal(by("emil", 3, "SnoozeAlert", { alertId: "h1", snoozeMs: MINUTE_MS }))).toEqual({
    code: "lobby.alertCannotWait",
    alertId: "h1",
  });
});

test("LD-62 who came at peak is promised what holds at peak, who came before it or after it is not", () => {
  const peaked: LobbyPlan = {
    ...DEMO_PLAN,
    peakHours: [{ start: atMin(5), end: atMin(20) }],
    segments: DEMO_PLAN.segments.map((segment) => ({
      ...segment,
      waitLimitMs: 10 * MINUTE_MS,
      peakWaitLimitMs: 20 * MINUTE_MS,
    })),
  };
  const lobby = givenOn(peaked, issue("early", "cash", 4), issue("peak", "cash", 5), issue("late", "cash", 20));
  const spoken = (minute: number): readonly unknown[] =>
    lobby
      .then(observe(minute))
      .flatMap((event) => (event.type === "AlertRaised" && event.kind === "waitLimitExceeded" ? [event.ticketId] : []));
  expect([spoken(15), spoken(25), spoken(26), spoken(31)]).toEqual([["early"], [], ["peak"], ["late"]]);
});
