import type { FoundTicket, PaperOutcome } from "#contract/printing";
import type { Recognised, Shown } from "#contract/recognition";
import type { Sent } from "../shared/send";
import type { Errand } from "./errand";
import type { IssuedTicket } from "./TicketPage";

export type Outcome = PaperOutcome["outcome"];

/** What the machine can do for a customer. A phone that takes a ticket has no paper and no reader. */
export type KioskDesk = {
  readonly issue: (errand: Errand) => Promise<Sent<IssuedTicket>>;
  readonly callStaff: () => Promise<Sent<unknown>>;
  /** Answered when the printer has said what became of the paper. */
  readonly print?: (ticketId: string) => Promise<Outcome>;
  readonly findTicket?: (number: string) => Promise<Sent<FoundTicket>>;
  readonly recognise?: (shown: Shown) => Promise<Sent<Recognised>>;
  /** For an appointment or a form filled in before: the code of the journey, typed or scanned. */
  readonly checkIn?: (code: string, errand: Errand) => Promise<Sent<IssuedTicket>>;
};
