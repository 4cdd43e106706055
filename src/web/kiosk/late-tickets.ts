import type { AskedCommand } from "#contract/commands/command-route";

/** A ticket that was given here and that no server has heard of yet. */
export type LateTicket = Extract<AskedCommand, { readonly type: "AdmitTicket" }>;

/** What outlives a power cut: tickets in customers' hands. */
export type LateTickets = {
  readonly keep: (outletId: string, ticket: LateTicket) => void;
  /** In the order in which they were given. */
  readonly of: (outletId: string) => readonly LateTicket[];
  readonly drop: (outletId: string, ticketId: string) => void;
};

const prefixOf = (outletId: string): string => `guichet.late-ticket.${outletId}.`;

/** One entry for each ticket: nothing is written anew that another page may have written meanwhile. */
export const browserTickets: LateTickets = {
  keep: (outletId, ticket) => localStorage.setItem(prefixOf(outletId) + ticket.ticketId, JSON.stringify(ticket)),
  of: (outletId) =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefixOf(outletId)))
      .flatMap((key) => localStorage.getItem(key) ?? [])
      .map((kept) => JSON.parse(kept) as LateTicket) // What `keep` has written.
      .sort((one, other) => one.takenAt - other.takenAt || (one.number < other.number ? -1 : 1)),
  drop: (outletId, ticketId) => localStorage.removeItem(prefixOf(outletId) + ticketId),
};
