import { expect, test } from "vitest";
import type { CountedScript } from "#contract/scripts";
import { deskWith, NOW, OUTLET, waiting } from "../../../../tests/support/console-desk";
import type { Floor } from "#read/floor/floor";
import { ticketsIn, type Numbered } from "../../console/desk";
import { approachTo, channelsFor, couldOpen, inboxOf, walkListOf, wordsFor, wordsForAlert, type Lobby } from "./lobby";

const MINUTE = 60_000;

function lobbyWith(
  tickets: Floor["tickets"],
  floor: Partial<Floor> = {},
  scripts: readonly CountedScript[] = [],
): Lobby {
  const { floor: whole } = deskWith(tickets, undefined, floor);
  return { outlet: OUTLET, floor: whole, now: NOW, staffId: "E3", scripts };
}

const script = (ref: string, own: Partial<CountedScript>): CountedScript => ({
  scriptId: ref,
  version: 1,
  ref,
  situation: "divert",
  serviceIds: [],
  segmentIds: [],
  text: { zh: ref, en: ref, es: ref, ko: ref },
  writtenBy: "lin",
  said: 0,
  accepted: 0,
  refused: 0,
  retired: false,
  ...own,
});
const numbered = (lobby: Lobby): Numbered => {
  const [first] = ticketsIn(lobby, "waiting");
  if (!first) throw new Error("somebody waits");
  return first;
};

test("the inbox begins with who calls for help, then the oldest; what is put off or taken stands apart", () => {
  const alert = (kind: Floor["alerts"][string]["kind"], sinceMin: number, more: object = {}) => ({
    kind,
    since: NOW - sinceMin * MINUTE,
    measured: {},
    ...more,
  });
  const alerts = {
    old: alert("care", 9),
    older: alert("windowIdle", 12),
    help: alert("help", 1),
    later: alert("care", 3, { snoozedUntil: NOW + MINUTE }),
    again: alert("care", 2, { snoozedUntil: NOW - 1 }),
    taken: alert("care", 5, { acknowledged: { staffId: "E1", at: NOW }, snoozedUntil: NOW + MINUTE }),
  };
  const inbox = inboxOf(lobbyWith({}, { alerts }));
  const ids = (list: readonly { readonly alertId: string }[]) => list.map(({ alertId }) => alertId);
  expect([ids(inbox.open), ids(inbox.taken), ids(inbox.later)]).toEqual([
    ["help", "older", "old", "again"],
    ["taken"],
    ["later"],
  ]);
});

test("SH-3 the walk goes from the longest wait down, and a no is final for the whole visit", () => {
  const no = { trigger: "secondary", to: "selfService", state: "refused", since: NOW } as const;
  const lobby = lobbyWith({
    a: waiting("D001", 4),
    b: waiting("D002", 12),
    c: waiting("D003", 9, { diversion: no, visitId: "family" }),
    d: waiting("D004", 8, { visitId: "family" }),
    e: waiting("D005", 7, { diversion: { ...no, state: "offered" } }),
    f: waiting("D006", 3, { state: "diverted", diversion: { ...no, state: "accepted" } }),
  });
  const { toAsk, underWay, saidNo } = walkListOf(lobby);
  expect([toAsk, underWay].map((list) => list.map(({ number }) => number))).toEqual([
    ["D002", "D001"],
    ["D005", "D006"],
  ]);
  expect(saidNo).toBe(2);
});

test("a valued customer is kept and a customer with a need is only cared for", () => {
  const valued = lobbyWith({ a: waiting("D001", 4, { segmentId: "vip" }) });
  const frail = lobbyWith({ a: waiting("D001", 4, { specialNeed: "elderly" }) });
  expect([approachTo(valued, numbered(valued)), channelsFor(valued, numbered(valued))]).toEqual([
    "retain",
    ["adviser"],
  ]);
  expect([approachTo(frail, numbered(frail)), channelsFor(frail, numbered(frail))]).toEqual(["care", []]);
});

test("the first script that fits is said: for the channel, the service and the class of the customer", () => {
  const scripts = [
    script("other-service", { to: "selfService", serviceIds: ["B1"] }),
    script("machine", { to: "selfService", serviceIds: ["D1"] }),
    script("adviser", { to: "adviser" }),
    script("stay", { situation: "retain", segmentIds: ["vip"] }),
    script("kind", { situation: "care" }),
  ];
  const lobby = lobbyWith({ a: waiting("D001", 4) }, {}, scripts);
  expect(wordsFor(lobby, numbered(lobby), "selfService")?.ref).toBe("machine");
  expect(wordsFor(lobby, numbered(lobby), "otherOutlet")).toBeUndefined();
  const valued = lobbyWith({ a: waiting("D001", 4, { segmentId: "vip" }) }, {}, scripts);
  expect(wordsFor(valued, numbered(valued))?.ref).toBe("stay");
  const about = (kind: Floor["alerts"][string]["kind"]) =>
    wordsForAlert(lobby, { kind, since: 0, measured: {}, ticketId: "a" });
  expect([about("care")?.ref, about("deviceDown")?.ref]).toEqual(["kind", undefined]);
});

test("a closed window is asked for with somebody who is free and can serve there", () => {
  const closed = { label: "3", kind: "cash", zoneId: "cash", state: "closed", since: 0, autoNext: false } as const;
  const { floor } = deskWith({});
  const windows = { ...floor.windows, w1: { ...closed, label: "1" } };
  const staff = { E1: { post: "lobby", since: 0 } } as const;
  expect(couldOpen(lobbyWith({}, { windows }), "w1").map(({ staffId }) => staffId)).toEqual(["E1"]);
  expect(couldOpen(lobbyWith({}, { windows, staff }), "w1")).toEqual([]);
  expect(couldOpen(lobbyWith({}, { windows }), "w9")).toEqual([]);
});
