import { addDays, type BusinessDate } from "#base/calendar";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import { PROGRESS, type ProgressRow, type ProgressState } from "../jobs/progress";
import { NETWORK_UNIT } from "../plan/sources";
import type { Clock } from "../ports/clock";
import { put, type Rows } from "../ports/rows";
import { errorWord, isAway } from "./trouble";
import { FORECASTS, NEEDS, TWIN_NEEDS, type TwinNeedRow } from "./forecast-rows";
import { recentCounter } from "./recent-counter";
import { familiesOn } from "./staffing-inputs";
import { twinNeedOf, twinTaskOf, type StaffTwin } from "./twin-need";

/** The two jobs of a night: every outlet's forecast and formula, then the busiest outlets' days on the twin. */
export const NIGHTLY = "nightly";
export const TWIN_NIGHTLY = "twin";

export type TwinNeedDeps = {
  readonly rows: Rows;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly staffTwin: StaffTwin;
};

/**
 * Iterates the requirement of one outlet's day on the twin and keeps it beside the formula's. Rule FO-16.
 * @returns nothing where nothing was forecast, or the day cannot be played
 */
export async function staffDayOnTwin(
  { rows, network, policies, staffTwin }: TwinNeedDeps,
  outletId: string,
  date: BusinessDate,
): Promise<TwinNeedRow | undefined> {
  const [need] = await rows.select(NEEDS, { where: { unitId: outletId, date } });
  if (!need) return undefined;
  const made = await rows.select(FORECASTS, { where: { unitId: outletId, madeOn: need.madeOn } });
  const total = made.find(({ series }) => series === "total");
  const day = total?.days.find((each) => each.date === date);
  const counter = await recentCounter({ rows, network }, outletId, addDays(need.madeOn, 1));
  if (!day || !counter) return undefined;
  const task = twinTaskOf(
    { network: network(), policies: policies() },
    { day, families: familiesOn(made, date), counter, need },
  );
  if (!task) return undefined;
  const row = twinNeedOf(need, counter, await staffTwin(task));
  await rows.write([put(TWIN_NEEDS, [row])]);
  return row;
}

export type TwinNight = {
  /** The business date that is over. */
  readonly date: BusinessDate;
  readonly anew: boolean;
  readonly wall: Clock;
  readonly signal?: AbortSignal;
};

/** Days that are played beside each other: as many as there are threads for it. */
const AT_ONCE = 2;

/**
 * The next open day of the busiest outlets, as many as policy `staffing.twinOutletsPerNight` lets a night play: there
 * a window more or less moves most customers. Others are played when somebody asks. What a night that was cut short
 * has played is not played again. Rule FO-16.
 */
export async function twinNight(deps: TwinNeedDeps, night: TwinNight): Promise<void> {
  const { date, anew, wall, signal } = night;
  const { rows } = deps;
  const most = resolvePolicy(deps.policies(), "staffing.twinOutletsPerNight", { date }).value;
  const marks = await rows.select(PROGRESS, { where: { job: NIGHTLY, run: date, state: "done" } });
  const chosen = marks
    .flatMap(({ unitId, detail }) => {
      const { date: next, customers } = detail;
      return typeof next === "string" && typeof customers === "number" ? [{ outletId: unitId, next, customers }] : [];
    })
    .sort((one, other) => other.customers - one.customers)
    .slice(0, most);
  const earlier = anew ? [] : await rows.select(PROGRESS, { where: { job: TWIN_NIGHTLY, run: date, state: "done" } });
  const doneBefore = new Set(earlier.map(({ unitId }) => unitId));
  const mark = (unitId: string, state: ProgressState, detail: ProgressRow["detail"]) =>
    rows.write([put(PROGRESS, [{ unitId, job: TWIN_NIGHTLY, run: date, state, at: wall.now(), detail }])]);
  const whole = { startedAt: wall.now(), parts: chosen.length };
  await mark(NETWORK_UNIT, "running", whole);
  let failed = 0;
  const due = chosen.filter(({ outletId }) => !doneBefore.has(outletId)).values();
  const lane = async (): Promise<void> => {
    for (const { outletId, next } of due) {
      signal?.throwIfAborted();
      try {
        await staffDayOnTwin(deps, outletId, next);
        await mark(outletId, "done", {});
      } catch (thrown) {
        if (isAway(thrown)) throw thrown;
        signal?.throwIfAborted(); // A day that was cut short has not failed.
        failed += 1;
        await mark(outletId, "failed", { error: errorWord(thrown) });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await mark(NETWORK_UNIT, failed > 0 ? "failed" : "done", whole);
}
