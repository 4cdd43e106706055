import { beforeAll, describe, expect, test, vi } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import { addDays } from "#base/calendar";
import { emptyNetwork, type Network } from "#domain/network/network";
import { emptyPolicyBook } from "#domain/policy/model";
import { sumOfSlots, totalBySlot, type DayFlow } from "#read/flow-history/day-flow";
import { fourOutlets, NIGHT, nightHouse, OUTLETS, type FourOutlets } from "../../../tests/fixtures/night-house";
import { FLOW_DAYS } from "../history/flow-rows";
import { jobStatuses } from "../jobs/progress";
import { put, remove, type Rows } from "../ports/rows";
import { cover, fixedRosterWindows } from "./cover";
import { flowDay } from "./flow-queries";
import { FORECASTS, NEEDS, SCORES } from "./forecast-rows";
import { balance, forecastScores } from "./network-queries";
import { runNightly } from "./nightly";
import { extraWindow, requirement } from "./window-queries";

// A night learns from every day of four outlets, and some tests need two or three of them.
vi.setConfig({ testTimeout: 120_000 });

let four: FourOutlets;
let network: Network;
let generated: FourOutlets["generated"];
/** What one night wrote; only for those who read. */
let oneNight: Rows;
beforeAll(async () => {
  four = fourOutlets();
  ({ network, generated } = four);
  const { deps, rows } = await house();
  await runNightly(deps, { date: NIGHT });
  oneNight = rows;
}, 60_000);
const house = (upTo = NIGHT, without: readonly string[] = []) => nightHouse(four, { upTo, without });

/** Windows of O08 that serve customers; of one kind, or all. */
const windowsOfKind = (wanted?: string): readonly string[] =>
  [...network.windows.values()]
    .filter(({ outletId, serviceIds }) => outletId === "O08" && serviceIds.length > 0)
    .filter(({ kind }) => wanted === undefined || kind === wanted)
    .map(({ id }) => id);

/** Rows that cannot be written for one outlet. */
const breaking = (rows: Rows, outletId: string): Rows => ({
  ...rows,
  select: (table, select) =>
    table.name === FLOW_DAYS.name && JSON.stringify(select.where).includes(outletId)
      ? Promise.reject(new Error("its history cannot be read"))
      : rows.select(table, select),
});

describe("a night", () => {
  test("FO-1 every outlet has 28 days of every series, made from what is named, and again the same", async () => {
    const { deps, rows } = await house();
    expect(await runNightly(deps, { date: NIGHT })).toMatchObject({ outlets: 4, done: 4, failed: [] });
    const made = await rows.select(FORECASTS, { where: { unitId: "O07" } });
    expect(made.map(({ series }) => series)).toEqual([
      "family:A",
      "family:B",
      "family:C",
      "family:D",
      "segment:corporate",
      "segment:midHigh",
      "segment:ordinary",
      "segment:specialNeed",
      "total",
    ]);
    const total = made.at(-1);
    expect(total?.days.map(({ date }) => date)).toEqual(Array.from({ length: 28 }, (_, at) => addDays(NIGHT, at + 1)));
    expect(total?.inputs).toMatchObject({ calendarVersion: 1, daysSeen: 75, lastDay: NIGHT });
    await runNightly(deps, { date: NIGHT, anew: true });
    expect(await rows.select(FORECASTS, { where: { unitId: "O07" } })).toEqual(made);
  });

  test("FO-1 an outlet's own market days are learned, and only there", async () => {
    const factor = async (unitId: string): Promise<number | undefined> => {
      const [row] = await oneNight.select(FORECASTS, { where: { unitId, series: "total" } });
      const day = row?.days.find(({ date }) => date === "2026-06-23");
      return day?.explanation.calendar.find(({ effect }) => effect === "marketDay")?.factor;
    };
    expect(await factor("O07")).toBeGreaterThan(1.4);
    expect(await factor("O07")).toBeLessThan(1.8);
    expect(await factor("O08")).toBeUndefined();
  });

  test("FO-2 one outlet's failure is named and stops no other, and the next run does the rest alone", async () => {
    const { deps, rows } = await house();
    const failing = { ...deps, rows: breaking(rows, "O08") };
    const pooled = runNightly(failing, { date: NIGHT });
    await expect(pooled).resolves.toMatchObject({
      done: 3,
      failed: [{ outletId: "O08", error: "Error: its history cannot be read" }],
    });
    expect(await jobStatuses(rows)).toMatchObject([
      { job: "nightly", run: NIGHT, state: "failed", parts: 4, done: 3, failed: [{ unitId: "O08" }] },
    ]);
    expect(await runNightly(deps, { date: NIGHT })).toMatchObject({ doneBefore: 3, done: 1, failed: [] });
    expect(await jobStatuses(rows)).toMatchObject([{ state: "done", done: 4, failed: [] }]);
  });

  test("FO-2 and JB-5 a night that was cut short goes on where it stopped, with the same forecasts", async () => {
    const { deps, rows } = await house();
    const cut = new AbortController();
    const progress: string[] = [];
    const run = runNightly(deps, {
      date: NIGHT,
      signal: cut.signal,
      onProgress: (done, of) => {
        progress.push(`${done}/${of}`);
        if (done === 2) cut.abort();
      },
    });
    await expect(run).rejects.toThrow();
    expect(await jobStatuses(rows)).toMatchObject([{ state: "running", parts: 4, done: 2 }]);
    expect(await runNightly(deps, { date: NIGHT })).toMatchObject({ doneBefore: 2, done: 2 });
    expect(await rows.select(FORECASTS, { where: {} })).toEqual(await oneNight.select(FORECASTS, { where: {} }));
    expect(progress).toEqual(["1/4", "2/4"]);
  });

  test("FO-4 an outlet without a day of its own forecasts with the profile of its kind", async () => {
    const { deps, rows } = await house(NIGHT, ["O09"]);
    await runNightly(deps, { date: NIGHT });
    const [row] = await rows.select(FORECASTS, { where: { unitId: "O09", series: "total" } });
    expect(row?.inputs.daysSeen).toBe(0);
    expect(row?.days.length).toBeGreaterThanOrEqual(20);
    expect(row?.days[0]?.total).toBeGreaterThan(100);
  });
});

describe("what came against what was forecast", () => {
  let rows: Rows;
  beforeAll(async () => {
    const desk = await house("2026-07-14");
    rows = desk.rows;
    for (const date of [NIGHT, "2026-07-13", "2026-07-14"]) await runNightly(desk.deps, { date });
  }, 120_000);

  test("FO-3 and FO-8 a day is held against every forecast of it, beside the challenger", async () => {
    const [day] = await rows.select(SCORES, { where: { unitId: "O06", series: "total", date: "2026-07-14" } });
    expect(day?.horizons.map(({ horizonDays }) => horizonDays)).toEqual([1]);
    const [week] = await rows.select(SCORES, { where: { unitId: "O06", series: "total", date: "2026-07-09" } });
    expect(week?.horizons.map(({ horizonDays }) => horizonDays)).toEqual([25]);
    const truth = generated.find(({ outletId, date }) => outletId === "O06" && date === "2026-07-14");
    expect(day?.actual).toBe(truth && sumOfSlots(totalBySlot(truth.flow, "issued")));
    expect(day?.isSpecial).toBe(true); // A tax deadline of this outlet.

    const scores = await forecastScores(rows, { from: "2026-07-01", before: "2026-08-01" }, OUTLETS);
    expect(scores.misses.map(({ error }) => error)).toEqual(
      scores.misses.map(({ error }) => error).sort((a, b) => b - a),
    );
    const all = [...scores.horizons, ...scores.special];
    for (const { error, insideShare } of all) {
      expect(error).toBeLessThan(0.6);
      expect(insideShare).toBeGreaterThan(0.6);
    }
    expect(new Set(scores.special.map(({ horizonDays }) => horizonDays)).has(1)).toBe(true);
  });

  test("FO-5 a day shows its forecast of the night before with bands, reasons and what came", async () => {
    const asked = { outletId: "O07", date: "2026-07-14" };
    const view = await flowDay({ rows, network: () => network }, asked, { date: "2026-07-15", slotsOver: 0 });
    expect(view).toMatchObject({ madeOn: "2026-07-13", horizonDays: 1, series: "total" });
    const explained = view?.explanation;
    const product = explained?.calendar.reduce((all, { factor }) => all * factor, explained.level * explained.weekday);
    expect((product ?? 0) * (explained?.season ?? 0) * (explained?.trend ?? 0) * (explained?.recent ?? 0)).toBeCloseTo(
      view?.expected ?? 0,
      1,
    );
    expect(view?.slots).toHaveLength(16);
    for (const { p05, p50, p95, actual, updated } of view?.slots ?? []) {
      expect(p05).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p95);
      expect([typeof actual, updated]).toEqual(["number", undefined]);
    }
    expect(
      await flowDay(
        { rows, network: () => network },
        { ...asked, date: "2027-01-01" },
        { date: "2026-07-15", slotsOver: 0 },
      ),
    ).toBeUndefined();
  });

  test("FO-5 and FO-7 a morning twice as busy as expected raises the rest of the day and calls for a window", async () => {
    const { deps, rows } = await house();
    await runNightly(deps, { date: NIGHT });
    const today = addDays(NIGHT, 1);
    const [made] = await rows.select(FORECASTS, { where: { unitId: "O08", series: "total" } });
    const cut = 4;
    const issued = Object.fromEntries(
      (made?.days[0]?.mean ?? []).slice(0, cut).map((mean, at) => [String(18 + at), Math.round(2 * mean)]),
    );
    const service = generated[0]?.flow.services["C1"];
    if (!service) throw new Error("no service");
    const flow = { services: { C1: { ...service, issued } }, segments: {}, windows: {} };
    await rows.write([put(FLOW_DAYS, [{ unitId: "O08", businessDate: today, source: "lobby", flow }])]);
    const deskOf = { rows, network: () => network, policies: emptyPolicyBook };
    const now = { date: today, slotsOver: 18 + cut };
    const view = await flowDay(deskOf, { outletId: "O08", date: today }, now);
    const ahead = view?.slots.find(({ updated }) => updated !== undefined);
    expect(ahead?.updated).toBeGreaterThan(ahead?.expected ?? Infinity);
    const windowIds = windowsOfKind();
    const [first = ""] = windowIds;
    const advice = await extraWindow(deskOf, "O08", now, [first]);
    expect(advice?.ratioSoFar).toBeCloseTo(2, 1);
    expect(advice?.windowsMore).toBeGreaterThan(0);
    expect(advice?.openAt).toBe(advice?.slots[0]?.start);
    expect(windowsOfKind(advice?.kind).filter((id) => id !== first)).toContain(advice?.windowId);
    // With everything open nothing more can be opened; where even that will not do, no window is named.
    const enough = await extraWindow(deskOf, "O08", now, windowIds);
    expect(enough).toMatchObject({ windowsMore: 0 });
    expect(enough).not.toHaveProperty("windowId");
  });

  test("FO-6 each day ahead has windows for every half-hour, and a plan that opens as many", async () => {
    expect(await oneNight.select(NEEDS, { where: { unitId: "O06" } })).toHaveLength(28);
    const view = await requirement(
      { rows: oneNight, network: () => network, rostered: async () => ({ windows: { 18: 2 }, isPublished: true }) },
      { outletId: "O06", date: addDays(NIGHT, 1) },
    );
    expect(view?.promiseMin).toBe(10);
    expect(view?.roster?.windows[0]).toBe(2);
    let open = 0;
    for (const { slot, windows, isKept, lateShare, byKind } of view?.slots ?? []) {
      for (const { move } of view?.moves.filter(({ atMin }) => atMin === slot * 30) ?? [])
        open += move === "open" ? 1 : -1;
      expect(open).toBe(windows);
      expect(Object.values(byKind).reduce((sum, kind) => sum + kind.windows, 0)).toBe(windows);
      expect(isKept).toBe(lateShare <= 0.1);
    }
  });
});

describe("cover", () => {
  test("FO-6 every post has its people: the lobby at least one, reviewers where something is reviewed", async () => {
    const [need] = await oneNight.select(NEEDS, { where: { unitId: "O06", date: "2026-06-15" } });
    for (const { posts, arrivals } of need?.slots ?? []) {
      expect(posts["lobby"]?.people).toBe(Math.max(1, Math.ceil((2 * arrivals) / 60 / 0.85 - 1e-3)));
      expect(posts["reviewer"]?.people).toBeGreaterThan(0);
      expect(posts["reviewer"]?.intensity).toBeLessThanOrEqual(0.85);
    }
    const [kinds] = need?.slots ?? [];
    expect(Object.keys(kinds?.byKind ?? {})).toEqual(["advice", "cash", "corporate", "nonCash", "vip"]);
  });

  test("FO-11 a market day is told with what it does, what it needs, and whether the promise can be kept", async () => {
    const deskOf = {
      rows: oneNight,
      network: () => network,
      policies: emptyPolicyBook,
      rostered: async () => undefined,
    };
    const view = await cover(deskOf, "O07", NIGHT);
    expect(view.days).toHaveLength(28);
    const market = view.days.find(({ date }) => date === "2026-06-23");
    const ordinary = view.days.find(({ date }) => date === "2026-06-16");
    expect(market?.effects).toEqual(["marketDay"]);
    expect(market?.calendarFactor).toBeGreaterThan(1.4);
    expect(market?.neededHours).toBeGreaterThan(ordinary?.neededHours ?? Infinity);
    expect(ordinary).toMatchObject({ effects: [], calendarFactor: 1 });
    for (const { windowsPeak, windowsMax } of view.days) expect(windowsPeak).toBeLessThanOrEqual(windowsMax);
  });

  test("FO-12 hours freed and hours short are the roster against the need, half-hour by half-hour", async () => {
    const sources = { rows: oneNight, network: () => network };
    const rostered = fixedRosterWindows({ network: () => network, policies: emptyPolicyBook });
    const asked = { outletId: "O06", date: "2026-06-15" };
    const view = await requirement({ ...sources, rostered }, asked);
    const spare = view?.slots.map(({ windows }, at) => (view.roster?.windows[at] ?? 0) - windows) ?? [];
    const half = (sign: number) => spare.reduce((sum, windows) => sum + Math.max(0, sign * windows), 0) / 2;
    expect(view?.roster?.freedHours).toBeCloseTo(half(1), 2);
    expect(view?.roster?.shortHours).toBeCloseTo(half(-1), 2);
    // Half of them are at lunch from half past eleven, the others from noon; all are back at half past twelve.
    const at = (slot: number): number => view?.roster?.windows[slot - (view.slots[0]?.slot ?? 0)] ?? 0;
    expect(at(23) + at(24)).toBeCloseTo(at(22), 2);
    expect(at(25)).toBe(at(22));
    expect(await fixedRosterWindows({ network: emptyNetwork, policies: emptyPolicyBook })("O06", "2026-06-15")).toBe(
      undefined,
    );
  });
});

describe("what a night forgets and what it inherits", () => {
  test("FO-13 forecasts of a quarter ago are forgotten, younger ones and their scores stay", async () => {
    const { rows, deps } = await house();
    await runNightly(deps, { date: NIGHT });
    const [row] = await rows.select(FORECASTS, { where: { unitId: "O07", series: "total" } });
    if (!row) throw new Error("nothing was forecast");
    const madeOn = (date: string) => ({ ...row, madeOn: date });
    await rows.write([put(FORECASTS, [madeOn(addDays(NIGHT, -93)), madeOn(addDays(NIGHT, -92))])]);
    await runNightly(deps, { date: NIGHT, anew: true });
    const kept = await rows.select(FORECASTS, { where: { unitId: "O07", series: "total" }, columns: ["madeOn"] });
    expect(kept.map((one) => one.madeOn)).toEqual([addDays(NIGHT, -92), NIGHT]);
  });

  test("FO-14 an outlet that took over another is forecast for the customers of both", async () => {
    const total = async (of: Rows, unitId: string): Promise<number> => {
      const [row] = await of.select(FORECASTS, { where: { unitId, series: "total" } });
      return row?.days[0]?.total ?? 0;
    };
    const [one, other] = [network.outlets.get("O06"), network.outlets.get("O07")];
    if (!one || !other) throw new Error("outlets of the test");
    const merged = { ...network, outlets: new Map(network.outlets) };
    merged.outlets.set("O06", { ...one, takesOver: ["O07"] }).set("O07", { ...other, retired: true });
    const after = await house();
    await runNightly({ ...after.deps, network: { state: () => merged, version: () => 1 } }, { date: NIGHT });
    const [sum, both] = [
      (await total(oneNight, "O06")) + (await total(oneNight, "O07")),
      await total(after.rows, "O06"),
    ];
    expect(Math.abs(both - sum)).toBeLessThan(0.1 * sum);
    expect(await after.rows.select(FORECASTS, { where: { unitId: "O07" } })).toEqual([]);
  });
});

describe("balance", () => {
  const day = (unitId: string, busy: readonly number[]) => {
    const windows = busy.map((share, at) => [`W${at}`, { openSec: { 18: 1_800 }, busySec: { 18: 1_800 * share } }]);
    const flow: DayFlow = { services: {}, segments: {}, windows: Object.fromEntries(windows) as DayFlow["windows"] };
    return { unitId, businessDate: "2026-06-15", source: "lobby", flow } as const;
  };

  test("FO-9 an outlet with one idle and one full window is uneven, two half-busy ones are even", async () => {
    const rows = createMemoryRows();
    await rows.write([remove(FLOW_DAYS, {}), put(FLOW_DAYS, [day("O06", [0, 1]), day("O07", [0.5, 0.5])])]);
    const found = await balance(rows, { from: "2026-06-15", before: "2026-06-16" }, OUTLETS);
    expect(found).toMatchObject({ busyShare: 0.5, unevenness: 0 });
    expect(found.outlets.map(({ outletId, busyShare, unevenness }) => [outletId, busyShare, unevenness])).toEqual([
      ["O06", 0.5, 1],
      ["O07", 0.5, 0],
    ]);
  });
});
