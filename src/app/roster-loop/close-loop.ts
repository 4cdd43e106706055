import { addDays } from "#base/calendar";
import { accept, type Result } from "#base/result";
import { active } from "#domain/network/active";
import { servicesOfPerson } from "#domain/network/certified";
import type { Network } from "#domain/network/network";
import { NOTHING_CARRIED, type Carried } from "#domain/roster/ledger";
import { emptyRosterWeek, type RosterWeek } from "#domain/roster/model";
import { SLOT_MIN, type BankProblem, type GuestShift, type StaffMember } from "#engine/roster/bank/bank-problem";
import type { BankRefusal } from "#engine/roster/bank/to-roster-problem";
import { checkBankRoster } from "#engine/roster/bank/check-bank";
import { ANY_WINDOW } from "#engine/roster/loop/any-window";
import { latenessBySlot, type SlotLateness } from "#engine/roster/loop/lateness";
import { serviceCertificate } from "#engine/roster/loop/people-sets";
import type { RosteredDay, RosteredWeekTask } from "#engine/roster/loop/play-week";
import { pricedDemand } from "#engine/roster/loop/priced-demand";
import { repriced } from "#engine/roster/loop/reprice";
import type { WaitPromise } from "#engine/roster/loop/late-line";
import { assumedFlow, seenFlow } from "#engine/roster/loop/window-work";
import type { DayWorth } from "#engine/roster/loop/worth";
import type { NeedRow } from "../forecasting/forecast-rows";
import { weekOf, type PersonShift } from "../rosters/week-of";
import { fixedDays, rosteredDays, type RosteredSources, type WeekFlow } from "./rostered-days";
import { linesOf, shiftsOf, solveBank, type SolvedBank, type SolveProblem } from "./solve-week";
import type { LoopWatch, PlayWeeks, WeekWatch } from "./twin";
import { worthOfNeed, worthOfPeople } from "./worth-of-need";

/** An outlet's week that is to be rostered in a loop with the twin. */
export type LoopSources = RosteredSources & {
  readonly needs: readonly NeedRow[];
  readonly week?: RosterWeek;
  readonly carried?: (staffId: string) => Carried;
  readonly guests?: readonly PersonShift[];
};

export type LoopDeps = {
  readonly solve: SolveProblem;
  readonly play: PlayWeeks;
  readonly codeVersion: string;
  /** Times that the prices follow what the twin has seen. */
  readonly rounds?: number;
};

/** What people are worth on each day of the week; nothing on a closed day. */
export type WeekWorth = readonly (DayWorth | undefined)[];

/** A round of the loop: prices, the roster that is best at them, and what became of the customers. */
export type LoopRound = SolvedBank & {
  readonly bank: BankProblem;
  readonly worth: WeekWorth;
  readonly flows: WeekFlow;
  readonly late: readonly SlotLateness[];
  /** Minutes beyond the promise of a mean week. */
  readonly lateMin: number;
  /** Hard rules that the roster breaks: what the staff cannot keep, or the search did not find. */
  readonly broken: number;
};

export type LoopAnswer = { readonly rounds: readonly LoopRound[]; readonly best: LoopRound };

export const ROUNDS = 7;
/** Weeks that a round is played on; the best is judged on others. */
const WEEKS_A_ROUND = 24;

/**
 * Staffing curve → roster → the twin plays the rostered days → people are worth more where customers came late, less
 * where nobody did → roster again. Of the rounds that break fewest hard rules the one with the fewest late minutes is
 * kept. Rule RL-1.
 *
 * @throws the signal's reason when it is given
 */
export async function closeLoop(
  deps: LoopDeps,
  sources: LoopSources,
  watch: LoopWatch = {},
): Promise<Result<LoopAnswer, BankRefusal>> {
  const promise = promiseOf(sources.needs);
  const { rounds: most = ROUNDS } = deps;
  const flows = await flowsSeen(deps, sources, watch);
  let worth = worthOfFlows(sources, flows);
  const rounds: LoopRound[] = [];
  while (rounds.length < most) {
    const made = await playRound(deps, sources, { worth, flows }, watch);
    if (!made.ok) return made;
    const { days, ...kept } = made.value;
    rounds.push(kept);
    await watch.onRound?.(rounds.length, most);
    worth = worth.map((one, day) => {
      const here = days[day];
      return (
        one &&
        here &&
        repriced(
          one,
          here,
          kept.late.filter((slot) => slot.day === day),
          promise,
        )
      );
    });
  }
  const best = rounds.reduce((one, other) => (isBetter(other, one) ? other : one));
  return accept({ rounds, best });
}

const isBetter = (one: LoopRound, other: LoopRound): boolean =>
  one.broken === other.broken ? one.lateMin < other.lateMin : one.broken < other.broken;

async function playRound(
  { solve, play, codeVersion }: LoopDeps,
  sources: LoopSources,
  { worth, flows }: Pick<LoopRound, "worth" | "flows">,
  watch: WeekWatch,
): Promise<Result<LoopRound & { readonly days: readonly (RosteredDay | undefined)[] }, BankRefusal>> {
  const bank = pricedBank(sources, worth);
  const solved = await solveBank(bank, solve);
  if (!solved.ok) return solved;
  const own = shiftsOf(linesOf(bank, solved.value.roster));
  const days = rosteredDays(sources, flows, [...own, ...(sources.guests ?? [])]);
  const task = weekTask(sources, days, "plan", codeVersion);
  const late = latenessBySlot(task, await play(task, WEEKS_A_ROUND, watch));
  const lateMin = late.reduce((sum, slot) => sum + slot.lateMin, 0);
  const broken = checkBankRoster(bank, solved.value.roster).violations.length;
  return accept({ ...solved.value, bank, worth, flows, late, lateMin, broken, days });
}

/** What comes to the windows as the twin sees it with the fixed roster: who is led to a machine does not. */
async function flowsSeen({ play, codeVersion }: LoopDeps, sources: LoopSources, watch: WeekWatch): Promise<WeekFlow> {
  const days = fixedDays(sources);
  const task = weekTask(sources, days, "plan", codeVersion);
  const late = latenessBySlot(task, await play(task, WEEKS_A_ROUND, watch));
  return days.map((here, day) => {
    const slots = late.filter((slot) => slot.day === day);
    return here && seenFlow(here.model, (slots[0]?.slot ?? 0) * SLOT_MIN, slots);
  });
}

/** What comes to the windows by the days' needs, before the twin has seen anything. */
export function flowsOfNeeds(sources: LoopSources): WeekFlow {
  return fixedDays(sources).map((here, day) => {
    const slots = needOn(sources, day)?.slots;
    const came = slots?.map(({ arrivals }) => arrivals) ?? [];
    return here && slots && assumedFlow(here.model, (slots[0]?.slot ?? 0) * SLOT_MIN, came);
  });
}

/** What the staffing engine says people are worth at each kind of windows. */
export function worthOfWeek(sources: LoopSources): WeekWorth {
  return fixedDays(sources).map((here, day) => {
    const need = needOn(sources, day);
    return here && need && worthOfNeed(need, here);
  });
}

function worthOfFlows(sources: LoopSources, flows: WeekFlow): WeekWorth {
  return fixedDays(sources).map((here, day) => {
    const [need, flow] = [needOn(sources, day), flows[day]];
    return here && need && flow && worthOfPeople(need, here, flow);
  });
}

const needOn = ({ needs, monday }: LoopSources, day: number): NeedRow | undefined =>
  needs.find(({ date }) => date === addDays(monday, day));

const promiseOf = ([need]: readonly NeedRow[]): WaitPromise => ({
  withinMin: need?.promiseMin ?? 0,
  lateShare: need?.lateShareMax ?? 1,
});

/** The outlet's week with people asked for at the prices given. */
export function pricedBank(sources: LoopSources, worth: WeekWorth): BankProblem {
  const { outletId, week = emptyRosterWeek(), carried = () => NOTHING_CARRIED } = sources;
  const demand = worth.flatMap((one, day) => (one ? pricedDemand(outletId, day, one) : []));
  const bank = weekOf({ ...sources, week, carried, demand });
  const guests = bank.guests?.map((guest) => atWindow(sources, guest));
  return { ...bank, guests, people: bank.people.map((person) => withServices(sources, person)) };
}

/** A guest at a kind of windows counts by what he can do, like everybody. */
function atWindow({ network, outletId, monday }: LoopSources, guest: GuestShift): GuestShift {
  const known = network.staff.get(guest.person);
  const able = known && serviceCertificate({ serviceIds: servicesOfPerson(network, known, monday) });
  if (!windowKindsAt(network, outletId).includes(guest.post) || able === undefined) return guest;
  return { ...guest, post: ANY_WINDOW, certificates: [...guest.certificates, able] };
}

/** Kinds of windows at which an outlet serves customers. */
export const windowKindsAt = (network: Network, outletId: string): readonly string[] => [
  ...new Set(
    [...active(network.windows)].flatMap((one) =>
      one.outletId === outletId && one.serviceIds.length > 0 ? [one.kind] : [],
    ),
  ),
];

/** Demand at windows counts people by what they can do. */
export function withServices(
  { network, monday }: Pick<LoopSources, "network" | "monday">,
  person: StaffMember,
): StaffMember {
  const known = network.staff.get(person.id);
  const able = known && serviceCertificate({ serviceIds: servicesOfPerson(network, known, monday) });
  return able === undefined ? person : { ...person, certificates: [...person.certificates, able] };
}

/** @param purpose names the luck: plans are made on other weeks than they are judged on, `judge 2` on further ones */
export function weekTask(
  { outletId, needs }: Pick<LoopSources, "outletId" | "needs">,
  rostered: readonly (RosteredDay | undefined)[],
  purpose: "plan" | "judge" | `judge ${number}`,
  codeVersion: string,
): RosteredWeekTask {
  const promised = Object.entries(needs[0]?.slots[0]?.byClass ?? {});
  const classPromiseMin = Object.fromEntries(promised.map(([segmentId, { promiseMin }]) => [segmentId, promiseMin]));
  return { rostered, outletId, promiseMin: needs[0]?.promiseMin ?? 0, classPromiseMin, seed: purpose, codeVersion };
}
