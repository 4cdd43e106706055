import { beforeAll, describe, expect, test, vi } from "vitest";
import { emptyPolicyBook, type PolicyBook } from "#domain/policy/model";
import type { TwinStaffingTask } from "#engine/staffing/twin-staffing";
import { fourOutlets, NIGHT, nightHouse, type FourOutlets } from "../../../tests/fixtures/night-house";
import { jobStatuses } from "../jobs/progress";
import { put } from "../ports/rows";
import { FORECASTS, NEEDS, TWIN_NEEDS } from "./forecast-rows";
import { runNightly } from "./nightly";
import type { StaffTwin } from "./twin-need";
import { staffDayOnTwin } from "./twin-nights";
import { requirement } from "./window-queries";

// A night learns from every day of four outlets.
vi.setConfig({ testTimeout: 120_000 });

let four: FourOutlets;
beforeAll(() => {
  four = fourOutlets();
});

describe("days on the twin", () => {
  /** The iteration itself is the engine's; here it gives every kind one window and says how it was asked. */
  const plainTwin = (asked: TwinStaffingTask[]): StaffTwin => {
    return (task) => {
      asked.push(task);
      const windows = task.start.map((row) => row.map(() => 1));
      const share = task.start[0]?.map(() => 0.05) ?? [];
      const judged = { windows, lateShare: share, lateMinutes: share, isKept: share.map(() => true), groups: [] };
      const came = share.map(() => 9);
      return Promise.resolve({ formula: { ...judged, windows: task.start }, iterated: judged, came, evaluations: 3 });
    };
  };
  const most = (outlets: number): PolicyBook => {
    const book = emptyPolicyBook();
    const key = "staffing.twinOutletsPerNight";
    const said = { valueId: "v1", key, scope: {}, value: outlets, validFrom: "2026-01-01" } as const;
    book.standing.set(key, [{ ...said, setBy: "ana", approvedBy: "wei", version: 1 }]);
    return book;
  };

  test("FO-16 the next day of the busiest outlets is played each night, as many as policy lets it, and not twice", async () => {
    const { rows, deps } = await nightHouse(four);
    const asked: TwinStaffingTask[] = [];
    const night = { ...deps, policies: { state: () => most(2) }, staffTwin: plainTwin(asked) };
    await runNightly(night, { date: NIGHT });
    const played = await rows.select(TWIN_NEEDS, { where: {} });
    const totals = await rows.select(FORECASTS, { where: { series: "total" } });
    const busiest = totals
      .map(({ unitId, days }) => ({ unitId, total: days[0]?.total ?? 0 }))
      .sort((one, other) => other.total - one.total)
      .slice(0, 2)
      .map(({ unitId }) => unitId);
    expect(played.map(({ unitId }) => unitId).sort()).toEqual(busiest.sort());
    expect(played.map(({ date }) => date)).toEqual(["2026-06-15", "2026-06-15"]);
    expect(await jobStatuses(rows)).toMatchObject([
      { job: "twin", state: "done", parts: 2, done: 2 },
      { state: "done" },
    ]);
    await runNightly(night, { date: NIGHT });
    expect(asked).toHaveLength(2);
  });

  test("FO-16 the twin is asked with the forecast's own days and the formula's windows, and its plan opens them", async () => {
    const { rows, deps } = await nightHouse(four);
    await runNightly(deps, { date: NIGHT });
    const asked: TwinStaffingTask[] = [];
    const twin = { rows, network: () => four.network, policies: emptyPolicyBook, staffTwin: plainTwin(asked) };
    const row = await staffDayOnTwin(twin, "O08", "2026-06-16");
    const [need] = await rows.select(NEEDS, { where: { unitId: "O08", date: "2026-06-16" } });
    const [task] = asked;
    const { paths = [], mix = [] } = task?.planOn ?? {};
    const customers = paths.reduce((sum, path) => sum + path.reduce((all, mean) => all + mean, 0), 0) / paths.length;
    const forecast = need?.slots.reduce((sum, { arrivals }) => sum + arrivals, 0) ?? 0;
    expect(Math.abs(customers / forecast - 1)).toBeLessThan(0.05);
    expect(paths).toHaveLength(200);
    for (const weights of mix) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
    const windows = (at: number) => task?.start.reduce((sum, kind) => sum + (kind[at] ?? 0), 0);
    expect(need?.slots.map((_, at) => windows(at))).toEqual(need?.slots.map((slot) => slot.windows));
    expect(row?.slots[0]).toMatchObject({ formulaWindows: windows(0), windows: task?.start.length, late: 0.05 });
    const view = await requirement(
      { rows, network: () => four.network, rostered: async () => undefined },
      { outletId: "O08", date: "2026-06-16" },
    );
    expect(view?.twin).toEqual(row);
    expect(view?.moves.filter(({ move }) => move === "open")).toHaveLength(task?.start.length ?? -1);
    // The next night makes another forecast: what was played before is no answer to it.
    await rows.write([put(NEEDS, need ? [{ ...need, madeOn: "2026-06-15" }] : [])]);
    const later = await requirement(
      { rows, network: () => four.network, rostered: async () => undefined },
      { outletId: "O08", date: "2026-06-16" },
    );
    expect(later).not.toHaveProperty("twin");
  });

  test("FO-16 a day that cannot be played fails alone and is named", async () => {
    const { rows, deps } = await nightHouse(four);
    const staffTwin: StaffTwin = (task) =>
      task.planOn.plan.outletId === "O07" ? Promise.reject(new Error("no end")) : plainTwin([])(task);
    await expect(runNightly({ ...deps, staffTwin }, { date: NIGHT })).resolves.toMatchObject({ failed: [] });
    const [twin] = await jobStatuses(rows);
    expect(twin).toMatchObject({ job: "twin", state: "failed", done: 3, failed: [{ unitId: "O07" }] });
  });
});
