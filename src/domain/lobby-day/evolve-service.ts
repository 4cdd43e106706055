import { MINUTE_MS, type EpochMs } from "#base/time";
import { ticketOf, windowOf, type Evolvers } from "./evolver";
import { enterLine, goAside, placeInLine, putAway, stopClock } from "./line";
import type { EventOf } from "./messages";
import type { LobbyDayDraft, TicketDraft } from "./model";

type ServiceEvent =
  | "ServiceStarted"
  | "StepFinished"
  | "ClockPaused"
  | "ClockResumed"
  | "AuthorisationRequested"
  | "AuthorisationAnswered"
  | "ReviewSubmitted"
  | "ReviewStarted"
  | "ReviewPassed"
  | "ReviewRejected"
  | "ReviewReturned"
  | "WrapUpStarted"
  | "ServiceFinished"
  | "FinishUndone";

/** The order of a service's steps; the disclosure of advice is one of them where the service asks for it. (3-22, 3-26) */
export const STEPS = ["greet", "ask", "disclose", "operate", "confirm", "farewell"] as const;

/** At the window: steps, the limit's clock, the second person, the finish. */
export const evolveService: Evolvers<ServiceEvent> = {
  ServiceStarted: serviceStarted,
  StepFinished: stepFinished,
  ClockPaused: (day, { at, ticketId, reason }) => {
    const ticket = ticketOf(day, ticketId);
    stopClock(ticket, at);
    ticket.pauseReason = reason;
  },
  ClockResumed: (day, { at, ticketId }) => {
    const ticket = ticketOf(day, ticketId);
    ticket.clockSince = at;
    ticket.pauseReason = undefined;
  },

  AuthorisationRequested: (day, { ticketId }) => {
    ticketOf(day, ticketId).state = "awaitingAuthorisation";
  },
  AuthorisationAnswered: (day, { ticketId, approved }) => {
    const ticket = ticketOf(day, ticketId);
    ticket.state = "inService";
    ticket.authorised = approved;
  },

  ReviewSubmitted: (day, { at, ticketId, customerStays }) => {
    const ticket = ticketOf(day, ticketId);
    learn(day, ticket, at);
    goAside(day, ticket, "awaitingReview", at);
    ticket.customerStays = customerStays;
    // The bank still works on it, so the limit's clock goes on while the papers wait for the second person.
    ticket.clockSince = at;
  },
  ReviewStarted: (day, { ticketId, windowId, staffId }) => {
    const ticket = ticketOf(day, ticketId);
    day.aside.delete(ticket);
    ticket.state = "inReview";
    ticket.windowId = windowId;
    ticket.staffId = staffId;
    windowOf(day, windowId).ticket = ticket;
  },
  ReviewPassed: (day, { ticketId }) => {
    ticketOf(day, ticketId).reviewed = true;
  },
  /** Back to the teller who did the work, before everybody else; to anybody able when that teller has gone home. */
  ReviewRejected: (day, { at, ticketId }) => {
    const ticket = ticketOf(day, ticketId);
    putAway(day, ticket, at);
    const teller = ticket.tellerId;
    ticket.heldForStaff = teller !== undefined && day.posts.has(teller) ? teller : undefined;
    ticket.waitFrom = at;
    ticket.absentMs = 0;
    placeInLine(day, ticket, "first");
    enterLine(day, ticket);
  },

  /** Nobody has judged it: it waits for another reviewer, and the limit's clock goes on. */
  ReviewReturned: (day, { at, ticketId }) => {
    const ticket = ticketOf(day, ticketId);
    goAside(day, ticket, "awaitingReview", at);
    ticket.clockSince = at;
  },

  WrapUpStarted: (day, { at, ticketId }) => {
    const ticket = ticketOf(day, ticketId);
    ticket.state = "wrapUp";
    stopClock(ticket, at);
  },
  ServiceFinished: serviceFinished,
  /** Back to where it was: a passed review into review, other work into service. */
  FinishUndone: (day, { at, ticketId, windowId }) => {
    const ticket = ticketOf(day, ticketId);
    if (ticket.reviewed) {
      ticket.state = "inReview";
      ticket.reviewed = false;
    } else {
      learn(day, ticket, ticket.endedAt ?? at, -1);
      ticket.state = "inService";
      ticket.step = "farewell";
      ticket.stepSince = at;
      ticket.servedSince = at;
    }
    ticket.outcome = undefined;
    ticket.endedAt = undefined;
    ticket.clockSince = at;
    windowOf(day, windowId).ticket = ticket;
  },
};

export function serviceStarted(
  day: LobbyDayDraft,
  { at, ticketId, staffId, promisedMs }: EventOf<"ServiceStarted">,
): void {
  const ticket = ticketOf(day, ticketId);
  const service = day.plan.services[ticket.lane.serviceIx];
  // Who comes back to the same teller (after papers, or a rejected review) goes on with the same clock.
  const again = ticket.tellerId === staffId;
  ticket.state = "inService";
  if (!again) {
    ticket.startedAt = at;
    ticket.tellerId = staffId;
    ticket.servedMs = 0;
    ticket.clockMs = 0;
    ticket.limitAlerted = false;
    // Another person released the work of another teller, who might have been this one. (invariant 4)
    ticket.authorised = false;
    ticket.disclosed = false;
  }
  ticket.servedSince = at;
  ticket.step = "greet";
  ticket.stepSince = at;
  ticket.clockSince = at;
  ticket.pauseReason = undefined;
  ticket.limitMs = promisedMs ?? service?.limitMs;
}

export function stepFinished(day: LobbyDayDraft, { at, ticketId, step }: EventOf<"StepFinished">): void {
  const ticket = ticketOf(day, ticketId);
  if (step === "disclose") ticket.disclosed = true;
  const next = STEPS.indexOf(step) + 1;
  const discloses = day.plan.services[ticket.lane.serviceIx]?.needsDisclosure === true;
  ticket.step = STEPS[next] === "disclose" && !discloses ? STEPS[next + 1] : STEPS[next];
  ticket.stepSince = at;
}

export function serviceFinished(day: LobbyDayDraft, { at, ticketId, outcome }: EventOf<"ServiceFinished">): void {
  const ticket = ticketOf(day, ticketId);
  if (!ticket.reviewed) learn(day, ticket, at);
  putAway(day, ticket, at);
  ticket.state = "ended";
  ticket.outcome = outcome;
  ticket.endedAt = at;
  ticket.step = undefined;
}

/** Minutes a window was busy with this ticket, from the call on: what a place in line costs those behind it. */
function learn(day: LobbyDayDraft, ticket: TicketDraft, at: EpochMs, times: 1 | -1 = 1): void {
  const handling = (day.handling[ticket.lane.serviceIx] ??= { count: 0, totalMs: 0, totalSquaredMin: 0 });
  const tookMs = at - ticket.calledAt;
  handling.count += times;
  handling.totalMs += times * tookMs;
  handling.totalSquaredMin += times * (tookMs / MINUTE_MS) ** 2;
}
