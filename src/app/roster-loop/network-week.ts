import { type BusinessDate } from "#base/calendar";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { checkBankRoster, type BankVerdict } from "#engine/roster/bank/check-bank";
import type { SolvedWeek } from "#engine/roster/loop/lend-floaters";
import { compareRosters, type PlayedPair, type RosterComparison } from "#engine/roster/loop/compare-rosters";
import { latenessBySlot } from "#engine/roster/loop/lateness";
import type { Replications } from "#engine/simulation/replicate";
import { worldOf } from "#engine/simulation/world-of";
import { assumedNeeds } from "./assumed-needs";
import { closeLoop, weekTask, type LoopDeps, type LoopRound, type LoopSources, type WeekWorth } from "./close-loop";
import { lendFloaters, sendTeams, type OutletWeek } from "./lend";
import { fixedDays, rosteredDays, type RosteredShift } from "./rostered-days";
import { linesOf, shiftsOf } from "./solve-week";
import { fixedHours, rosteredHours, type PaidHours } from "./paid-hours";
import type { WeekWatch } from "./twin";

/** An outlet's week as it came out of the loop, beside the fixed roster on the same people. */
export type OutletOutcome = OutletWeek & {
  readonly people: number;
  readonly worth: WeekWorth;
  /** Late minutes of a mean week after each round of the loop. */
  readonly rounds: readonly number[];
  readonly cost: number;
  readonly bound: number;
  readonly verdict: BankVerdict;
  readonly played: PlayedPair;
  readonly fixedHours: PaidHours;
  readonly hours: PaidHours;
  /** Days on which somebody of another outlet works here. */
  readonly guestDays: number;
};

export type NetworkOutcome = {
  readonly outlets: readonly OutletOutcome[];
  readonly comparison: RosterComparison;
  /** False where the twin saw no gain in lending anybody. */
  readonly isLent: boolean;
  /** Weeks of those whose home is no outlet; none where the twin saw no gain in sending them. */
  readonly teams: readonly SolvedWeek[];
  readonly teamHours: PaidHours;
};

export type NetworkSources = {
  readonly network: Network;
  readonly policies: PolicyBook;
  readonly monday: BusinessDate;
};

export type NetworkRun = WeekWatch & {
  /** Weeks on which both rosters are judged. */
  readonly weeks: number;
  /** Names those weeks: whatever was chosen on some of them is judged on others. */
  readonly seed: number;
  /** Outlets at a time. */
  readonly atOnce: number;
  readonly onOutlet?: (outletId: string) => void;
};

/** Outlets that have people and customers. */
export const staffedOutlets = (network: Network): readonly string[] =>
  [...active(network.outlets)]
    .map(({ id }) => id)
    .filter((id) => network.world?.demand[id] && [...active(network.staff)].some(({ homeId }) => homeId === id))
    .sort();

/**
 * A network's week by its own assumptions, rostered outlet by outlet in the loop with the twin, its floaters lent and its
 * relief teams sent where they are worth most, and compared with the fixed roster on weeks that nothing was made on.
 * Rules RL-1 to RL-3 and RL-6.
 *
 * @throws the signal's reason when it is given; an Error where a week cannot be stated
 */
export async function networkWeek(deps: LoopDeps, sources: NetworkSources, run: NetworkRun): Promise<NetworkOutcome> {
  const { network, policies, monday } = sources;
  const outlets = staffedOutlets(network).map((outletId): LoopSources => {
    const needs = assumedNeeds(sources, outletId, monday);
    return { network, policies, outletId, monday, needs, modelOn: (plan) => worldOf(network, plan, plan.businessDate) };
  });
  const looped = await inTurns(outlets, run.atOnce, async (outlet) => {
    const answer = await closeLoop(deps, outlet, run);
    if (!answer.ok) throw new Error(`${outlet.outletId}: ${answer.refusal.code}`);
    run.onOutlet?.(outlet.outletId);
    return { outlet, rounds: answer.value.rounds, best: answer.value.best };
  });
  const own = looped.map(({ outlet, best }): OutletWeek => ({ outletId: outlet.outletId, ...best }));
  const lent = await lendFloaters(network, own, deps.solve);
  const atHomeMin = looped.reduce((sum, { best }) => sum + best.lateMin, 0);
  const lentMin = await lateMinutes(deps, looped, shiftsIn(lent), run);
  const isLent = lentMin < atHomeMin;
  const weeks = isLent ? lent : own;
  const sent = await sendTeams(sources, weeks, deps.solve);
  const sentMin = await lateMinutes(deps, looped, shiftsIn([...weeks, ...sent]), run);
  const teams = sentMin < Math.min(lentMin, atHomeMin) ? sent : [];
  const shifts = shiftsIn([...weeks, ...teams]);
  const judged = await inTurns(looped, run.atOnce, (one) => judge(deps, one, { weeks, shifts }, run));
  const teamHours = rosteredHours(
    network,
    teams.flatMap(({ bank, roster }) => linesOf(bank, roster)),
  );
  return { outlets: judged, comparison: compareRosters(judged.map(({ played }) => played)), isLent, teams, teamHours };
}

type Looped = { readonly outlet: LoopSources; readonly rounds: readonly LoopRound[]; readonly best: LoopRound };

/** Everybody's shifts, in whatever book they stand. */
const shiftsIn = (weeks: readonly SolvedWeek[]): readonly RosteredShift[] =>
  weeks.flatMap(({ bank, roster }) => shiftsOf(linesOf(bank, roster)));

/** Late minutes of a mean week over all outlets, on the weeks that the loop has planned on. */
async function lateMinutes(
  { play, codeVersion }: LoopDeps,
  looped: readonly Looped[],
  shifts: readonly RosteredShift[],
  run: NetworkRun,
): Promise<number> {
  const late = await inTurns(looped, run.atOnce, async ({ outlet, best }) => {
    const task = weekTask(outlet, rosteredDays(outlet, best.flows, shifts), "plan", codeVersion);
    const slots = latenessBySlot(task, await play(task, PLAN_WEEKS, run));
    return slots.reduce((sum, { lateMin }) => sum + lateMin, 0);
  });
  return late.reduce((sum, minutes) => sum + minutes, 0);
}

/** As many as a round of the loop plays. */
const PLAN_WEEKS = 24;

async function judge(
  deps: LoopDeps,
  { outlet, rounds, best }: Looped,
  { weeks, shifts }: { readonly weeks: readonly OutletWeek[]; readonly shifts: readonly RosteredShift[] },
  run: NetworkRun,
): Promise<OutletOutcome> {
  const { outletId, network } = outlet;
  const play = (days: ReturnType<typeof fixedDays>): Promise<Replications> =>
    deps.play(weekTask(outlet, days, `judge ${run.seed}`, deps.codeVersion), run.weeks, run);
  const baseline = await play(fixedDays(outlet));
  const other = await play(rosteredDays(outlet, best.flows, shifts));
  const { bank, cost, bound, worth } = best;
  const roster = weeks.find((week) => week.outletId === outletId)?.roster ?? best.roster;
  const here = shifts.filter(({ shift }) => shift.outletId === outletId);
  return {
    outletId,
    bank,
    roster,
    people: bank.people.length,
    worth,
    rounds: rounds.map(({ lateMin }) => lateMin),
    cost,
    bound,
    verdict: checkBankRoster(bank, roster),
    played: { baseline, other },
    fixedHours: fixedHours(network, fixedDays(outlet)),
    hours: rosteredHours(network, linesOf(bank, roster)),
    guestDays: here.filter(({ staffId }) => network.staff.get(staffId)?.homeId !== outletId).length,
  };
}

/** So many at a time, the answers in the order of the items. */
async function inTurns<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const values = new Map<number, Value>();
  const waiting = [...items.entries()];
  const take = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) values.set(next[0], await work(next[1]));
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return items.flatMap((_, at) => values.get(at) ?? []);
}
