import { addDays, weekdayOf, type BusinessDate } from "#base/calendar";
import type { Result } from "#base/result";
import { openOutlets } from "../forecasting/outlet-work";
import { errorWord, isAway } from "../forecasting/trouble";
import { PROGRESS, type ProgressRow, type ProgressState } from "../jobs/progress";
import { NETWORK_UNIT, type NetworkStream } from "../plan/sources";
import type { Clock } from "../ports/clock";
import type { Rows } from "../ports/rows";
import type { Cause } from "../journal/records";
import type { PlaceOfWeek } from "./open-week";
import { markRun, WEEKLY_ROSTERS, type OnRound } from "./roster-jobs";
import type { Rosters } from "./rosters";

export type WeeklyDeps = {
  readonly rows: Rows;
  readonly rosters: Pick<Rosters, "view">;
  /** Makes a week and keeps it as the draft; tells how far it has come. */
  readonly make: MakeWeek;
  readonly network: Pick<NetworkStream, "state">;
  readonly wall: Clock;
  readonly newId: () => string;
};

export type MakeWeek = (
  place: PlaceOfWeek,
  cause: Cause,
  watch: { readonly signal: AbortSignal; readonly onRound: OnRound },
) => Promise<Result<unknown, { readonly code: string }>>;

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
  const isStopped = (): boolean => signal.aborted;
  const report = { outlets: outletIds.length, drafted: 0, failed: 0 };
  for (const outletId of outletIds) {
    if (isStopped()) return report;
    if (settled.has(outletId)) continue;
    try {
      const outcome = await draftWeek(deps, { outletId, monday }, signal);
      if (outcome === "drafted") report.drafted += 1;
      await mark(deps, outletId, monday, "done", { outcome });
    } catch (thrown) {
      if (isAway(thrown)) throw thrown;
      // What was stopped is not a failure: the next server goes on with it.
      if (isStopped()) return report;
      report.failed += 1;
      await mark(deps, outletId, monday, "failed", { error: errorWord(thrown) });
    }
  }
  await mark(deps, NETWORK_UNIT, monday, "done", whole);
  return report;
}

/** A week that people have begun is theirs; where nothing is forecast there is nothing to draft. */
async function draftWeek(
  deps: WeeklyDeps,
  place: PlaceOfWeek,
  signal: AbortSignal,
): Promise<"drafted" | "begun" | "noNeed"> {
  const { rosters, make, newId } = deps;
  const { outletId, monday } = place;
  const seen = await rosters.view(place);
  if (!seen.ok && seen.refusal.code === "roster.noNeed") return "noNeed";
  if (!seen.ok) throw new WeekNotDrafted(seen.refusal.code);
  if (seen.value.week.state !== "empty") return "begun";
  const onRound: OnRound = (done, of) => mark(deps, outletId, monday, "running", { done, of });
  await onRound(0, 0);
  const made = await make(place, { actor: "system", commandId: newId() }, { signal, onRound });
  if (!made.ok) throw new WeekNotDrafted(made.refusal.code);
  return "drafted";
}

/** A week whose problem cannot be stated; the message is the refusal's code. */
class WeekNotDrafted extends Error {
  override readonly name = "WeekNotDrafted";
}

const mark = (
  deps: WeeklyDeps,
  unitId: string,
  run: BusinessDate,
  state: ProgressState,
  detail: ProgressRow["detail"],
): Promise<void> => markRun(deps, WEEKLY_ROSTERS, { unitId, run }, state, detail);
