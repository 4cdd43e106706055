import type { BusinessDate } from "#base/calendar";
import { errorWord } from "../forecasting/trouble";
import { PROGRESS, type ProgressRow, type ProgressState } from "../jobs/progress";
import type { Cause } from "../journal/records";
import type { Clock } from "../ports/clock";
import type { Jobs } from "../ports/jobs";
import { put, type Rows } from "../ports/rows";
import type { PlaceOfWeek } from "./open-week";

/** The job that drafts a week at every outlet; its runs are named by their Monday. */
export const WEEKLY_ROSTERS = "weeklyRosters";
/** The job that makes one outlet's week because somebody asked for it. */
export const ROSTER_WEEK = "rosterWeek";

/** How far the making of a week has come, whoever began it. */
export type WeekProgress = {
  readonly state: ProgressState;
  /** Rounds of the loop that are done, of how many; both 0 before the first. */
  readonly done: number;
  readonly of: number;
  readonly error: string;
};

export type OnRound = (done: number, of: number) => Promise<void>;

type Told = { readonly rows: Pick<Rows, "write">; readonly wall: Clock };

/** The newest of the runs that make an outlet's week. @throws RowsUnavailable */
export async function weekProgress(
  rows: Pick<Rows, "select">,
  { outletId: unitId, monday: run }: PlaceOfWeek,
): Promise<WeekProgress | undefined> {
  const found = await rows.select(PROGRESS, { where: { unitId, job: { in: [ROSTER_WEEK, WEEKLY_ROSTERS] }, run } });
  const newest = found.reduce<ProgressRow | undefined>((so, one) => (so && so.at > one.at ? so : one), undefined);
  if (!newest) return undefined;
  const { done = 0, of = 0, error = "" } = newest.detail;
  return { state: newest.state, done: Number(done), of: Number(of), error: typeof error === "string" ? error : "" };
}

/** Writes down how far a unit's part of a run has come. @throws RowsUnavailable */
export const markRun = (
  { rows, wall }: Told,
  job: string,
  { unitId, run }: { readonly unitId: string; readonly run: BusinessDate },
  state: ProgressState,
  detail: ProgressRow["detail"] = {},
): Promise<void> => rows.write([put(PROGRESS, [{ unitId, job, run, state, at: wall.now(), detail }])]);

type AskingDeps = Told & { readonly jobs: Pick<Jobs, "enqueue"> };

/** Puts a week on the list of those to be made, and says so at once. @throws RowsUnavailable, JobsUnavailable */
export async function askForWeek(
  { jobs, ...told }: AskingDeps,
  { outletId, monday }: PlaceOfWeek,
  { actor, commandId }: Cause,
): Promise<void> {
  await markRun(told, ROSTER_WEEK, { unitId: outletId, run: monday }, "running", { done: 0, of: 0 });
  await jobs.enqueue(ROSTER_WEEK, `${outletId}/${monday}`, { outletId, monday, actor, commandId });
}

/**
 * One outlet's week as a job of its own, told round by round. A failure is written down and not tried again by itself:
 * whoever asked for the week sees it; what was stopped goes on after the next start. Rule RWK-13.
 *
 * @throws RowsUnavailable, the signal's reason when it is given
 */
export async function asWeekJob(
  told: Told,
  { outletId: unitId, monday: run }: PlaceOfWeek,
  signal: AbortSignal,
  work: (onRound: OnRound) => Promise<void>,
): Promise<void> {
  const mark = (state: ProgressState, detail?: ProgressRow["detail"]) =>
    markRun(told, ROSTER_WEEK, { unitId, run }, state, detail);
  const onRound: OnRound = (done, of) => mark("running", { done, of });
  await onRound(0, 0);
  try {
    await work(onRound);
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    await mark("failed", { error: errorWord(thrown) });
    return;
  }
  await mark("done");
}
