import { expect, test, vi } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import { instantAt } from "#base/calendar";
import { EMPTY_DAY_FLOW, EMPTY_SERVICE_FLOW } from "#read/flow-history/day-flow";
import { NO_TIMES, withTime } from "#read/flow-history/time-spread";
import { FLOW_DAYS } from "../history/flow-rows";
import { put, type Rows } from "../ports/rows";
import { createFlowClocks } from "./flow-clocks";

const SPAN = { from: "2026-11-01", before: "2026-12-01" };
const NOW = instantAt("2026-11-23", "10:00", "Asia/Shanghai");

/** Rows that count how often whole days are read, with days of so many minutes' wait. */
function counted() {
  const memory = createMemoryRows();
  let wholeReads = 0;
  const rows: Rows = {
    ...memory,
    select: (table, select) => {
      if (select.columns === undefined) wholeReads += 1;
      return memory.select(table, select);
    },
  };
  const wait = (businessDate: string, minutes: number) => {
    const waited = withTime(NO_TIMES, minutes * 60);
    const services = { A1: { ...EMPTY_SERVICE_FLOW, issued: { "20": 1 }, waited } };
    const flow = { ...EMPTY_DAY_FLOW, services };
    return memory.write([put(FLOW_DAYS, [{ unitId: "O01", businessDate, source: "lobby", flow }])]);
  };
  return { rows, wait, wholeReads: () => wholeReads };
}

test("PC-11 days that are over are read once, a new one is seen, and today's is read each time", async () => {
  const { rows, wait, wholeReads } = counted();
  const clocks = createFlowClocks(rows);
  const minutes = async (now = NOW) =>
    ((await clocks(["O01"], SPAN, now)).get("O01") ?? []).map((day) => day.wait.sumSec / 60);
  await wait("2026-11-10", 4);
  expect([await minutes(), await minutes()]).toEqual([[4], [4]]);
  expect(wholeReads()).toBe(1);
  await wait("2026-11-11", 6);
  expect(await minutes()).toEqual([4, 6]);
  await wait("2026-11-23", 1);
  expect(await minutes()).toEqual([4, 6, 1]);
  await wait("2026-11-23", 2);
  expect(await minutes()).toEqual([4, 6, 2]);
});

test("PC-11 a day that was counted anew is told as it was known and read again meanwhile, so that nobody waits", async () => {
  const { rows, wait, wholeReads } = counted();
  const clocks = createFlowClocks(rows);
  const minutes = async (now: number) =>
    ((await clocks(["O01"], SPAN, now)).get("O01") ?? []).map((day) => day.wait.sumSec / 60);
  const later = NOW + 2 * 3_600_000;
  await wait("2026-11-10", 4);
  expect(await minutes(NOW)).toEqual([4]);
  await wait("2026-11-10", 5);
  expect(await minutes(NOW)).toEqual([4]);
  expect(await minutes(later)).toEqual([4]);
  await vi.waitFor(async () => expect(await minutes(later)).toEqual([5]), 10_000);
  expect(wholeReads()).toBe(2);
});

test("PC-11 a store that is away while old days are read again takes nothing from what is known", async () => {
  const { rows, wait } = counted();
  let isAway = false;
  const clocks = createFlowClocks({
    ...rows,
    select: (table, select) =>
      isAway && select.columns === undefined ? Promise.reject(new Error("away")) : rows.select(table, select),
  });
  const later = NOW + 2 * 3_600_000;
  await wait("2026-11-10", 4);
  const count = async (now: number) => (await clocks(["O01"], SPAN, now)).get("O01")?.length;
  expect(await count(NOW)).toBe(1);
  isAway = true;
  expect(await count(later)).toBe(1);
  expect(await count(later)).toBe(1);
});
