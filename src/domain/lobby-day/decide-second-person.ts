import { accept, refuse } from "#base/result";
import type { EpochMs } from "#base/time";
import {
  afterFreed,
  afterHandedBack,
  findOwnTicket,
  findReadyWindow,
  findStaff,
  findTicketIn,
  type Deciders,
  type Decision,
} from "./decider";
import { controlMissing, finishedEvent, routedEvent } from "./decide-service";
import type { CommandOf, LobbyEvent } from "./messages";
import type { LobbyDay } from "./model";

/** Two-person work: the authoriser releases it while it is done, the reviewer checks it after. Four eyes always. */
export const decideSecondPerson: Deciders<
  "RequestAuthorisation" | "Authorise" | "SubmitForReview" | "StartReview" | "PassReview" | "RejectReview"
> = {
  RequestAuthorisation: ({ now, actor, ticketId }, day) => {
    const found = findOwnTicket(day, ticketId, actor, "inService");
    if (!found.ok) return found;
    const requested: LobbyEvent = { type: "AuthorisationRequested", at: now, ticketId };
    const alertId = `a${day.alertsRaised + 1}`;
    const { windowId = "" } = found.value;
    return accept([
      requested,
      { type: "AlertRaised", at: now, alertId, kind: "authorisationWaiting", ticketId, windowId, measured: {} },
    ]);
  },

  Authorise: authorise,

  SubmitForReview: ({ now, actor, ticketId, customerStays }, day) => {
    const found = findOwnTicket(day, ticketId, actor, "inService");
    if (!found.ok) return found;
    const ticket = found.value;
    const service = day.plan.services[ticket.lane.serviceIx];
    if (!service?.needsReview) return refuse({ code: "lobby.reviewNotNeeded", serviceId: ticket.serviceId });
    const missing = controlMissing(day, ticket);
    if (missing && missing.code !== "lobby.reviewMissing") return refuse(missing);
    const { windowId = "" } = ticket;
    return accept([
      { type: "ReviewSubmitted", at: now, ticketId, windowId, staffId: actor, customerStays },
      ...afterFreed(day, windowId, now),
    ]);
  },

  StartReview: startReview,

  PassReview: passReview,

  RejectReview: ({ now, actor, ticketId, reason }, day) => {
    const found = findOwnTicket(day, ticketId, actor, "inReview");
    if (!found.ok) return found;
    if (!reason.trim()) return refuse({ code: "lobby.reasonNeeded" });
    const { windowId = "" } = found.value;
    return accept([
      { type: "ReviewRejected", at: now, ticketId, windowId, staffId: actor, reason },
      ...afterHandedBack(day, windowId, now),
    ]);
  },
};

function authorise({ now, actor, ticketId, approved, reason }: CommandOf<"Authorise">, day: LobbyDay): Decision {
  const found = findTicketIn(day, ticketId, "awaitingAuthorisation");
  if (!found.ok) return found;
  const staff = findStaff(day, actor);
  if (!staff.ok) return staff;
  if (actor === found.value.staffId) return refuse({ code: "lobby.fourEyes", staffId: actor });
  if (!staff.value.mayAuthorise) return refuse({ code: "lobby.staffNotCertified", staffId: actor, needs: "authorise" });
  if (!approved && !reason?.trim()) return refuse({ code: "lobby.reasonNeeded" });
  const answered: LobbyEvent = {
    type: "AuthorisationAnswered",
    at: now,
    ticketId,
    staffId: actor,
    approved,
    ...(reason && { reason }),
  };
  return accept([answered, ...authorisationSettled(day, ticketId, now)]);
}

/** Nobody waits for a release of this ticket any more. */
export function authorisationSettled(day: LobbyDay, ticketId: string, now: EpochMs): readonly LobbyEvent[] {
  const waiting = [...day.alerts.values()].find(
    (alert) => alert.kind === "authorisationWaiting" && alert.ticketId === ticketId && alert.resolvedAt === undefined,
  );
  if (!waiting) return [];
  const { alertId, raisedAt } = waiting;
  return [{ type: "AlertResolved", at: now, alertId, afterMs: now - raisedAt }];
}

function startReview({ now, actor, ticketId, windowId }: CommandOf<"StartReview">, day: LobbyDay): Decision {
  const ready = findReadyWindow(day, windowId, actor);
  if (!ready.ok) return ready;
  const found = findTicketIn(day, ticketId, "awaitingReview");
  if (!found.ok) return found;
  const planned = day.plan.windows[ready.value.ix];
  if (!planned?.reviewsFor.includes(found.value.serviceId)) return refuse({ code: "lobby.notAReviewWindow", windowId });
  if (found.value.tellerId === actor) return refuse({ code: "lobby.fourEyes", staffId: actor });
  return accept([{ type: "ReviewStarted", at: now, ticketId, windowId, staffId: actor }]);
}

/** The work is done; a customer who stayed for it goes on to the next service of the visit. */
function passReview({ now, actor, ticketId }: CommandOf<"PassReview">, day: LobbyDay): Decision {
  const found = findOwnTicket(day, ticketId, actor, "inReview");
  if (!found.ok) return found;
  const ticket = found.value;
  const { windowId = "", tellerId = "" } = ticket;
  const events: readonly LobbyEvent[] = [
    { type: "ReviewPassed", at: now, ticketId, windowId, staffId: actor },
    finishedEvent(ticket, { now, outcome: "done" }, tellerId),
  ];
  if (!ticket.customerStays || ticket.routeLeft.length === 0) {
    return accept([...events, ...afterFreed(day, windowId, now)]);
  }
  const routed = routedEvent(day, ticket, false, now);
  return routed.ok ? accept([...events, routed.value, ...afterHandedBack(day, windowId, now)]) : routed;
}
