import type { EpochMs } from "#base/time";
import type { CallingRule, CallReason } from "./calling-rules";
import { couldCall, isCallable, servesLane, waitedMs } from "./eligibility";
import type { RunnerUp } from "./messages";
import type { Lane, LobbyDay, Ticket, WindowOnDay } from "./model";

/** The next customer of a window, why, and who else it could have been. */
export type Choice = { readonly ticket: Ticket; readonly rule: CallReason; readonly runnersUp: readonly RunnerUp[] };

const RUNNERS_UP_MAX = 3;
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
  if (candidates.length === 0) return undefined;
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

/** The first callable customer of each lane that the window may serve. */
function candidatesOf(day: LobbyDay, window: WindowOnDay, now: EpochMs): Ticket[] {
  const candidates: Ticket[] = [];
  for (const lane of day.lanes) {
    if (!servesLane(day, window, lane)) continue;
    const ticket = firstCallable(day, lane, now);
    if (ticket) candidates.push(ticket);
  }
  return candidates;
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
    if (fired === undefined && !holdsFirst(narrowed, all, now)) fired = rule.kind;
    left = narrowed;
  }
  return { chosen: best(left, FIRST_COME, now), rule: fired ?? "firstCome" };
}

/** Whether who stands first of all is among those who are left. */
function holdsFirst(left: readonly Ticket[], all: readonly Ticket[], now: EpochMs): boolean {
  const first = best(all, FIRST_COME, now);
  return first !== undefined && left.includes(first);
}

/** The rules that order; all others narrow. */
type Order = Extract<CallingRule, { readonly kind: "firstCome" | "longestWait" | "ageing" | "credit" }>;

const FIRST_COME: Order = { kind: "firstCome" };

function isOrder(rule: CallingRule): rule is Order {
  return rule.kind === "firstCome" || rule.kind === "longestWait" || rule.kind === "ageing" || rule.kind === "credit";
}

/** Smaller is called earlier. */
function placeBy(order: Order, ticket: Ticket, now: EpochMs): number {
  switch (order.kind) {
    case "firstCome":
      return ticket.rank;
    case "longestWait":
      return -waitedMs(ticket, now);
    case "ageing":
      return -(waitedMs(ticket, now) + ticket.lane.level * order.levelMs);
    case "credit":
      return -(waitedMs(ticket, now) + ticket.lane.creditMs);
  }
}

/** Ties go to the earlier place in line. */
function best(candidates: readonly Ticket[], order: Order, now: EpochMs): Ticket | undefined {
  let chosen: Ticket | undefined;
  let least = Infinity;
  for (const ticket of candidates) {
    const place = placeBy(order, ticket, now);
    if (chosen && (place > least || (place === least && ticket.rank > chosen.rank))) continue;
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
      return orAll(
        left,
        left.filter((ticket) => isDue(day, ticket, now)),
      );
    case "queueOver":
      return left.some((ticket) => ticket.queueId === rule.queueId && waitedMs(ticket, now) > rule.overMs)
        ? orAll(
            left,
            left.filter(({ lane }) => lane.queueId === rule.queueId),
          )
        : left;
    case "preferQueues": {
      const first = rule.queueIds.find((queueId) => left.some(({ lane }) => lane.queueId === queueId));
      return first === undefined
        ? left
        : orAll(
            left,
            left.filter(({ lane }) => lane.queueId === first),
          );
    }
    case "ratio": {
      const here = rule.parts.filter(({ queueId }) => left.some(({ lane }) => lane.queueId === queueId));
      // When nobody here has a share left, a new round begins with the first of them.
      const turn = here.find(({ queueId, share }) => (window.ratioCounts[queueId] ?? 0) < share) ?? here[0];
      return turn
        ? orAll(
            left,
            left.filter(({ lane }) => lane.queueId === turn.queueId),
          )
        : left;
    }
    case "priority":
      return ordinaryWaitsOver(left, rule.untilOrdinaryWaitsMs, now) ? left : highestLevel(left);
    case "interleave":
      return window.priorityRun < rule.calls
        ? highestLevel(left)
        : orAll(
            left,
            left.filter(({ lane }) => lane.level === 0),
          );
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
function orAll(left: readonly Ticket[], wanted: readonly Ticket[]): readonly Ticket[] {
  return wanted.length === 0 || wanted.length === left.length ? left : wanted;
}

function highestLevel(left: readonly Ticket[]): readonly Ticket[] {
  let highest = 0;
  for (const { lane } of left) if (lane.level > highest) highest = lane.level;
  return orAll(
    left,
    left.filter(({ lane }) => lane.level === highest),
  );
}

function ordinaryWaitsOver(left: readonly Ticket[], limitMs: number | undefined, now: EpochMs): boolean {
  if (limitMs === undefined) return false;
  return left.some((ticket) => ticket.lane.level === 0 && waitedMs(ticket, now) > limitMs);
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
  if (day.waitingCount <= 1) return NOBODY;
  const nearest: Ticket[] = [];
  for (const lane of day.lanes) {
    if (!servesLane(day, window, lane)) continue;
    for (const ticket of lane.tickets) {
      if (ticket === chosen || !isCallable(day, ticket, now)) continue;
      // A lane by rank ends where the rest can only be later; one by appointment has to be read on.
      if (!keepNearest(nearest, ticket) && !lane.appointment) break;
    }
  }
  for (const ticket of day.held) {
    if (ticket !== chosen && couldCall(day, window, ticket, now) && !keepNearest(nearest, ticket)) break;
  }
  return nearest.length === 0 ? NOBODY : nearest.map((ticket) => runnerUp(ticket, now));
}

function runnerUp(ticket: Ticket, now: EpochMs): RunnerUp {
  return { ticketId: ticket.ticketId, number: ticket.number, waitedMs: waitedMs(ticket, now) };
}

/** Puts the ticket among the nearest so far, by rank. False when they are all nearer. */
function keepNearest(nearest: Ticket[], ticket: Ticket): boolean {
  let at = nearest.length;
  while (at > 0 && (nearest[at - 1] as Ticket).rank > ticket.rank) at -= 1;
  if (at >= RUNNERS_UP_MAX) return false;
  for (let from = Math.min(nearest.length, RUNNERS_UP_MAX - 1); from > at; from -= 1) {
    nearest[from] = nearest[from - 1] as Ticket;
  }
  nearest[at] = ticket;
  return true;
}
