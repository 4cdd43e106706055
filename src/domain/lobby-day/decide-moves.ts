import { accept, refuse } from "#base/result";
import {
  afterFreed,
  afterHandedBack,
  findSegment,
  findService,
  findStaff,
  findTicket,
  findTicketIn,
  findWindow,
  NOTHING,
  notYours,
  withThose,
  wrongState,
  type Deciders,
  type Decision,
  type Unfinished,
} from "./decider";
import { canBeServed, waitedMs } from "./eligibility";
import type { CommandOf, LobbyEvent, Outcome, TransferTarget } from "./messages";
import type { LobbyDay, Ticket, TicketState } from "./model";
import { queueFor } from "./plan";

/** States in which the customer stands or sits at a window. */
const AT_WINDOW: readonly TicketState[] = ["called", "inService"];

/** Preparing, parking, transferring, sending to the right line, leaving. */
export const decideMoves: Deciders<
  | "CompletePrefill"
  | "ConfirmDocuments"
  | "ParkTicket"
  | "UnparkTicket"
  | "TransferTicket"
  | "RequeueWrong"
  | "LeaveTicket"
> = {
  CompletePrefill: ({ now, ticketId }, day) => {
    const found = findTicket(day, ticketId);
    if (!found.ok) return found;
    if (found.value.state === "ended") return refuse(wrongState(found.value));
    return found.value.prefilled ? NOTHING : accept([{ type: "PrefillCompleted", at: now, ticketId }]);
  },
  ConfirmDocuments: ({ now, ticketId }, day) => {
    const found = findTicket(day, ticketId);
    if (!found.ok) return found;
    if (found.value.state === "ended") return refuse(wrongState(found.value));
    return found.value.documentsConfirmed ? NOTHING : accept([{ type: "DocumentsConfirmed", at: now, ticketId }]);
  },

  ParkTicket: ({ now, actor, ticketId, reason }, day) => {
    const found = findMovable(day, ticketId, actor);
    if (!found.ok) return found;
    return accept([{ type: "TicketParked", at: now, ticketId, reason }, ...freed(day, found.value, now)]);
  },
  UnparkTicket: ({ now, ticketId, place }, day) => {
    const found = findTicketIn(day, ticketId, "parked");
    return found.ok ? accept([{ type: "TicketUnparked", at: now, ticketId, place }]) : found;
  },

  TransferTicket: transferTicket,

  RequeueWrong: ({ now, actor, ticketId, cause, serviceId }, day) => {
    const found = findMovable(day, ticketId, actor);
    if (!found.ok) return found;
    const ticket = found.value;
    const service = findService(day, serviceId);
    if (!service.ok) return service;
    const segment = findSegment(day, ticket.segmentId);
    if (!segment.ok) return segment;
    const queueId = queueFor(service.value, segment.value);
    // Since the last time, where it is not the first; at a window, up to the call.
    const waited = AT_WINDOW.includes(ticket.state) ? ticket.waitedMs : waitedMs(ticket, now);
    const invalidWaitMs = Math.max(0, waited - ticket.invalidWaitMs);
    return accept([
      { type: "TicketRequeued", at: now, ticketId, cause, queueId, serviceId, invalidWaitMs },
      ...handedBack(day, ticket, now),
    ]);
  },

  LeaveTicket: ({ now, actor, ticketId, by, toOutletId }, day) => {
    const found = findTicketIn(day, ticketId, "waiting", "called", "missed", "parked", "diverted", "ended");
    if (!found.ok) return found;
    const ticket = found.value;
    // The customer gives up a call himself, or its window says that he left; no colleague takes it from the window.
    const isColleague = by === "staff" || findStaff(day, actor).ok;
    if (ticket.state === "called" && isColleague && ticket.staffId !== actor) return refuse(notYours(ticket, actor));
    const outcome = outcomeOfLeaving(by, toOutletId);
    if (ticket.state === "ended") return ticket.outcome === outcome ? NOTHING : refuse(wrongState(ticket));
    const waited = ticket.state === "called" ? ticket.waitedMs : waitedMs(ticket, now);
    const ended: Unfinished<"TicketEnded"> = { type: "TicketEnded", at: now, ticketId, outcome, waitedMs: waited };
    if (toOutletId !== undefined) ended.toOutletId = toOutletId;
    return accept(withThose(ended, freed(day, ticket, now)));
  },
};

function outcomeOfLeaving(by: "customer" | "staff", toOutletId: string | undefined): Outcome {
  if (toOutletId !== undefined) return "diverted";
  return by === "customer" ? "left" : "removed";
}

/** Anybody in the lobby may move a waiting ticket; one at a window is its own person's to move. */
function findMovable(day: LobbyDay, ticketId: string, actor: string): ReturnType<typeof findTicket> {
  const found = findTicketIn(day, ticketId, "waiting", "parked", ...AT_WINDOW);
  if (!found.ok) return found;
  const { state, staffId } = found.value;
  return !AT_WINDOW.includes(state) || staffId === actor ? found : refuse(notYours(found.value, actor));
}

function freed(day: LobbyDay, ticket: Ticket, now: number): readonly LobbyEvent[] {
  return AT_WINDOW.includes(ticket.state) ? afterFreed(day, ticket.windowId, now) : [];
}

export function handedBack(day: LobbyDay, ticket: Ticket, now: number): readonly LobbyEvent[] {
  return AT_WINDOW.includes(ticket.state) ? afterHandedBack(day, ticket.windowId, now) : [];
}

/** The wait goes on: a transfer costs nobody the place. */
function transferTicket({ now, actor, ticketId, to, reason }: CommandOf<"TransferTicket">, day: LobbyDay): Decision {
  const found = findMovable(day, ticketId, actor);
  if (!found.ok) return found;
  const ticket = found.value;
  const objection = targetObjection(day, ticket, to);
  if (objection) return objection;
  const queueId = to.kind === "queue" ? to.queueId : ticket.queueId;
  const serviceId = to.kind === "queue" ? (to.serviceId ?? ticket.serviceId) : ticket.serviceId;
  return accept([
    { type: "TicketTransferred", at: now, ticketId, to, queueId, serviceId, reason },
    ...handedBack(day, ticket, now),
  ]);
}

function targetObjection(day: LobbyDay, ticket: Ticket, to: TransferTarget): Decision | undefined {
  if (to.kind === "queue") {
    if (!day.queueIx.has(to.queueId)) return refuse({ code: "lobby.queueUnknown", queueId: to.queueId });
    const serviceId = to.serviceId ?? ticket.serviceId;
    const service = findService(day, serviceId);
    if (!service.ok) return service;
    return canBeServed(day, serviceId, ticket.segmentId)
      ? undefined
      : refuse({ code: "lobby.nobodyServes", serviceId });
  }
  if (to.kind === "staff") {
    const staff = findStaff(day, to.staffId);
    if (!staff.ok) return staff;
    if (staff.value.serviceIds.includes(ticket.serviceId)) return undefined;
    return refuse({ code: "lobby.staffNotCertified", staffId: to.staffId, needs: ticket.serviceId });
  }
  const window = findWindow(day, to.windowId);
  if (!window.ok) return window;
  const { ix, state, serves, windowId } = window.value;
  if (state === "closing") return refuse({ code: "lobby.windowClosing", windowId });
  const able =
    state === "closed"
      ? day.plan.windows[ix]?.serviceIds.includes(ticket.serviceId)
      : serves[ticket.lane.serviceIx] === 1;
  return able ? undefined : refuse({ code: "lobby.windowCannotServe", windowId, serviceId: ticket.serviceId });
}
