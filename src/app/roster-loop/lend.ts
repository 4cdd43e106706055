import type { Network } from "#domain/network/network";
import { unitsAbove } from "#domain/network/outlet-on";
import type { BankProblem, BankRoster } from "#engine/roster/bank/bank-problem";
import { floaterProblem, withFloaters, type SolvedWeek } from "#engine/roster/loop/lend-floaters";
import { solveBank, type SolveProblem } from "./solve-week";

export type OutletWeek = { readonly outletId: string; readonly bank: BankProblem; readonly roster: BankRoster };

/** Outlets whose floaters fit into one program. */
const GROUP_MAX = 12;

/**
 * Sends floaters where they are worth most over the week, the way counted: one program for the outlets of a district
 * that have the same shifts, everybody else left where they are. Rule RL-3.
 */
export async function lendFloaters(
  network: Network,
  weeks: readonly OutletWeek[],
  solve: SolveProblem,
): Promise<readonly OutletWeek[]> {
  const lent: OutletWeek[] = [];
  for (const group of groupsOf(network, weeks)) {
    const problem = floaterProblem(group);
    const solved = problem && (await solveBank(problem, solve));
    if (!problem || !solved?.ok) lent.push(...group);
    else lent.push(...asOutlets(group, withFloaters(group, problem, solved.value.roster)));
  }
  return weeks.map((week) => lent.find(({ outletId }) => outletId === week.outletId) ?? week);
}

const asOutlets = (group: readonly OutletWeek[], solved: readonly SolvedWeek[]): readonly OutletWeek[] =>
  group.map((week, at) => ({ ...week, roster: solved[at]?.roster ?? week.roster }));

function groupsOf(network: Network, weeks: readonly OutletWeek[]): readonly (readonly OutletWeek[])[] {
  const groups = new Map<string, OutletWeek[]>();
  for (const week of weeks) {
    const key = `${unitsAbove(network, week.outletId)[0] ?? ""} ${JSON.stringify(week.bank.templates)}`;
    groups.set(key, [...(groups.get(key) ?? []), week]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / GROUP_MAX) }, (_, at) =>
      group.slice(at * GROUP_MAX, (at + 1) * GROUP_MAX),
    ),
  );
}
