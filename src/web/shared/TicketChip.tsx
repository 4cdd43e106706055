import type { FloorTicket } from "#read/floor/floor";
import "./parts.css";

/** A ticket's number, the same on every surface: letter and digits, never a name. */
export function TicketChip({ number, state }: { readonly number: string; readonly state?: FloorTicket["state"] }) {
  return (
    <span className="ticket-chip" data-state={state}>
      {number}
    </span>
  );
}
