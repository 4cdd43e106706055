import { accept, refuse } from "#base/result";
import type { EpochMs } from "#base/time";
import { authorisationSettled } from "./decide-second-person";
import { finishedEvent, routedEvent } from "./decide-service";
import { closedEvents, findWindow, NOTHING, type Decision } from "./decider";
import type { CommandOf, LobbyEvent } from "./messages";
import type { LobbyDay, Ticket } from "./model";

/** The person at a window has gone, or is not able to go on: somebody else closes it for him. Rule LD-99. */
export function vacateWindow({ now, windowId, reason }: CommandOf<"VacateWindow">, day: LobbyDay): Decision {
  const found = findWindow(day, windowId);
  if (!found.ok) return found;
  const window = found.value;
  if (window.state === "closed") return NOTHING;
  if (!reason.trim()) return refuse({ code: "lobby.reasonNeeded" });
  const left = window.ticket ? leftBehind(day, window.ticket, now, reason) : [];
  return accept([...left, ...closedEvents(day, window, now, reason)]);
}

/** What becomes of the ticket at a window whose person has gone. */
function leftBehind(day: LobbyDay, ticket: Ticket, now: EpochMs, reason: string): readonly LobbyEvent[] {
  const { ticketId, queueId, serviceId, windowId = "", staffId = "" } = ticket;
  if (ticket.state === "inReview") return [{ type: "ReviewReturned", at: now, ticketId, windowId, staffId, reason }];
  if (ticket.state === "wrapUp") {
    const finished = finishedEvent(ticket, { now, outcome: "done" }, staffId);
    const routed = ticket.routeLeft.length > 0 ? routedEvent(day, ticket, false, now) : undefined;
    return routed?.ok ? [finished, routed.value] : [finished];
  }
  const to = { kind: "queue", queueId } as const;
  return [
    ...authorisationSettled(day, ticketId, now),
    { type: "TicketTransferred", at: now, ticketId, to, queueId, serviceId, reason },
  ];
}
