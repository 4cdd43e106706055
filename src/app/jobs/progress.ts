import type { EpochMs } from "#base/time";
import { NETWORK_UNIT } from "../plan/sources";
import type { Cell, RowTable, Rows } from "../ports/rows";

export type ProgressState = "running" | "done" | "failed";

/** How far one unit's part of a job has come. The network's own row stands for the job as a whole. */
export type ProgressRow = {
  readonly unitId: string;
  readonly job: string;
  /** Which run of the job: for a nightly one, its business date. */
  readonly run: string;
  readonly state: ProgressState;
  readonly at: EpochMs;
  readonly detail: { readonly [name: string]: Cell };
};

export const PROGRESS: RowTable<ProgressRow> = {
  name: "job_progress",
  columns: ["unitId", "job", "run", "state", "at", "detail"],
  key: ["unitId", "job", "run"],
};

export type JobStatus = {
  readonly job: string;
  readonly run: string;
  readonly state: ProgressState;
  readonly startedAt: EpochMs;
  readonly changedAt: EpochMs;
  /** Parts there are, done and failed. */
  readonly parts: number;
  readonly done: number;
  readonly failed: readonly { readonly unitId: string; readonly error: string }[];
};

/** The runs of all jobs, the newest first. */
export async function jobStatuses(rows: Rows): Promise<readonly JobStatus[]> {
  const runs = await rows.select(PROGRESS, { where: { unitId: NETWORK_UNIT } });
  const statuses = await Promise.all(runs.map((run) => statusOf(rows, run)));
  return statuses.sort((one, other) => other.startedAt - one.startedAt);
}

async function statusOf(rows: Rows, whole: ProgressRow): Promise<JobStatus> {
  const { job, run, state, detail } = whole;
  const parts = (await rows.select(PROGRESS, { where: { job, run } })).filter(({ unitId }) => unitId !== NETWORK_UNIT);
  const failed = parts
    .filter((part) => part.state === "failed")
    .map(({ unitId, detail: { error } }) => ({ unitId, error: typeof error === "string" ? error : "" }));
  return {
    job,
    run,
    state,
    startedAt: typeof detail["startedAt"] === "number" ? detail["startedAt"] : whole.at,
    changedAt: Math.max(whole.at, ...parts.map(({ at }) => at)),
    parts: typeof detail["parts"] === "number" ? detail["parts"] : parts.length,
    done: parts.filter((part) => part.state === "done").length,
    failed,
  };
}
