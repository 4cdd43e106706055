import { afterEach, beforeEach, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { MINUTE_MS } from "#base/time";
import { present } from "#base/assert";
import { openVisit, type Visit } from "../../../tests/fixtures/visit";

let visit: Visit;
let desk: { readonly windowId: string; readonly staffId: string };
beforeEach(async () => {
  visit = await openVisit();
  desk = await visit.lobby.openWindowFor("A4");
});
afterEach(() => visit.stop());

const FIRST_SLOT_MIN = 30;

async function walkIn(): Promise<string> {
  const ticketId = uuid();
  const [serviceIds, segmentId, channel] = [["A4"], "ordinary", "kiosk"] as const;
  await visit.lobby.act({ type: "IssueTicket", actor: "device:kiosk", ticketId, serviceIds, segmentId, channel });
  return ticketId;
}

/** Somebody books the first half-hour after opening, and gets the code to come with. */
async function booked(): Promise<string> {
  const own = await visit.own(["A4"]);
  const { outletId, guidance, cause } = visit;
  const date = "2026-11-23";
  const [slot] = (await guidance.appointments.slots({ outletId, date }, "A4")) ?? [];
  const appointmentId = uuid();
  const slotAt = present(slot, "free half-hour").slotAt;
  await guidance.booking.hold(own, { outletId, date, slotAt, appointmentId }, cause());
  const confirmed = await guidance.booking.confirm(own, { outletId, date, appointmentId }, cause());
  expect(confirmed).toMatchObject({ value: { appointment: { slotAt } } });
  return (await visit.journey(own)).code;
}

/** A ticket with an appointment for now, whoever booked it. */
async function dueNow(): Promise<string> {
  const ticketId = uuid();
  const [serviceIds, segmentId, channel] = [["A4"], "ordinary", "appointment"] as const;
  const issue = { type: "IssueTicket", actor: "device:kiosk", ticketId, serviceIds, segmentId, channel } as const;
  await visit.lobby.act({ ...issue, appointmentAt: visit.now() });
  return ticketId;
}

async function nextCalled(): Promise<string> {
  const { staffId, windowId } = desk;
  await visit.lobby.act({ type: "CallNext", actor: staffId, windowId });
  const called = present(
    visit.tickets().find(({ state }) => state === "called"),
    "called ticket",
  ).ticketId;
  await visit.lobby.act({ type: "StartService", actor: staffId, ticketId: called });
  await visit.lobby.act({ type: "FinishTicket", actor: staffId, ticketId: called, outcome: "notPossible" });
  return called;
}

test("AP-12 an appointment is called at its time before those who came earlier, and not long before it", async () => {
  const code = await booked();
  const early = await walkIn();
  const { ticketId } = await visit.come(code);
  const later = await walkIn();
  expect(await nextCalled()).toBe(early);
  visit.advance((FIRST_SLOT_MIN - 5) * MINUTE_MS);
  await walkIn();
  expect(await nextCalled()).toBe(ticketId);
  expect(await nextCalled()).toBe(later);
});

test("AP-12 who is late for the appointment waits from the check-in like everybody", async () => {
  const code = await booked();
  visit.advance((FIRST_SLOT_MIN + 11) * MINUTE_MS);
  const before = await walkIn();
  const { ticketId } = await visit.come(code);
  expect(await nextCalled()).toBe(before);
  expect(await nextCalled()).toBe(ticketId);
});

test("AP-12 a customer who walked in is passed by so many appointments and no more", async () => {
  const waiting = await walkIn();
  const due: string[] = [];
  for (let at = 0; at < 8; at += 1) due.push(await dueNow());
  const called: string[] = [];
  for (let at = 0; at < 7; at += 1) called.push(await nextCalled());
  // The policy lets six later ones pass.
  expect(called).toEqual([...due.slice(0, 6), waiting]);
});
