import { v7 as uuid } from "uuid";
import { findConflict } from "#adapter/workers/find-conflict";
import { solveRoster } from "#adapter/workers/solve-roster";
import type { FloatingStaff } from "#app/floating-staff/floating-staff";
import type { IntradayDeps } from "#app/intraday-roster/intraday-roster";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import type { Jobs } from "#app/ports/jobs";
import type { Journal } from "#app/ports/journal";
import type { Rows } from "#app/ports/rows";
import { measureChanges } from "#app/intraday-roster/measure-changes";
import { makeLoopedWeek } from "#app/roster-loop/make-looped-week";
import type { SolveProblem } from "#app/roster-loop/solve-week";
import type { PlayWeeks } from "#app/roster-loop/twin";
import { openRosterFeeds, type RosterFeeds } from "#app/rosters/roster-feeds";
import { createRosters, type Rosters } from "#app/rosters/rosters";
import { asWeekJob, ROSTER_WEEK, WEEKLY_ROSTERS } from "#app/rosters/roster-jobs";
import { draftWeeks, type MakeWeek } from "#app/rosters/weekly";
import type { OutletWorlds } from "#app/worlds/outlet-worlds";
import { VERSION } from "./version";

export type RosterOfficeDeps = {
  readonly journal: Journal;
  readonly rows: Rows;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly clockOf: (outletId: string) => Clock;
  readonly jobs: Pick<Jobs, "work" | "enqueue">;
  readonly worlds: Pick<OutletWorlds, "around">;
  readonly play: PlayWeeks;
  readonly floats: Pick<FloatingStaff, "reachable">;
  readonly wall: Clock;
};

/** How long somebody waits for a week at most, and how near to the best possible is near enough. */
const SOLVE_MS = 30_000;
const SHARE_GAP = 0.01;
/** Edges followed for each question about rules that collide: some seconds in all for an outlet's week. */
const CONFLICT_WORK = 20e6;

/** A round's prices change anyway: near enough to the best possible, and how long one may be searched. */
const ROUND_GAP = 0.02;
const ROUND_MS = 4_000;

export type RosterOffice = {
  readonly rosters: Rosters;
  readonly rosterFeeds: RosterFeeds;
  readonly rosterLoop: IntradayDeps & { readonly jobs: Pick<Jobs, "enqueue">; readonly wall: Clock };
};

/** A week whose problem cannot be stated, or that people have begun to publish; the message is the refusal's code. */
class WeekNotMade extends Error {
  override readonly name = "WeekNotMade";
}

/** The rosters of a running server; weeks are searched on a thread of their own, and drafted night by night. */
export async function openRosterOffice(deps: RosterOfficeDeps): Promise<RosterOffice> {
  const { journal, rows, network, policies, clockOf, jobs, worlds, play, floats, wall } = deps;
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
  const solve: SolveProblem = (problem) =>
    solveRoster(problem, { seed: 1, threads: 1, timeMs: ROUND_MS, shareGap: ROUND_GAP });
  const known = { rosters, rows, network: network.state, policies: policies.state, nowAt };
  const rosterLoop = { ...known, worlds, play, floats, codeVersion: VERSION };
  const make: MakeWeek = async (place, cause, watch) => {
    const looped = await makeLoopedWeek({ ...rosterLoop, solve }, place, cause, watch);
    // Where nothing is known of who comes, a week is made of its needs alone.
    return !looped.ok && looped.refusal.code === "roster.noWorld" ? rosters.make(place, cause) : looped;
  };
  await jobs.work(WEEKLY_ROSTERS, async ({ monday, date }, signal) => {
    await measureChanges({ journal, rows, books: rosters.books, network, nowAt, newId: uuid }, String(date));
    await draftWeeks({ rows, rosters, make, network, wall, newId: uuid }, String(monday), signal);
  });
  await jobs.work(ROSTER_WEEK, async ({ outletId, monday, actor, commandId }, signal) => {
    const place = { outletId: String(outletId), monday: String(monday) };
    await asWeekJob({ rows, wall }, place, signal, async (onRound) => {
      const cause = { actor: String(actor), commandId: String(commandId) };
      const made = await make(place, cause, { signal, onRound });
      if (!made.ok) throw new WeekNotMade(made.refusal.code);
    });
  });
  const { books } = rosters;
  const rosterFeeds = await openRosterFeeds({ journal, network: network.state, books, nowAt, wall });
  return { rosters, rosterFeeds, rosterLoop: { ...rosterLoop, jobs, wall } };
}
