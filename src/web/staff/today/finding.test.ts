import { expect, test } from "vitest";
import type { Floor, FloorTicket } from "#read/floor/floor";
import { findingOf } from "./finding";

const MINUTE_MS = 60_000;
const NOW = 60 * MINUTE_MS;
const waiting = (minutes: number) => ({ state: "waiting", waitFrom: NOW - minutes * MINUTE_MS }) as FloorTicket;
const floor = (more: Partial<Floor> = {}): Floor =>
  ({
    phase: "open",
    tickets: {},
    windows: {},
    alerts: {},
    proposals: {},
    modeProposals: {},
    handOvers: {},
    ...more,
  }) as Floor;
const extra = { outletId: "O01", date: "2026-11-23", windowsOpen: 2, windowsMore: 1, openAt: "10:30", slots: [] };

test("a question of the lobby comes before everything, and a closed day before that", () => {
  const asked = { W5: { staffId: "E1", by: "E2", since: 0, reason: "crowd" } };
  const busy = floor({ tickets: { a: waiting(30) }, proposals: asked });
  expect(findingOf(busy, extra, NOW)).toEqual({ kind: "proposal", count: 1 });
  expect(findingOf({ ...busy, phase: "closed" }, extra, NOW)).toEqual({ kind: "closed" });
});

test("people over ten minutes are counted, with the window that would help where the forecast knows one", () => {
  const busy = floor({
    tickets: { a: waiting(11), b: waiting(12), c: waiting(10), d: { ...waiting(99), state: "called" } },
  });
  expect(findingOf(busy, undefined, NOW)).toEqual({ kind: "late", count: 2 });
  expect(findingOf(busy, extra, NOW)).toEqual({ kind: "late", count: 2, openAt: "10:30", more: 1 });
});

test("then what is coming, then alerts that nobody has taken, then that all is well", () => {
  expect(findingOf(floor(), extra, NOW)).toEqual({ kind: "soon", openAt: "10:30", more: 1 });
  const alert = { kind: "windowIdle", since: 0, measured: {} } as const;
  const taken = { ...alert, acknowledged: { staffId: "E1", at: 0 } };
  expect(findingOf(floor({ alerts: { a: alert, b: taken } }), undefined, NOW)).toEqual({ kind: "alerts", count: 1 });
  expect(findingOf(floor({ tickets: { a: waiting(3) }, alerts: { b: taken } }), undefined, NOW)).toEqual({
    kind: "fine",
    waiting: 1,
  });
});
