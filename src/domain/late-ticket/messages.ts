import type { LateOutcome } from "./model";

export type LateTicketRefusal =
  | { readonly code: "lateTicket.unknown"; readonly ticketId: string }
  | { readonly code: "lateTicket.settled"; readonly outcome: LateOutcome };
