import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { MINUTE_MS } from "#base/time";
import { openVisit, type Visit } from "../../../tests/fixtures/visit";
import { createRng } from "#base/rng";
import type { OwnJourney } from "./journeys";

const MONDAY = "2026-11-23";
const TUESDAY = "2026-11-24";

let visit: Visit;
beforeEach(async () => {
  visit = await openVisit();
});
afterEach(() => visit.stop());

const slotsOn = async (date: string, serviceId = "A4") =>
  (await visit.guidance.appointments.slots({ outletId: visit.outletId, date }, serviceId)) ?? [];

/** Books the first free half-hour of a date, or the given one. */
async function book(own: OwnJourney, date: string, slotAt?: number) {
  const { guidance, cause, outletId } = visit;
  const at = slotAt ?? (await slotsOn(date)).find(({ free }) => free > 0)?.slotAt ?? 0;
  const appointmentId = uuid();
  const held = await guidance.booking.hold(own, { outletId, date, slotAt: at, appointmentId }, cause());
  if (!held.ok) return held;
  const contact = { by: "phone", address: "+86 139 0000 0000" } as const;
  return guidance.booking.confirm(own, { outletId, date, appointmentId, contact }, cause());
}

test("JN-10 half-hours are offered from opening to closing, with room for the service, and none that has begun", async () => {
  const day = await slotsOn(TUESDAY);
  // 09:00 to 17:00 has sixteen half-hours, and eight minutes fit into each.
  expect(day).toHaveLength(16);
  expect(day.every(({ capacity, free }) => capacity > 0 && free === capacity)).toBe(true);
  // The doors have opened this very moment.
  expect(await slotsOn(MONDAY)).toHaveLength(15);
  expect((await slotsOn(TUESDAY, "B3")).length).toBeLessThanOrEqual(16);
});

test("JN-10 closed days, days too far ahead and services without a window offer nothing", async () => {
  const day = { date: TUESDAY, effect: "closed", source: "notice 7" } as const;
  await visit.calendar.submit(
    { type: "SetDays", now: 0, days: [day], knownUntil: [] },
    { commandId: "holiday", actor: "test" },
  );
  expect(await slotsOn(TUESDAY)).toEqual([]);
  const own = await visit.own(["A4"]);
  expect(await book(own, TUESDAY, visit.now() + 86_400_000)).toMatchObject({
    refusal: { code: "appointment.slotNotOffered" },
  });
  expect(await slotsOn("2027-03-01")).toEqual([]);
  expect(await book(own, "2027-03-01", 1)).toMatchObject({ refusal: { code: "appointment.tooFarAhead" } });
  expect(await slotsOn("2026-11-25", "nothing")).toEqual([]);
  expect(await visit.guidance.appointments.slots({ outletId: "O99", date: MONDAY }, "A4")).toBeUndefined();
});

test("JN-11 an appointment moves to another day without a moment in which there is none", async () => {
  const own = await visit.own(["A4"]);
  await book(own, TUESDAY);
  const before = await visit.journey(own);
  const moved = await book(own, "2026-11-25");
  expect(moved).toMatchObject({ value: { appointment: { date: "2026-11-25" } } });
  const given = await visit.guidance.appointments.list({ outletId: visit.outletId, date: TUESDAY });
  expect(given).toMatchObject([{ appointmentId: before.appointment?.appointmentId, state: "moved" }]);
  expect(visit.notices.map(({ kind }) => kind)).toEqual(["appointmentConfirmed", "appointmentMoved"]);
});

test("JN-7 and JN-12 who comes is called by appointment, who does not is a no-show and walks in", async () => {
  const own = await visit.own(["A4"]);
  const other = await visit.own(["A4"]);
  const [first, second] = await slotsOn(MONDAY);
  const slotAt = first?.slotAt ?? 0;
  await book(own, MONDAY, slotAt);
  await book(other, MONDAY, second?.slotAt);
  visit.advance(20 * MINUTE_MS);
  const came = await visit.come((await visit.journey(own)).code);
  expect(came).toMatchObject({ appointmentAt: slotAt });
  expect(visit.ticket(came.ticketId)).toMatchObject({ channel: "appointment", appointmentAt: slotAt });
  visit.advance(60 * MINUTE_MS);
  await visit.guidance.look();
  const list = await visit.guidance.appointments.list({ outletId: visit.outletId, date: MONDAY });
  expect(list.map(({ state }) => state)).toEqual(["arrived", "noShow"]);
  const late = await visit.come((await visit.journey(other)).code);
  expect(visit.ticket(late.ticketId)).toMatchObject({ channel: "kiosk", appointmentAt: undefined });
});

test("JN-12 a reminder is asked for once, with how and in which language", async () => {
  const own = await visit.own(["A4"]);
  await book(own, TUESDAY);
  await visit.guidance.look();
  visit.advance(8 * 60 * MINUTE_MS);
  await visit.guidance.look();
  await visit.guidance.look();
  const reminders = visit.notices.filter(({ kind }) => kind === "appointmentReminder");
  expect(reminders).toMatchObject([{ language: "en", contact: { by: "phone", address: "+86 139 0000 0000" } }]);
});

test("JN-13 ending the journey gives the appointment's place back", async () => {
  const own = await visit.own(["A4"]);
  await book(own, TUESDAY);
  const [before] = await slotsOn(TUESDAY);
  await visit.guidance.journeys.end(own, visit.cause());
  const [after] = await slotsOn(TUESDAY);
  expect((after?.free ?? 0) - (before?.free ?? 0)).toBe(1);
});

test("JN-13 a journey is kept until its appointment is over, also after another visit", async () => {
  const own = await visit.own(["A4"]);
  await book(own, "2026-12-04");
  await visit.come((await visit.journey(own)).code);
  visit.passRealDays(5);
  await visit.guidance.look();
  expect((await visit.journey(own)).state).toBe("open");
  visit.passRealDays(9);
  await visit.guidance.look();
  expect((await visit.journey(own)).state).toBe("ended");
});

test("JN-14 two servers that book for many at once never overbook, and each confirmed place is somebody's", async () => {
  const here = visit.guidance;
  const there = await visit.another();
  const [slot] = await slotsOn(TUESDAY);
  const { slotAt = 0, capacity = 0 } = slot ?? {};
  const place = { outletId: visit.outletId, date: TUESDAY };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
      const rng = createRng(seed, "two servers");
      const wants = Array.from({ length: capacity + 6 }, () => ({ server: rng.next() < 0.5 ? here : there }));
      const answers = await Promise.allSettled(
        wants.map(async ({ server }) => {
          const [appointmentId, journeyId] = [uuid(), uuid()];
          const cause = visit.cause();
          const asked = { ...place, slotAt, appointmentId, journeyId, serviceIds: ["A4"] };
          const held = await server.appointments.hold(asked, cause);
          if (!held.ok) return undefined;
          const done = await server.appointments.confirm(place, appointmentId, visit.cause());
          return done.ok ? appointmentId : undefined;
        }),
      );
      const booked = answers.flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value] : []));
      const fresh = await visit.another();
      const confirmed = (await fresh.appointments.list(place)).filter(({ state }) => state === "confirmed");
      expect(confirmed.length).toBeLessThanOrEqual(capacity);
      const known = new Set(confirmed.map(({ appointmentId }) => appointmentId));
      expect(booked.filter((appointmentId) => !known.has(appointmentId))).toEqual([]);
      for (const { appointmentId } of confirmed) {
        await here.appointments.cancel(place, appointmentId, "staff", visit.cause());
      }
    }),
    { seed: 41, numRuns: 5 },
  );
});
