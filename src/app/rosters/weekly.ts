import { addDays, weekdayOf, type BusinessDate } from "#base/calendar";
import { openOutlets } from "../forecasting/outlet-work";
import { errorWord, isAway } from "../forecasting/trouble";
import { PROGRESS, type ProgressRow, type ProgressState } from "../jobs/progress";
import { NETWORK_UNIT, type NetworkStream } from "../plan/sources";
import type { Clock } from "../ports/clock";
import { put, type Rows } from "../ports/rows";
import type { Rosters } from "./rosters";

/** The job that drafts a week at every outlet; its runs are named by their Monday. */
export const WEEKLY_ROSTERS = "weeklyRosters";

export type WeeklyDeps = {
  readonly rows: Rows;
  readonly rosters: Pick<Rosters, "view" | "make">;
  readonly network: Pick<NetworkStream, "state">;
  readonly wall: Clock;
  readonly newId: () => string;
};

export type WeeklyReport = { readonly outlets: number; readonly drafted: number; readonly failed: number };

/** The Monday after next: late enough to be forecast, early enough for people to look at before it is published. */
export function weekToDraft(date: BusinessDate): BusinessDate {
  const WEEK = 7;
  return addDays(date, WEEK - weekdayOf(date) + 1 + WEEK);
}

/**
 * Drafts the week of a Monday at every open outlet whose week nobody has begun. One that fails is marked and stops no
 * other; a run that was cut short goes on where it stopped. Rule RWK-7.
 *
 * @throws JournalUnavailable, RowsUnavailable when the store is away: run it again
 */
export async function draftWeeks(deps: WeeklyDeps, monday: BusinessDate, signal: AbortSignal): Promise<WeeklyReport> {
  const { rows, network } = deps;
  const outletIds = openOutlets(network.state());
  const known = await rows.select(PROGRESS, { where: { job: WEEKLY_ROSTERS, run: monday } });
  const settled = new Set(known.filter(({ state }) => state === "done").map(({ unitId }) => unitId));
  const startedAt = deps.wall.now();
  const whole = { startedAt, parts: outletIds.length };
  await mark(deps, NETWORK_UNIT, monday, "running", whole);
  const report = { outlets: outletIds.length, drafted: 0, failed: 0 };
  for (const outletId of outletIds) {
    if (signal.aborted) return report;
    if (settled.has(outletId)) continue;
    try {
      const outcome = await draftWeek(deps, outletId, monday);
      if (outcome === "drafted") report.drafted += 1;
      await mark(deps, outletId, monday, "done", { outcome });
    } catch (thrown) {
      if (isAway(thrown)) throw thrown;
      report.failed += 1;
      await mark(deps, outletId, monday, "failed", { error: errorWord(thrown) });
    }
  }
  await mark(deps, NETWORK_UNIT, monday, "done", whole);
  return report;
}

/** A week that people have begun is theirs; where nothing is forecast there is nothing to draft. */
async function draftWeek(
  { rosters, newId }: WeeklyDeps,
  outletId: string,
  monday: BusinessDate,
): Promise<"drafted" | "begun" | "noNeed"> {
  const place = { outletId, monday };
  const seen = await rosters.view(place);
  if (!seen.ok && seen.refusal.code === "roster.noNeed") return "noNeed";
  if (!seen.ok) throw new WeekNotDrafted(seen.refusal.code);
  if (seen.value.week.state !== "empty") return "begun";
  const made = await rosters.make(place, { actor: "system", commandId: newId() });
  if (!made.ok) throw new WeekNotDrafted(made.refusal.code);
  return "drafted";
}

/** A week whose problem cannot be stated; the message is the refusal's code. */
class WeekNotDrafted extends Error {
  override readonly name = "WeekNotDrafted";
}

async function mark(
  { rows, wall }: WeeklyDeps,
  unitId: string,
  run: BusinessDate,
  state: ProgressState,
  detail: ProgressRow["detail"],
): Promise<void> {
  await rows.write([put(PROGRESS, [{ unitId, job: WEEKLY_ROSTERS, run, state, at: wall.now(), detail }])]);
}
