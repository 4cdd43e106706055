import { assert, present } from "#base/assert";
import type { EpochMs } from "#base/time";
import type { LinePlace } from "./messages";
import type { LaneDraft, LobbyDayDraft, TicketDraft, TicketState } from "./model";

/** The lane of a queue, service, segment and kind of arrival; made when its first customer comes. */
export function laneOf(
  day: LobbyDayDraft,
  queueId: string,
  serviceId: string,
  segmentId: string,
  appointment: boolean,
): LaneDraft {
  const queueIx = present(day.queueIx.get(queueId), "queue of a lane");
  const serviceIx = present(day.serviceIx.get(serviceId), "service of a lane");
  const segmentIx = present(day.segmentIx.get(segmentId), "segment of a lane");
  const { services, segments } = day.plan;
  const key = ((queueIx * services.length + serviceIx) * segments.length + segmentIx) * 2 + (appointment ? 1 : 0);
  const known = day.laneByKey.get(key);
  if (known) return known;
  const service = present(services[serviceIx], "service");
  const segment = present(segments[segmentIx], "segment");
  const lane: LaneDraft = {
    queueId,
    serviceIx,
    segmentIx,
    level: segment.level,
    complexity: service.complexity,
    creditMs: segment.creditMs,
    appointment,
    tickets: [],
  };
  day.laneByKey.set(key, lane);
  return lane;
}

/** Puts a ticket into the line at its rank: into its lane, or among those held for one window or person. */
export function enterLine(day: LobbyDayDraft, ticket: TicketDraft): void {
  if (ticket.state !== "waiting") day.aside.delete(ticket);
  ticket.state = "waiting";
  day.waitingCount += 1;
  if (isHeld(ticket)) insert(day.held, ticket, false);
  else joinLane(day, ticket);
  if (ticket.passes > 0) day.passed.push(ticket);
}

/** Takes a waiting ticket out of the line; its next state is the caller's to say. */
export function leaveLine(day: LobbyDayDraft, ticket: TicketDraft): void {
  assert(ticket.state === "waiting", "only a waiting ticket leaves the line");
  if (isHeld(ticket)) remove(day.held, ticket);
  else quitLane(day, ticket);
  if (ticket.passes > 0) remove(day.passed, ticket);
  day.waitingCount -= 1;
}

/** Takes a ticket from where it is: out of the line, off its window, or from among those set aside. */
export function putAway(day: LobbyDayDraft, ticket: TicketDraft, at: EpochMs): void {
  if (ticket.state === "waiting") leaveLine(day, ticket);
  else day.aside.delete(ticket);
  stopClock(ticket, at);
  if (ticket.servedSince !== undefined) {
    ticket.servedMs += at - ticket.servedSince;
    ticket.servedSince = undefined;
  }
  const window = ticket.windowId === undefined ? undefined : day.windows.get(ticket.windowId);
  if (window?.ticket !== ticket) return;
  window.ticket = undefined;
  window.idleSince = at;
}

/** Alive, but neither in line nor at a window. */
export function goAside(day: LobbyDayDraft, ticket: TicketDraft, state: TicketState, at: EpochMs): void {
  putAway(day, ticket, at);
  ticket.state = state;
  day.aside.add(ticket);
}

/** What passed since the call that led nowhere was no waiting: the customer was at a window, or away. (LD-40) */
export function takeOffCall(ticket: TicketDraft, at: EpochMs): void {
  if (ticket.state === "called" || ticket.state === "inService") ticket.absentMs += at - ticket.calledAt;
}

/** The limit's clock stands. */
export function stopClock(ticket: TicketDraft, at: EpochMs): void {
  if (ticket.clockSince === undefined) return;
  ticket.clockMs += at - ticket.clockSince;
  ticket.clockSince = undefined;
}

/** Gives a ticket the rank that a place in line means; `sorted` keeps the one it has. (LD-24) */
export function placeInLine(day: LobbyDayDraft, ticket: TicketDraft, place: LinePlace): void {
  if (place === "first") ticket.rank = day.frontRank--;
  if (place !== "last") return;
  ticket.rank = day.nextRank++;
  // Behind everybody nobody has passed him yet.
  ticket.passes = 0;
}

/** The place of somebody who came at this time and is heard of only now: before all who came later. (LD-86) */
export function rankSince(day: LobbyDayDraft, cameAt: EpochMs): number {
  let next = Infinity;
  // Places before everybody, from zero down, were given for another reason than time.
  for (const { rank, issuedAt } of day.tickets.values()) {
    if (issuedAt > cameAt && rank > 0 && rank < next) next = rank;
  }
  if (next === Infinity) return day.nextRank++;
  let before = 0;
  for (const { rank } of day.tickets.values()) if (rank < next && rank > before) before = rank;
  return (before + next) / 2;
}

/** The place right behind this ticket, before everybody who stands behind it. (LD-95) */
export function rankBehind(day: LobbyDayDraft, { rank }: TicketDraft): number {
  let next = Infinity;
  for (const other of day.tickets.values()) if (other.rank > rank && other.rank < next) next = other.rank;
  const between = (rank + next) / 2;
  // Behind everybody, or where halving has come to its end.
  return between > rank && between < next ? between : day.nextRank++;
}

/** The customer is back: what he was away does not count as waiting. */
export function endAbsence(ticket: TicketDraft, at: EpochMs): void {
  if (ticket.absentSince === undefined) return;
  ticket.absentMs += at - ticket.absentSince;
  ticket.absentSince = undefined;
}

/** Waits for one window or one person alone. */
export function isHeld({ heldForWindow, heldForStaff }: TicketDraft): boolean {
  return heldForWindow !== undefined || heldForStaff !== undefined;
}

/** Stands in its lane; a lane with somebody in it is one of the day's. */
export function joinLane(day: LobbyDayDraft, ticket: TicketDraft): void {
  const { lane } = ticket;
  insert(lane.tickets, ticket, lane.appointment);
  if (lane.tickets.length === 1) moveUp(day.lanes, lane, day.lanes.push(lane) - 1);
  else if (lane.tickets[0] === ticket) moveUp(day.lanes, lane, day.lanes.indexOf(lane));
}

function quitLane(day: LobbyDayDraft, ticket: TicketDraft): void {
  const { lane } = ticket;
  const wasFirst = lane.tickets[0] === ticket;
  remove(lane.tickets, ticket);
  if (!wasFirst) return;
  const at = day.lanes.indexOf(lane);
  if (lane.tickets.length === 0) removeAt(day.lanes, at);
  else moveDown(day.lanes, lane, at);
}

function moveUp(lanes: LaneDraft[], lane: LaneDraft, from: number): void {
  let at = from;
  for (; at > 0; at -= 1) {
    const before = lanes[at - 1] as LaneDraft;
    if (!standsBefore(lane, before)) break;
    lanes[at] = before;
  }
  lanes[at] = lane;
}

function moveDown(lanes: LaneDraft[], lane: LaneDraft, from: number): void {
  let at = from;
  for (; at + 1 < lanes.length; at += 1) {
    const next = lanes[at + 1] as LaneDraft;
    if (!standsBefore(next, lane)) break;
    lanes[at] = next;
  }
  lanes[at] = lane;
}

/** Appointments first, then by who stands first: a reader in search of early places can stop at the first late lane. */
function standsBefore(one: LaneDraft, other: LaneDraft): boolean {
  if (one.appointment !== other.appointment) return one.appointment;
  return (one.tickets[0] as TicketDraft).rank < (other.tickets[0] as TicketDraft).rank;
}

function insert(tickets: TicketDraft[], ticket: TicketDraft, byAppointment: boolean): void {
  let at = tickets.length;
  while (at > 0 && isBefore(ticket, tickets[at - 1] as TicketDraft, byAppointment)) at -= 1;
  if (at === tickets.length) tickets.push(ticket);
  else tickets.splice(at, 0, ticket);
}

function isBefore(one: TicketDraft, other: TicketDraft, byAppointment: boolean): boolean {
  if (byAppointment && one.appointmentAt !== other.appointmentAt) {
    return (one.appointmentAt ?? 0) < (other.appointmentAt ?? 0);
  }
  return one.rank < other.rank;
}

function remove(tickets: TicketDraft[], ticket: TicketDraft): void {
  const at = tickets.indexOf(ticket);
  assert(at >= 0, "a waiting ticket stands in its line");
  removeAt(tickets, at);
}

/** Lines are short and this is asked for every customer: `splice` would make an array of the one it takes out. */
function removeAt(items: unknown[], at: number): void {
  for (let from = at + 1; from < items.length; from += 1) items[from - 1] = items[from];
  items.pop();
}
