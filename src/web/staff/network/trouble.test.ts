import { expect, test } from "vitest";
import type { UnitOutlet } from "#contract/floating-staff";
import type { Pulse } from "#read/network-board/pulse";
import { byTrouble } from "./trouble";

const MINUTE_MS = 60_000;
const name = { zh: "网点", en: "Outlet", es: "Oficina", ko: "영업점" };
const outlet = (outletId: string): UnitOutlet => {
  return {
    outletId,
    name,
    districtId: "AREA",
    busyOverPerWindow: 4,
    idleUnderPerWindow: 1,
    lateOverMs: 20 * MINUTE_MS,
  };
};
const pulse = (waiting: number, open: number, more: Partial<Pulse> = {}): Pulse => {
  return { phase: "open", waiting, open, idle: 0, windows: 5, alerts: 0, ...more };
};

test("the outlet where nobody is served comes first, then the busiest, and closed ones last", () => {
  const outlets = ["even", "closed", "idle", "busy", "stuck", "busier", "never"].map(outlet);
  const board = {
    outlets: {
      even: pulse(4, 2),
      closed: pulse(0, 0, { phase: "closed" }),
      idle: pulse(0, 2),
      busy: pulse(9, 2),
      busier: pulse(6, 1),
      stuck: pulse(1, 0),
    },
  };
  const lines = byTrouble(outlets, board, 0);
  expect(lines.map((line) => line.outlet.outletId)).toEqual([
    "stuck",
    "busier",
    "busy",
    "even",
    "idle",
    "closed",
    "never",
  ]);
  expect(lines.map(({ condition }) => condition)).toEqual([
    "stuck",
    "busy",
    "busy",
    "even",
    "idle",
    "closed",
    "closed",
  ]);
});

test("among ordinary outlets the longest wait comes first, and no wait is ever negative", () => {
  const board = {
    outlets: {
      a: pulse(4, 2, { longestFrom: 5 * MINUTE_MS }),
      b: pulse(3, 2, { longestFrom: 1 * MINUTE_MS }),
      c: pulse(3, 2, { longestFrom: 99 * MINUTE_MS }),
    },
  };
  const lines = byTrouble(["a", "b", "c"].map(outlet), board, 10 * MINUTE_MS);
  expect(lines.map((line) => [line.outlet.outletId, line.longestMs / MINUTE_MS])).toEqual([
    ["b", 9],
    ["a", 5],
    ["c", 0],
  ]);
});

test("somebody who waits beyond the limit is trouble, also where the crowd is small", () => {
  const board = {
    outlets: {
      even: pulse(4, 2, { longestFrom: 21 * MINUTE_MS }),
      late: pulse(1, 2, { longestFrom: 19 * MINUTE_MS }),
      later: pulse(3, 2, { longestFrom: 0 }),
      busy: pulse(9, 2, { longestFrom: 30 * MINUTE_MS }),
    },
  };
  const lines = byTrouble(["even", "late", "later", "busy"].map(outlet), board, 40 * MINUTE_MS);
  expect(lines.map((line) => [line.outlet.outletId, line.condition])).toEqual([
    ["busy", "busy"],
    ["later", "late"],
    ["late", "late"],
    ["even", "even"],
  ]);
});
