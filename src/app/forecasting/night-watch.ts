import { addDays, businessDateAt, wallTimeAt, type BusinessDate } from "#base/calendar";
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
import { NIGHTLY } from "./nightly";

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
    const date = lastNightOver(deps);
    if (date === undefined || (settled !== undefined && date <= settled)) return undefined;
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

/** The newest business date that is over at every outlet, its night's hour included. Nobody learns from half a day. */
function lastNightOver({ network, policies, clockOf }: NightWatchDeps): BusinessDate | undefined {
  let last: BusinessDate | undefined;
  for (const { id, timeZone, typeId, status } of active(network().outlets)) {
    if (status !== "open") continue;
    const now = clockOf(id).now();
    const date = businessDateAt(now, timeZone);
    const atMin = resolvePolicy(policies(), "forecast.nightAtMin", { outletId: id, outletTypeId: typeId, date }).value;
    const over = addDays(date, minutesOf(wallTimeAt(now, timeZone)) >= atMin ? -1 : -2);
    if (last === undefined || over < last) last = over;
  }
  return last;
}
