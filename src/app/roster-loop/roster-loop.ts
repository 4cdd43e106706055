import { addDays, type BusinessDate } from "#base/calendar";
import { accept, refuse, type Result } from "#base/result";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { SLOT_MIN, WEEK_DAYS } from "#engine/roster/bank/bank-problem";
import {
  isPromiseKept,
  latenessBySlot,
  NOBODY,
  sumOf,
  type Lateness,
  type SlotLateness,
} from "#engine/roster/loop/lateness";
import { slotsOf, type RosteredDay, type RosteredWeekTask } from "#engine/roster/loop/play-week";
import type { WorldModel } from "#engine/simulation/world";
import { NEEDS, type NeedRow } from "../forecasting/forecast-rows";
import { lobbyPlanOf } from "../plan/lobby-plan";
import type { Rows } from "../ports/rows";
import type { PlaceOfWeek } from "../rosters/open-week";
import { weekProgress, type WeekProgress } from "../rosters/roster-jobs";
import type { RosterRefusal, WeekView } from "../rosters/rosters";
import type { PersonShift } from "../rosters/week-of";
import type { OutletWorlds } from "../worlds/outlet-worlds";
import { flowsOfNeeds, weekTask, type LoopSources } from "./close-loop";
import { keepLoopView, loopViewOf, rosterKey } from "./loop-views";
import { midnightOf, rosteredDays } from "./rostered-days";
import { shiftsOf } from "./solve-week";
import type { PlayWeeks } from "./twin";

/** What is known of a week whose roster is played. */
type SeenWeek = Pick<WeekView, "week" | "bank" | "verdict" | "carried" | "guests">;

export type RosterLoopDeps = {
  readonly rosters: { readonly view: (place: PlaceOfWeek) => Promise<Result<SeenWeek, RosterRefusal>> };
  readonly rows: Pick<Rows, "select" | "write">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly worlds: Pick<OutletWorlds, "around">;
  readonly play: PlayWeeks;
  readonly codeVersion: string;
  readonly nowAt: (outletId: string) => EpochMs;
};

export type LoopRefusal = RosterRefusal | { readonly code: "roster.noWorld"; readonly outletId: string };

/** A half hour from the forecast to the waits that the roster lets one expect. */
export type LoopSlot = {
  readonly slot: number;
  readonly arrivals: number;
  /** Windows that the staffing engine asks for, and those with somebody of the roster at them. */
  readonly needed: number;
  readonly rostered: number;
  readonly lateShare: number;
  readonly lateMin: number;
  readonly isKept: boolean;
};

export type LoopDay = { readonly day: number; readonly date: BusinessDate; readonly slots: readonly LoopSlot[] };

/** A class against its own promise over the week, and in how many half hours it is broken. */
export type LoopClass = Lateness & {
  readonly segmentId: string;
  readonly isKept: boolean;
  readonly promiseMin?: number;
  readonly brokenSlots?: number;
};

/** Forecast, requirement, roster and expected waits of a week in one view. */
export type LoopView = {
  readonly promiseMin: number;
  readonly lateShareMax: number;
  readonly weeksPlayed: number;
  readonly days: readonly LoopDay[];
  readonly classes: readonly LoopClass[];
};

/** What an outlet's week is judged with: its roster, its problem, and the world around its days. */
export type LoopGround = { readonly sources: LoopSources; readonly seen: SeenWeek };

const WEEKS_PLAYED = 20;

/**
 * The week's roster as the twin sees it; played anew only where it has changed since it was played. Rule RL-4.
 *
 * @throws RowsUnavailable, TwinFailed
 */
export async function viewLoop(deps: RosterLoopDeps, place: PlaceOfWeek): Promise<Result<LoopView, LoopRefusal>> {
  const ground = await groundOf(deps, place);
  if (!ground.ok) return ground;
  const { sources, seen } = ground.value;
  const shifts = shiftsHere(seen);
  const roster = rosterKey(shifts, seen.week.meetings.values());
  const kept = await loopViewOf(deps.rows, place);
  if (kept?.roster === roster) return accept(kept.seen);
  const view = await playedView(deps, sources, shifts);
  const { outletId: unitId, monday } = place;
  await keepLoopView(deps.rows, { unitId, monday, madeAt: deps.nowAt(unitId), roster, seen: view });
  return accept(view);
}

/** What was seen of a week last, without playing it: for whoever only looks. */
export type LatestLoop = {
  readonly seen: LoopView | undefined;
  /** The roster has changed since. */
  readonly isOld: boolean;
  readonly making: WeekProgress | undefined;
};

/** @throws RowsUnavailable */
export async function latestLoop(deps: RosterLoopDeps, place: PlaceOfWeek): Promise<Result<LatestLoop, RosterRefusal>> {
  const week = await deps.rosters.view(place);
  if (!week.ok) return week;
  const kept = await loopViewOf(deps.rows, place);
  const isOld =
    kept !== undefined && kept.roster !== rosterKey(shiftsHere(week.value), week.value.week.meetings.values());
  return accept({ seen: kept?.seen, isOld, making: await weekProgress(deps.rows, place) });
}

/** Everybody's shifts that are known of a week here: the outlet's people wherever they work, and its guests. */
const shiftsHere = ({ week, guests }: Pick<SeenWeek, "week" | "guests">): readonly PersonShift[] => [
  ...shiftsOf([...week.lines].map(([staffId, shifts]) => ({ staffId, shifts }))),
  ...guests,
];

async function playedView(
  deps: Pick<RosterLoopDeps, "play" | "codeVersion">,
  sources: LoopSources,
  shifts: readonly PersonShift[],
): Promise<LoopView> {
  const { needs, monday } = sources;
  const days = rosteredDays(sources, flowsOfNeeds(sources), shifts);
  const task = weekTask(sources, days, "judge", deps.codeVersion);
  const late = latenessBySlot(task, await deps.play(task, WEEKS_PLAYED, {}));
  const { promiseMin = 0, lateShareMax = 1 } = needs[0] ?? {};
  const isKept = (of: Lateness): boolean => isPromiseKept(of, lateShareMax, WEEKS_PLAYED);
  return {
    promiseMin,
    lateShareMax,
    weeksPlayed: WEEKS_PLAYED,
    classes: classesOf(late, task, needs[0]),
    days: needs.map(({ date, slots }): LoopDay => {
      const day = Math.round((Date.parse(date) - Date.parse(monday)) / DAY_MS);
      return {
        day,
        date,
        slots: slots.map(({ slot, arrivals, windows }): LoopSlot => {
          const of = late.find((one) => one.day === day && one.slot === slot) ?? NOBODY;
          return {
            slot,
            arrivals,
            needed: windows,
            rostered: seatedIn(days[day], slot),
            lateShare: of.came > 0 ? of.late / of.came : 0,
            lateMin: of.lateMin,
            isKept: isKept(of),
          };
        }),
      };
    }),
  };
}

/** Few of a class come in a half hour, and there are many half hours: so much chance is granted to each. */
const CLASS_ALLOWANCE = 2;

/** Each class that comes, against its own promise: over the week, and half hour by half hour. Rule RL-4. */
function classesOf(
  late: readonly SlotLateness[],
  { promiseMin, classPromiseMin = {} }: Pick<RosteredWeekTask, "promiseMin" | "classPromiseMin">,
  need: NeedRow | undefined,
): readonly LoopClass[] {
  const segmentIds = new Set(late.flatMap(({ byClass }) => Object.keys(byClass)));
  return [...segmentIds].map((segmentId) => {
    const most = need?.slots[0]?.byClass?.[segmentId]?.lateShareMax ?? need?.lateShareMax ?? 1;
    const slots = late.map(({ byClass }) => byClass[segmentId] ?? NOBODY);
    const all = slots.reduce(sumOf, NOBODY);
    return {
      segmentId,
      ...all,
      isKept: isPromiseKept(all, most, WEEKS_PLAYED),
      promiseMin: classPromiseMin[segmentId] ?? promiseMin,
      brokenSlots: slots.filter((slot) => !isPromiseKept(slot, most, WEEKS_PLAYED, CLASS_ALLOWANCE)).length,
    };
  });
}

const DAY_MS = 86_400_000;

/**
 * Opens what both the view and a repair are made from.
 *
 * @param expected what is expected of a day instead of its forecast
 */
export async function groundOf(
  deps: RosterLoopDeps,
  place: PlaceOfWeek,
  expected: (need: NeedRow) => NeedRow = (need) => need,
): Promise<Result<LoopGround, LoopRefusal>> {
  const { outletId, monday } = place;
  const seen = await deps.rosters.view(place);
  if (!seen.ok) return seen;
  const span = { from: monday, before: addDays(monday, WEEK_DAYS) };
  const needs = (await deps.rows.select(NEEDS, { where: { unitId: outletId, date: span } })).map(expected);
  const [network, policies] = [deps.network(), deps.policies()];
  const models = new Map<BusinessDate, WorldModel>();
  for (const need of needs) {
    const plan = lobbyPlanOf({ network, policies }, outletId, need.date);
    const world = plan && (await deps.worlds.around(plan));
    if (plan && world) models.set(need.date, withForecast(world.model, need, plan));
  }
  if (models.size === 0) return refuse({ code: "roster.noWorld", outletId });
  const modelOn = (plan: LobbyPlan): WorldModel | undefined => models.get(plan.businessDate);
  const { week, carried, guests } = seen.value;
  const meetings = [...week.meetings.values()];
  const known = { network, policies, outletId, monday, needs, week, carried, guests, meetings };
  return accept({ sources: { ...known, modelOn }, seen: seen.value });
}

/** As many people come as the forecast says; how busy days differ stays as the world has it. */
function withForecast(model: WorldModel, { slots }: NeedRow, plan: LobbyPlan): WorldModel {
  const midnight = midnightOf(plan);
  return {
    ...model,
    arrivals: slots.flatMap(({ slot, arrivals: mean }) => {
      const start = Math.max(plan.opensAt, midnight + slot * SLOT_MIN * MINUTE_MS);
      const end = Math.min(plan.lastIssueAt, midnight + (slot + 1) * SLOT_MIN * MINUTE_MS);
      return start < end ? [{ start, end, mean }] : [];
    }),
  };
}

/** Windows for customers with somebody at them in a half hour, nobody at lunch. */
function seatedIn(here: RosteredDay | undefined, slot: number): number {
  if (!here) return 0;
  const [from, to] = slotsOf(here);
  if (slot < from || slot >= to) return 0;
  const serving = new Set(here.plan.windows.flatMap((one) => (one.serviceIds.length > 0 ? [one.windowId] : [])));
  const middle = here.midnight + (slot + 0.5) * SLOT_MIN * MINUTE_MS;
  return here.model.crew.filter(({ spells, breaks }) => {
    const sits = spells.some(({ windowId, start, end }) => serving.has(windowId) && start <= middle && middle < end);
    return sits && !breaks.some(({ start, end }) => start <= middle && middle < end);
  }).length;
}
