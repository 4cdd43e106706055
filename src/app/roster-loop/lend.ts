import type { BusinessDate } from "#base/calendar";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import { unitsAbove } from "#domain/network/outlet-on";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import { NOTHING_CARRIED } from "#domain/roster/ledger";
import { emptyRosterWeek } from "#domain/roster/model";
import type { BankProblem, BankRoster, Travel } from "#engine/roster/bank/bank-problem";
import { checkBankRoster } from "#engine/roster/bank/check-bank";
import {
  floaterProblem,
  teamProblem,
  withFloaters,
  type ReliefTeam,
  type SolvedWeek,
} from "#engine/roster/loop/lend-floaters";
import { wayTo } from "../floating-staff/people";
import { memberOf } from "../rosters/week-of";
import { withServices } from "./close-loop";
import { solveBank, type SolveProblem } from "./solve-week";

export type OutletWeek = { readonly outletId: string; readonly bank: BankProblem; readonly roster: BankRoster };

/** Where people come from and what they may do in a week. */
export type TeamSources = {
  readonly network: Network;
  readonly policies: PolicyBook;
  readonly monday: BusinessDate;
};

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

/**
 * Sends the people whose home is no outlet: one program for each unit's team over those of its outlets that leave most
 * open, everybody else left where they are. Rule RL-6.
 *
 * @returns each team's week, its problem asking for nobody
 */
export async function sendTeams(
  sources: TeamSources,
  weeks: readonly OutletWeek[],
  solve: SolveProblem,
): Promise<readonly SolvedWeek[]> {
  const { network } = sources;
  const homes = new Set([...active(network.staff)].flatMap((one) => (one.floatEligible ? [one.homeId] : [])));
  const teams: SolvedWeek[] = [];
  for (const home of [...homes].filter((id) => !network.outlets.has(id)).sort()) {
    const below = weeks.filter(({ outletId }) => unitsAbove(network, outletId).includes(home));
    const sent = await sendTeam(sources, home, mostOpen(below), teams, solve);
    if (sent) teams.push(sent);
  }
  return teams;
}

/** Fewer outlets, the dearest gaps first, until the duties fit into one program. */
async function sendTeam(
  sources: TeamSources,
  home: string,
  outlets: readonly OutletWeek[],
  sentBefore: readonly SolvedWeek[],
  solve: SolveProblem,
): Promise<SolvedWeek | undefined> {
  for (let count = Math.min(GROUP_MAX, outlets.length); count > 0; count -= 1) {
    const weeks = outlets.slice(0, count);
    const others = [...outlets.slice(count).map(askingForNobody), ...sentBefore];
    const problem = teamProblem([...weeks, ...others], reliefTeam(sources, home, weeks));
    if (!problem) continue;
    const solved = await solveBank(problem, solve);
    return solved.ok ? askingForNobody({ bank: problem, roster: solved.value.roster }) : undefined;
  }
  return undefined;
}

/** A week whose people count wherever they are sent. */
const askingForNobody = ({ bank, roster }: SolvedWeek): SolvedWeek => ({
  bank: { ...bank, demand: [], presence: [] },
  roster,
});

function mostOpen(weeks: readonly OutletWeek[]): readonly OutletWeek[] {
  const priced = weeks.map((week) => ({ week, open: checkBankRoster(week.bank, week.roster).missingCost }));
  return priced.sort((one, other) => other.open - one.open).map(({ week }) => week);
}

/** A team's people with what they may do at the outlets given, and the ways there from the middle of their district. */
function reliefTeam(sources: TeamSources, home: string, weeks: readonly OutletWeek[]): ReliefTeam {
  const { network, policies, monday } = sources;
  const known = { ...sources, week: emptyRosterWeek(), carried: () => NOTHING_CARRIED };
  const travel = weeks.flatMap(({ outletId: to }): readonly Travel[] => {
    const minutes = Math.round(wayTo({ network: () => network, policies: () => policies }, {}, to, monday));
    const most = resolvePolicy(policies, "float.travelMinMax", { outletId: to, date: monday }).value;
    return minutes <= most ? [{ from: home, to, minutes }] : [];
  });
  const floatsTo = travel.map(({ to }) => to);
  const windows = [...active(network.windows)].filter(({ outletId }) => floatsTo.includes(outletId));
  const posts = [...new Set(weeks.flatMap(({ bank }) => bank.posts.map(({ id }) => id)))].sort();
  const people = [...active(network.staff)].filter(({ homeId, floatEligible }) => homeId === home && floatEligible);
  const members = people.map((person) => withServices(sources, memberOf(known, person, { windows, posts, floatsTo })));
  return { people: members.filter((member) => member.posts.length > 0), travel };
}
