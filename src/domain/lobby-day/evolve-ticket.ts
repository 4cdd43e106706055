import type { EpochMs } from "#base/time";
import { ticketOf, windowOf, type Evolvers } from "./evolver";
import {
  endAbsence,
  enterLine,
  goAside,
  laneOf,
  placeInLine,
  putAway,
  rankBehind,
  rankSince,
  takeOffCall,
} from "./line";
import { numberOf } from "./issue";
import type { EventOf } from "./messages";
import type { LobbyDayDraft, TicketDraft } from "./model";

type TicketEvent =
  | "TicketIssued"
  | "PrefillCompleted"
  | "DocumentsConfirmed"
  | "TicketParked"
  | "TicketUnparked"
  | "TicketTransferred"
  | "TicketRequeued"
  | "TicketRouted"
  | "TicketPostponed"
  | "ArrivalAnnounced"
  | "TicketEnded"
  | "DiversionOffered"
  | "DiversionAnswered"
  | "DiversionArrived"
  | "DiversionReturned"
  | "RatingRequested"
  | "Rated"
  | "SpecialCaseReported";

/** A ticket's way outside the window: issue, line, moves, diversion, end, rating. */
export const evolveTicket: Evolvers<TicketEvent> = {
  TicketIssued: ticketIssued,
  PrefillCompleted: (day, { ticketId }) => {
    ticketOf(day, ticketId).prefilled = true;
  },
  DocumentsConfirmed: (day, { ticketId }) => {
    ticketOf(day, ticketId).documentsConfirmed = true;
  },

  TicketParked: (day, { at, ticketId, reason }) => {
    const ticket = ticketOf(day, ticketId);
    takeOffCall(ticket, at);
    goAside(day, ticket, "parked", at);
    if (reason !== "bank") ticket.absentSince = at;
  },
  TicketUnparked: (day, { at, ticketId, place }) => {
    const ticket = ticketOf(day, ticketId);
    endAbsence(ticket, at);
    placeInLine(day, ticket, place);
    enterLine(day, ticket);
  },
  TicketTransferred: (day, { at, ticketId, to, queueId, serviceId }) => {
    const ticket = ticketOf(day, ticketId);
    comeBack(day, ticket, at);
    ticket.heldForWindow = to.kind === "window" ? to.windowId : undefined;
    ticket.heldForStaff = to.kind === "staff" ? to.staffId : undefined;
    changeService(day, ticket, queueId, serviceId);
    enterLine(day, ticket);
  },
  TicketRequeued: (day, { at, ticketId, queueId, serviceId, invalidWaitMs }) => {
    const ticket = ticketOf(day, ticketId);
    comeBack(day, ticket, at);
    ticket.heldForWindow = undefined;
    ticket.heldForStaff = undefined;
    ticket.invalidWaitMs += invalidWaitMs;
    changeService(day, ticket, queueId, serviceId);
    enterLine(day, ticket);
  },
  TicketRouted: (day, { at, ticketId, serviceId, queueId, windowId, staffId }) => {
    const ticket = ticketOf(day, ticketId);
    ticket.routeLeft = ticket.routeLeft.slice(1);
    startWait(ticket, at);
    ticket.tellerId = undefined;
    ticket.outcome = undefined;
    ticket.endedAt = undefined;
    changeService(day, ticket, queueId, serviceId);
    if (windowId === undefined) {
      placeInLine(day, ticket, "last");
      enterLine(day, ticket);
    } else {
      ticket.state = "called";
      ticket.windowId = windowId;
      ticket.staffId = staffId;
      ticket.calls = 1;
      ticket.calledAt = at;
      ticket.lastCallAt = at;
      ticket.waitedMs = 0;
      windowOf(day, windowId).ticket = ticket;
    }
  },
  TicketPostponed: (day, { at, ticketId, behindTicketId }) => {
    const ticket = ticketOf(day, ticketId);
    const behind = ticketOf(day, behindTicketId);
    comeBack(day, ticket, at);
    // Rules that order by wait would call him first all the same: he has now waited no longer than who goes before.
    const waited = at - ticket.waitFrom - ticket.absentMs;
    ticket.absentMs += Math.max(0, waited - (at - behind.waitFrom - behind.absentMs));
    ticket.rank = rankBehind(day, behind);
    ticket.postponed += 1;
    enterLine(day, ticket);
  },
  /** The way counts as absence; the place in line is kept. */
  ArrivalAnnounced: (day, { at, ticketId, arrivesAt }) => {
    const ticket = ticketOf(day, ticketId);
    ticket.arrivesAt = arrivesAt;
    ticket.notBefore = arrivesAt;
    ticket.absentMs += arrivesAt - at;
  },
  TicketEnded: (day, { at, ticketId, outcome, toOutletId }) => {
    const ticket = ticketOf(day, ticketId);
    putAway(day, ticket, at);
    ticket.state = "ended";
    ticket.outcome = outcome;
    ticket.endedAt = at;
    ticket.movedTo = toOutletId;
  },

  DiversionOffered: (day, { at, ticketId, trigger, to }) => {
    ticketOf(day, ticketId).diversion = { trigger, to, offeredAt: at, answer: "open", arrivedAt: undefined };
  },
  DiversionAnswered: (day, { at, ticketId, accepted }) => {
    const ticket = ticketOf(day, ticketId);
    if (ticket.diversion) ticket.diversion.answer = accepted ? "accepted" : "declined";
    if (accepted) {
      goAside(day, ticket, "diverted", at);
    } else {
      for (const mate of visitOf(day, ticket)) mate.diversionRefused = true;
    }
  },
  DiversionArrived: (day, { at, ticketId }) => {
    const { diversion } = ticketOf(day, ticketId);
    if (diversion) diversion.arrivedAt = at;
  },
  /** The place in line is kept: the rank has not changed. */
  DiversionReturned: (day, { ticketId }) => enterLine(day, ticketOf(day, ticketId)),

  RatingRequested: (day, { ticketId }) => {
    ticketOf(day, ticketId).ratingRequested = true;
  },
  Rated: rated,
  SpecialCaseReported: (day) => {
    day.specialCases += 1;
  },
};

export function ticketIssued(day: LobbyDayDraft, event: EventOf<"TicketIssued">): void {
  const ticket = issuedTicket(day, event);
  day.tickets.set(ticket.ticketId, ticket);
  if (ticket.visitId !== ticket.ticketId) joinVisit(day, ticket);
  const series = day.series.get(event.queueId);
  if (series) {
    // Numbers of a block are no part of the order in which the others are given.
    if (event.blockId === undefined) series.last = numberOf(event.number);
    series.issued += 1;
  }
  enterLine(day, ticket);
}

export function rated(day: LobbyDayDraft, { ticketId, score }: EventOf<"Rated">): void {
  ticketOf(day, ticketId).score = score;
}

/** Every ticket of the visit, this one among them. */
export function visitOf(day: LobbyDayDraft, ticket: TicketDraft): readonly TicketDraft[] {
  return day.visits.get(ticket.visitId)?.map((ticketId) => ticketOf(day, ticketId)) ?? [ticket];
}

function joinVisit(day: LobbyDayDraft, ticket: TicketDraft): void {
  const mates = day.visits.get(ticket.visitId);
  const first = day.tickets.get(ticket.visitId);
  if (mates) mates.push(ticket.ticketId);
  else day.visits.set(ticket.visitId, first ? [first.ticketId, ticket.ticketId] : [ticket.ticketId]);
  if (visitOf(day, ticket).some(({ diversionRefused }) => diversionRefused)) ticket.diversionRefused = true;
}

/** From wherever the ticket was: it is about to wait again, for whoever is free. */
function comeBack(day: LobbyDayDraft, ticket: TicketDraft, at: EpochMs): void {
  takeOffCall(ticket, at);
  putAway(day, ticket, at);
  endAbsence(ticket, at);
  ticket.tellerId = undefined;
}

/** The wait for the next service of the visit is a wait of its own. */
function startWait(ticket: TicketDraft, at: EpochMs): void {
  ticket.waitFrom = at;
  ticket.absentMs = 0;
  ticket.invalidWaitMs = 0;
  ticket.passes = 0;
  ticket.waitAlerted = false;
  ticket.careAlerted = false;
}

/** What was disclosed, released or checked was so for the old service. */
function changeService(day: LobbyDayDraft, ticket: TicketDraft, queueId: string, serviceId: string): void {
  if (ticket.serviceId !== serviceId) {
    ticket.disclosed = false;
    ticket.authorised = false;
    ticket.reviewed = false;
  }
  ticket.queueId = queueId;
  ticket.serviceId = serviceId;
  ticket.lane = laneOf(day, queueId, serviceId, ticket.segmentId, ticket.appointmentAt !== undefined);
}

// oxlint-disable-next-line max-lines-per-function -- one literal, a line a field: every ticket gets the same shape
function issuedTicket(day: LobbyDayDraft, event: EventOf<"TicketIssued">): TicketDraft {
  const serviceId = event.serviceIds[0] ?? "";
  const issuedAt = event.takenAt ?? event.at;
  return {
    ticketId: event.ticketId,
    number: event.number,
    visitId: event.visitId,
    segmentId: event.segmentId,
    channel: event.channel,
    specialNeed: event.specialNeed,
    language: event.language,
    amountMinor: event.amountMinor,
    appointmentAt: event.appointmentAt,
    issuedAt,
    state: "waiting",
    outcome: undefined,
    queueId: event.queueId,
    serviceId,
    routeLeft: event.serviceIds.length > 1 ? event.serviceIds.slice(1) : NO_ROUTE,
    rank: event.takenAt === undefined ? day.nextRank++ : rankSince(day, event.takenAt),
    lane: laneOf(day, event.queueId, serviceId, event.segmentId, event.appointmentAt !== undefined),
    waitFrom: event.appointmentAt === undefined ? issuedAt : Math.max(issuedAt, event.appointmentAt),
    absentMs: 0,
    absentSince: undefined,
    invalidWaitMs: 0,
    passes: 0,
    firstPassedAt: event.at,
    notBefore: undefined,
    postponed: 0,
    arrivesAt: undefined,
    movedTo: undefined,
    prefilled: false,
    documentsConfirmed: event.documentsConfirmed ?? false,
    heldForWindow: undefined,
    heldForStaff: undefined,
    windowId: undefined,
    staffId: undefined,
    calls: 0,
    calledAt: event.at,
    lastCallAt: event.at,
    waitedMs: 0,
    rule: undefined,
    startedAt: undefined,
    endedAt: undefined,
    servedMs: 0,
    servedSince: undefined,
    step: undefined,
    stepSince: event.at,
    clockMs: 0,
    clockSince: undefined,
    pauseReason: undefined,
    limitMs: undefined,
    limitAlerted: false,
    waitAlerted: false,
    careAlerted: false,
    disclosed: false,
    authorised: false,
    tellerId: undefined,
    reviewed: false,
    customerStays: true,
    diversion: undefined,
    diversionRefused: false,
    ratingRequested: false,
    score: undefined,
  };
}

const NO_ROUTE: readonly string[] = [];
