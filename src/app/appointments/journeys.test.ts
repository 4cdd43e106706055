import { afterEach, beforeEach, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { openVisit, type Visit } from "../../../tests/fixtures/visit";
import { checkIn } from "./check-in";
import { personOf } from "./journey-book";
import { tellerView } from "./teller-view";

let visit: Visit;
beforeEach(async () => {
  visit = await openVisit();
});
afterEach(() => visit.stop());

const NAME = { "person.name": "Ana 王", "person.idNumber": "E123", "person.phone": "+86 139 0000 0000" };

test("JN-6 and JN-1 what was filled in at home is at the window after the arrival, and each reading is logged", async () => {
  const { own, cause, guidance, lobby, views } = visit;
  const mine = await own(["A4"]);
  await guidance.journeys.save(mine, { ...NAME, "account.cardNumber": "6222 00" }, cause());
  await guidance.journeys.confirmDocuments(mine, ["id.card"], cause());
  const { code } = await visit.journey(mine);
  const came = await visit.come(code);
  expect(came).toMatchObject({ prefill: "partial", documentsConfirmed: true });
  const ticket = visit.ticket(came.ticketId);
  expect(ticket).toMatchObject({
    visitId: mine.journeyId,
    serviceId: "A4",
    documentsConfirmed: true,
    prefilled: false,
  });

  const { windowId, staffId } = await lobby.openWindowFor("A4");
  const at = { outletId: visit.outletId, ticketId: came.ticketId };
  const reading = { by: staffId, purpose: "serveTicket" };
  expect(await tellerView(guidance.house, at, reading)).toMatchObject({ refusal: { code: "journey.notAtWindow" } });
  await lobby.act({ type: "CallNext", actor: staffId, windowId });
  await lobby.act({ type: "StartService", actor: staffId, ticketId: came.ticketId });
  const other = await tellerView(guidance.house, at, { ...reading, by: "E999" });
  expect([other.ok, views]).toEqual([false, []]);

  const shown = await tellerView(guidance.house, at, reading);
  const questions = shown.ok ? shown.value.forms.flatMap((form) => form.questions) : [];
  expect(questions.find(({ fieldId }) => fieldId === "person.name")).toMatchObject({ value: "Ana 王" });
  expect(views).toMatchObject([{ by: staffId, purpose: "serveTicket", personId: personOf(mine.journeyId) }]);
});

test("JN-2 and JN-3 the ticket carries no answer, and the teller sees the service's questions alone", async () => {
  const { own, cause, guidance, lobby } = visit;
  const mine = await own(["A2", "A5"]);
  await guidance.journeys.save(mine, { ...NAME, "bills.customerNo": "W-77", "loss.what": "card" }, cause());
  const came = await visit.come((await visit.journey(mine)).code);
  expect(JSON.stringify(await visit.records())).not.toMatch(/Ana|E123|W-77|139 0000/u);

  const { windowId, staffId } = await lobby.openWindowFor("A2");
  await lobby.act({ type: "CallNext", actor: staffId, windowId });
  await lobby.act({ type: "StartService", actor: staffId, ticketId: came.ticketId });
  const at = { outletId: visit.outletId, ticketId: came.ticketId };
  const shown = await tellerView(guidance.house, at, { by: staffId, purpose: "serveTicket" });
  const ids = shown.ok ? shown.value.forms.flatMap(({ questions }) => questions.map(({ fieldId }) => fieldId)) : [];
  expect(ids).toContain("loss.what");
  expect(ids).not.toContain("bills.customerNo");
});

test("JN-1 a ticket that somebody else took in the name of the visit opens nothing", async () => {
  const { own, cause, guidance, lobby } = visit;
  const mine = await own(["A4"]);
  await guidance.journeys.save(mine, NAME, cause());
  const ticketId = uuid();
  const issue = { type: "IssueTicket", actor: "customer", ticketId, visitId: mine.journeyId } as const;
  await lobby.act({ ...issue, serviceIds: ["A4"], segmentId: "ordinary", channel: "phone" });
  const { windowId, staffId } = await lobby.openWindowFor("A4");
  await lobby.act({ type: "CallNext", actor: staffId, windowId });
  await lobby.act({ type: "StartService", actor: staffId, ticketId });
  const at = { outletId: visit.outletId, ticketId };
  const shown = await tellerView(guidance.house, at, { by: staffId, purpose: "serveTicket" });
  expect(shown).toEqual({ ok: false, refusal: { code: "journey.unknown" } });
});

test("JN-4 an answer that does not fit, or to a question nobody asked, keeps nothing of its save", async () => {
  const { own, cause, guidance } = visit;
  const mine = await own(["A4"]);
  const unfit = await guidance.journeys.save(mine, { "person.name": "Ana", "person.phone": "none" }, cause());
  expect(unfit).toMatchObject({ refusal: { code: "journey.answerUnfit", fieldId: "person.phone" } });
  const strange = await guidance.journeys.save(mine, { "loan.amount": "5" }, cause());
  expect(strange).toMatchObject({ refusal: { fieldId: "loan.amount" } });
  expect(await guidance.journeys.answers(mine)).toEqual({ ok: true, value: {} });
});

test("JN-5 without the secret a journey is as good as not there, and so are ids of no time", async () => {
  const { own, guidance } = visit;
  const mine = await own(["A4"]);
  const unknown = { ok: false, refusal: { code: "journey.unknown" } };
  const wrong = { ...mine, key: "x".repeat(22) };
  expect(await guidance.journeys.own(wrong)).toEqual(unknown);
  expect(await guidance.journeys.answers(wrong)).toEqual(unknown);
  for (const journeyId of [uuid(), "00000000-0000-4000-8000-000000000000", "ffffffff-ffff-4fff-bfff-ffffffffffff"]) {
    expect(await guidance.journeys.own({ ...mine, journeyId })).toEqual(unknown);
  }
});

test("JN-6 however many machines ask at once, there is one ticket with all services", async () => {
  const { own, cause, guidance } = visit;
  const { code } = await visit.journey(await own(["A2", "A4"]));
  const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
  const all = await Promise.all(
    Array.from({ length: 8 }, () =>
      checkIn(guidance.house, { outletId: visit.outletId, code: typed, ticketId: uuid(), channel: "kiosk" }, cause()),
    ),
  );
  const ids = new Set(all.map((came) => (came.ok ? came.value.ticketId : JSON.stringify(came.refusal))));
  expect(ids.size).toBe(1);
  expect(visit.tickets()).toMatchObject([{ serviceId: "A2", routeLeft: ["A4"] }]);
});

test("JN-6 a ticket that could not be issued at first is issued with the same id later", async () => {
  const { own, cause, guidance } = visit;
  const { code } = await visit.journey(await own(["A4"]));
  const [first, second] = [uuid(), uuid()];
  const asked = { outletId: visit.outletId, code, channel: "kiosk" } as const;
  const wrong = await checkIn(guidance.house, { ...asked, ticketId: first, segmentId: "nobody" }, cause());
  expect(wrong).toMatchObject({ refusal: { code: "lobby.segmentUnknown" } });
  expect(await checkIn(guidance.house, { ...asked, ticketId: second }, cause())).toMatchObject({
    value: { ticketId: first },
  });
});

test("JN-8 a form finished while the customer waits reaches the ticket", async () => {
  const { own, cause, guidance } = visit;
  const mine = await own(["A4"]);
  const came = await visit.come((await visit.journey(mine)).code);
  expect(visit.ticket(came.ticketId)).toMatchObject({ prefilled: false, documentsConfirmed: false });
  const rest = { "account.cardNumber": "6222", "ebank.smsPhone": "13900000000", "ebank.atmLimit": "5000" };
  await guidance.journeys.save(mine, { ...NAME, ...rest }, cause());
  await guidance.journeys.confirmDocuments(mine, ["id.card"], cause());
  expect(visit.ticket(came.ticketId)).toMatchObject({ prefilled: true, documentsConfirmed: true });
});

test("JN-9 a customer with a ticket fills in under the id of that visit", async () => {
  const { cause, guidance, lobby } = visit;
  const ticketId = uuid();
  const segmentId = "ordinary";
  await lobby.act({
    type: "IssueTicket",
    actor: "customer",
    ticketId,
    serviceIds: ["A4"],
    segmentId,
    channel: "phone",
  });
  const at = { outletId: visit.outletId, ticketId };
  const key = "k".repeat(24);
  const started = await guidance.journeys.startOnTicket(at, { key, language: "en" }, cause());
  expect(started).toMatchObject({
    value: { journeyId: ticketId, choice: { serviceIds: ["A4"] }, visits: [{ ticketId }] },
  });
  const stranger = await guidance.journeys.startOnTicket(at, { key: "z".repeat(24), language: "en" }, cause());
  expect(stranger).toMatchObject({ refusal: { code: "journey.idTaken" } });
});

test("JN-13 an ended journey leaves no answer, no contact and no code", async () => {
  const { own, cause, guidance } = visit;
  const mine = await own(["A4"]);
  await guidance.journeys.save(mine, NAME, cause());
  const { code } = await visit.journey(mine);
  await guidance.journeys.end(mine, cause());
  expect(await guidance.journeys.answers(mine)).toEqual({ ok: true, value: {} });
  expect(await guidance.house.codes.find(code)).toBeUndefined();
  expect(await guidance.journeys.save(mine, NAME, cause())).toMatchObject({ refusal: { code: "journey.ended" } });
});

test("JN-13 the watch ends journeys whose time is over, and those alone", async () => {
  const { own, cause, guidance } = visit;
  const old = await own(["A4"]);
  await guidance.journeys.save(old, NAME, cause());
  visit.passRealDays(20);
  const young = await own(["A4"]);
  await guidance.journeys.save(young, NAME, cause());
  visit.passRealDays(12);
  await guidance.look();
  expect((await visit.journey(old)).state).toBe("ended");
  expect(await guidance.journeys.answers(young)).toMatchObject({ value: NAME });
});
