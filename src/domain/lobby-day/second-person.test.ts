import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { DEMO_PLAN } from "./demo-plan.fixture";
import { by, call, called, eventsOf, finish, given, givenOn, issue, open, start, type Given } from "./given.fixture";
import type { LobbyCommand } from "./messages";

const onT1 = { ticketId: "t1" } as const;
const ask = (minute: number, actor = "ben") => by(actor, minute, "RequestAuthorisation", onT1);
const authorise = (minute: number, actor: string, approved: boolean, reason?: string) =>
  by(actor, minute, "Authorise", { ...onT1, approved, ...(reason !== undefined && { reason }) });
const submit = (minute: number, customerStays = true, actor = "ben") =>
  by(actor, minute, "SubmitForReview", { ...onT1, customerStays });
const review = (minute: number, actor = "dora", windowId = "w5") =>
  by(actor, minute, "StartReview", { ...onT1, windowId });
const reject = (minute: number, reason = "wrong account") => by("dora", minute, "RejectReview", { ...onT1, reason });
const pass = (minute: number) => by("dora", minute, "PassReview", onT1);

/** Ben serves t1 at window 3 from minute 2. */
const serving = (serviceId: string, ...more: readonly LobbyCommand[]): Given =>
  given(
    open("w3", "ben"),
    open("w5", "dora"),
    issue("t1", serviceId, 1),
    call("w3", "ben", 2),
    start("t1", "ben", 2),
    ...more,
  );

test("LD-47 a supervisor releases the work, and the wait for him is an alert until he does", () => {
  const lobby = serving("card");
  expect(lobby.refusal(finish("t1", "ben", 3))).toEqual({ code: "lobby.authorisationMissing", ticketNumber: "B001" });
  expect(lobby.then(ask(4))).toMatchObject([
    { type: "AuthorisationRequested" },
    { type: "AlertRaised", kind: "authorisationWaiting", ticketId: "t1", windowId: "w3" },
  ]);
  expect(lobby.refusal(finish("t1", "ben", 5))).toMatchObject({
    code: "lobby.ticketState",
    state: "awaitingAuthorisation",
  });
  expect(lobby.then(authorise(6, "emil", true))).toMatchObject([
    { type: "AuthorisationAnswered", staffId: "emil", approved: true },
    { type: "AlertResolved", afterMs: 2 * MINUTE_MS },
  ]);
  expect(lobby.then(finish("t1", "ben", 7))).toHaveLength(1);
});

test("LD-47 a refused release says why, and the work is not done", () => {
  const lobby = serving("card", ask(4));
  expect(lobby.refusal(authorise(5, "emil", false))).toEqual({ code: "lobby.reasonNeeded" });
  lobby.then(authorise(5, "emil", false, "no identity"));
  expect(lobby.refusal(finish("t1", "ben", 6))).toMatchObject({ code: "lobby.authorisationMissing" });
  expect(lobby.refusal(authorise(6, "emil", true))).toMatchObject({ code: "lobby.ticketState", state: "inService" });
});

test("LD-50 nobody releases his own work, and only who may releases any", () => {
  const lobby = serving("card", ask(4));
  expect(lobby.refusal(authorise(5, "ben", true))).toEqual({ code: "lobby.fourEyes", staffId: "ben" });
  expect(lobby.refusal(authorise(5, "ana", true))).toEqual({
    code: "lobby.staffNotCertified",
    staffId: "ana",
    needs: "authorise",
  });
  expect(lobby.refusal(authorise(5, "zoe", true))).toEqual({ code: "lobby.staffUnknown", staffId: "zoe" });
});

test("LD-50 who released the work of another cannot finish it as his own", () => {
  const lobby = serving(
    "card",
    ask(4),
    authorise(5, "emil", true),
    open("w2", "emil", 5),
    by("ben", 6, "ParkTicket", { ...onT1, reason: "bank" }),
    by("ben", 7, "UnparkTicket", { ...onT1, place: "first" }),
    call("w2", "emil", 8),
    start("t1", "emil", 8),
  );
  expect(lobby.refusal(finish("t1", "emil", 9))).toMatchObject({ code: "lobby.authorisationMissing" });
});

test("LD-48 the teller is free once the work is handed over, and the reviewer finishes it", () => {
  const lobby = serving("transfer", issue("t2", "fund", 3), submit(6));
  expect(called(lobby.then(call("w3", "ben", 7)))).toEqual(["t2"]);
  lobby.then(review(8));
  expect(lobby.then(pass(10))).toMatchObject([
    { type: "ReviewPassed", windowId: "w5", staffId: "dora" },
    {
      type: "ServiceFinished",
      windowId: "w5",
      staffId: "ben",
      outcome: "done",
      servedMs: 4 * MINUTE_MS,
      clockMs: 8 * MINUTE_MS,
      inTime: true,
    },
  ]);
  expect(lobby.then(by("customer", 11, "Rate", { ...onT1, score: 5, asked: false }))).toMatchObject([
    { staffId: "ben" },
  ]);
});

test("LD-48 a customer who stayed goes on with the next service; one who left is done", () => {
  const route = (customerStays: boolean) =>
    givenOn(
      DEMO_PLAN,
      open("w3", "ben"),
      open("w5", "dora"),
      issue("t1", "transfer", 1, { serviceIds: ["transfer", "cash"] }),
      call("w3", "ben", 2),
      start("t1", "ben", 2),
      submit(6, customerStays),
      review(8),
    );
  expect(route(true).then(pass(10))).toMatchObject([
    {},
    {},
    { type: "TicketRouted", serviceId: "cash", queueId: "qCash" },
  ]);
  expect(route(false).then(pass(10))).toHaveLength(2);
});

test("LD-48 only two-step work is reviewed, at a window for it", () => {
  expect(serving("card").refusal(submit(4))).toEqual({ code: "lobby.reviewNotNeeded", serviceId: "card" });
  const lobby = serving("transfer", open("w2", "chen"), submit(4));
  expect(lobby.refusal(review(5, "chen", "w2"))).toEqual({ code: "lobby.notAReviewWindow", windowId: "w2" });
  expect(lobby.refusal(pass(5))).toMatchObject({ code: "lobby.ticketState", state: "awaitingReview" });
});

test("LD-36 work is not handed to review without its other controls", () => {
  const services = DEMO_PLAN.services.map((service) => ({
    ...service,
    needsDisclosure: true,
    needsAuthorisation: service.serviceId === "transfer",
  }));
  const lobby = givenOn(
    { ...DEMO_PLAN, services },
    open("w3", "ben"),
    issue("t1", "transfer", 1),
    call("w3", "ben", 2),
    start("t1", "ben", 2),
  );
  expect(lobby.refusal(submit(3))).toEqual({ code: "lobby.disclosureMissing", ticketNumber: "C001" });
  for (const step of ["greet", "ask", "disclose"] as const) lobby.then(by("ben", 4, "FinishStep", { ...onT1, step }));
  expect(lobby.refusal(submit(5))).toEqual({ code: "lobby.authorisationMissing", ticketNumber: "C001" });
});

test("LD-49 rejected work goes back to its teller before everybody, and its clock goes on", () => {
  const lobby = serving("transfer", issue("t2", "fund", 3), submit(6), review(7));
  expect(lobby.refusal(reject(8, " "))).toEqual({ code: "lobby.reasonNeeded" });
  lobby.then(reject(8));
  expect(eventsOf(lobby.then(call("w3", "ben", 9)), "TicketCalled")).toMatchObject([
    { ticketId: "t1", rule: "personalPool", waitedMs: MINUTE_MS },
  ]);
  lobby.then(start("t1", "ben", 9));
  lobby.then(submit(10));
  lobby.then(review(11));
  expect(eventsOf(lobby.then(pass(12)), "ServiceFinished")).toMatchObject([
    { clockMs: 9 * MINUTE_MS, servedMs: 5 * MINUTE_MS },
  ]);
});

test("LD-49 when the teller has left, anybody able takes the rejected work", () => {
  const lobby = serving(
    "transfer",
    submit(6),
    by("ben", 7, "CloseWindow", { windowId: "w3", reason: "home" }),
    by("ben", 7, "StaffLeft", { staffId: "ben" }),
    open("w2", "ana", 7),
    review(8),
    reject(9),
  );
  expect(called(lobby.then(call("w2", "ana", 10)))).toEqual(["t1"]);
});

test("LD-50 nobody reviews his own work", () => {
  const lobby = given(
    open("w3", "chen"),
    issue("t1", "transfer", 1),
    call("w3", "chen", 2),
    start("t1", "chen", 2),
    submit(5, true, "chen"),
  );
  lobby.then(by("chen", 6, "CloseWindow", { windowId: "w3", reason: "to review" }));
  lobby.then(open("w5", "chen", 6));
  expect(lobby.refusal(review(7, "chen"))).toEqual({ code: "lobby.fourEyes", staffId: "chen" });
});

test("LD-37 a passed review that was wrong goes back into review, not to the counter", () => {
  const lobby = serving(
    "transfer",
    submit(6),
    review(7),
    pass(8),
    by("dora", 9, "UndoFinish", { ...onT1, reason: "overlooked the sum" }),
  );
  expect(lobby.ticket("t1")).toMatchObject({ state: "inReview", reviewed: false, tellerId: "ben", staffId: "dora" });
  expect(lobby.then(reject(10))).toMatchObject([{ type: "ReviewRejected", reason: "wrong account" }]);
});
