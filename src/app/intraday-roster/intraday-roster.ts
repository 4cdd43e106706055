import { accept, refuse, type Result } from "#base/result";
import type { BankProblem } from "#engine/roster/bank/bank-problem";
import { repairDay, type DayRepair } from "#engine/roster/bank/repair-day";
import { pricedDemand } from "#engine/roster/loop/priced-demand";
import type { Line, RosterWeek } from "#domain/roster/model";
import type { NeedRow } from "../forecasting/forecast-rows";
import type { PlaceOfWeek } from "../rosters/open-week";
import { clockIn, rosterOf } from "../rosters/rule-facts";
import { flowsOfNeeds, worthOfWeek } from "../roster-loop/close-loop";
import { groundOf, type LoopRefusal, type RosterLoopDeps } from "../roster-loop/roster-loop";
import type { RosteredShift } from "../roster-loop/rostered-days";
import { shiftsOf } from "../roster-loop/solve-week";
import { helpFor, type Help, type HelpDeps } from "./help-from-outside";
import { effectOf, playedRest, withChanges, type RepairEffect, type RestOfDay } from "./rest-of-day";

export type IntradayDeps = RosterLoopDeps & HelpDeps;

export type AskedRepair = {
  readonly day: number;
  readonly absent: readonly string[];
  readonly pinned: readonly string[];
  /** How many come from now on for each one forecast: 1.5 in a rush. */
  readonly busyness: number;
};

export type RepairProposal = DayRepair & {
  readonly fromMin: number;
  readonly effect: RepairEffect;
  /** Somebody of outside who helps further, and what both together do; only today. */
  readonly help?: Help & { readonly effect: RepairEffect };
};

export type RepairRefusal = LoopRefusal | { readonly code: "roster.dayOver"; readonly day: number };

/** What touching somebody's day costs against late people at windows, in the unit of the week's costs. */
const PRICES = { person: 20, slot: 2 };

/**
 * What to change on a day on which somebody is missing, or more customers come than were forecast: of the cheapest repairs
 * the one that leaves customers least late when the twin plays it, if any is better than none, and who of outside could
 * come. Nothing is changed: the changes are asked of the week like any other, and people of outside are asked by the
 * desk for floating staff. Rules IR-1 and IR-2.
 *
 * @throws RowsUnavailable, TwinFailed
 */
export async function proposeRepair(
  deps: IntradayDeps,
  place: PlaceOfWeek,
  asked: AskedRepair,
): Promise<Result<RepairProposal, RepairRefusal>> {
  const { day, busyness } = asked;
  const timeZone = deps.network().outlets.get(place.outletId)?.timeZone ?? "UTC";
  const clock = clockIn(place.monday, deps.nowAt(place.outletId), timeZone);
  const isToday = clock.day === day;
  const nowMin = isToday ? clock.minute : 0;
  const ground = await groundOf(deps, place, (need) => busier(need, busyness));
  if (!ground.ok) return ground;
  if (clock.day > day) return refuse({ code: "roster.dayOver", day });
  const { sources, seen } = ground.value;
  const worth = worthOfWeek(sources);
  // Late minutes are the price: what the day lacks counts by what its customers would wait.
  const demand = worth.flatMap((one, at) => (one ? pricedDemand(place.outletId, at, one) : []));
  const bank: BankProblem = { ...seen.bank, demand };
  const repaired = repairDay(bank, rosterOf(bank, seen.week.lines), { ...asked, nowMin, prices: PRICES });
  if (!repaired.ok) return repaired;
  const rest: RestOfDay = { sources, flows: flowsOfNeeds(sources), day, nowMin };
  const without = [...shiftsWithout(seen.week, asked), ...seen.guests];
  const best = await bestOf(deps, rest, bank, without, repaired.value);
  const found = isToday ? await helpFor(deps, rest, best.shifts, best.lateMin) : undefined;
  const asIs = await playedRest(deps, rest, without, "judge");
  const effect = await effectOf(deps, rest, asIs, best.shifts);
  if (!found) return accept({ ...best.repair, fromMin: nowMin, effect });
  const together = await effectOf(deps, rest, asIs, [...best.shifts, found.shift]);
  return accept({ ...best.repair, fromMin: nowMin, effect, help: { ...found.help, effect: together } });
}

const busier = (need: NeedRow, busyness: number): NeedRow => ({
  ...need,
  slots: need.slots.map((slot) => ({ ...slot, arrivals: busyness * slot.arrivals })),
});

type Tried = { readonly repair: DayRepair; readonly shifts: readonly RosteredShift[]; readonly lateMin: number };

async function bestOf(
  deps: IntradayDeps,
  rest: RestOfDay,
  bank: BankProblem,
  without: readonly RosteredShift[],
  repairs: readonly DayRepair[],
): Promise<Tried> {
  const { costBefore = 0 } = repairs[0] ?? {};
  const none: DayRepair = { changes: [], costBefore, costAfter: costBefore, changeCost: 0 };
  const { mean: asIs } = await playedRest(deps, rest, without, "plan");
  let best: Tried = { repair: none, shifts: without, lateMin: asIs.lateMin };
  for (const repair of repairs) {
    const shifts = withChanges(bank, without, repair.changes, rest);
    const { mean } = await playedRest(deps, rest, shifts, "plan");
    if (mean.lateMin < best.lateMin) best = { repair, shifts, lateMin: mean.lateMin };
  }
  return best;
}

function shiftsWithout({ lines }: RosterWeek, { day, absent }: AskedRepair): readonly RosteredShift[] {
  const all = [...lines].map(([staffId, shifts]): Line => ({ staffId, shifts }));
  return shiftsOf(all).filter(({ staffId, shift }) => shift.day !== day || !absent.includes(staffId));
}
