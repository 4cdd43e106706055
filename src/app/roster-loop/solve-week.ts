import { accept, type Result } from "#base/result";
import type { Line } from "#domain/roster/model";
import type { BankProblem, BankRoster } from "#engine/roster/bank/bank-problem";
import { toBankRoster, toRosterProblem, type BankRefusal } from "#engine/roster/bank/to-roster-problem";
import type { Roster, RosterProblem } from "#engine/roster/problem";
import { shiftOf } from "../rosters/asked-of-week";
import type { RosteredShift } from "./rostered-days";

/** Searches a week's roster on another thread. */
export type SolveProblem = (
  problem: RosterProblem,
) => Promise<{ readonly roster: Roster; readonly cost: number; readonly bound: number }>;

export type SolvedBank = { readonly roster: BankRoster; readonly cost: number; readonly bound: number };

export async function solveBank(bank: BankProblem, solve: SolveProblem): Promise<Result<SolvedBank, BankRefusal>> {
  const translated = toRosterProblem(bank);
  if (!translated.ok) return translated;
  const { roster, cost, bound } = await solve(translated.value.problem);
  return accept({ roster: toBankRoster(translated.value, roster), cost, bound });
}

/** Everybody's week as shifts with their hours. */
export const linesOf = (bank: BankProblem, roster: BankRoster): readonly Line[] =>
  bank.people.map(({ id }, at) => ({
    staffId: id,
    shifts: (roster[at] ?? []).flatMap((assignment, day) => shiftOf(bank, day, assignment) ?? []),
  }));

export const shiftsOf = (lines: readonly Line[]): readonly RosteredShift[] =>
  lines.flatMap(({ staffId, shifts }) => shifts.map((shift) => ({ staffId, shift })));
