import { accept, refuse } from "#base/result";
import { runnersUp } from "./choose";
import {
  afterFreed,
  calledEvent,
  callOfNext,
  findOwnTicket,
  findReadyWindow,
  findSegment,
  findService,
  findTicket,
  findTicketIn,
  NOTHING,
  undoObjection,
  wrongState,
  type Deciders,
  type Decision,
} from "./decider";
import { nextNumber } from "./issue";
import type { CommandOf, LobbyEvent } from "./messages";
import type { LobbyDay } from "./model";
import { queueFor } from "./plan";

/** Calling, calling again, and nobody coming. */
export const decideCalls: Deciders<
  "CallNext" | "CallSpecific" | "ServeWithoutTicket" | "Recall" | "RecordNoShow" | "ReturnTicket" | "UndoNoShow"
> = {
  CallNext: callNext,
  CallSpecific: callSpecific,
  ServeWithoutTicket: serveWithoutTicket,

  Recall: ({ now, actor, ticketId }, day) => {
    const found = findOwnTicket(day, ticketId, actor, "called");
    if (!found.ok) return found;
    const { number, windowId = "", calls } = found.value;
    return accept([{ type: "TicketRecalled", at: now, ticketId, number, windowId, call: calls + 1 }]);
  },

  RecordNoShow: ({ now, actor, ticketId }, day) => {
    const found = findOwnTicket(day, ticketId, actor, "called");
    if (!found.ok) return found;
    const { windowId = "", calls } = found.value;
    return accept([{ type: "TicketMissed", at: now, ticketId, windowId, calls }, ...afterFreed(day, windowId, now)]);
  },

  ReturnTicket: ({ now, ticketId, place }, day) => {
    const found = findTicket(day, ticketId);
    if (!found.ok) return found;
    const ticket = found.value;
    if (ticket.state === "ended" && ticket.outcome === "noShow") {
      return refuse({ code: "lobby.tooLateToReturn", ticketNumber: ticket.number });
    }
    if (ticket.state !== "missed") return refuse(wrongState(ticket));
    if (now - (ticket.absentSince ?? now) > day.plan.policy.noShow.returnWithinMs) {
      return refuse({ code: "lobby.tooLateToReturn", ticketNumber: ticket.number });
    }
    return accept([{ type: "TicketReturned", at: now, ticketId, place }]);
  },

  UndoNoShow: ({ now, ticketId, actor, reason }, day) => {
    const found = findTicket(day, ticketId);
    if (!found.ok) return found;
    const ticket = found.value;
    const missed = ticket.state === "missed" || (ticket.state === "ended" && ticket.outcome === "noShow");
    if (!missed) return refuse(wrongState(ticket));
    const objection = undoObjection(day, ticket, ticket.absentSince ?? now, now);
    if (objection) return refuse(objection);
    const window = findReadyWindow(day, ticket.windowId ?? "", actor);
    if (!window.ok) return window;
    return accept([{ type: "NoShowUndone", at: now, ticketId, windowId: window.value.windowId, reason }]);
  },
};

export function callNext({ now, windowId, actor }: CommandOf<"CallNext">, day: LobbyDay): Decision {
  const found = findReadyWindow(day, windowId, actor);
  if (!found.ok) return found;
  const called = callOfNext(day, found.value, now);
  return called ? accept([called]) : refuse({ code: "lobby.nobodyWaiting", windowId });
}

/** Out of order, by name: with a reason, logged, and outside the count of overtaking. */
function callSpecific({ now, windowId, actor, ticketId, reason }: CommandOf<"CallSpecific">, day: LobbyDay): Decision {
  const found = findReadyWindow(day, windowId, actor);
  if (!found.ok) return found;
  if (!reason.trim()) return refuse({ code: "lobby.reasonNeeded" });
  const ticket = findTicketIn(day, ticketId, "waiting");
  if (!ticket.ok) return ticket;
  const { lane, serviceId } = ticket.value;
  if (found.value.serves[lane.serviceIx] !== 1) {
    return refuse({ code: "lobby.windowCannotServe", windowId, serviceId });
  }
  const why = { rule: "specific", runnersUp: runnersUp(day, found.value, ticket.value, now) } as const;
  return accept([calledEvent(found.value, ticket.value, why, now, reason)]);
}

/** A customer served without a number is recorded all the same: number, call and start in one breath. */
function serveWithoutTicket(command: CommandOf<"ServeWithoutTicket">, day: LobbyDay): Decision {
  const { now, windowId, actor, ticketId, serviceId, segmentId } = command;
  const known = day.tickets.get(ticketId);
  if (known) return known.channel === "walkDirect" ? NOTHING : refuse({ code: "lobby.ticketIdTaken", ticketId });
  const ready = findReadyWindow(day, windowId, actor);
  if (!ready.ok) return ready;
  const service = findService(day, serviceId);
  if (!service.ok) return service;
  const segment = findSegment(day, segmentId);
  if (!segment.ok) return segment;
  if (ready.value.serves[day.serviceIx.get(serviceId) ?? -1] !== 1) {
    return refuse({ code: "lobby.windowCannotServe", windowId, serviceId });
  }
  const queueId = queueFor(service.value, segment.value);
  const queue = day.plan.queues[day.queueIx.get(queueId) ?? -1];
  if (!queue) return refuse({ code: "lobby.queueUnknown", queueId });
  const number = nextNumber(day, queue);
  if (!number.ok) return number;
  const at = now;
  const staffId = actor;
  const events: readonly LobbyEvent[] = [
    {
      type: "TicketIssued",
      at,
      ticketId,
      number: number.value,
      visitId: ticketId,
      queueId,
      serviceIds: [serviceId],
      segmentId,
      channel: "walkDirect",
    },
    {
      type: "TicketCalled",
      at,
      ticketId,
      number: number.value,
      windowId,
      staffId,
      waitedMs: 0,
      rule: "walkDirect",
      runnersUp: [],
    },
    { type: "ServiceStarted", at, ticketId, windowId, staffId, serviceId },
  ];
  return accept(events);
}
