import type { EpochMs } from "#base/time";
import type { CallingRule, CallReason } from "./calling-rules";
import { couldCall, isCallable, servesLane, waitedMs } from "./eligibility";
import type { RunnerUp } from "./messages";
import type { Lane, LobbyDay, Ticket, WindowOnDay } from "./model";

/** The next customer of a window, why, and who else it could have been. */
export type Choice = { readonly ticket: Ticket; readonly rule: CallReason; readonly runnersUp: readonly RunnerUp[] };

const NOBODY: readonly RunnerUp[] = [];

/**
 * Who is called next at a window. Above all rules stand the bound on overtaking (LD-20) and those who wait for this
 * window or person alone (LD-21); then the work profile narrows and orders.
 * @complexity O(lanes + tickets that were passed)
 */
export function chooseNext(day: LobbyDay, window: WindowOnDay, now: EpochMs): Choice | undefined {
  const bound = mostOvertaken(day, window, now);
  if (bound) return { ticket: bound, rule: "fairnessBound", runnersUp: runnersUp(day, window, bound, now) };

  const held = day.held.length > 0 ? day.held.find((ticket) => couldCall(day, window, ticket, now)) : undefined;
  if (held) return { ticket: held, rule: "personalPool", runnersUp: runnersUp(day, window, held, now) };

  const candidates = candidatesOf(day, window, now);
  if (!candidates) return undefined;
  const { chosen, rule } = byProfile(day, window, candidates, now);
  if (!chosen) return undefined;
  return { ticket: chosen, rule, runnersUp: runnersUp(day, window, chosen, now) };
}

/** The earliest ticket in line that may not be passed again by this window. (source: C9, invariant 8) */
function mostOvertaken(day: LobbyDay, window: WindowOnDay, now: EpochMs): Ticket | undefined {
  if (day.passed.length === 0) return undefined;
  const { passesMax, afterFirstPassMs } = day.plan.policy.fairness;
  let earliest: Ticket | undefined;
  for (const ticket of day.passed) {
    if (ticket.passes < passesMax && now - ticket.firstPassedAt < afterFirstPassMs) continue;
    if (earliest && earliest.rank <= ticket.rank) continue;
    if (couldCall(day, window, ticket, now)) earliest = ticket;
  }
  return earliest;
}

/** The first callable customer of each lane that the window may serve, by place in line; undefined without any. */
function candidatesOf(day: LobbyDay, window: WindowOnDay, now: EpochMs): readonly Ticket[] | undefined {
  let candidates: Ticket[] | undefined;
  for (const lane of day.lanes) {
    if (!servesLane(day, window, lane)) continue;
    const ticket = firstCallable(day, lane, now);
    if (!ticket) continue;
    if (candidates) insertByRank(candidates, ticket);
    else candidates = [ticket];
  }
  return candidates;
}

/** Lanes come nearly in the order of their first, so this seldom moves anybody. */
function insertByRank(tickets: Ticket[], ticket: Ticket): void {
  let at = tickets.push(ticket) - 1;
  for (; at > 0 && (tickets[at - 1] as Ticket).rank > ticket.rank; at -= 1) tickets[at] = tickets[at - 1] as Ticket;
  tickets[at] = ticket;
}

function firstCallable(day: LobbyDay, lane: Lane, now: EpochMs): Ticket | undefined {
  for (const ticket of lane.tickets) if (isCallable(day, ticket, now)) return ticket;
  return undefined;
}

/**
 * Reads the profile from the top. The rule that fired is the one that set aside who stood first in line; where it was
 * his turn anyway, or none did, the rule that orders. So a call out of line always names its reason. (LD-26)
 */
function byProfile(
  day: LobbyDay,
  window: WindowOnDay,
  all: readonly Ticket[],
  now: EpochMs,
): { chosen: Ticket | undefined; rule: CallReason } {
  let left = all;
  let fired: CallReason | undefined;
  for (const rule of window.rules) {
    if (isOrder(rule)) return { chosen: best(left, rule, now), rule: fired ?? rule.kind };
    const narrowed = narrow(rule, day, window, left, now);
    if (narrowed === left) continue;
    if (narrowed.length === 0) return { chosen: undefined, rule: rule.kind };
    if (fired === undefined && narrowed[0] !== all[0]) fired = rule.kind;
    left = narrowed;
  }
  return { chosen: left[0], rule: fired ?? "firstCome" };
}

/** The rules that order; all others narrow. */
type Order = Extract<CallingRule, { readonly kind: "firstCome" | "longestWait" | "ageing" | "credit" }>;

type OrderByWait = Exclude<Order, { readonly kind: "firstCome" }>;

function isOrder(rule: CallingRule): rule is Order {
  return rule.kind === "firstCome" || rule.kind === "longestWait" || rule.kind === "ageing" || rule.kind === "credit";
}

/** Smaller is called earlier. */
function placeBy(order: OrderByWait, ticket: Ticket, now: EpochMs): number {
  switch (order.kind) {
    case "longestWait":
      return -waitedMs(ticket, now);
    case "ageing":
      return -(waitedMs(ticket, now) + ticket.lane.level * order.levelMs);
    case "credit":
      return -(waitedMs(ticket, now) + ticket.lane.creditMs);
  }
}

/** Ties go to the earlier place in line, and the candidates come by place. */
function best(candidates: readonly Ticket[], order: Order, now: EpochMs): Ticket | undefined {
  if (order.kind === "firstCome") return candidates[0];
  let chosen: Ticket | undefined;
  let least = Infinity;
  for (const ticket of candidates) {
    const place = placeBy(order, ticket, now);
    if (place >= least) continue;
    chosen = ticket;
    least = place;
  }
  return chosen;
}

/** Keeps those whom the rule prefers. The same array when the rule has nothing to say; empty only where it says `never`. */
function narrow(
  rule: CallingRule,
  day: LobbyDay,
  window: WindowOnDay,
  left: readonly Ticket[],
  now: EpochMs,
): readonly Ticket[] {
  switch (rule.kind) {
    case "appointmentDue":
      // The lanes of appointments stand first.
      return day.lanes[0]?.appointment ? preferring(left, (ticket) => isDue(day, ticket, now)) : left;
    case "queueOver":
      return left.some((ticket) => ticket.queueId === rule.queueId && waitedMs(ticket, now) > rule.overMs)
        ? preferring(left, ({ lane }) => lane.queueId === rule.queueId)
        : left;
    case "preferQueues": {
      const first = rule.queueIds.find((queueId) => left.some(({ lane }) => lane.queueId === queueId));
      return preferring(left, ({ lane }) => lane.queueId === first);
    }
    case "ratio": {
      const here = rule.parts.filter(({ queueId }) => left.some(({ lane }) => lane.queueId === queueId));
      // When nobody here has a share left, a new round begins with the first of them.
      const turn = here.find(({ queueId, share }) => (window.ratioCounts[queueId] ?? 0) < share) ?? here[0];
      return preferring(left, ({ lane }) => lane.queueId === turn?.queueId);
    }
    case "priority":
      return ordinaryWaitsOver(left, rule.untilOrdinaryWaitsMs, now) ? left : highestLevel(left);
    case "interleave":
      return window.priorityRun < rule.calls ? highestLevel(left) : preferring(left, ({ lane }) => lane.level === 0);
    case "prefer":
      return ownClass(rule, day, window, left);
    default:
      return left;
  }
}

function isDue(day: LobbyDay, ticket: Ticket, now: EpochMs): boolean {
  const { appointmentAt } = ticket;
  return appointmentAt !== undefined && now <= appointmentAt + day.plan.policy.appointmentLateMs;
}

/** Those who are wanted; the same array as before when all are or nobody is. */
function preferring(left: readonly Ticket[], isWanted: (ticket: Ticket) => boolean): readonly Ticket[] {
  let wanted = 0;
  for (const ticket of left) if (isWanted(ticket)) wanted += 1;
  return wanted === 0 || wanted === left.length ? left : left.filter(isWanted);
}

function highestLevel(left: readonly Ticket[]): readonly Ticket[] {
  let highest = 0;
  let reached = 0;
  for (const { lane } of left) {
    if (lane.level === highest) reached += 1;
    if (lane.level <= highest) continue;
    highest = lane.level;
    reached = 1;
  }
  return reached === 0 || reached === left.length ? left : left.filter(({ lane }) => lane.level === highest);
}

function ordinaryWaitsOver(left: readonly Ticket[], limitMs: number | undefined, now: EpochMs): boolean {
  if (limitMs === undefined) return false;
  for (const ticket of left) if (ticket.lane.level === 0 && waitedMs(ticket, now) > limitMs) return true;
  return false;
}

function ownClass(
  { complexity, spill, otherOver }: Extract<CallingRule, { kind: "prefer" }>,
  day: LobbyDay,
  window: WindowOnDay,
  left: readonly Ticket[],
): readonly Ticket[] {
  const own = left.filter(({ lane }) => complexity.includes(lane.complexity));
  if (spill === "never") return own.length === left.length ? left : own;
  if (own.length === 0) return left;
  if (otherOver !== undefined && othersWaiting(day, window, complexity) > otherOver) return left;
  return own;
}

/** Of those this window could help with. */
function othersWaiting(day: LobbyDay, window: WindowOnDay, complexity: readonly string[]): number {
  let waiting = 0;
  for (const lane of day.lanes) {
    if (!complexity.includes(lane.complexity) && servesLane(day, window, lane)) waiting += lane.tickets.length;
  }
  return waiting;
}

/** Up to three others whom this window could have called, by place in line. */
export function runnersUp(day: LobbyDay, window: WindowOnDay, chosen: Ticket, now: EpochMs): readonly RunnerUp[] {
  if (day.waitingCount <= 1 || day.plan.namesNoRunnersUp) return NOBODY;
  const nearest: Nearest = { first: undefined, second: undefined, third: undefined };
  for (const lane of day.lanes) {
    if (!lane.appointment && !isNear(nearest, lane.tickets[0])) break; // Nor is anybody in the lanes behind it.
    if (!servesLane(day, window, lane)) continue;
    for (const ticket of lane.tickets) {
      // A lane by rank ends where the rest can only be later; one by appointment has to be read on.
      if (!lane.appointment && !isNear(nearest, ticket)) break;
      if (ticket !== chosen && isCallable(day, ticket, now)) keepNear(nearest, ticket);
    }
  }
  for (const ticket of day.held) {
    if (ticket !== chosen && couldCall(day, window, ticket, now)) keepNear(nearest, ticket);
  }
  return listed(nearest, now);
}

type Nearest = { first: Ticket | undefined; second: Ticket | undefined; third: Ticket | undefined };

function isNear({ third }: Nearest, ticket: Ticket | undefined): boolean {
  return !third || (ticket !== undefined && ticket.rank < third.rank);
}

function keepNear(nearest: Nearest, ticket: Ticket): void {
  const { first, second } = nearest;
  if (!isNear(nearest, ticket)) return;
  if (second && second.rank < ticket.rank) {
    nearest.third = ticket;
    return;
  }
  nearest.third = second;
  nearest.second = ticket;
  if (first && first.rank < ticket.rank) return;
  nearest.second = first;
  nearest.first = ticket;
}

/** Written out: this list is made at every call, and kept in its event. */
function listed({ first, second, third }: Nearest, now: EpochMs): readonly RunnerUp[] {
  if (!first) return NOBODY;
  if (!second) return [runnerUp(first, now)];
  if (!third) return [runnerUp(first, now), runnerUp(second, now)];
  return [runnerUp(first, now), runnerUp(second, now), runnerUp(third, now)];
}

function runnerUp(ticket: Ticket, now: EpochMs): RunnerUp {
  return { ticketId: ticket.ticketId, number: ticket.number, waitedMs: waitedMs(ticket, now) };
}
