import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { Ticket } from "#domain/lobby-day/model";
import { keepIfSame } from "../entries";
import type { FloorCall, FloorDiversion, FloorReview, FloorService, FloorTicket } from "./floor";

/** One ticket after an event that touched it; the same object when nothing that staff see has changed. */
export function floorTicketAfter(before: FloorTicket | undefined, event: LobbyEvent, ticket: Ticket): FloorTicket {
  const own = "ticketId" in event && event.ticketId === ticket.ticketId;
  const called = callAfter(before?.called, event, ticket);
  const service = serviceAfter(before?.service, event, ticket);
  const diversion = diversionOf(before?.diversion, ticket, scriptSaid(before, event, own));
  const reservedTo = reservationOf(before, ticket);
  return keepIfSame(before, {
    number: ticket.number,
    visitId: ticket.visitId,
    state: ticket.state,
    since: before && before.state === ticket.state ? before.since : event.at,
    queueId: ticket.queueId,
    serviceId: ticket.serviceId,
    serviceIds: before?.serviceIds ?? [ticket.serviceId, ...ticket.routeLeft],
    segmentId: ticket.segmentId,
    ...(ticket.specialNeed !== undefined && { specialNeed: ticket.specialNeed }),
    ...(ticket.language !== undefined && { language: ticket.language }),
    issuedAt: ticket.issuedAt,
    waitFrom: ticket.waitFrom,
    ...(ticket.appointmentAt !== undefined && { appointmentAt: ticket.appointmentAt }),
    prefilled: ticket.prefilled,
    documentsConfirmed: ticket.documentsConfirmed,
    passes: ticket.passes,
    ...(reservedTo && { reservedTo }),
    ...(called && { called }),
    ...(service && { service }),
    ...(diversion && { diversion }),
    ...(ticket.ratingRequested && { ratingRequested: true as const }),
    ...(ticket.score !== undefined && { rated: ticket.score }),
    ...(ticket.outcome !== undefined && { outcome: ticket.outcome }),
    ...specialCaseAfter(before, event, own),
  });
}

function callAfter(before: FloorCall | undefined, event: LobbyEvent, ticket: Ticket): FloorCall | undefined {
  if (event.type === "TicketCalled" && event.ticketId === ticket.ticketId) {
    const { windowId, at, rule, waitedMs, runnersUp } = event;
    return { windowId, at, calls: ticket.calls, rule, waitedMs, runnersUp };
  }
  if (!before || before.calls === ticket.calls || ticket.calls === 0) return before;
  return { ...before, calls: ticket.calls, at: ticket.lastCallAt };
}

function serviceAfter(before: FloorService | undefined, event: LobbyEvent, ticket: Ticket): FloorService | undefined {
  if (!("ticketId" in event) || event.ticketId !== ticket.ticketId) return before;
  const { startedAt, windowId, staffId, clockSince, pauseReason, limitMs } = ticket;
  if (startedAt === undefined || windowId === undefined || staffId === undefined) return undefined;
  const known = before?.startedAt === startedAt ? before : undefined;
  const steps = known?.steps ?? {};
  const authorisation = authorisationAfter(known?.authorisation, event);
  const review = reviewAfter(known?.review, event);
  return {
    windowId,
    staffId: ticket.tellerId ?? staffId,
    startedAt,
    stepSince: ticket.stepSince,
    steps: event.type === "StepFinished" ? { ...steps, [event.step]: event.tookMs } : steps,
    clockMs: ticket.clockMs,
    ...(clockSince !== undefined && { runningSince: clockSince }),
    ...(limitMs !== undefined && { limitMs }),
    ...(pauseReason !== undefined && { pausedFor: pauseReason }),
    ...(authorisation && { authorisation }),
    ...(review && { review }),
  };
}

function authorisationAfter(before: FloorService["authorisation"], event: LobbyEvent): FloorService["authorisation"] {
  if (event.type === "AuthorisationRequested") return "requested";
  if (event.type === "AuthorisationAnswered") return event.approved ? "approved" : "refused";
  return before;
}

function reviewAfter(before: FloorReview | undefined, event: LobbyEvent): FloorReview | undefined {
  switch (event.type) {
    case "ReviewSubmitted":
      return { state: "submitted", customerStays: event.customerStays };
    case "ReviewStarted":
      return { state: "started", ...whoReviews(before, event) };
    case "ReviewPassed":
      return { state: "passed", ...whoReviews(before, event) };
    case "ReviewReturned":
      return { state: "submitted", customerStays: before?.customerStays ?? true };
    case "ReviewRejected":
      return { state: "rejected", ...whoReviews(before, event), reason: event.reason };
    default:
      return before;
  }
}

function whoReviews(before: FloorReview | undefined, { windowId, staffId }: Who): Omit<FloorReview, "state"> {
  return { customerStays: before?.customerStays ?? true, windowId, staffId };
}
type Who = { readonly windowId: string; readonly staffId: string };

function scriptSaid(before: FloorTicket | undefined, event: LobbyEvent, own: boolean): string | undefined {
  return own && event.type === "DiversionOffered" ? event.scriptId : before?.diversion?.scriptId;
}

function diversionOf(
  before: FloorDiversion | undefined,
  ticket: Ticket,
  scriptId: string | undefined,
): FloorDiversion | undefined {
  if (!ticket.diversion) return before && returned(before);
  const { trigger, to, offeredAt, answer, arrivedAt } = ticket.diversion;
  const state = arrivedAt !== undefined ? "arrived" : STATE_OF_ANSWER[answer];
  const since = arrivedAt ?? offeredAt;
  return keepIfSame<FloorDiversion>(before, { trigger, to, state, since, ...(scriptId !== undefined && { scriptId }) });
}

const returned = (before: FloorDiversion): FloorDiversion => ({ ...before, state: "returned" });
const STATE_OF_ANSWER = { open: "offered", accepted: "accepted", declined: "refused" } as const;

function reservationOf(before: FloorTicket | undefined, ticket: Ticket): FloorTicket["reservedTo"] {
  const { heldForWindow, heldForStaff } = ticket;
  if (heldForWindow !== undefined) return keepIfSame(before?.reservedTo, { windowId: heldForWindow });
  if (heldForStaff !== undefined) return keepIfSame(before?.reservedTo, { staffId: heldForStaff });
  return undefined;
}

function specialCaseAfter(
  before: FloorTicket | undefined,
  event: LobbyEvent,
  own: boolean,
): { readonly specialCaseId?: string } {
  if (own && event.type === "SpecialCaseReported") return { specialCaseId: event.caseId };
  return before?.specialCaseId === undefined ? {} : { specialCaseId: before.specialCaseId };
}
