import { MINUTE_MS, type EpochMs } from "#base/time";
import { waitedMs } from "#domain/lobby-day/eligibility";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { LiveStart } from "./live-world";

/** From where a day is played on, how far, and by which promise it is judged. */
export type AheadStart = LiveStart & {
  readonly until: EpochMs;
  /** A wait above it counts as late. */
  readonly promiseMs: number;
};

/** What the time from now to `until` is measured by. */
export const AHEAD_FIGURES = [
  "served",
  "left",
  "late",
  "lateShare",
  "meanWaitMin",
  "p90WaitMin",
  "waitingAtEnd",
] as const;

/**
 * Measures what was played from a start on: everybody who waited at the start or came after it. A wait that has not
 * ended counts as long as it is by then.
 *
 * @param day as it stands at the end
 * @returns one number for each of AHEAD_FIGURES; NaN for the wait of nobody
 */
export function measureAhead(day: LobbyDay, start: AheadStart): Float64Array {
  const all = new Float64Array(day.tickets.size);
  let count = 0;
  let [served, left, waiting] = [0, 0, 0];
  for (const ticket of day.tickets.values()) {
    if (ticket.issuedAt < start.now && !waited(start.day.tickets.get(ticket.ticketId))) continue;
    const { state, calledAt, outcome } = ticket;
    if (state === "waiting") waiting += 1;
    else if (outcome === "left") left += 1;
    else if (calledAt < start.now)
      continue; // On the way to a machine, or away: nobody's wait at a counter.
    else served += 1;
    all[count] = waitOf(ticket, start.until);
    count += 1;
  }
  const waits = all.subarray(0, count).sort();
  const late = waits.filter((wait) => wait > start.promiseMs).length;
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  const p90 = waits[Math.ceil(0.9 * waits.length) - 1] ?? NaN;
  return Float64Array.of(served, left, late, late / waits.length, mean / MINUTE_MS, p90 / MINUTE_MS, waiting);
}

const waited = (ticket: Ticket | undefined): boolean => ticket?.state === "waiting";

function waitOf(ticket: Ticket, until: EpochMs): number {
  if (ticket.state === "waiting") return waitedMs(ticket, until);
  return ticket.outcome === "left" ? (ticket.endedAt ?? until) - ticket.waitFrom : ticket.waitedMs;
}
