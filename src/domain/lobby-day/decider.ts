import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { chooseNext } from "./choose";
import { isInPlan } from "./eligibility";
import type { CommandOf, EventOf, HandOver, LobbyCommand, LobbyEvent } from "./messages";
import type { LobbyDay, Ticket, TicketState, WindowOnDay } from "./model";
import type { SegmentPlan, ServicePlan, StaffPlan } from "./plan";
import type { LobbyRefusal } from "./refusals";

export type Decision = Result<readonly LobbyEvent[], LobbyRefusal>;

/** What one kind of command leads to on a day. */
export type Decider<Type extends LobbyCommand["type"]> = (command: CommandOf<Type>, day: LobbyDay) => Decision;

/** A table of them, complete for the named types. */
export type Deciders<Types extends LobbyCommand["type"]> = { readonly [Type in Types]: Decider<Type> };

/**
 * An event as it is being written. What it need not carry is added field by field: spreading would copy the event each
 * time, and cost a hot event more than its rule.
 */
export type Unfinished<Type extends LobbyEvent["type"]> = {
  -readonly [Key in keyof EventOf<Type>]: EventOf<Type>[Key];
};

/** Found, or the refusal that says what is missing. */
type Found<Value> = Result<Value, LobbyRefusal>;

const NO_EVENTS: readonly LobbyEvent[] = [];

/** Nothing to do: what was asked for is already so. */
export const NOTHING: Decision = accept(NO_EVENTS);

/** An event and those that follow from it, of which there are hardly ever any: spreading would cost every visit. */
export function withThose(event: LobbyEvent, following: readonly LobbyEvent[]): readonly LobbyEvent[] {
  return following.length === 0 ? [event] : [event, ...following];
}

export function findTicket(day: LobbyDay, ticketId: string): Found<Ticket> {
  const ticket = day.tickets.get(ticketId);
  return ticket ? accept(ticket) : refuse({ code: "lobby.ticketUnknown", ticketId });
}

/** The ticket, if it is in one of these states. */
export function findTicketIn(day: LobbyDay, ticketId: string, ...states: readonly TicketState[]): Found<Ticket> {
  const found = findTicket(day, ticketId);
  if (!found.ok || states.includes(found.value.state)) return found;
  return refuse(wrongState(found.value));
}

/** The ticket, if it is in this state, or in the other one, and the actor is the person at its window. */
export function findOwnTicket(
  day: LobbyDay,
  ticketId: string,
  actor: string,
  state: TicketState,
  or: TicketState = state,
): Found<Ticket> {
  const found = findTicket(day, ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.state !== state && ticket.state !== or) return refuse(wrongState(ticket));
  return ticket.staffId === actor ? found : refuse(notYours(ticket, actor));
}

/** Only the person at the window works on its ticket. (LD-34) */
export function notYours({ windowId = "" }: Ticket, actor: string): LobbyRefusal {
  return { code: "lobby.notYourWindow", windowId, staffId: actor };
}

export function wrongState(ticket: Ticket): LobbyRefusal {
  return { code: "lobby.ticketState", ticketNumber: ticket.number, state: ticket.state };
}

export function findWindow(day: LobbyDay, windowId: string): Found<WindowOnDay> {
  const window = day.windows.get(windowId);
  return window ? accept(window) : refuse({ code: "lobby.windowUnknown", windowId });
}

/** The window, if it is the actor's, open and without a customer: ready to take one. */
export function findReadyWindow(day: LobbyDay, windowId: string, actor: string): Found<WindowOnDay> {
  const found = findWindow(day, windowId);
  if (!found.ok) return found;
  const window = found.value;
  if (window.state === "closed") return refuse({ code: "lobby.windowNotOpen", windowId });
  if (window.staffId !== actor) return refuse({ code: "lobby.notYourWindow", windowId, staffId: actor });
  if (window.ticket) return refuse({ code: "lobby.windowBusy", windowId, ticketNumber: window.ticket.number });
  if (window.state === "closing") return refuse({ code: "lobby.windowClosing", windowId });
  if (window.state !== "open") return refuse({ code: "lobby.windowPaused", windowId });
  return found;
}

export function findStaff(day: LobbyDay, staffId: string): Found<StaffPlan> {
  const staff = day.plan.staff.find((person) => person.staffId === staffId);
  return staff ? accept(staff) : refuse({ code: "lobby.staffUnknown", staffId });
}

export function findService(day: LobbyDay, serviceId: string): Found<ServicePlan> {
  const service = day.plan.services[day.serviceIx.get(serviceId) ?? -1];
  return service ? accept(service) : refuse({ code: "lobby.serviceUnknown", serviceId });
}

export function findSegment(day: LobbyDay, segmentId: string): Found<SegmentPlan> {
  const segment = day.plan.segments[day.segmentIx.get(segmentId) ?? -1];
  return segment ? accept(segment) : refuse({ code: "lobby.segmentUnknown", segmentId });
}

/**
 * Why what happened to this ticket then can no longer be undone: too long ago, its number has been given again, or a
 * new plan has dropped what it was about. (LD-37)
 */
export function undoObjection(day: LobbyDay, ticket: Ticket, then: EpochMs, now: EpochMs): LobbyRefusal | undefined {
  const { number: ticketNumber, serviceId } = ticket;
  if (now - then > day.plan.policy.undoWithinMs) return { code: "lobby.tooLateToUndo", ticketNumber };
  if (!isInPlan(day, ticket)) return { code: "lobby.serviceUnknown", serviceId };
  for (const other of day.tickets.values()) {
    if (other !== ticket && other.number === ticketNumber && other.state !== "ended") {
      return { code: "lobby.tooLateToUndo", ticketNumber };
    }
  }
  return undefined;
}

/** The call of a window's next customer as an event; undefined when nobody can be called. */
export function callOfNext(day: LobbyDay, window: WindowOnDay, now: EpochMs): LobbyEvent | undefined {
  const choice = chooseNext(day, window, now);
  return choice && calledEvent(window, choice.ticket, choice, now);
}

export function calledEvent(
  window: WindowOnDay,
  ticket: Ticket,
  why: Pick<NonNullable<ReturnType<typeof chooseNext>>, "rule" | "runnersUp">,
  now: EpochMs,
  reason?: string,
): LobbyEvent {
  const waited = now - ticket.waitFrom - ticket.absentMs;
  const event: Unfinished<"TicketCalled"> = {
    type: "TicketCalled",
    at: now,
    ticketId: ticket.ticketId,
    number: ticket.number,
    windowId: window.windowId,
    staffId: window.staffId ?? "",
    waitedMs: waited > 0 ? waited : 0,
    rule: why.rule,
    runnersUp: why.runnersUp,
  };
  if (reason !== undefined) event.reason = reason;
  return event;
}

/**
 * What follows when a window becomes free: a closing window closes, one with auto-next calls, any other stands idle.
 * Asked before the event that frees it is folded, so only for customers who do not go back into the line: whom a
 * window with auto-next calls after a transfer is seen at the next look at the clock. (LD-25)
 */
export function afterFreed(day: LobbyDay, windowId: string | undefined, now: EpochMs): readonly LobbyEvent[] {
  const window = windowId === undefined ? undefined : day.windows.get(windowId);
  if (!window) return NO_EVENTS;
  if (window.state === "closing") return closedEvents(day, window, now, window.reason ?? "");
  if (!window.autoNext || window.state !== "open") return NO_EVENTS;
  const next = callOfNext(day, window, now);
  return next ? [next] : NO_EVENTS;
}

/** What follows when a window's customer goes back into the line: a closing window closes. */
export function afterHandedBack(day: LobbyDay, windowId: string | undefined, now: EpochMs): readonly LobbyEvent[] {
  const window = windowId === undefined ? undefined : day.windows.get(windowId);
  return window?.state === "closing" ? closedEvents(day, window, now, window.reason ?? "") : NO_EVENTS;
}

/** An open window, for who works at it. */
export function findOwnWindow(day: LobbyDay, windowId: string, actor: string): ReturnType<typeof findWindow> {
  const found = findWindow(day, windowId);
  if (!found.ok) return found;
  if (found.value.state === "closed") return refuse({ code: "lobby.windowNotOpen", windowId });
  if (found.value.staffId !== actor) return refuse({ code: "lobby.notYourWindow", windowId, staffId: actor });
  return found;
}

/** The window closes, and who waited for it alone waits for everybody. */
export function closedEvents(
  day: LobbyDay,
  window: WindowOnDay,
  now: EpochMs,
  reason: string,
  handOver?: HandOver,
): readonly LobbyEvent[] {
  const held = day.held.filter(({ heldForWindow }) => heldForWindow === window.windowId);
  return [closedEvent(window, now, reason, handOver), ...released(held, "windowClosed", now)];
}

/** A ticket that waits for a window or person who is gone waits for everybody, with its place and its wait. */
export function released(held: readonly Ticket[], reason: string, now: EpochMs): readonly LobbyEvent[] {
  return held.map(({ ticketId, queueId, serviceId }) => {
    const to = { kind: "queue", queueId } as const;
    return { type: "TicketTransferred", at: now, ticketId, to, queueId, serviceId, reason };
  });
}

export function closedEvent(
  { windowId, staffId = "", closingHandOver }: WindowOnDay,
  now: EpochMs,
  reason: string,
  handOver: HandOver | undefined = closingHandOver,
): LobbyEvent {
  return { type: "WindowClosed", at: now, windowId, staffId, reason, ...(handOver && { handOver }) };
}
