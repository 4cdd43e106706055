import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "./decide";
import type { NetworkCommand } from "./messages";
import { documentOf, emptyNetwork, type EntryOf, type NetworkDocument, type Section, SECTIONS } from "./network";
import { after, ana, cashWindow, networkOf, outlet, refusedFor, sampleDocument, transfer } from "./sample.fixture";

const now = 1_000;
const importing = (document: NetworkDocument): NetworkCommand => ({ type: "ImportNetwork", now, document });
const defining = <S extends Section>(section: S, entry: EntryOf[S]): NetworkCommand =>
  ({ type: "DefineEntry", now, section, entry }) as NetworkCommand;
const retiring = (section: Section, id: string): NetworkCommand => ({ type: "RetireEntry", now, section, id });

test("NW-1 a retired window keeps its id and may be defined again", () => {
  const without = after(networkOf(sampleDocument), retiring("windows", "M1-1"));
  expect(without.windows.get("M1-1")).toEqual({ ...cashWindow, retired: true });
  expect(after(without, defining("windows", cashWindow)).windows.get("M1-1")).toEqual(cashWindow);
});

test("NW-1 a document in which one id means two things is refused", () => {
  const windows = [cashWindow, { ...cashWindow, label: "9" }];
  expect(refusedFor(emptyNetwork(), importing({ ...sampleDocument, windows }))).toEqual([
    "network.idTwice windows/M1-1 id",
  ]);
});

test("NW-2 defining an entry as it already is changes nothing", () => {
  const network = networkOf(sampleDocument);
  expect(decide(defining("windows", { ...cashWindow }), network)).toEqual({ ok: true, value: [] });
  const wider = { ...cashWindow, flexToGeneral: true };
  expect(decide(defining("windows", wider), network)).toEqual({
    ok: true,
    value: [{ type: "EntryDefined", at: now, section: "windows", entry: wider }],
  });
});

test("NW-3 an import becomes one event for each entry that differs", () => {
  const network = networkOf(sampleDocument);
  expect(decide(importing(sampleDocument), network)).toEqual({ ok: true, value: [] });
  const staff = [{ ...ana, speedFactor: 0.9 }, ...(sampleDocument.staff ?? []).slice(1)];
  expect(decide(importing({ ...sampleDocument, staff }), network)).toEqual({
    ok: true,
    value: [{ type: "EntryDefined", at: now, section: "staff", entry: staff[0] }],
  });
});

test("NW-3 importing any part of a network, in any order, leaves the same network", () => {
  const network = networkOf(sampleDocument);
  fc.assert(
    fc.property(fc.shuffledSubarray([...SECTIONS]), fc.boolean(), (sections, reversed) => {
      const whole = documentOf(network);
      const lists = sections.map((section) => [section, reversed ? whole[section]?.toReversed() : whole[section]]);
      expect(decide(importing(Object.fromEntries(lists) as NetworkDocument), network)).toEqual({ ok: true, value: [] });
    }),
    { seed: 11, numRuns: 60 },
  );
});

test("NW-4 an entry that a section leaves out is retired, and only there", () => {
  const network = networkOf(sampleDocument);
  expect(decide(importing({ devices: [] }), network)).toEqual({
    ok: true,
    value: [{ type: "EntryRetired", at: now, section: "devices", id: "M1-X1" }],
  });
  expect(decide(importing({ devices: [] }), after(network, importing({ devices: [] })))).toEqual({
    ok: true,
    value: [],
  });
});

test("NW-5 a faulty import is refused with every fault", () => {
  const windows = [
    { ...cashWindow, serviceIds: ["gold", "transfer"] },
    { ...cashWindow, id: "M1-2", zone: "vip" as const },
  ];
  expect(refusedFor(emptyNetwork(), importing({ ...sampleDocument, windows }))).toEqual([
    "network.unknownReference windows/M1-1 serviceIds",
    "network.zoneMissing windows/M1-2 zone",
    "network.labelTaken windows/M1-2 label",
  ]);
});

test("NW-6 retiring an outlet takes its windows, queues and devices along", () => {
  const moved = after(networkOf(sampleDocument), defining("staff", { ...ana, homeId: "CENTRE" }));
  const decision = decide(retiring("outlets", "M1"), moved);
  const retired = decision.ok ? decision.value.map((event) => ("id" in event ? event.id : "")) : [];
  expect(retired).toEqual(["M1-1", "M1-2", "M1-QA", "M1-QB", "M1-QC", "M1-QE", "M1-X1", "M1"]);
  expect(decide(retiring("outlets", "M1"), after(moved, retiring("outlets", "M1")))).toEqual({ ok: true, value: [] });
});

test("NW-6 a ticket printer and a lamp go with their outlet", () => {
  const address = { outletId: "M1", host: "10.0.0.9", port: 9100 };
  const moved = [
    defining("staff", { ...ana, homeId: "CENTRE" }),
    defining("printers", { ...address, id: "M1-P1", kind: "escpos", widthDots: 576 }),
    defining("lamps", { ...address, id: "M1-L1", windowId: "M1-1", protocol: "alpha" }),
  ].reduce(after, networkOf(sampleDocument));
  const decision = decide(retiring("outlets", "M1"), moved);
  const retired = decision.ok ? decision.value.map((event) => ("id" in event ? event.id : "")) : [];
  expect(retired).toEqual(expect.arrayContaining(["M1-P1", "M1-L1"]));
});

test("NW-8 a lamp names a window that exists", () => {
  const lamp = { id: "M1-L1", outletId: "M1", windowId: "M1-99", host: "h", port: 1, protocol: "plain" } as const;
  expect(refusedFor(networkOf(sampleDocument), defining("lamps", lamp))).toEqual([
    "network.unknownReference lamps/M1-L1 windowId",
  ]);
});

test("NW-6 an outlet that is somebody's home is not retired", () => {
  expect(refusedFor(networkOf(sampleDocument), retiring("outlets", "M1"))).toEqual([
    "network.retiredReference staff/E1 homeId",
  ]);
  expect(refusedFor(networkOf(sampleDocument), retiring("outlets", "M9"))).toEqual(["network.unknownEntry outlets/M9"]);
});

test("NW-8 a service that something still needs is not retired", () => {
  expect(refusedFor(networkOf(sampleDocument), retiring("services", transfer.id))).toContain(
    "network.retiredReference windows/M1-1 serviceIds",
  );
});

test("NW-23 a window stays in its outlet for life", () => {
  const second = { ...outlet, id: "M2" };
  const network = after(networkOf(sampleDocument), defining("outlets", second));
  expect(refusedFor(network, defining("windows", { ...cashWindow, outletId: "M2" }))).toEqual([
    "network.movedOutlet windows/M1-1 outletId",
  ]);
});

test("NW-30 many entries change as one, and not at all where one is no longer what it was", () => {
  const network = networkOf(sampleDocument);
  const relabelled = { ...cashWindow, label: "9" };
  const revising = (before: EntryOf["windows"]): NetworkCommand => ({
    type: "ReviseNetwork",
    now,
    entries: [
      { section: "windows", before, after: relabelled },
      { section: "staff", before: ana, after: { ...ana, retired: true } },
    ],
  });
  const changed = after(network, revising(cashWindow));
  expect([changed.windows.get("M1-1"), changed.staff.get(ana.id)?.retired]).toEqual([relabelled, true]);
  expect(decide(revising(cashWindow), changed)).toEqual({ ok: true, value: [] });
  expect(decide(revising(cashWindow), network)).toMatchObject({
    value: [{ type: "EntryDefined" }, { type: "EntryRetired", section: "staff", id: ana.id }],
  });
  expect(refusedFor(network, revising({ ...cashWindow, label: "3" }))).toEqual(["network.changedSince windows M1-1"]);
  const misplaced = { ...cashWindow, outletId: "M2" };
  const breaking: NetworkCommand = {
    type: "ReviseNetwork",
    now,
    entries: [{ section: "windows", before: cashWindow, after: misplaced }],
  };
  expect(refusedFor(network, breaking).length).toBeGreaterThan(0);
});
