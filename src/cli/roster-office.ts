import { v7 as uuid } from "uuid";
import { findConflict } from "#adapter/workers/find-conflict";
import { solveRoster } from "#adapter/workers/solve-roster";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import type { Jobs } from "#app/ports/jobs";
import type { Journal } from "#app/ports/journal";
import type { Rows } from "#app/ports/rows";
import { openRosterFeeds, type RosterFeeds } from "#app/rosters/roster-feeds";
import { createRosters, type Rosters } from "#app/rosters/rosters";
import { draftWeeks, WEEKLY_ROSTERS } from "#app/rosters/weekly";

export type RosterOfficeDeps = {
  readonly journal: Journal;
  readonly rows: Rows;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly clockOf: (outletId: string) => Clock;
  readonly jobs: Pick<Jobs, "work">;
  readonly wall: Clock;
};

/** How long somebody waits for a week at most, and how near to the best possible is near enough. */
const SOLVE_MS = 30_000;
const SHARE_GAP = 0.01;
/** Edges followed for each question about rules that collide: some seconds in all for an outlet's week. */
const CONFLICT_WORK = 20e6;

export type RosterOffice = { readonly rosters: Rosters; readonly rosterFeeds: RosterFeeds };

/** The rosters of a running server; weeks are searched on a thread of their own, and drafted night by night. */
export async function openRosterOffice(deps: RosterOfficeDeps): Promise<RosterOffice> {
  const { journal, rows, network, policies, clockOf, jobs, wall } = deps;
  const nowAt = (outletId: string): number => clockOf(outletId).now();
  const rosters = createRosters({
    journal,
    rows,
    network: network.state,
    policies: policies.state,
    nowAt,
    solve: (problem) => solveRoster(problem, { seed: 1, threads: 1, timeMs: SOLVE_MS, shareGap: SHARE_GAP }),
    findConflict: (bank) => findConflict(bank, CONFLICT_WORK),
  });
  await jobs.work(WEEKLY_ROSTERS, async ({ monday }, signal) => {
    await draftWeeks({ rows, rosters, network, wall, newId: uuid }, String(monday), signal);
  });
  const { books } = rosters;
  const rosterFeeds = await openRosterFeeds({ journal, network: network.state, books, nowAt, wall });
  return { rosters, rosterFeeds };
}
