import { expect, test } from "vitest";
import { emptyRosterWeek, type RosterWeek, type Shift } from "#domain/roster/model";
import { demoNetwork } from "../../../tests/fixtures/demo-day";
import { publishedWindows } from "./published-windows";
import type { RosterBook } from "./roster-books";

const network = demoNetwork();
const MONDAY = "2026-11-23";
const TUESDAY = "2026-11-24";
const whole = { day: 1, outletId: "O07", template: "day", fromMin: 525, toMin: 1_035, paidMinutes: 480 };
const shiftOf = (post: string, change: Partial<Shift> = {}): Shift => ({ ...whole, post, lunchMin: 720, ...change });

/** Weeks by outlet; all others are empty. */
function rosteredBy(weeks: Readonly<Record<string, Partial<RosterWeek>>>) {
  const open = (outletId: string): Promise<RosterBook> =>
    Promise.resolve({ state: () => ({ ...emptyRosterWeek(), ...weeks[outletId] }) } as unknown as RosterBook);
  const standIn = { windows: { 18: 4 }, isPublished: false };
  return publishedWindows({ books: { open }, network: () => network, otherwise: async () => standIn });
}

test("RWK-14 and FO-12 a published week says which windows are open, half-hour by half-hour, lunches taken off", async () => {
  const lines = new Map([
    ["ana", [shiftOf("cash"), shiftOf("cash", { day: 2 })]],
    ["bo", [shiftOf("nonCash", { fromMin: 765 })]],
    ["li", [shiftOf("lobby")]],
    ["away", [shiftOf("cash", { outletId: "O09" })]],
  ]);
  const rostered = await rosteredBy({ O07: { state: "published", lines } })("O07", TUESDAY);
  expect(rostered?.isPublished).toBe(true);
  const at = (slot: number): number | undefined => rostered?.windows[slot];
  // Ana alone from nine; she eats at noon, when nobody sits at a window until Bo comes at a quarter to one.
  expect([at(17), at(18), at(23), at(24), at(25), at(26)]).toEqual([0.5, 1, 1, undefined, 1.5, 2]);
});

test("RWK-16 and RWK-14 whoever is at a meeting opens no window meanwhile", async () => {
  const lines = new Map([
    ["ana", [shiftOf("cash")]],
    ["bo", [shiftOf("nonCash")]],
  ]);
  const meeting = {
    meetingId: "m1",
    kind: "meeting",
    title: "Audit",
    quorum: 1,
    minutes: 45,
    day: 1,
    fromMin: 840,
  } as const;
  const meetings = new Map([["m1", { ...meeting, staffIds: ["ana"] }]]);
  const rostered = await rosteredBy({ O07: { state: "published", lines, meetings } })("O07", TUESDAY);
  expect([27, 28, 29, 30].map((slot) => rostered?.windows[slot])).toEqual([2, 1, 1.5, 2]);
});

test("RWK-14 and FO-12 whoever is sent here counts, people beyond the outlet's windows do not, and a draft is no roster", async () => {
  const tellers = (count: number) =>
    new Map(Array.from({ length: count }, (_, at) => [`p${at}`, [shiftOf("cash")]] as const));
  const here = { state: "published", lines: tellers(1) } as const;
  const lent = { state: "draft", lines: new Map([["E164", [shiftOf("cash")]]]) } as const;
  const lender = [...network.staff.values()].find(({ id }) => id === "E164")?.homeId ?? "";
  const sent = await rosteredBy({ O07: here, [lender]: lent })("O07", TUESDAY);
  expect(sent?.windows[18]).toBe(2);
  const many = await rosteredBy({ O07: { state: "published", lines: tellers(60) } })("O07", TUESDAY);
  const windows = [...network.windows.values()].filter(
    ({ outletId, serviceIds }) => outletId === "O07" && serviceIds.length > 0,
  );
  expect(many?.windows[18]).toBe(windows.length);
  const draft = await rosteredBy({ O07: { state: "draft", lines: tellers(3) } })("O07", MONDAY);
  expect(draft).toEqual({ windows: { 18: 4 }, isPublished: false });
});
