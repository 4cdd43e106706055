import { expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryRows } from "#adapter/rows/memory";
import { weekdayOf } from "#base/calendar";
import { accept, refuse } from "#base/result";
import { emptyRosterWeek } from "#domain/roster/model";
import { demoImport } from "../../../tests/fixtures/demo-day";
import { jobStatuses } from "../jobs/progress";
import { openNetwork } from "../plan/sources";
import { asWeekJob, weekProgress, type OnRound } from "./roster-jobs";
import { draftWeeks, weekToDraft, type MakeWeek } from "./weekly";
import type { PlaceOfWeek } from "./open-week";
import type { WeekView } from "./rosters";

const MONDAY = "2026-12-07";

test("RWK-7 the week drafted is the one after next, from whatever day it is asked", () => {
  expect([weekToDraft("2026-11-23"), weekToDraft("2026-11-29")]).toEqual([MONDAY, MONDAY]);
  expect(weekToDraft("2026-11-30")).toBe("2026-12-14");
  expect(weekdayOf(MONDAY)).toBe(1);
});

async function houseOf(trouble: Readonly<Record<string, "breaks" | "noNeed" | "begun">>) {
  const network = await openNetwork(createMemoryJournal());
  await network.submit(demoImport().command, { commandId: "network", actor: "test" });
  const rows = createMemoryRows();
  const made: string[] = [];
  const told: unknown[] = [];
  const view = async ({ outletId }: PlaceOfWeek) => {
    if (trouble[outletId] === "noNeed") return refuse({ code: "roster.noNeed", monday: MONDAY } as const);
    const week = { ...emptyRosterWeek(), ...(trouble[outletId] === "begun" && { state: "draft" as const }) };
    return accept({ week } as unknown as WeekView);
  };
  const make: MakeWeek = async ({ outletId }, _cause, { onRound }) => {
    made.push(outletId);
    await onRound(1, 7);
    told.push(await weekProgress(rows, { outletId, monday: MONDAY }));
    if (trouble[outletId] === "breaks") throw new Error("out of memory");
    return accept({ cost: 1, bound: 1 });
  };
  const run = (signal = new AbortController().signal) =>
    draftWeeks({ rows, rosters: { view }, make, network, wall: { now: () => 5 }, newId: () => "id" }, MONDAY, signal);
  return { rows, made, told, run };
}

test("RWK-7 one outlet's failure stops no other, and what people have begun is left alone", async () => {
  const { rows, made, run } = await houseOf({ O02: "breaks", O03: "noNeed", O04: "begun" });
  const report = await run();
  expect(report.failed).toBe(1);
  expect(report.drafted).toBe(report.outlets - 3);
  expect(made).not.toContain("O03");
  expect(made).not.toContain("O04");
  const [status] = await jobStatuses(rows);
  expect(status).toMatchObject({ job: "weeklyRosters", run: MONDAY, state: "done", parts: report.outlets });
  expect(status?.failed).toEqual([{ unitId: "O02", error: "Error: out of memory" }]);
});

test("RWK-7 the week of each outlet is told round by round while it is made", async () => {
  const { told, rows, run } = await houseOf({});
  const report = await run();
  expect(told).toEqual(Array.from({ length: report.outlets }, () => ({ state: "running", done: 1, of: 7, error: "" })));
  expect(await weekProgress(rows, { outletId: "O01", monday: MONDAY })).toMatchObject({ state: "done" });
});

test("RWK-13 a week that was asked for and could not be made says why, and the newest run counts", async () => {
  const { rows, run } = await houseOf({});
  await run();
  const place = { outletId: "O01", monday: MONDAY };
  const work = async (onRound: OnRound): Promise<void> => {
    await onRound(2, 7);
    throw new Error("no memory");
  };
  const told = { rows, wall: { now: () => 9 } };
  await expect(asWeekJob(told, place, AbortSignal.abort(), work)).rejects.toThrow("no memory");
  expect(await weekProgress(rows, place)).toMatchObject({ state: "running", done: 2, of: 7 });
  await asWeekJob(told, place, new AbortController().signal, work);
  const { state, error } = (await weekProgress(rows, place)) ?? {};
  expect([state, error]).toEqual(["failed", "Error: no memory"]);
});

test("RWK-7 a run that is asked for again does only what is left", async () => {
  const { made, run } = await houseOf({ O02: "breaks" });
  await run();
  made.length = 0;
  await run();
  expect(made).toEqual(["O02"]);
  const stopped = new AbortController();
  stopped.abort();
  const fresh = await houseOf({});
  await fresh.run(stopped.signal);
  expect(fresh.made).toEqual([]);
});
