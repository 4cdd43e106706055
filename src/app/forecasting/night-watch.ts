import { addDays, businessDateAt, wallTimeAt, type BusinessDate } from "#base/calendar";
import { MINUTE_MS, type EpochMs } from "#base/time";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import { FLOW_DAYS } from "../history/flow-rows";
import { minutesOf } from "../history/opening";
import { PROGRESS } from "../jobs/progress";
import { NETWORK_UNIT } from "../plan/sources";
import type { Clock } from "../ports/clock";
import type { Jobs } from "../ports/jobs";
import type { Rows } from "../ports/rows";
import { NIGHTLY } from "./twin-nights";

export type NightWatchDeps = {
  readonly rows: Rows;
  readonly jobs: Pick<Jobs, "enqueue">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  /** An outlet's business clock. */
  readonly clockOf: (outletId: string) => Clock;
};

/**
 * Looks whether a night's work is due and asks for it, once for each night and process; called every minute or so. A
 * server that was down asks for the last night as soon as it is back, and one that comes up twice asks twice, which is
 * asking once. Rule FO-10.
 *
 * @returns the date that was asked for; nothing when nothing is due
 * @throws JobsUnavailable, RowsUnavailable when the store is away: look again
 */
export function createNightWatch(deps: NightWatchDeps): () => Promise<BusinessDate | undefined> {
  const { rows, jobs } = deps;
  let settled: BusinessDate | undefined;
  return async () => {
    const date = lastNightOver(deps, settled);
    if (date === undefined) return undefined;
    // Without a day to learn from there is nothing to do yet.
    const counted = await rows.select(FLOW_DAYS, {
      where: { businessDate: { before: addDays(date, 1) } },
      columns: ["unitId"],
      limit: 1,
    });
    if (counted.length === 0) return undefined;
    const [run] = await rows.select(PROGRESS, { where: { unitId: NETWORK_UNIT, job: NIGHTLY, run: date } });
    if (run?.state !== "done") await jobs.enqueue(NIGHTLY, date, { date });
    settled = date;
    return run?.state === "done" ? undefined : date;
  };
}

/**
 * The newest business date that is over at every outlet, its night's hour included: nobody learns from half a day.
 * Nothing when that is no later than `settled`, which mostly the first outlet says already.
 */
function lastNightOver(
  { network, policies, clockOf }: NightWatchDeps,
  settled: BusinessDate | undefined,
): BusinessDate | undefined {
  const wallOf = createWalls();
  let last: BusinessDate | undefined;
  for (const { id, timeZone, typeId, status } of active(network().outlets)) {
    if (status !== "open") continue;
    const { date, minute, yesterday, dayBefore } = wallOf(clockOf(id).now(), timeZone);
    const atMin = resolvePolicy(policies(), "forecast.nightAtMin", { outletId: id, outletTypeId: typeId, date }).value;
    const over = minute >= atMin ? yesterday : dayBefore;
    if (settled !== undefined && over <= settled) return undefined;
    if (last === undefined || over < last) last = over;
  }
  return last;
}

type Wall = {
  readonly date: BusinessDate;
  /** Since midnight. */
  readonly minute: number;
  readonly yesterday: BusinessDate;
  readonly dayBefore: BusinessDate;
};

/** What the wall says, worked out once for each minute and time zone: thousands of outlets share them. */
function createWalls(): (now: EpochMs, timeZone: string) => Wall {
  const known = new Map<string, Wall>();
  return (now, timeZone) => {
    const key = `${timeZone} ${Math.floor(now / MINUTE_MS)}`;
    const before = known.get(key);
    if (before) return before;
    const date = businessDateAt(now, timeZone);
    const minute = minutesOf(wallTimeAt(now, timeZone));
    const wall = { date, minute, yesterday: addDays(date, -1), dayBefore: addDays(date, -2) };
    known.set(key, wall);
    return wall;
  };
}
