import { addDays, instantAt, type BusinessDate } from "#base/calendar";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import type { Meeting, Shift } from "#domain/roster/model";
import { SLOT_MIN, WEEK_DAYS } from "#engine/roster/bank/bank-problem";
import type { RosteredDay } from "#engine/roster/loop/play-week";
import { seatPeople, type OnDuty } from "#engine/roster/loop/seat-plan";
import type { DayFlow } from "#engine/roster/loop/window-work";
import type { WorldModel } from "#engine/simulation/world";
import { lobbyPlanOf } from "../plan/lobby-plan";

/** Somebody's day at the outlet, whoever's book it stands in. */
export type RosteredShift = {
  readonly staffId: string;
  readonly shift: Shift;
  /** The post before it was changed in the course of the day. */
  readonly earlier?: OnDuty["earlier"];
};

export type RosteredSources = {
  readonly network: Network;
  readonly policies: PolicyBook;
  readonly outletId: string;
  readonly monday: BusinessDate;
  /** The world around a day; nothing where too little is known of it. */
  readonly modelOn: (plan: LobbyPlan) => WorldModel | undefined;
  /** Meetings and training of the week, whose people are at no window meanwhile. */
  readonly meetings?: readonly Meeting[];
};

/** What comes to the windows on each day of the week; nothing on a closed day. */
export type WeekFlow = readonly (DayFlow | undefined)[];

const NOON_MIN = 720;

/** The instant from which a wall's minutes count, also on days on which the clocks change in the night. */
export const midnightOf = ({ businessDate, timeZone }: Pick<LobbyPlan, "businessDate" | "timeZone">): EpochMs =>
  instantAt(businessDate, "12:00", timeZone) - NOON_MIN * MINUTE_MS;

/** Half hours of the wall from opening to closing. */
export function openingSlots(plan: LobbyPlan): readonly [number, number] {
  const slot = (at: EpochMs): number => (at - midnightOf(plan)) / MINUTE_MS / SLOT_MIN;
  return [Math.floor(slot(plan.opensAt)), Math.ceil(slot(plan.closesAt))];
}

/**
 * The week's open days, each with the people on its roster at the windows where the work is.
 *
 * @param only of this day alone
 */
export function rosteredDays(
  sources: RosteredSources,
  flows: WeekFlow,
  shifts: readonly RosteredShift[],
  only?: number,
): readonly (RosteredDay | undefined)[] {
  return Array.from({ length: WEEK_DAYS }, (_, day) => {
    if (only !== undefined && only !== day) return undefined;
    const here = shifts.filter(({ shift }) => shift.day === day && shift.outletId === sources.outletId);
    const staffIds = here.map(({ staffId }) => staffId);
    const made = playableDay(sources, addDays(sources.monday, day), staffIds);
    const flow = flows[day];
    if (!made || !flow) return undefined;
    const { plan, model, midnight, flexible } = made;
    const meetings = (sources.meetings ?? []).filter((meeting) => meeting.day === day);
    const people = here.map((each) => onDuty(sources.network, each, meetings));
    const crew = seatPeople({ plan, model, midnight, flexible, flow, people });
    return { ...made, model: { ...model, crew } };
  });
}

/** The week's open days with the people whom the world itself puts there: the fixed roster. */
export const fixedDays = (sources: RosteredSources): readonly (RosteredDay | undefined)[] =>
  Array.from({ length: WEEK_DAYS }, (_, day) => playableDay(sources, addDays(sources.monday, day), []));

function playableDay(
  { network, policies, outletId, modelOn }: RosteredSources,
  date: BusinessDate,
  staffIds: readonly string[],
): RosteredDay | undefined {
  const plan = lobbyPlanOf({ network, policies, guests: () => staffIds }, outletId, date);
  const model = plan && plan.services.length > 0 ? modelOn(plan) : undefined;
  if (!plan || !model) return undefined;
  const flexible = [...active(network.windows)].flatMap(({ id, outletId: at, flexToGeneral }) =>
    at === outletId && flexToGeneral ? [id] : [],
  );
  return { plan, model, midnight: midnightOf(plan), flexible };
}

function onDuty(network: Network, { staffId, shift, earlier }: RosteredShift, meetings: readonly Meeting[]): OnDuty {
  const { post, fromMin, toMin, lunchMin, paidMinutes } = shift;
  const lunch = lunchMin === undefined ? [] : [{ fromMin: lunchMin, toMin: lunchMin + toMin - fromMin - paidMinutes }];
  const met = meetings
    .filter(({ staffIds }) => staffIds.includes(staffId))
    .map((meeting) => ({ fromMin: meeting.fromMin, toMin: meeting.fromMin + meeting.minutes }));
  const speedFactor = network.staff.get(staffId)?.speedFactor ?? 1;
  const away = [...lunch, ...met].sort((one, other) => one.fromMin - other.fromMin);
  return { staffId, post, earlier, fromMin, toMin, away, speedFactor };
}
