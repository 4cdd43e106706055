import { accept, refuse, type Result } from "#base/result";
import type { LateTicketRefusal } from "./messages";
import type { LateTicketBook, LateTicketCommand, LateTicketEvent } from "./model";

/** Rules LT-1 to LT-3 of ./SPEC.md. */
export function decide(
  command: LateTicketCommand,
  book: LateTicketBook,
): Result<readonly LateTicketEvent[], LateTicketRefusal> {
  const known = book.tickets.get(command.ticketId);
  if (command.type === "NoteLateTicket") {
    const { type: _type, now: at, actor: by, ...noted } = command;
    return accept(known ? [] : [{ type: "LateTicketNoted", at, by, ...noted }]);
  }
  const { now: at, actor: by, ticketId, outcome } = command;
  if (!known) return refuse({ code: "lateTicket.unknown", ticketId });
  if (!known.end) return accept([{ type: "LateTicketSettled", at, by, ticketId, outcome }]);
  return known.end.outcome === outcome
    ? accept([])
    : refuse({ code: "lateTicket.settled", outcome: known.end.outcome });
}
