import { assert } from "#base/assert";
import { HOUR_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { drawCustomers } from "./customers";
import { figuresOf, measureDay } from "./day-figures";
import { figuresOfGroups, measureGroups, type TicketGroup } from "./group-figures";
import { leanDay } from "./lean-day";
import { leanStart } from "./lean-start";
import { AHEAD_FIGURES, measureAhead, type AheadStart } from "./look-ahead";
import { runDay, runOn } from "./run";
import type { WorldModel } from "./world";

/** One outlet's day that is to be played again and again. */
export type TwinTask = {
  readonly plan: LobbyPlan;
  readonly model: WorldModel;
  /** With the number of a replication it names all luck: two tasks of one seed meet the same people. */
  readonly seed: string;
  /** Of the program that plays, for whoever wants to repeat it. */
  readonly codeVersion: string;
  /** How often the lobby looks at the clock; absent: never. */
  readonly observeEveryMs?: number;
  /** Plays on from here instead of from the morning; the model is the one of `worldFrom`. */
  readonly start?: AheadStart;
  /** From opening on: who comes in this time is played and not counted. */
  readonly warmUpMs?: number;
  /** Tickets to be measured apart, after the figures of all. */
  readonly groups?: readonly TicketGroup[];
};

/** What so many replications in a row have measured, and all that is needed to get the same again. */
export type Replications = {
  readonly outletId: string;
  readonly seed: string;
  readonly policyVersion: number;
  readonly codeVersion: string;
  /** Number of the first one, and how many follow each other from it. */
  readonly first: number;
  readonly count: number;
  readonly figures: readonly string[];
  /** Replication after replication, a number for each figure; NaN where there was nothing to measure. */
  readonly values: Float64Array;
};

/**
 * Plays replications `first` to `first + count - 1`. Each depends on its own number alone, so that any share of them
 * gives the same bytes on any thread.
 *
 * @complexity O(count) days
 */
export function replicate(asked: TwinTask, first: number, count: number): Replications {
  const task = leanTask(asked);
  const { plan, codeVersion, groups } = task;
  const whole = task.start ? AHEAD_FIGURES : figuresOf(plan);
  const figures = groups ? [...whole, ...figuresOfGroups(groups)] : whole;
  const values = new Float64Array(count * figures.length);
  for (let at = 0; at < count; at += 1) values.set(playOnce(task, `${task.seed}/${first + at}`), at * figures.length);
  const { outletId, policy } = plan;
  return { outletId, seed: task.seed, policyVersion: policy.version, codeVersion, first, count, figures, values };
}

const leanTasks = new WeakMap<TwinTask, TwinTask>();

/** The task as it is played, made once for all its shares. */
function leanTask(task: TwinTask): TwinTask {
  const known = leanTasks.get(task);
  if (known) return known;
  const lean = movedTask(task);
  leanTasks.set(task, lean);
  return lean;
}

/** Half a day before opening nobody is there yet, so that all instants of the day are positive. */
const BEFORE_OPENING_MS = 12 * HOUR_MS;

function movedTask(task: TwinTask): TwinTask {
  const zero = task.plan.opensAt - BEFORE_OPENING_MS;
  const groups = task.groups?.map(({ issued, ...group }): TicketGroup => {
    return issued ? { ...group, issued: { start: issued.start - zero, end: issued.end - zero } } : group;
  });
  const start = task.start && leanStart(task.start, zero);
  return { ...task, ...leanDay(task, zero), ...(groups && { groups }), ...(start && { start }) };
}

function playOnce(
  { plan, model, start, observeEveryMs, warmUpMs = 0, groups }: TwinTask,
  seed: string,
): ArrayLike<number> {
  const customers = drawCustomers(model, seed);
  const options = { plan, model, customers, seed, ...(observeEveryMs !== undefined && { observeEveryMs }) };
  const { day, balked } = start ? runOn({ ...options, start, until: start.until }) : runDay(options);
  const whole = start ? measureAhead(day, start) : measureDay(day, balked, plan.opensAt + warmUpMs);
  return groups ? [...whole, ...measureGroups(day, groups)] : whole;
}

/** Puts shares of one task together, in whatever order they came. @throws InvariantError when one is missing */
export function mergeReplications(shares: readonly Replications[]): Replications {
  const inOrder = [...shares].sort((one, other) => one.first - other.first);
  const [head] = inOrder;
  assert(head, "shares of replications");
  const count = inOrder.reduce((sum, share) => sum + share.count, 0);
  const values = new Float64Array(count * head.figures.length);
  let next = head.first;
  for (const share of inOrder) {
    assert(share.first === next && share.seed === head.seed, "shares of one task follow each other");
    values.set(share.values, (next - head.first) * head.figures.length);
    next += share.count;
  }
  return { ...head, count, values };
}
