import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { SLOT_MIN, type BankProblem } from "#engine/roster/bank/bank-problem";
import { repairDay, type DayChange, type DayRepair } from "#engine/roster/bank/repair-day";
import { pricedDemand } from "#engine/roster/loop/priced-demand";
import { lateAfter, type LateCustomers } from "#engine/roster/loop/late-after";
import { intervalOf, type Interval } from "#engine/queue-model/interval";
import type { Line, RosterWeek } from "#domain/roster/model";
import { shiftOf } from "../rosters/asked-of-week";
import type { PlaceOfWeek } from "../rosters/open-week";
import { clockIn, rosterOf } from "../rosters/rule-facts";
import { flowsOfNeeds, weekTask, worthOfWeek, type LoopSources } from "../roster-loop/close-loop";
import { groundOf, type LoopRefusal, type RosterLoopDeps } from "../roster-loop/roster-loop";
import { rosteredDays, type RosteredShift, type WeekFlow } from "../roster-loop/rostered-days";
import { shiftsOf } from "../roster-loop/solve-week";

export type IntradayDeps = RosterLoopDeps & { readonly nowAt: (outletId: string) => EpochMs };

export type AskedRepair = {
  readonly day: number;
  readonly absent: readonly string[];
  readonly pinned: readonly string[];
};

/** Of the customers who come from now on, as the twin plays the rest of the day without and with the changes. */
export type RepairEffect = {
  readonly days: number;
  readonly before: LateCustomers;
  readonly after: LateCustomers;
  readonly lateMinDifference: Interval;
};

export type RepairProposal = DayRepair & { readonly fromMin: number; readonly effect: RepairEffect };

export type RepairRefusal = LoopRefusal | { readonly code: "roster.dayOver"; readonly day: number };

/** What touching somebody's day costs against late people at windows, in the unit of the week's costs. */
const PRICES = { person: 20, slot: 2 };
const DAYS_PLAYED = 40;

/**
 * What to change on a day on which somebody is missing: of the cheapest repairs the one that leaves customers least late
 * when the twin plays it, if any is better than none. Nothing is changed: the changes are asked of the week like any
 * other. Rule IR-1.
 *
 * @throws RowsUnavailable, TwinFailed
 */
export async function proposeRepair(
  deps: IntradayDeps,
  place: PlaceOfWeek,
  asked: AskedRepair,
): Promise<Result<RepairProposal, RepairRefusal>> {
  const ground = await groundOf(deps, place);
  if (!ground.ok) return ground;
  const { sources, seen } = ground.value;
  const timeZone = sources.network.outlets.get(place.outletId)?.timeZone ?? "UTC";
  const clock = clockIn(place.monday, deps.nowAt(place.outletId), timeZone);
  if (clock.day > asked.day) return refuse({ code: "roster.dayOver", day: asked.day });
  const nowMin = clock.day === asked.day ? clock.minute : 0;
  const { week } = seen;
  const worth = worthOfWeek(sources);
  // Late minutes are the price: what the day lacks counts by what its customers would wait.
  const demand = worth.flatMap((one, day) => (one ? pricedDemand(place.outletId, day, one) : []));
  const bank: BankProblem = { ...seen.bank, demand };
  const repaired = repairDay(bank, rosterOf(bank, week.lines), { ...asked, nowMin, prices: PRICES });
  if (!repaired.ok) return repaired;
  const rest: RestOfDay = { sources, flows: flowsOfNeeds(sources), day: asked.day, nowMin };
  const without = shiftsWithout(week, asked);
  const { costBefore = 0 } = repaired.value[0] ?? {};
  const none: DayRepair = { changes: [], costBefore, costAfter: costBefore, changeCost: 0 };
  const { mean: asIs } = await playedRest(deps, rest, without, "plan");
  let best: Tried = { repair: none, shifts: without, lateMin: asIs.lateMin };
  for (const repair of repaired.value) {
    const shifts = withChanges(bank, without, repair.changes, asked.day, nowMin);
    const { mean } = await playedRest(deps, rest, shifts, "plan");
    if (mean.lateMin < best.lateMin) best = { repair, shifts, lateMin: mean.lateMin };
  }
  const effect = await effectOf(deps, rest, without, best.shifts);
  return accept({ ...best.repair, fromMin: nowMin, effect });
}

type Tried = { readonly repair: DayRepair; readonly shifts: readonly RosteredShift[]; readonly lateMin: number };

/** The half hours of a day that are still to come, and what they are played in. */
type RestOfDay = {
  readonly sources: LoopSources;
  readonly flows: WeekFlow;
  readonly day: number;
  readonly nowMin: number;
};

function shiftsWithout({ lines }: RosterWeek, { day, absent }: AskedRepair): readonly RosteredShift[] {
  const all = [...lines].map(([staffId, shifts]): Line => ({ staffId, shifts }));
  return shiftsOf(all).filter(({ staffId, shift }) => shift.day !== day || !absent.includes(staffId));
}

function withChanges(
  bank: BankProblem,
  shifts: readonly RosteredShift[],
  changes: readonly DayChange[],
  day: number,
  untilMin: number,
): readonly RosteredShift[] {
  const isOf = ({ staffId, shift }: RosteredShift, person: string): boolean => staffId === person && shift.day === day;
  const kept = shifts.filter((each) => !changes.some(({ person }) => isOf(each, person)));
  const made = changes.flatMap(({ person, before, after }): readonly RosteredShift[] => {
    const shift = shiftOf(bank, day, after);
    return shift ? [{ staffId: person, shift, ...(before && { earlier: { post: before.post, untilMin } }) }] : [];
  });
  return [...kept, ...made];
}

async function playedRest(
  { play, codeVersion }: IntradayDeps,
  { sources, flows, day, nowMin }: RestOfDay,
  shifts: readonly RosteredShift[],
  purpose: "plan" | "judge",
) {
  const days = rosteredDays(sources, flows, shifts).map((here, at) => (at === day ? here : undefined));
  const task = weekTask(sources, days, purpose, codeVersion);
  return lateAfter(task, await play(task, DAYS_PLAYED, {}), day, Math.floor(nowMin / SLOT_MIN));
}

/** On other days than the repair was chosen on. */
async function effectOf(
  deps: IntradayDeps,
  rest: RestOfDay,
  without: readonly RosteredShift[],
  changed: readonly RosteredShift[],
): Promise<RepairEffect> {
  const before = await playedRest(deps, rest, without, "judge");
  const after = await playedRest(deps, rest, changed, "judge");
  const difference = intervalOf(after.lateMinByWeek.map((minutes, at) => minutes - (before.lateMinByWeek[at] ?? 0)));
  return {
    days: DAYS_PLAYED,
    before: before.mean,
    after: after.mean,
    lateMinDifference: difference ?? { mean: 0, low: 0, high: 0 },
  };
}
