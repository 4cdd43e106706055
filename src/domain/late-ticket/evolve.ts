import { present } from "#base/assert";
import type { LateTicketBookDraft, LateTicketEvent } from "./model";

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: LateTicketBookDraft, event: LateTicketEvent): LateTicketBookDraft {
  if (event.type === "LateTicketNoted") {
    const { type: _type, at: notedAt, ...noted } = event;
    book.tickets.set(noted.ticketId, { ...noted, notedAt });
    return book;
  }
  const { at, by, outcome } = event;
  present(book.tickets.get(event.ticketId), "late ticket of an event").end = { at, by, outcome };
  return book;
}
