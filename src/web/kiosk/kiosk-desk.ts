import type { OwnFreerOutlets } from "#contract/phone";
import type { FoundTicket, PaperOutcome } from "#contract/printing";
import type { Recognised, Shown } from "#contract/recognition";
import type { Sent } from "../shared/send";
import type { Errand } from "./errand";
import type { IssuedTicket } from "./TicketPage";

export type Elsewhere = {
  /** The nearest outlet at which the errand is done sooner, where the wait here is longer than the bank likes. */
  readonly find: (ticket: IssuedTicket) => Promise<FreerPlace | undefined>;
  /** Takes a number there and gives up the one here. */
  readonly move: (ticket: IssuedTicket, to: FreerPlace) => Promise<Sent<IssuedTicket>>;
};

export type FreerPlace = OwnFreerOutlets["outlets"][number];

export type Outcome = PaperOutcome["outcome"];

/** What the machine can do for a customer. A phone that takes a ticket has no paper and no reader. */
export type KioskDesk = {
  readonly issue: (errand: Errand) => Promise<Sent<IssuedTicket>>;
  readonly callStaff: () => Promise<Sent<unknown>>;
  /** Answered when the printer has said what became of the paper. */
  readonly print?: (ticketId: string) => Promise<Outcome>;
  readonly findTicket?: (number: string) => Promise<Sent<FoundTicket>>;
  readonly recognise?: (shown: Shown) => Promise<Sent<Recognised>>;
  /** What is known of other outlets; fetched when there is a ticket. */
  readonly elsewhere?: () => Promise<Elsewhere>;
  /** For an appointment or a form filled in before: the code of the journey, typed or scanned. */
  readonly checkIn?: (code: string, errand: Errand) => Promise<Sent<IssuedTicket>>;
};
