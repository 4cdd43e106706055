import { expect, test } from "vitest";
import { instantAt } from "#base/calendar";
import { HOUR_MS } from "#base/time";
import { servicesOfPerson } from "./certified";
import { hoursOn } from "./hours-on";
import { allOutlets, floatersOf, outletOn, unitsAbove } from "./outlet-on";
import { queueFor } from "./queue-for";
import { after, ana, cashWindow, networkOf, outlet, sampleDocument } from "./sample.fixture";

const network = networkOf(sampleDocument);
const madrid = (date: string, time: string): number => instantAt(date, time, "Europe/Madrid");

test("NW-26 people of an outlet are those whose home it is, and floaters come from above", () => {
  expect(outletOn(network, "M1")?.staff.map(({ id }) => id)).toEqual(["E1"]);
  expect(floatersOf(network, "M1").map(({ id }) => id)).toEqual(["E2"]);
  expect(unitsAbove(network, "M1")).toEqual(["CENTRE", "BANK"]);
});

test("NW-1 what is retired is not part of the outlet, and a retired outlet is none", () => {
  const without = after(network, { type: "RetireEntry", now: 0, section: "windows", id: "M1-1" });
  expect(outletOn(without, "M1")?.windows.map(({ id }) => id)).toEqual(["M1-2"]);
  expect(outletOn(network, "M7")).toBeUndefined();
});

test("all outlets in one pass are the outlets one by one, windows in the order of their numbers", () => {
  const many = [12, 2, 1].map((at) => ({ ...cashWindow, id: `M1-${at}`, label: String(at) }));
  const wide = networkOf({ ...sampleDocument, windows: many });
  expect(allOutlets(wide)).toEqual([outletOn(wide, "M1")]);
  expect(outletOn(wide, "M1")?.windows.map(({ label }) => label)).toEqual(["1", "2", "12"]);
});

test.each([
  ["an ordinary customer", { serviceId: "transfer", segmentId: "ordinary" }, "C"],
  ["a segment that a queue names", { serviceId: "transfer", segmentId: "private" }, "B"],
  [
    "a customer diverted to the e-bank zone",
    { serviceId: "transfer", segmentId: "ordinary", divertedTo: "eBank" },
    "E",
  ],
  [
    "a diversion to a zone without a queue",
    { serviceId: "transfer", segmentId: "ordinary", divertedTo: "vip" },
    undefined,
  ],
  ["a service nobody queues for", { serviceId: "gold", segmentId: "ordinary" }, undefined],
] as const)("NW-17 %s joins the right queue", (_who, question, letter) => {
  expect(queueFor(sampleDocument.queues ?? [], question)?.letter).toBe(letter);
});

test("NW-25 a weekday follows the week, an exception its own spans", () => {
  expect(hoursOn(outlet, "2026-11-23")).toEqual([
    { opensAt: madrid("2026-11-23", "08:30"), closesAt: madrid("2026-11-23", "14:30") },
  ]);
  expect(hoursOn(outlet, "2026-11-22")).toEqual([]);
  const exceptions = [
    { date: "2026-11-23", spans: [] },
    {
      date: "2026-11-22",
      spans: [
        { opens: "16:00", closes: "18:00" },
        { opens: "10:00", closes: "12:00" },
      ],
    },
  ];
  expect(hoursOn({ ...outlet, exceptions }, "2026-11-23")).toEqual([]);
  expect(hoursOn({ ...outlet, exceptions }, "2026-11-22").map(({ opensAt }) => opensAt)).toEqual([
    madrid("2026-11-22", "10:00"),
    madrid("2026-11-22", "16:00"),
  ]);
});

test("NW-25 a day around the clock has 23 hours when the clocks go forward and 25 when they go back", () => {
  const always = { ...outlet, hours: { ...outlet.hours, sun: [{ opens: "00:00", closes: "24:00" }] } };
  const lengthH = (date: string): number[] =>
    hoursOn(always, date).map((span) => (span.closesAt - span.opensAt) / HOUR_MS);
  expect([lengthH("2026-03-29"), lengthH("2026-10-25"), lengthH("2026-11-22")]).toEqual([[23], [25], [24]]);
});

test("NW-27 a certificate counts until the day on which it lapses", () => {
  const skills = [{ skillId: "general", expiresOn: "2026-11-24" }];
  const services = ["2026-11-23", "2026-11-24"].map((date) => servicesOfPerson(network, { ...ana, skills }, date));
  expect(services).toEqual([["cashOut", "transfer"], []]);
});
