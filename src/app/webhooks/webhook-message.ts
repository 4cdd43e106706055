import type { LobbyEvent } from "#domain/lobby-day/messages";

/** A message: its type is the literal word, so that the union below is exactly what is sent. */
const say = <Type extends string>(type: Type, data: Readonly<Record<string, unknown>>) => ({ type, data });

/** The kinds of messages a receiver can ask for: those that the functions below make. The contract lists them. */
export type WebhookType = NonNullable<ReturnType<typeof webhookMessage>>["type"];

/**
 * What the world outside may hear of an event; undefined for what is the lobby's own affair. Never a person: no
 * customer token, class, need or amount, no staff, no free text. Rule WH-3.
 */
export function webhookMessage(event: LobbyEvent) {
  switch (event.type) {
    case "DayOpened":
      return say("day.opened", {});
    case "DayClosed":
      return say("day.closed", {});
    case "WindowOpened":
      return say("window.opened", { windowId: event.windowId });
    case "WindowClosed":
      return say("window.closed", { windowId: event.windowId });
    case "AlertRaised":
      return say("alert.raised", { alertId: event.alertId, kind: event.kind, measured: event.measured });
    case "AlertResolved":
      return say("alert.resolved", { alertId: event.alertId, afterMs: event.afterMs });
    default:
      return ticketMessage(event);
  }
}

function ticketMessage(event: LobbyEvent) {
  if (!("ticketId" in event)) return undefined;
  const { ticketId } = event;
  switch (event.type) {
    case "TicketIssued": {
      const { number, queueId, serviceIds, channel } = event;
      return say("ticket.issued", { ticketId, number, queueId, serviceIds, channel });
    }
    case "TicketCalled": {
      const { number, windowId, waitedMs, rule } = event;
      return say("ticket.called", { ticketId, number, windowId, waitedMs, rule });
    }
    case "TicketRecalled":
      return say("ticket.recalled", { ticketId, number: event.number, windowId: event.windowId, call: event.call });
    case "TicketMissed":
      return say("ticket.missed", { ticketId, windowId: event.windowId, calls: event.calls });
    case "TicketReturned":
      return say("ticket.returned", { ticketId });
    case "ServiceStarted":
      return say("ticket.serving", { ticketId, windowId: event.windowId, serviceId: event.serviceId });
    case "ServiceFinished": {
      const { windowId, serviceId, outcome, servedMs, inTime } = event;
      return say("ticket.served", { ticketId, windowId, serviceId, outcome, servedMs, inTime });
    }
    case "DiversionAnswered":
      return event.accepted ? say("ticket.diverted", { ticketId }) : undefined;
    case "TicketEnded":
      return say("ticket.ended", { ticketId, outcome: event.outcome, waitedMs: event.waitedMs });
    case "Rated":
      return say("ticket.rated", { ticketId, score: event.score });
    default:
      return undefined;
  }
}
