import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { entryAdvice } from "./diversion";
import { DEMO_PLAN, planWith } from "./demo-plan.fixture";
import { by, call, called, eventsOf, given, givenOn, issue, observe, open } from "./given.fixture";
import type { DiversionChannel, LobbyPolicy } from "./plan";

const offer = (minute: number, to: DiversionChannel, ticketId = "t1") =>
  by("emil", minute, "OfferDiversion", { ticketId, trigger: "secondary", to, scriptId: "machine-is-free" });
const answer = (minute: number, accepted: boolean, ticketId = "t1") =>
  by("emil", minute, "AnswerDiversion", { ticketId, accepted });
const on = (type: "ArriveDiverted" | "FinishDiverted", minute: number) => by("emil", minute, type, { ticketId: "t1" });
const back = (minute: number) => by("emil", minute, "ReturnDiverted", { ticketId: "t1", reason: "out of order" });

test("LD-51 cash below the threshold can go to a machine, more or coins cannot", () => {
  const { day } = given();
  const advised = (serviceId: string, amountMinor?: number) =>
    entryAdvice(day, { serviceId, segmentId: "ordinary", ...(amountMinor !== undefined && { amountMinor }) });
  expect(advised("cash", 1_999_999)).toEqual(["selfService"]);
  expect(advised("cash", 2_000_000)).toEqual([]);
  expect(advised("coins", 500)).toEqual([]);
  expect(advised("fund")).toEqual(["eBankZone"]);
  expect(advised("gold")).toEqual([]);
});

test("LD-51 an adviser can always be named, a machine only for what it does", () => {
  const lobby = given(issue("t1", "coins", 1));
  expect(lobby.refusal(offer(2, "selfService"))).toEqual({
    code: "lobby.diversionNotPossible",
    serviceId: "coins",
    to: "selfService",
  });
  expect(lobby.then(offer(2, "adviser"))).toHaveLength(1);
});

test("LD-51 where an outlet lists no machines the word of the service is taken", () => {
  expect(givenOn({ ...DEMO_PLAN, devices: [] }, issue("t1", "cash", 1)).then(offer(2, "selfService"))).toHaveLength(1);
});

test("LD-51 the VIP zone is offered where there is one, and to no ordinary customer", () => {
  const services = DEMO_PLAN.services.map((service) => ({ ...service, divertsTo: ["vipZone"] as const }));
  const lobby = givenOn(
    { ...DEMO_PLAN, services },
    issue("t1", "cash", 1, { segmentId: "vip" }),
    issue("t2", "cash", 1),
  );
  expect(entryAdvice(lobby.day, { serviceId: "cash", segmentId: "vip" })).toEqual(["vipZone"]);
  expect(lobby.then(offer(2, "vipZone"))).toHaveLength(1);
  expect(lobby.refusal(offer(2, "vipZone", "t2"))).toMatchObject({ code: "lobby.diversionNotPossible", to: "vipZone" });
  const nowhere = given(issue("t1", "cash", 1, { segmentId: "vip" }));
  expect(nowhere.refusal(offer(2, "vipZone"))).toMatchObject({ code: "lobby.diversionNotPossible", to: "vipZone" });
});

test("LD-52 who is retained is asked to an adviser alone, at the entry and later, never to a machine", () => {
  const lobby = given(issue("t1", "cash", 1, { segmentId: "vip" }));
  for (const to of ["selfService", "eBankZone", "otherOutlet", "otherWindow", "appointment"] as const) {
    expect(lobby.refusal(offer(2, to))).toEqual({ code: "lobby.retainedAtCounter", ticketNumber: "F001" });
  }
  expect(lobby.then(offer(2, "adviser"))).toHaveLength(1);
  const atEntry = issue("t2", "cash", 3, { segmentId: "vip", diversion: { to: "adviser", accepted: true } });
  expect(lobby.then(atEntry).map(({ type }) => type)).toEqual([
    "TicketIssued",
    "DiversionOffered",
    "DiversionAnswered",
  ]);
  expect(entryAdvice(lobby.day, { serviceId: "cash", segmentId: "vip" })).toEqual([]);
});

test("LD-52 who has a special need is never asked, at the entry or later", () => {
  const lobby = given(issue("t2", "cash", 1, { specialNeed: "pregnant" }));
  for (const to of ["selfService", "adviser", "vipZone"] as const) {
    expect(lobby.refusal(offer(2, to, "t2"))).toEqual({ code: "lobby.retainedAtCounter", ticketNumber: "A001" });
  }
  const asked = issue("t3", "cash", 3, { specialNeed: "elderly", diversion: { to: "selfService", accepted: true } });
  expect(lobby.refusal(asked)).toMatchObject({ code: "lobby.retainedAtCounter" });
});

test("LD-53 a no is final for the visit, also at the entry and for its other tickets", () => {
  const entry = { diversion: { to: "selfService", accepted: false } } as const;
  const lobby = given(issue("t1", "cash", 1, entry), issue("t2", "cash", 2, { visitId: "t1" }));
  expect(lobby.refusal(offer(3, "adviser"))).toEqual({ code: "lobby.diversionRefused", ticketNumber: "A001" });
  expect(lobby.refusal(offer(3, "adviser", "t2"))).toEqual({ code: "lobby.diversionRefused", ticketNumber: "A002" });
  expect(lobby.refusal(issue("t3", "cash", 4, { visitId: "t1", ...entry }))).toMatchObject({
    code: "lobby.diversionRefused",
  });
});

test("LD-53 a no on the ticket of a companion counts for those issued before it", () => {
  const lobby = given(
    issue("t1", "cash", 1),
    issue("t2", "cash", 2, { visitId: "t1" }),
    offer(3, "selfService", "t2"),
    answer(3, false, "t2"),
  );
  expect(lobby.then(answer(3, false, "t2"))).toEqual([]);
  expect(lobby.refusal(offer(4, "selfService"))).toMatchObject({ code: "lobby.diversionRefused" });
});

test("LD-54 a diversion is offered, accepted, arrived at and done", () => {
  const lobby = given(issue("t1", "cash", 1));
  expect(lobby.then(offer(2, "selfService"))).toMatchObject([
    { type: "DiversionOffered", trigger: "secondary", scriptId: "machine-is-free" },
  ]);
  expect(lobby.then(offer(2, "selfService"))).toEqual([]);
  expect(lobby.then(answer(3, true))).toMatchObject([{ type: "DiversionAnswered", accepted: true }]);
  expect(lobby.then(answer(3, true))).toEqual([]);
  expect(lobby.then(on("ArriveDiverted", 4))).toMatchObject([{ type: "DiversionArrived" }]);
  expect(lobby.then(on("ArriveDiverted", 4))).toEqual([]);
  expect(lobby.then(on("FinishDiverted", 9))).toMatchObject([
    { type: "TicketEnded", outcome: "diverted", waitedMs: 3 * MINUTE_MS },
  ]);
  expect(lobby.refusal(on("FinishDiverted", 9))).toMatchObject({ code: "lobby.ticketState", state: "ended" });
});

test("LD-54 who comes back from a machine out of order has kept his place", () => {
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2),
    offer(3, "selfService"),
    answer(3, true),
    back(6),
  );
  expect(eventsOf(lobby.then(call("w1", "ana", 7)), "TicketCalled")).toMatchObject([
    { ticketId: "t1", waitedMs: 6 * MINUTE_MS },
  ]);
});

test("LD-54 nobody calls who is on the way to a machine", () => {
  const lobby = given(
    open("w1", "ana"),
    issue("t1", "cash", 1),
    issue("t2", "cash", 2),
    offer(3, "selfService"),
    answer(3, true),
  );
  expect(called(lobby.then(call("w1", "ana", 4)))).toEqual(["t2"]);
});

test("LD-54 only an open offer is answered, and only while the customer waits", () => {
  const lobby = given(open("w1", "ana"), issue("t1", "cash", 1));
  expect(lobby.refusal(answer(2, true))).toEqual({ code: "lobby.noOpenOffer", ticketNumber: "A001" });
  lobby.then(offer(2, "selfService"));
  lobby.then(call("w1", "ana", 3));
  expect(lobby.refusal(answer(4, true))).toMatchObject({ code: "lobby.ticketState", state: "called" });
  expect(lobby.refusal(back(4))).toMatchObject({ code: "lobby.ticketState", state: "called" });
});

const diversion = (change: Partial<LobbyPolicy["diversion"]>) =>
  planWith({ diversion: { ...DEMO_PLAN.policy.diversion, ...change } });
const crowd = (count: number, minute: number, segmentId = "ordinary") =>
  Array.from({ length: count }, (_, at) => issue(`c${at}`, "fund", minute, { segmentId }));

test("LD-55 secondary diversion is due when an ordinary customer waits longer, not when a VIP does", () => {
  const lobby = given(issue("v1", "fund", 0, { segmentId: "firm" }), issue("t1", "fund", 5));
  expect(lobby.then(observe(15))).toEqual([]);
  expect(lobby.then(observe(15.1))).toMatchObject([
    {
      type: "AlertRaised",
      kind: "secondaryDiversion",
      measured: { waitMs: 10.1 * MINUTE_MS, waiting: 2, limitMs: 10 * MINUTE_MS },
    },
  ]);
  expect(lobby.then(observe(15.2))).toEqual([]);
  lobby.then(by("customer", 16, "LeaveTicket", { ticketId: "t1", by: "customer" }));
  expect(lobby.then(observe(16.1))).toMatchObject([{ type: "AlertResolved", afterMs: MINUTE_MS }]);
});

test("LD-55 where the policy watches everybody's waits, a VIP's count too", () => {
  const lobby = givenOn(diversion({ watchesEveryone: true }), issue("v1", "fund", 0, { segmentId: "firm" }));
  expect(lobby.then(observe(10))).toEqual([]);
  expect(lobby.then(observe(10.1))).toMatchObject([{ type: "AlertRaised", kind: "secondaryDiversion" }]);
});

test("LD-55 or when more than ten people wait", () => {
  const lobby = given(...crowd(10, 0));
  expect(lobby.then(observe(1))).toEqual([]);
  lobby.then(issue("t11", "fund", 1, { segmentId: "vip" }));
  expect(lobby.then(observe(2))).toMatchObject([{ kind: "secondaryDiversion", measured: { waiting: 11 } }]);
});

test("LD-55 or, where the policy says so, only when both, or by open window", () => {
  const both = givenOn(diversion({ combine: "and" }), ...crowd(11, 0));
  expect(both.then(observe(10))).toEqual([]);
  expect(both.then(observe(10.1))).toHaveLength(1);
  const perWindow = givenOn(
    diversion({ waitingOverPerOpenWindow: 2 }),
    open("w2", "ben"),
    open("w5", "dora"),
    ...crowd(2, 0),
  );
  expect(perWindow.then(observe(1))).toEqual([]);
  perWindow.then(issue("t3", "fund", 1));
  expect(perWindow.then(observe(1))).toMatchObject([{ kind: "secondaryDiversion" }]);
});
