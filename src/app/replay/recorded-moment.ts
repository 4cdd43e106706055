import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { applyToFloor, EMPTY_FLOOR } from "#read/floor/apply-to-floor";
import type { Floor, FloorTicket } from "#read/floor/floor";
import { eventOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import type { Journal } from "../ports/journal";

/** A turn of one ticket's day: when it was issued, called, begun, ended. */
export type TicketMoment = { readonly type: LobbyEvent["type"]; readonly at: EpochMs };

export type RecordedMoment = {
  readonly at: EpochMs;
  /** First and last event of the day. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly floor: Floor;
  /** How often a ticket may be passed on that day. */
  readonly passesMax: number;
  readonly ticket?: { readonly state: FloorTicket; readonly moments: readonly TicketMoment[] };
};

/**
 * The floor of a recorded day as it was at an instant, folded by the same rules as the live one; with a ticket, at its
 * last call unless told otherwise, and why it was called. Undefined for a day that was never opened. RP-10
 * Cost: one read and one fold of the day.
 */
export async function recordedMoment(
  journal: Pick<Journal, "read">,
  { outletId, date }: { readonly outletId: string; readonly date: BusinessDate },
  { at: asked, ticketId }: { readonly at?: EpochMs; readonly ticketId?: string },
): Promise<RecordedMoment | undefined> {
  const events = (await journal.read(dayStream(outletId, date), 0)).map(eventOf<LobbyEvent>);
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return undefined;
  const own = events.filter((event) => "ticketId" in event && event.ticketId === ticketId);
  const called = own.findLast(({ type }) => type === "TicketCalled") ?? own[0];
  const at = asked ?? called?.at ?? last.at;
  let day = unopenedDay();
  let floor = EMPTY_FLOOR;
  let ticket: FloorTicket | undefined;
  for (const event of events) {
    if (event.at > at) break;
    day = evolve(day, event);
    floor = applyToFloor(floor, event, day);
    if (ticketId !== undefined) ticket = floor.tickets[ticketId] ?? ticket;
    // What happened in the same millisecond after the call belongs to the next moment.
    if (asked === undefined && event === called) break;
  }
  const moments = own.map(({ type, at: when }) => ({ type, at: when }));
  return {
    at,
    from: first.at,
    to: last.at,
    floor,
    passesMax: day.plan.policy.fairness.passesMax,
    ...(ticket && { ticket: { state: ticket, moments } }),
  };
}
