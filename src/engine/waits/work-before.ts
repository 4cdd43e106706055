import { MINUTE_MS } from "#base/time";
import { servesLane, windowsAble } from "#domain/lobby-day/eligibility";
import type { Lane, LobbyDay, Ticket } from "#domain/lobby-day/model";

/** Tickets that a service's nominal minutes count for against the minutes learned today. */
const NOMINAL_WEIGHT = 5;

/** A customer who waits, or would: which line, and who stands before. */
export type Place = { readonly lane: Lane; readonly before: (ticket: Ticket) => boolean };

/** The work that stands between somebody and a window. Window-minutes. */
export type WorkBefore = {
  /** Open windows that could serve; at least 1. */
  readonly windows: number;
  /** People before, each counted by the share of windows the two have in common. */
  readonly tickets: number;
  readonly aheadMin: number;
  /** Left at the busy windows, whose customers are taken as half done. */
  readonly leftMin: number;
  /** Sum of the squared minutes of everybody counted: with their spread, the variance of the work. */
  readonly squaredMin: number;
  /** With a window free and nobody before, there is no wait at all. */
  readonly isFree: boolean;
};

/**
 * By minutes learned today; undefined while no open window could serve. Work that other windows could do as well
 * counts in proportion to the windows the two have in common.
 * @complexity O(waiting tickets + lanes x windows)
 */
export function workBefore(day: LobbyDay, { lane, before }: Place): WorkBefore | undefined {
  const windows = windowsAble(day, lane);
  if (windows === 0) return undefined;
  let aheadMin = 0;
  let squaredMin = 0;
  let tickets = 0;
  for (const other of day.lanes) {
    const share = other.tickets.length === 0 ? 0 : sharedWindows(day, lane, other);
    if (share === 0) continue;
    const mean = handlingMin(day, other.serviceIx);
    for (const ticket of other.tickets) {
      if (!before(ticket)) continue;
      tickets += share;
      aheadMin += share * mean;
      squaredMin += share * mean ** 2;
    }
  }
  const busy = atWindows(day, lane);
  const isFree = busy.count < windows && tickets < windows - busy.count;
  return { windows, tickets, aheadMin, leftMin: busy.leftMin, squaredMin: squaredMin + busy.squaredMin, isFree };
}

/** Minutes a window is busy with a ticket of this service: nominal at first, then what the day teaches. */
export function handlingMin(day: LobbyDay, serviceIx: number): number {
  const nominalMin = (day.plan.services[serviceIx]?.nominalMs ?? 0) / MINUTE_MS;
  const learned = day.handling[serviceIx];
  if (!learned) return nominalMin;
  return (nominalMin * NOMINAL_WEIGHT + learned.totalMs / MINUTE_MS) / (NOMINAL_WEIGHT + learned.count);
}

/** Share of the windows able to serve `other` that can serve `lane` too. */
function sharedWindows(day: LobbyDay, lane: Lane, other: Lane): number {
  let able = 0;
  let both = 0;
  for (const window of day.windows.values()) {
    if (window.state !== "open" || !servesLane(day, window, other)) continue;
    able += 1;
    if (servesLane(day, window, lane)) both += 1;
  }
  return able === 0 ? 0 : both / able;
}

function atWindows(day: LobbyDay, lane: Lane): { count: number; leftMin: number; squaredMin: number } {
  const busy = { count: 0, leftMin: 0, squaredMin: 0 };
  for (const window of day.windows.values()) {
    if (window.state !== "open" || !window.ticket || !servesLane(day, window, lane)) continue;
    const mean = handlingMin(day, window.ticket.lane.serviceIx);
    busy.count += 1;
    busy.leftMin += mean / 2;
    busy.squaredMin += mean ** 2 / 2;
  }
  return busy;
}
