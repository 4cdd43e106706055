import type { EpochMs } from "#base/time";
import { couldCall, isCallable, servesLane } from "./eligibility";
import { NO_COUNTS, ticketOf, windowOf, type Evolvers } from "./evolver";
import { endAbsence, enterLine, goAside, leaveLine, placeInLine, takeOffCall } from "./line";
import type { EventOf } from "./messages";
import type { LobbyDayDraft, TicketDraft, WindowDraft } from "./model";

type CallEvent = "TicketCalled" | "TicketRecalled" | "TicketMissed" | "TicketReturned" | "NoShowUndone";

/** Calling, and what follows when nobody comes. */
export const evolveCalls: Evolvers<CallEvent> = {
  TicketCalled: ticketCalled,
  TicketRecalled: (day, { at, ticketId, call }) => {
    const ticket = ticketOf(day, ticketId);
    ticket.calls = call;
    ticket.lastCallAt = at;
  },
  TicketMissed: (day, { at, ticketId }) => {
    const ticket = ticketOf(day, ticketId);
    takeOffCall(ticket, at);
    goAside(day, ticket, "missed", at);
    ticket.absentSince = at;
    ticket.notBefore = at + day.plan.policy.skipRecentlyCalledMs;
  },
  TicketReturned: (day, { at, ticketId, place }) => {
    const ticket = ticketOf(day, ticketId);
    endAbsence(ticket, at);
    if (place === "first") ticket.notBefore = undefined;
    placeInLine(day, ticket, place);
    enterLine(day, ticket);
  },
  /** The customer was there all the time: nothing of it was absence. */
  NoShowUndone: (day, { at, ticketId, windowId }) => {
    const ticket = ticketOf(day, ticketId);
    const window = windowOf(day, windowId);
    ticket.absentMs -= (ticket.absentSince ?? ticket.calledAt) - ticket.calledAt;
    ticket.absentSince = undefined;
    day.aside.delete(ticket);
    ticket.state = "called";
    ticket.staffId = window.staffId;
    ticket.outcome = undefined;
    ticket.endedAt = undefined;
    ticket.notBefore = undefined;
    ticket.lastCallAt = at;
    window.ticket = ticket;
  },
};

export function ticketCalled(day: LobbyDayDraft, event: EventOf<"TicketCalled">): void {
  const ticket = ticketOf(day, event.ticketId);
  const window = windowOf(day, event.windowId);
  const byRule = event.rule !== "specific" && event.rule !== "walkDirect";
  if (byRule && day.waitingCount > 1) countPasses(day, window, ticket, event.at);
  leaveLine(day, ticket);
  ticket.heldForWindow = undefined;
  ticket.heldForStaff = undefined;
  ticket.state = "called";
  ticket.windowId = event.windowId;
  ticket.staffId = event.staffId;
  ticket.calls = 1;
  ticket.calledAt = event.at;
  ticket.lastCallAt = event.at;
  ticket.waitedMs = event.waitedMs;
  ticket.rule = event.rule;
  window.ticket = ticket;
  window.priorityRun = ticket.lane.level > 0 ? window.priorityRun + 1 : 0;
  if (byRule) countRatio(day, window, ticket, event.at);
}

/** Everybody who stood before the called ticket and whom this window could have called has been passed. (LD-20) */
function countPasses(day: LobbyDayDraft, window: WindowDraft, called: TicketDraft, at: EpochMs): void {
  for (const lane of day.lanes) {
    if (!lane.appointment && isLater(lane.tickets[0], called)) break; // As are all in the lanes behind it.
    if (!servesLane(day, window, lane)) continue;
    for (const ticket of lane.tickets) {
      if (ticket.rank >= called.rank && !lane.appointment) break;
      if (ticket.rank < called.rank && isCallable(day, ticket, at)) pass(day, ticket, at);
    }
  }
  for (const ticket of day.held) {
    if (ticket.rank < called.rank && couldCall(day, window, ticket, at)) pass(day, ticket, at);
  }
}

const isLater = (first: TicketDraft | undefined, called: TicketDraft): boolean =>
  first !== undefined && first.rank >= called.rank;

function pass(day: LobbyDayDraft, ticket: TicketDraft, at: EpochMs): void {
  ticket.passes += 1;
  if (ticket.passes > 1) return;
  ticket.firstPassedAt = at;
  day.passed.push(ticket);
}

/** A round of the rule `ratio` ends when each queue has had its share, or has nobody to use it. */
function countRatio(day: LobbyDayDraft, window: WindowDraft, { queueId }: TicketDraft, at: EpochMs): void {
  for (const rule of window.rules) {
    if (rule.kind !== "ratio") continue;
    const counts = window.ratioCounts;
    const left = (part: (typeof rule.parts)[number]): boolean => (counts[part.queueId] ?? 0) < part.share;
    const own = rule.parts.find((part) => part.queueId === queueId);
    const isNewRound =
      own && !left(own) && !rule.parts.some((part) => left(part) && someCallable(day, window, part.queueId, at));
    if (isNewRound) window.ratioCounts = { [queueId]: 1 };
    else window.ratioCounts = { ...counts, [queueId]: (counts[queueId] ?? 0) + 1 };
    if (rule.parts.every(({ queueId: id, share }) => (window.ratioCounts[id] ?? 0) >= share))
      window.ratioCounts = NO_COUNTS;
  }
}

function someCallable(day: LobbyDayDraft, window: WindowDraft, queueId: string, at: EpochMs): boolean {
  return day.lanes.some(
    (lane) => lane.queueId === queueId && lane.tickets.some((ticket) => couldCall(day, window, ticket, at)),
  );
}
