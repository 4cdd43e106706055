import { expect, test } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import { EMPTY_SERVICE_FLOW } from "#read/flow-history/day-flow";
import { NO_TIMES, withTime } from "#read/flow-history/time-spread";
import { put } from "../ports/rows";
import { FLOW_DAYS } from "./flow-rows";
import { evidenceFor, measuredTimes } from "./standard-times";

const times = (...minutes: readonly number[]) => minutes.reduce((all, each) => withTime(all, each * 60), NO_TIMES);
const row = (unitId: string, businessDate: string, took: Record<string, ReturnType<typeof times>>) => {
  const service = { ...EMPTY_SERVICE_FLOW, issued: { 18: 1 }, took };
  const flow = { services: { A1: service }, segments: {}, windows: {} };
  return { unitId, businessDate, source: "lobby", flow } as const;
};
const span = { from: "2026-01-01", before: "2026-02-01" };

test("TM-4 a service's times are told in all, by outlet and by person, and nobody is named who was not", async () => {
  const rows = createMemoryRows();
  const days = [
    row("O01", "2026-01-05", { ana: times(10, 12), wei: times(20) }),
    row("O02", "2026-01-05", { "": times(6) }),
    row("O01", "2026-02-01", { ana: times(99) }),
  ];
  await rows.write([put(FLOW_DAYS, days)]);
  const measured = await measuredTimes(rows, ["O01", "O02"], span);
  const told = measured.map(({ outletId = "all", staffId = "all", evidence }) => {
    return `${outletId} ${staffId} ${evidence.count} ${evidence.meanMin}`;
  });
  expect(told.sort()).toEqual(["O01 all 3 14", "O01 ana 2 11", "O01 wei 1 20", "O02 all 1 6", "all all 4 12"]);
  const evidence = await evidenceFor(rows, ["O01", "O02"], { serviceId: "A1", outletId: "O01", staffId: "ana" }, span);
  expect(evidence).toMatchObject({ ...span, count: 2, meanMin: 11 });
  expect(evidence.p50Min).toBeGreaterThan(8.7);
  expect(evidence.p95Min).toBeLessThan(13.5);
  expect(await evidenceFor(rows, ["O01"], { serviceId: "Z9" }, span)).toMatchObject({ count: 0, meanMin: 0 });
});
