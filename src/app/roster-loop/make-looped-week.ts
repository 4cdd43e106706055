import { accept, type Result } from "#base/result";
import { WEEK_DAYS, type BankProblem, type BankRoster } from "#engine/roster/bank/bank-problem";
import { atKinds } from "#engine/roster/loop/at-kinds";
import type { Cause } from "../journal/records";
import type { PlaceOfWeek } from "../rosters/open-week";
import type { MadeWeek, Rosters } from "../rosters/rosters";
import { closeLoop, windowKindsAt } from "./close-loop";
import { groundOf, viewLoop, type LoopRefusal, type RosterLoopDeps } from "./roster-loop";
import { linesOf, type SolveProblem } from "./solve-week";
import type { LoopWatch } from "./twin";

export type LoopedWeekDeps = Omit<RosterLoopDeps, "rosters"> & {
  readonly rosters: Pick<Rosters, "view" | "keep">;
  readonly solve: SolveProblem;
  /** Times that the prices follow what the twin has seen. */
  readonly rounds?: number;
};

/**
 * Makes a week in the loop with the twin, keeps it as the draft and what the twin saw of it beside it. People at "a
 * window" are written at the kinds of windows that leave least of the need unmet. Rules RL-1, RL-4 and RL-5.
 *
 * @throws RowsUnavailable, TwinFailed, the signal's reason when it is given
 */
export async function makeLoopedWeek(
  deps: LoopedWeekDeps,
  place: PlaceOfWeek,
  cause: Cause,
  watch: LoopWatch = {},
): Promise<Result<MadeWeek, LoopRefusal>> {
  const ground = await groundOf(deps, place);
  if (!ground.ok) return ground;
  const { sources, seen } = ground.value;
  const looped = await closeLoop(deps, sources, watch);
  if (!looped.ok) return looped;
  const { bank, roster, cost, bound } = looped.value.best;
  const kinds = windowKindsAt(sources.network, place.outletId);
  const named = atKinds(seen.bank, inOrderOf(seen.bank, bank, roster), kinds);
  if (!named.ok) return named;
  const kept = await deps.rosters.keep(place, linesOf(seen.bank, named.value), cause);
  if (!kept.ok) return kept;
  const played = await viewLoop(deps, place);
  return played.ok ? accept({ cost, bound }) : played;
}

const DAYS_OFF: BankRoster[number] = Array.from({ length: WEEK_DAYS }, () => undefined);

/** The roster of one statement of the week in the order of the people of another. */
const inOrderOf = ({ people }: BankProblem, from: BankProblem, roster: BankRoster): BankRoster =>
  people.map(({ id }) => roster[from.people.findIndex((person) => person.id === id)] ?? DAYS_OFF);
