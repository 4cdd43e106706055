import { present } from "#base/assert";
import type { EventOf, LobbyEvent } from "./messages";
import type { AlertDraft, LobbyDayDraft, TicketDraft, WindowDraft } from "./model";

/** No call in the running round of the rule `ratio`. */
export const NO_COUNTS: Readonly<Record<string, number>> = {};

/** What one kind of event does to the day. */
export type Evolver<Type extends LobbyEvent["type"]> = (day: LobbyDayDraft, event: EventOf<Type>) => void;

/** A table of them, complete for the named types. */
export type Evolvers<Types extends LobbyEvent["type"]> = { readonly [Type in Types]: Evolver<Type> };

export function ticketOf(day: LobbyDayDraft, ticketId: string): TicketDraft {
  return present(day.tickets.get(ticketId), "ticket of an event");
}

export function windowOf(day: LobbyDayDraft, windowId: string): WindowDraft {
  return present(day.windows.get(windowId), "window of an event");
}

export function alertOf(day: LobbyDayDraft, alertId: string): AlertDraft {
  return present(day.alerts.get(alertId), "alert of an event");
}
