import type { EpochMs } from "#base/time";
import type { OwnTicket } from "#contract/tickets";
import type { TicketPlace } from "./place";

/** What this phone heard last of a ticket: shown while there is no connection. */
export type LastKnown = { readonly ticket: OwnTicket; readonly heardAt: EpochMs };

const PREFIX = "guichet.ticket.";
/** A ticket's page ends with its day, and so does what is remembered of it. */
const KEPT_MS = 86_400_000;

const keyOf = ({ outletId, ticketId }: TicketPlace): string => `${PREFIX}${outletId}/${ticketId}`;

export function recall(place: TicketPlace, now: EpochMs): LastKnown | undefined {
  try {
    const known = JSON.parse(localStorage.getItem(keyOf(place)) ?? "null") as LastKnown | null;
    return known && now - known.heardAt < KEPT_MS ? known : undefined;
  } catch {
    return undefined; // Another version's words, or a browser that keeps nothing.
  }
}

/** Keeps this one, and forgets those of other days. */
export function remember(place: TicketPlace, known: LastKnown): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      const other = JSON.parse(localStorage.getItem(key) ?? "null") as LastKnown | null;
      if (!other || known.heardAt - other.heardAt >= KEPT_MS) localStorage.removeItem(key);
    }
    localStorage.setItem(keyOf(place), JSON.stringify(known));
  } catch {
    // A full or closed store only costs what would be shown offline.
  }
}

export function forget(place: TicketPlace): void {
  localStorage.removeItem(keyOf(place));
}
