import { accept, refuse } from "#base/result";
import { issueTicket, label } from "./issue";
import type { Deciders, Decision } from "./decider";
import { closedEvent, findStaff, NOTHING, released } from "./decider";
import { waitedMs } from "./eligibility";
import type { CommandOf, LobbyEvent, Outcome } from "./messages";
import type { LobbyDay, Ticket } from "./model";
import type { LobbyPlan } from "./plan";
import { indexOf } from "./plan-index";

/** Opening, the plan of the day, people on posts, closing; and the ticket that begins everything. */
export const decideDay: Deciders<
  "OpenDay" | "PinPlan" | "AnnounceClosing" | "CloseDay" | "StaffArrived" | "MoveStaff" | "StaffLeft" | "IssueTicket"
> = {
  OpenDay: ({ now, plan }, day) => {
    if (day.phase !== "unopened") return refuse({ code: "lobby.dayAlreadyOpen" });
    const queueId = unknownQueue(plan);
    if (queueId !== undefined) return refuse({ code: "lobby.queueUnknown", queueId });
    return accept([{ type: "DayOpened", at: now, plan }]);
  },

  PinPlan: ({ now, plan, reason }, day) => {
    if (plan.outletId !== day.outletId || plan.businessDate !== day.businessDate) {
      return refuse({ code: "lobby.wrongOutletOrDate", outletId: plan.outletId, businessDate: plan.businessDate });
    }
    const queueId = unknownQueue(plan);
    if (queueId !== undefined) return refuse({ code: "lobby.queueUnknown", queueId });
    const dropped = droppedBy(plan, day);
    if (dropped) return refuse({ code: "lobby.planDropsWaiting", ...dropped });
    return accept([{ type: "PlanPinned", at: now, plan, reason }]);
  },

  AnnounceClosing: ({ now }, day) =>
    day.phase === "closing" ? NOTHING : accept([{ type: "ClosingAnnounced", at: now }]),

  CloseDay: ({ now }, day) => closeDay(day, now),

  StaffArrived: (command, day) => takePost(command, day),
  MoveStaff: (command, day) => takePost(command, day),
  StaffLeft: ({ now, staffId }, day) => {
    const at = atWindow(day, staffId);
    if (at !== undefined) return refuse({ code: "lobby.staffElsewhere", staffId, windowId: at });
    if (!day.posts.has(staffId)) {
      const known = findStaff(day, staffId);
      return known.ok ? NOTHING : known;
    }
    const held = day.held.filter(({ heldForStaff }) => heldForStaff === staffId);
    return accept([{ type: "StaffLeft", at: now, staffId }, ...released(held, "staffLeft", now)]);
  },

  IssueTicket: issueTicket,
};

function atWindow(day: LobbyDay, staffId: string): string | undefined {
  for (const window of day.windows.values()) if (window.staffId === staffId) return window.windowId;
  return undefined;
}

/** A person takes a post: one at a time, and whoever is at a window stays there until it closes. */
function takePost({ type, now, staffId, post }: CommandOf<"StaffArrived" | "MoveStaff">, day: LobbyDay): Decision {
  const staff = findStaff(day, staffId);
  if (!staff.ok) return staff;
  if (post === "lobby" && !staff.value.mayHoldLobby) {
    return refuse({ code: "lobby.staffNotCertified", staffId, needs: post });
  }
  const held = day.posts.get(staffId);
  if (held === post) return NOTHING;
  const windowId = atWindow(day, staffId);
  if (windowId !== undefined && post !== "window") {
    return refuse({ code: "lobby.staffElsewhere", staffId, windowId });
  }
  const arrives = held === undefined && type === "StaffArrived";
  return accept([{ type: arrives ? "StaffArrived" : "StaffMoved", at: now, staffId, post }]);
}

/** A queue that a service names and the plan does not have. */
function unknownQueue(plan: LobbyPlan): string | undefined {
  const { queueIx } = indexOf(plan);
  for (const { queueId, queueBySegment } of plan.services) {
    if (!queueIx.has(queueId)) return queueId;
    const unknown = queueBySegment && Object.values(queueBySegment).find((id) => !queueIx.has(id));
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

/** A change of plan reaches an open day but never removes a living ticket or a staffed window. (invariant 10) */
function droppedBy(plan: LobbyPlan, day: LobbyDay): { ticketNumber: string; missing: string } | undefined {
  const known = new Set<string>();
  for (const { serviceId } of plan.services) known.add(`service ${serviceId}`);
  for (const { segmentId } of plan.segments) known.add(`segment ${segmentId}`);
  for (const { queueId } of plan.queues) known.add(`queue ${queueId}`);
  for (const { windowId } of plan.windows) known.add(`window ${windowId}`);
  for (const { staffId } of plan.staff) known.add(`staff ${staffId}`);
  for (const { windowId, state, staffId, ticket } of day.windows.values()) {
    if (state === "closed") continue;
    const missing = [`window ${windowId}`, `staff ${staffId ?? ""}`].find((need) => !known.has(need));
    if (missing !== undefined) return { ticketNumber: ticket?.number ?? "-", missing };
  }
  const givenAway = lettersGivenAway(plan, day);
  for (const { ranges } of day.blocks.values()) {
    const lost = ranges.find(({ letter }) => givenAway.has(letter));
    if (lost) return { ticketNumber: label(lost.letter, lost.from), missing: `letter ${lost.letter}` };
  }
  for (const ticket of day.tickets.values()) {
    if (ticket.state === "ended") continue;
    const missing = needsOf(ticket).find((need) => !known.has(need));
    if (missing !== undefined) return { ticketNumber: ticket.number, missing };
    const letter = ticket.number.slice(0, 1);
    if (givenAway.has(letter)) return { ticketNumber: ticket.number, missing: `letter ${letter}` };
  }
  return undefined;
}

function needsOf({ queueId, segmentId, serviceId, routeLeft, heldForWindow, heldForStaff }: Ticket): string[] {
  const needs = [`queue ${queueId}`, `segment ${segmentId}`, `service ${serviceId}`];
  for (const next of routeLeft) needs.push(`service ${next}`);
  if (heldForWindow !== undefined) needs.push(`window ${heldForWindow}`);
  if (heldForStaff !== undefined) needs.push(`staff ${heldForStaff}`);
  return needs;
}

/** Letters that another queue would have than before: it could give a number that somebody still holds. */
function lettersGivenAway(plan: LobbyPlan, day: LobbyDay): ReadonlySet<string> {
  const before = new Map(day.plan.queues.map(({ letter, queueId }) => [letter, queueId]));
  const moved = plan.queues.filter(({ letter, queueId }) => before.get(letter) !== queueId);
  return new Set(moved.map(({ letter }) => letter));
}

/** Nobody is at a window any more; every other living ticket gets its outcome. (invariant 31) */
function closeDay(day: LobbyDay, now: number): Decision {
  const events: LobbyEvent[] = [];
  for (const window of day.windows.values()) {
    const { ticket, windowId } = window;
    if (ticket) return refuse({ code: "lobby.stillServing", windowId, ticketNumber: ticket.number });
    if (window.state !== "closed") events.push(closedEvent(window, now, "endOfDay"));
  }
  for (const ticket of day.tickets.values()) {
    if (ticket.state !== "ended") events.push(endedAtClose(ticket, now));
  }
  events.push({ type: "DayClosed", at: now });
  return accept(events);
}

function endedAtClose(ticket: Ticket, now: number): LobbyEvent {
  const { ticketId, state, diversion } = ticket;
  // Whoever went to another channel stopped waiting when he was there, or when he was sent and never came.
  const waitedUntil = state === "diverted" ? (diversion?.arrivedAt ?? diversion?.offeredAt ?? now) : now;
  const waited = state === "awaitingReview" ? ticket.waitedMs : waitedMs(ticket, waitedUntil);
  return { type: "TicketEnded", at: now, ticketId, outcome: outcomeAtClose(ticket), waitedMs: waited };
}

/** Who is not there has gone; everybody else was here, and the day was over before the errand was. */
function outcomeAtClose({ state, diversion, absentSince }: Ticket): Outcome {
  if (state === "missed") return "noShow";
  if (state === "diverted") return diversion?.arrivedAt === undefined ? "left" : "diverted";
  return absentSince === undefined ? "endOfDay" : "left";
}
