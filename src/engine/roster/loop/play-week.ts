import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { drawCustomers } from "../../simulation/customers";
import type { Replications } from "../../simulation/replicate";
import { runDay } from "../../simulation/run";
import type { WorldModel } from "../../simulation/world";
import { staffedTime } from "../../what-if/staffed-time";
import { SLOT_MIN } from "../bank/bank-problem";

/** A day of a week that is to be played with the people on its roster. */
export type RosteredDay = {
  readonly plan: LobbyPlan;
  readonly model: WorldModel;
  /** Windows that can be opened for everything their person is certified for. */
  readonly flexible: readonly string[];
  /** Midnight of the outlet's wall. */
  readonly midnight: EpochMs;
};

/** An outlet's week under one roster. It is data: it can travel to a thread. */
export type RosteredWeekTask = {
  /** Days of the week that the outlet opens, Monday being 0. */
  readonly rostered: readonly (RosteredDay | undefined)[];
  readonly outletId: string;
  /** A wait beyond it is late. */
  readonly promiseMin: number;
  /** Classes are judged by promises of their own, by segment; those that have none by that of all. */
  readonly classPromiseMin?: Readonly<Record<string, number>>;
  /** Names all luck: two rosters of one seed meet the same people. */
  readonly seed: string;
  readonly codeVersion: string;
};

/** How often the played lobby looks at its clock for alerts. */
const OBSERVE_EVERY_MS = 2 * MINUTE_MS;

/** Of the whole week. Late minutes are those beyond the promise, of whoever was served or lost patience. */
export const WEEK_FIGURES = [
  "came",
  "late",
  "lateMin",
  "turnedAway",
  "left",
  "windowHours",
  "busyHours",
  "afterCloseMin",
] as const;
const CELL_FIGURES = ["came", "late", "lateMin"] as const;
type CellFigure = (typeof CELL_FIGURES)[number];

/** `lateMin/A1#1/18`: customers for a service (or `lateMin/@vip#…` of a class) who came on a Tuesday from 9:00 to 9:30. */
export const cellFigure = (figure: CellFigure, of: string, day: number, slot: number): string =>
  `${figure}/${of}#${day}/${slot}`;
/** How a class of customers is told from a service. */
export const classKey = (segmentId: string): string => `@${segmentId}`;

/** Names of what a week is measured by, in order. */
export function figuresOfWeek({ rostered }: Pick<RosteredWeekTask, "rostered">): readonly string[] {
  return [...WEEK_FIGURES, ...cellsOf(rostered).flatMap(({ of, day, slot }) => namesOf(of, day, slot))];
}

const namesOf = (of: string, day: number, slot: number): readonly string[] =>
  CELL_FIGURES.map((figure) => cellFigure(figure, of, day, slot));

type Cell = { readonly of: string; readonly day: number; readonly slot: number };

function cellsOf(rostered: RosteredWeekTask["rostered"]): readonly Cell[] {
  return rostered.flatMap((here, day) => {
    if (!here) return [];
    const [from, to] = slotsOf(here);
    const keys = [
      ...here.plan.services.map(({ serviceId }) => serviceId),
      ...here.plan.segments.map(({ segmentId }) => classKey(segmentId)),
    ];
    return keys.flatMap((of) => Array.from({ length: to - from }, (_, at): Cell => ({ of, day, slot: from + at })));
  });
}

/** Half hours in which tickets are given, counted from midnight. */
export function slotsOf({ plan, midnight }: Pick<RosteredDay, "plan" | "midnight">): readonly [number, number] {
  const slot = (at: EpochMs): number => (at - midnight) / MINUTE_MS / SLOT_MIN;
  return [Math.floor(slot(plan.opensAt)), Math.ceil(slot(plan.closesAt))];
}

/**
 * Plays weeks `first` to `first + count - 1` under a roster. Each depends on its own number alone.
 *
 * @complexity O(count) weeks
 */
export function replicateWeek(task: RosteredWeekTask, first: number, count: number): Replications {
  const figures = figuresOfWeek(task);
  const cellAt = new Map(figures.map((figure, at) => [figure, at]));
  const values = new Float64Array(count * figures.length);
  for (let at = 0; at < count; at += 1) {
    const row = values.subarray(at * figures.length, (at + 1) * figures.length);
    playWeek(task, `${task.seed}/${task.outletId}/${first + at}`, row, cellAt);
  }
  const policyVersion = task.rostered.find((day) => day)?.plan.policy.version ?? 0;
  const { outletId, seed, codeVersion } = task;
  return { outletId, seed, policyVersion, codeVersion, first, count, figures, values };
}

function playWeek(task: RosteredWeekTask, seed: string, row: Float64Array, cellAt: ReadonlyMap<string, number>): void {
  const add = (figure: string, by: number): void => {
    const at = cellAt.get(figure);
    if (at !== undefined) row[at] = (row[at] ?? 0) + by;
  };
  for (const [day, here] of task.rostered.entries()) {
    if (!here) continue;
    const { plan, model } = here;
    const name = `${seed}/${day}`;
    const watch = staffedTime(plan, undefined);
    const played = runDay({
      plan,
      model,
      customers: drawCustomers(model, name),
      seed: name,
      observeEveryMs: OBSERVE_EVERY_MS,
      onEvent: watch.hear,
    });
    add("turnedAway", played.balked);
    add("windowHours", watch.totalMs(played.day.lastAt) / HOUR_MS);
    add("afterCloseMin", afterCloseMin(played.day));
    for (const ticket of played.day.tickets.values()) countTicket(task, here, day, ticket, add);
  }
}

function countTicket(
  { promiseMin, classPromiseMin = {} }: RosteredWeekTask,
  { midnight }: RosteredDay,
  day: number,
  ticket: Ticket,
  add: (figure: string, by: number) => void,
): void {
  if (!isAtWindows(ticket)) return;
  const slot = Math.floor((ticket.issuedAt - midnight) / MINUTE_MS / SLOT_MIN);
  const beyondMin = minutesBeyond(ticket, promiseMin);
  const count = (of: string, beyond: number): void => {
    add(cellFigure("came", of, day, slot), 1);
    if (beyond <= 0) return;
    add(cellFigure("late", of, day, slot), 1);
    add(cellFigure("lateMin", of, day, slot), beyond);
  };
  count(ticket.serviceId, beyondMin);
  count(classKey(ticket.segmentId), minutesBeyond(ticket, classPromiseMin[ticket.segmentId] ?? promiseMin));
  add("came", 1);
  if (ticket.outcome === "left") add("left", 1);
  add("busyHours", ticket.servedMs / HOUR_MS);
  if (beyondMin <= 0) return;
  add("late", 1);
  add("lateMin", beyondMin);
}

/** Whoever was led to a machine is nobody's wait at a window. */
const isAtWindows = ({ outcome }: Pick<Ticket, "outcome">): boolean => outcome !== "diverted";

const minutesBeyond = (ticket: Ticket, promiseMin: number): number => waitOf(ticket) / MINUTE_MS - promiseMin;

/** Customers of a real day who came from an instant on, counted as those of a played one are. */
export function lateOnDay(
  { tickets }: Pick<LobbyDay, "tickets">,
  from: EpochMs,
  promiseMin: number,
): { readonly came: number; readonly late: number; readonly lateMin: number } {
  let [came, late, lateMin] = [0, 0, 0];
  for (const ticket of tickets.values()) {
    if (ticket.issuedAt < from || !isAtWindows(ticket)) continue;
    const beyondMin = minutesBeyond(ticket, promiseMin);
    came += 1;
    if (beyondMin <= 0) continue;
    late += 1;
    lateMin += beyondMin;
  }
  return { came, late, lateMin };
}

/** Until the call, or until the end for whoever was never called. */
const waitOf = ({ calls, waitedMs, endedAt, waitFrom }: Ticket): number =>
  calls > 0 ? waitedMs : Math.max(0, (endedAt ?? waitFrom) - waitFrom);

/** How long after business hours the last window closed. */
function afterCloseMin({ windows, plan }: LobbyDay): number {
  let last = plan.closesAt;
  for (const { since } of windows.values()) if (since > last) last = since;
  return (last - plan.closesAt) / MINUTE_MS;
}
