import { expect, test, vi } from "vitest";
import { present } from "#base/assert";
import type { BySlot } from "#read/flow-history/day-flow";
import { fourOutlets, NIGHT, nightHouse } from "../../../tests/fixtures/night-house";
import { FLOW_DAYS, type FlowRow } from "../history/flow-rows";
import { put, remove } from "../ports/rows";
import { learnedFrom } from "./learned-from";
import { runNightly } from "./nightly";
import { learnedSheet } from "./sheets";

vi.setConfig({ testTimeout: 120_000 });

/** A day's counts of every service and half-hour after a change. */
function counted(row: FlowRow, change: (slot: number, count: number) => number): FlowRow {
  const changed = (issued: BySlot): BySlot =>
    Object.fromEntries(Object.entries(issued).map(([slot, count]) => [slot, change(Number(slot), count)]));
  const services = Object.entries(row.flow.services).map(([id, service]) => {
    return [id, { ...service, issued: changed(service.issued) }] as const;
  });
  return { ...row, flow: { ...row.flow, services: Object.fromEntries(services) } };
}

test("FO-19 outage, wild day and missing day of the past are told with what was done with each", async () => {
  const { deps, rows } = await nightHouse(fourOutlets());
  const past = { rows, network: deps.network.state, calendar: () => deps.calendar.state() };
  await deps.projector.catchUp();
  const days = await rows.select(FLOW_DAYS, { where: { unitId: "O07" } });
  const daysBack = (back: number): FlowRow => present(days.at(-back), "day of the past");
  const [outage, wild, missing] = [daysBack(19), daysBack(23), daysBack(9)];
  await rows.write([
    put(FLOW_DAYS, [
      counted(outage, (slot, count) => (slot >= 19 && slot < 25 ? 0 : count)),
      counted(wild, (_slot, count) => count * 6),
    ]),
    remove(FLOW_DAYS, { unitId: "O07", businessDate: missing.businessDate }),
  ]);
  expect(await learnedFrom(past, "O07")).toBeUndefined();
  await runNightly(deps, { date: NIGHT });
  const view = await learnedFrom(past, "O07");
  expect(view).toMatchObject({ madeOn: NIGHT, days: days.length - 1, to: NIGHT });
  const findings = view?.findings.filter(({ taken }) => taken !== "asCounted");
  expect(findings).toEqual([
    { kind: "gapDay", taken: "notLearned", date: missing.businessDate },
    { kind: "outage", taken: "filled", date: outage.businessDate, from: "09:30", until: "12:30" },
    expect.objectContaining({ kind: "outlier", taken: "leftOut", date: wild.businessDate }),
  ]);
  const far = findings?.at(-1);
  expect((far?.counted ?? 0) / (far?.expected ?? 1)).toBeGreaterThan(4);
  expect(view && learnedSheet(view).rows).toContainEqual([
    ...[outage.businessDate, "outage", "09:30", "12:30", undefined, undefined, "filled"],
  ]);
});
