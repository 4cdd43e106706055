import { expect, test } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import type { Standard } from "#domain/standard-times/model";
import { EMPTY_SERVICE_FLOW, type DayFlow } from "#read/flow-history/day-flow";
import { NO_TIMES, withTime } from "#read/flow-history/time-spread";
import { put } from "../ports/rows";
import { FLOW_DAYS } from "./flow-rows";
import { productivity } from "./productivity";

const DATE = "2026-06-15";
const span = { from: DATE, before: "2026-06-16" };

const times = (...seconds: readonly number[]) => seconds.reduce((all, sec) => withTime(all, sec), NO_TIMES);

/** Ana takes four and six minutes for C1, Wei ten; a window is open for an hour and busy for 45 minutes. */
const flow: DayFlow = {
  services: {
    C1: { ...EMPTY_SERVICE_FLOW, took: { ana: times(240, 360), wei: times(600) } },
    A1: { ...EMPTY_SERVICE_FLOW, took: { ana: times(300) } },
  },
  segments: {},
  windows: {
    W10: { openSec: { 18: 600 }, busySec: {} },
    W2: { openSec: { 18: 1_800, 19: 1_200 }, busySec: { 18: 2_700 } },
  },
};

async function rowsWith() {
  const rows = createMemoryRows();
  await rows.write([put(FLOW_DAYS, [{ unitId: "O01", businessDate: DATE, source: "lobby", flow }])]);
  return rows;
}

const fiveMinutes: Standard = {
  standardId: "s1",
  serviceId: "C1",
  minutes: 5,
  evidence: { ...span, count: 3, meanMin: 6.67, cv: 0.4, p50Min: 6, p80Min: 10, p95Min: 10 },
  validFrom: "2026-01-01",
  reason: "measured",
  proposedBy: "ana",
  state: "approved",
  decidedBy: "wei",
};

test("HI-11 intensity is the busy share of open window time, productivity services for each hour of it", async () => {
  const asked = { outletIds: ["O01", "O02"], inDetail: true, span };
  const found = await productivity(await rowsWith(), new Map(), asked);
  expect(found[0]).toMatchObject({ outletId: "O01", served: 4, openHours: 1, intensity: 0.75, perHour: 4, pace: 1 });
  expect(found.map(({ windowId, staffId }) => windowId ?? staffId)).toEqual([undefined, "W2", "W10", "ana", "wei"]);
  expect(found[1]).toEqual({ outletId: "O01", windowId: "W2", openHours: 0.833, intensity: 0.9 });
  expect(found[2]).toEqual({ outletId: "O01", windowId: "W10", openHours: 0.167, intensity: 0 });
});

test("HI-11 a day of which only the customers were counted adds to the services, and not to those of an hour", async () => {
  const rows = await rowsWith();
  const counted = { ...flow, windows: {} };
  await rows.write([put(FLOW_DAYS, [{ unitId: "O01", businessDate: "2026-06-14", source: "lobby", flow: counted }])]);
  const asked = { outletIds: ["O01"], inDetail: false, span: { ...span, from: "2026-06-14" } };
  expect((await productivity(rows, new Map(), asked))[0]).toMatchObject({ served: 8, openHours: 1, perHour: 4 });
});

test("HI-11 the pace compares each service with its approved standard, and with the mean where it has none", async () => {
  const asked = { outletIds: ["O01"], inDetail: true, span };
  const paceOf = async (standards: ReadonlyMap<string, Standard>, staffId: string) =>
    (await productivity(await rowsWith(), standards, asked)).find((one) => one.staffId === staffId)?.pace;
  // The mean of C1 is 400 s, of A1 300 s: Ana's 900 s of work were worth 1,100 s.
  expect(await paceOf(new Map(), "ana")).toBeCloseTo(1_100 / 900, 2);
  expect(await paceOf(new Map([["s1", fiveMinutes]]), "wei")).toBe(0.5);
  const unsettled = new Map([["s1", { ...fiveMinutes, state: "proposed" } as const]]);
  expect(await paceOf(unsettled, "wei")).toBeCloseTo(400 / 600, 2);
});

test("HI-11 the network is told by outlet alone, and nothing of an outlet without a day", async () => {
  const found = await productivity(await rowsWith(), new Map(), { outletIds: ["O01", "O02"], inDetail: false, span });
  expect(found.map(({ outletId }) => outletId)).toEqual(["O01"]);
});
