import type { LobbyEvent } from "#domain/lobby-day/messages";

/** The kinds of messages a receiver can ask for. */
export const WEBHOOK_TYPES = [
  "day.opened",
  "day.closed",
  "window.opened",
  "window.closed",
  "ticket.issued",
  "ticket.called",
  "ticket.recalled",
  "ticket.missed",
  "ticket.returned",
  "ticket.serving",
  "ticket.served",
  "ticket.diverted",
  "ticket.ended",
  "ticket.rated",
  "alert.raised",
  "alert.resolved",
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

type Said = { readonly type: WebhookType; readonly data: Readonly<Record<string, unknown>> };

/**
 * What the world outside may hear of an event; undefined for what is the lobby's own affair. Never a person: no
 * customer token, class, need or amount, no staff, no free text. Rule WH-3.
 */
export function webhookMessage(event: LobbyEvent): Said | undefined {
  switch (event.type) {
    case "DayOpened":
      return { type: "day.opened", data: {} };
    case "DayClosed":
      return { type: "day.closed", data: {} };
    case "WindowOpened":
      return { type: "window.opened", data: { windowId: event.windowId } };
    case "WindowClosed":
      return { type: "window.closed", data: { windowId: event.windowId } };
    case "AlertRaised":
      return { type: "alert.raised", data: { alertId: event.alertId, kind: event.kind, measured: event.measured } };
    case "AlertResolved":
      return { type: "alert.resolved", data: { alertId: event.alertId, afterMs: event.afterMs } };
    default:
      return ticketMessage(event);
  }
}

function ticketMessage(event: LobbyEvent): Said | undefined {
  if (!("ticketId" in event)) return undefined;
  const { ticketId } = event;
  switch (event.type) {
    case "TicketIssued": {
      const { number, queueId, serviceIds, channel } = event;
      return { type: "ticket.issued", data: { ticketId, number, queueId, serviceIds, channel } };
    }
    case "TicketCalled": {
      const { number, windowId, waitedMs, rule } = event;
      return { type: "ticket.called", data: { ticketId, number, windowId, waitedMs, rule } };
    }
    case "TicketRecalled":
      return {
        type: "ticket.recalled",
        data: { ticketId, number: event.number, windowId: event.windowId, call: event.call },
      };
    case "TicketMissed":
      return { type: "ticket.missed", data: { ticketId, windowId: event.windowId, calls: event.calls } };
    case "TicketReturned":
      return { type: "ticket.returned", data: { ticketId } };
    case "ServiceStarted":
      return { type: "ticket.serving", data: { ticketId, windowId: event.windowId, serviceId: event.serviceId } };
    case "ServiceFinished": {
      const { windowId, serviceId, outcome, servedMs, inTime } = event;
      return { type: "ticket.served", data: { ticketId, windowId, serviceId, outcome, servedMs, inTime } };
    }
    case "DiversionAnswered":
      return event.accepted ? { type: "ticket.diverted", data: { ticketId } } : undefined;
    case "TicketEnded":
      return { type: "ticket.ended", data: { ticketId, outcome: event.outcome, waitedMs: event.waitedMs } };
    case "Rated":
      return { type: "ticket.rated", data: { ticketId, score: event.score } };
    default:
      return undefined;
  }
}
