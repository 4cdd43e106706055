import { SLOT_MIN, type BankProblem } from "#engine/roster/bank/bank-problem";
import type { DayChange } from "#engine/roster/bank/repair-day";
import { lateAfter, type LateCustomers } from "#engine/roster/loop/late-after";
import { intervalOf, type Interval } from "#engine/queue-model/interval";
import { shiftOf } from "../rosters/asked-of-week";
import { weekTask, type LoopSources } from "../roster-loop/close-loop";
import type { RosterLoopDeps } from "../roster-loop/roster-loop";
import { rosteredDays, type RosteredShift, type WeekFlow } from "../roster-loop/rostered-days";

/** The half hours of a day that are still to come, and what they are played in. */
export type RestOfDay = {
  readonly sources: LoopSources;
  readonly flows: WeekFlow;
  readonly day: number;
  readonly nowMin: number;
};

/** Of the customers who come from now on, as the twin plays the rest of the day without and with the changes. */
export type RepairEffect = {
  readonly days: number;
  readonly before: LateCustomers;
  readonly after: LateCustomers;
  readonly lateMinDifference: Interval;
};

type Playing = Pick<RosterLoopDeps, "play" | "codeVersion">;

/** Days played to choose by, and to tell by: together few enough for an answer within a second. */
const DAYS = { plan: 12, judge: 24 } as const;

/** @throws TwinFailed */
export async function playedRest(
  { play, codeVersion }: Playing,
  { sources, flows, day, nowMin }: RestOfDay,
  shifts: readonly RosteredShift[],
  purpose: "plan" | "judge",
) {
  const task = weekTask(sources, rosteredDays(sources, flows, shifts, day), purpose, codeVersion);
  return lateAfter(task, await play(task, DAYS[purpose], {}), day, Math.floor(nowMin / SLOT_MIN));
}

export type PlayedRest = Awaited<ReturnType<typeof playedRest>>;

/** On other days than the repair was chosen on, for `before` too. @throws TwinFailed */
export async function effectOf(
  deps: Playing,
  rest: RestOfDay,
  before: PlayedRest,
  changed: readonly RosteredShift[],
): Promise<RepairEffect> {
  const after = await playedRest(deps, rest, changed, "judge");
  const difference = intervalOf(after.lateMinByWeek.map((minutes, at) => minutes - (before.lateMinByWeek[at] ?? 0)));
  return {
    days: DAYS.judge,
    before: before.mean,
    after: after.mean,
    lateMinDifference: difference ?? { mean: 0, low: 0, high: 0 },
  };
}

/** Everybody's shifts with a day's changes, whose people do until now what they did before. */
export function withChanges(
  bank: BankProblem,
  shifts: readonly RosteredShift[],
  changes: readonly DayChange[],
  { day, nowMin: untilMin }: Pick<RestOfDay, "day" | "nowMin">,
): readonly RosteredShift[] {
  const isOf = ({ staffId, shift }: RosteredShift, person: string): boolean => staffId === person && shift.day === day;
  const kept = shifts.filter((each) => !changes.some(({ person }) => isOf(each, person)));
  const made = changes.flatMap(({ person, before, after }): readonly RosteredShift[] => {
    const shift = shiftOf(bank, day, after);
    return shift ? [{ staffId: person, shift, ...(before && { earlier: { post: before.post, untilMin } }) }] : [];
  });
  return [...kept, ...made];
}
