import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { by, call, finish, given, issue, observe, open, start } from "./given.fixture";
import type { WindowMode } from "./messages";

const openBy = (staffId: string, windowId: string, mode: WindowMode = "normal", minute = 1) =>
  by(staffId, minute, "OpenWindow", { windowId, staffId, mode });
const close = (minute: number, windowId = "w1") => by("ana", minute, "CloseWindow", { windowId, reason: "lunch" });
const onW1 = { windowId: "w1" } as const;
const pause = (minute: number, actor = "ana") => by(actor, minute, "StartBreak", { ...onW1, reason: "lunch" });
const backOffice = (minute: number) => by("ana", minute, "StartBackOffice", { ...onW1, reason: "cash count" });
const till = (witnessId: string) => ({ cashMinor: 5_000_000, vouchersCounted: true, witnessId });

test("LD-56 a window opens with one person, who comes to it from any other post", () => {
  const lobby = given(by("emil", 0, "StaffArrived", { staffId: "emil", post: "lobby" }));
  expect(lobby.then(openBy("ana", "w1"))).toMatchObject([
    { type: "StaffArrived", post: "window" },
    { type: "WindowOpened", staffId: "ana" },
  ]);
  expect(lobby.then(openBy("ana", "w1"))).toEqual([]);
  expect(lobby.then(openBy("emil", "w2"))).toMatchObject([
    { type: "StaffMoved", post: "window" },
    { type: "WindowOpened" },
  ]);
  expect(lobby.refusal(openBy("ben", "w1"))).toEqual({ code: "lobby.windowAlreadyOpen", windowId: "w1" });
  expect(lobby.refusal(openBy("ana", "w3"))).toEqual({ code: "lobby.staffElsewhere", staffId: "ana", windowId: "w1" });
});

test("LD-56 an adviser stays an adviser at the window", () => {
  const lobby = given(by("chen", 0, "StaffArrived", { staffId: "chen", post: "adviser" }));
  expect(lobby.then(openBy("chen", "w3")).map(({ type }) => type)).toEqual(["WindowOpened"]);
});

test("LD-56 nobody opens a window at which he could serve nobody", () => {
  const lobby = given();
  expect(lobby.refusal(openBy("fay", "w3"))).toEqual({
    code: "lobby.staffNotCertified",
    staffId: "fay",
    needs: "card, fund, transfer",
  });
  expect(lobby.refusal(openBy("ana", "w1", "complexOnly"))).toMatchObject({ code: "lobby.staffNotCertified" });
  expect(lobby.refusal(openBy("ana", "w5"))).toEqual({
    code: "lobby.staffNotCertified",
    staffId: "ana",
    needs: "review",
  });
  expect(lobby.refusal(openBy("zoe", "w1"))).toEqual({ code: "lobby.staffUnknown", staffId: "zoe" });
  expect(lobby.refusal(openBy("ana", "w9"))).toEqual({ code: "lobby.windowUnknown", windowId: "w9" });
  expect(lobby.then(openBy("dora", "w5"))).toHaveLength(2);
});

test("LD-57 a window pauses between customers, and calls nobody until it goes on", () => {
  const lobby = given(open("w1", "ana"), issue("t1", "cash", 1), pause(2));
  expect(lobby.refusal(call("w1", "ana", 3))).toEqual({ code: "lobby.windowPaused", windowId: "w1" });
  expect(lobby.refusal(pause(3))).toEqual({ code: "lobby.windowPaused", windowId: "w1" });
  expect(lobby.refusal(by("ana", 3, "EndBackOffice", onW1))).toEqual({ code: "lobby.windowPaused", windowId: "w1" });
  expect(lobby.refusal(by("ben", 3, "EndBreak", onW1))).toMatchObject({ code: "lobby.notYourWindow" });
  expect(lobby.then(by("ana", 4, "EndBreak", onW1))).toMatchObject([{ type: "BreakEnded" }]);
  expect(lobby.then(by("ana", 4, "EndBreak", onW1))).toEqual([]);
  expect(lobby.then(backOffice(5))).toMatchObject([{ type: "BackOfficeStarted", reason: "cash count" }]);
  expect(lobby.then(by("ana", 6, "EndBackOffice", onW1))).toMatchObject([{ type: "BackOfficeEnded" }]);
  lobby.then(call("w1", "ana", 7));
  expect(lobby.refusal(pause(8))).toEqual({ code: "lobby.windowBusy", windowId: "w1", ticketNumber: "A001" });
  expect(lobby.refusal(backOffice(8))).toMatchObject({ code: "lobby.windowBusy" });
});

test("LD-57 a closed window neither calls nor pauses", () => {
  const closed = { code: "lobby.windowNotOpen", windowId: "w1" };
  expect(given().refusal(pause(1))).toEqual(closed);
  expect(given().refusal(call("w1", "ana", 1))).toEqual(closed);
  expect(given().refusal(by("ana", 1, "SetAutoNext", { ...onW1, on: true }))).toEqual(closed);
});

test("LD-58 the mode changes with a reason, while the window is open", () => {
  const mode = (which: WindowMode) =>
    by("emil", 2, "SetWindowMode", { windowId: "w2", mode: which, reason: "long cash line" });
  expect(given().refusal(mode("simpleOnly"))).toEqual({ code: "lobby.windowNotOpen", windowId: "w2" });
  const lobby = given(open("w2", "ben"), issue("t1", "fund", 1));
  expect(lobby.then(mode("simpleOnly"))).toMatchObject([
    { type: "WindowModeSet", mode: "simpleOnly", reason: "long cash line" },
  ]);
  expect(lobby.then(mode("simpleOnly"))).toEqual([]);
  expect(lobby.refusal(call("w2", "ben", 3))).toMatchObject({ code: "lobby.nobodyWaiting" });
});

test("LD-59 a window that closes finishes its customer and calls nobody else", () => {
  const lobby = given(
    open("w1", "ana"),
    by("ana", 0, "SetAutoNext", { ...onW1, on: true }),
    issue("t1", "cash", 1),
    issue("t2", "cash", 1),
    call("w1", "ana", 2),
    start("t1", "ana", 3),
  );
  expect(lobby.then(close(4))).toMatchObject([{ type: "WindowClosing", reason: "lunch" }]);
  expect(lobby.then(close(4))).toEqual([]);
  expect(lobby.then(observe(5))).toEqual([]);
  expect(lobby.then(finish("t1", "ana", 6)).map(({ type }) => type)).toEqual(["ServiceFinished", "WindowClosed"]);
  expect(lobby.then(close(7))).toEqual([]);
  expect(lobby.then(openBy("ana", "w2", "normal", 8))).toHaveLength(1);
});

test("LD-59 a closing window closes too when its customer goes back into the line, is parked or missed", () => {
  const closing = () => given(open("w1", "ana"), issue("t1", "cash", 1), call("w1", "ana", 2), close(3));
  const to = { kind: "queue", queueId: "qDesk", serviceId: "fund" } as const;
  for (const command of [
    by("ana", 4, "TransferTicket", { ticketId: "t1", to, reason: "wants a fund" }),
    by("ana", 4, "RequeueWrong", { ticketId: "t1", cause: "wrongQueue", serviceId: "fund" }),
    by("ana", 4, "ParkTicket", { ticketId: "t1", reason: "papers" }),
    by("ana", 4, "RecordNoShow", { ticketId: "t1" }),
    by("customer", 4, "LeaveTicket", { ticketId: "t1", by: "customer" }),
  ]) {
    expect(closing().then(command).at(-1)).toMatchObject({ type: "WindowClosed", windowId: "w1", staffId: "ana" });
  }
  expect(closing().refusal(pause(4))).toMatchObject({ code: "lobby.windowBusy" });
});

test("LD-60 the till is counted before a witness who is somebody else", () => {
  const closeWith = (witnessId: string) =>
    by("ana", 3, "CloseWindow", { ...onW1, reason: "shift", handOver: till(witnessId) });
  const lobby = given(open("w1", "ana"));
  expect(lobby.refusal(closeWith("ana"))).toEqual({ code: "lobby.witnessIsTeller", staffId: "ana" });
  expect(lobby.refusal(closeWith("zoe"))).toEqual({ code: "lobby.staffUnknown", staffId: "zoe" });
  expect(lobby.then(closeWith("ben"))).toMatchObject([{ type: "WindowClosed", handOver: till("ben") }]);
  const openWith = (witnessId: string) =>
    by("ben", 4, "OpenWindow", { ...onW1, staffId: "ben", mode: "normal", handOver: till(witnessId) });
  expect(lobby.refusal(openWith("ben"))).toEqual({ code: "lobby.witnessIsTeller", staffId: "ben" });
  expect(lobby.refusal(openWith("zoe"))).toEqual({ code: "lobby.staffUnknown", staffId: "zoe" });
  expect(lobby.then(openWith("ana"))).toContainEqual(
    expect.objectContaining({ type: "WindowOpened", handOver: till("ana") }),
  );
});

test("LD-60 whoever writes a colleague's hand-over down is not its witness", () => {
  const lobby = given(open("w1", "ana"));
  const closeWith = (witnessId: string) =>
    by("emil", 3, "CloseWindow", { ...onW1, reason: "shift", handOver: till(witnessId) });
  expect(lobby.refusal(closeWith("emil"))).toEqual({ code: "lobby.witnessIsTeller", staffId: "emil" });
  expect(lobby.then(closeWith("ben"))).toMatchObject([{ type: "WindowClosed", handOver: till("ben") }]);
  const openWith = by("emil", 4, "OpenWindow", { ...onW1, staffId: "ben", mode: "normal", handOver: till("emil") });
  expect(lobby.refusal(openWith)).toEqual({ code: "lobby.witnessIsTeller", staffId: "emil" });
});

test("LD-60 a hand-over counted before the last customer was done is the one that closes the window", () => {
  const lobby = given(open("w1", "ana"), issue("t1", "cash", 1), call("w1", "ana", 2), start("t1", "ana", 3));
  lobby.then(by("ana", 4, "CloseWindow", { ...onW1, reason: "shift", handOver: till("ben") }));
  expect(lobby.then(finish("t1", "ana", 5)).at(-1)).toMatchObject({
    type: "WindowClosed",
    reason: "shift",
    handOver: till("ben"),
  });
});

const vacate = (minute: number, windowId = "w1", reason = "taken ill") =>
  by("emil", minute, "VacateWindow", { windowId, reason });

test("LD-99 whose teller has gone waits on with place and wait kept, and the window closes", () => {
  const lobby = given(
    open("w1", "ana"),
    open("w2", "ben"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2),
    call("w1", "ana", 3),
    start("t1", "ana", 3),
  );
  expect(lobby.refusal(vacate(8, "w1", " "))).toEqual({ code: "lobby.reasonNeeded" });
  expect(lobby.then(vacate(8))).toMatchObject([
    { type: "TicketTransferred", ticketId: "t1", to: { kind: "queue", queueId: "qCash" }, reason: "taken ill" },
    { type: "WindowClosed", windowId: "w1", staffId: "ana", reason: "taken ill" },
  ]);
  expect(lobby.then(vacate(9))).toEqual([]);
  expect(lobby.then(by("ana", 9, "StaffLeft", { staffId: "ana" }))).toHaveLength(1);
  expect(lobby.then(call("w2", "ben", 10))).toMatchObject([{ ticketId: "t1", waitedMs: 4 * MINUTE_MS }]);
});

test("LD-99 work that was being wrapped up when its teller went is done, and the visit goes on", () => {
  const lobby = given(
    open("w2", "ben"),
    issue("t1", "cash", 1, { serviceIds: ["cash", "coins"] }),
    call("w2", "ben", 2),
    start("t1", "ben", 2),
    by("ben", 4, "StartWrapUp", { ticketId: "t1" }),
  );
  expect(lobby.then(vacate(5, "w2"))).toMatchObject([
    { type: "ServiceFinished", ticketId: "t1", staffId: "ben", outcome: "done" },
    { type: "TicketRouted", ticketId: "t1", serviceId: "coins" },
    { type: "WindowClosed", windowId: "w2" },
  ]);
});

test("LD-99 nobody is asked any more to release the work of a teller who has gone", () => {
  const lobby = given(
    open("w2", "ben"),
    issue("t1", "card", 1),
    call("w2", "ben", 2),
    start("t1", "ben", 2),
    by("ben", 3, "RequestAuthorisation", { ticketId: "t1" }),
  );
  expect(lobby.then(vacate(6, "w2"))).toMatchObject([
    { type: "AlertResolved", afterMs: 3 * MINUTE_MS },
    { type: "TicketTransferred", ticketId: "t1" },
    { type: "WindowClosed" },
  ]);
  expect(lobby.ticket("t1").state).toBe("waiting");
});

test("LD-99 what was being checked waits for another reviewer", () => {
  const lobby = given(
    open("w2", "ben"),
    open("w5", "dora"),
    issue("t1", "transfer", 1),
    call("w2", "ben", 2),
    start("t1", "ben", 2),
    by("ben", 5, "SubmitForReview", { ticketId: "t1", customerStays: true }),
    by("dora", 6, "StartReview", { ticketId: "t1", windowId: "w5" }),
  );
  expect(lobby.then(vacate(8, "w5"))).toMatchObject([
    { type: "ReviewReturned", ticketId: "t1", staffId: "dora" },
    { type: "WindowClosed", windowId: "w5" },
  ]);
  lobby.then(open("w5", "chen", 9));
  expect(lobby.then(by("chen", 9, "StartReview", { ticketId: "t1", windowId: "w5" }))).toHaveLength(1);
  expect(lobby.then(by("chen", 12, "PassReview", { ticketId: "t1" }))).toContainEqual(
    expect.objectContaining({ type: "ServiceFinished", outcome: "done", staffId: "ben", clockMs: 10 * MINUTE_MS }),
  );
});

const propose = (windowId: string, staffId: string, minute = 5) =>
  by("emil", minute, "ProposeWindow", { windowId, staffId, reason: "long line" });
const answer = (actor: string, minute: number, approved: boolean) =>
  by(actor, minute, "AnswerProposal", { windowId: "w3", approved });

test("LD-77 a window that is asked for opens with its person when somebody else says yes", () => {
  const lobby = given(propose("w3", "ben"));
  expect(lobby.then(propose("w3", "ben", 6))).toEqual([]);
  expect(lobby.refusal(answer("emil", 7, true))).toEqual({ code: "lobby.fourEyes", staffId: "emil" });
  expect(lobby.then(answer("dora", 8, true))).toMatchObject([
    { type: "ProposalAnswered", approved: true, by: "dora", afterMs: 3 * MINUTE_MS },
    { type: "StaffArrived", staffId: "ben" },
    { type: "WindowOpened", windowId: "w3", staffId: "ben" },
  ]);
  expect(lobby.refusal(answer("dora", 9, true))).toEqual({ code: "lobby.notProposed", windowId: "w3" });
});

test("LD-77 a no is kept with its reason, and a window nobody could open is not asked for", () => {
  const lobby = given(open("w1", "ana"), propose("w3", "ben"));
  expect(lobby.then({ ...answer("dora", 6, false), reason: "needed inside" })).toMatchObject([
    { type: "ProposalAnswered", approved: false, reason: "needed inside" },
  ]);
  expect(lobby.day.windows.get("w3")?.state).toBe("closed");
  expect(lobby.refusal(propose("w1", "ana"))).toMatchObject({ code: "lobby.windowAlreadyOpen" });
  expect(lobby.refusal(propose("w3", "ana"))).toMatchObject({ code: "lobby.staffElsewhere" });
  expect(lobby.refusal(propose("w3", "fay"))).toMatchObject({ code: "lobby.staffNotCertified" });
});

test("LD-77 who opens the window himself has answered the question", () => {
  const lobby = given(propose("w3", "ben"), open("w3", "ben", 6));
  expect(lobby.refusal(answer("dora", 7, true))).toMatchObject({ code: "lobby.notProposed" });
});
