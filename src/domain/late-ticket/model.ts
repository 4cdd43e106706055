import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";

/** What became of the customer: served without the number, gone unserved, or nobody can say. */
export type LateOutcome = "served" | "leftUnserved" | "notKnown";

type Noted = {
  readonly ticketId: string;
  readonly number: string;
  /** By the kiosk's clock. */
  readonly takenAt: EpochMs;
  readonly serviceIds: readonly string[];
  readonly segmentId: string;
  /** The code with which the lobby refused it. */
  readonly refusal: string;
};

export type LateTicketCommand =
  | Asked<"NoteLateTicket", Noted>
  | Asked<"SettleLateTicket", { readonly ticketId: string; readonly outcome: LateOutcome }>;

export type LateTicketEvent =
  | Happened<"LateTicketNoted", Noted & { readonly by: string }>
  | Happened<"LateTicketSettled", { readonly by: string; readonly ticketId: string; readonly outcome: LateOutcome }>;

type LateTicketDraft = Noted & {
  readonly notedAt: EpochMs;
  /** The kiosk that gave it. */
  readonly by: string;
  end?: { readonly at: EpochMs; readonly by: string; readonly outcome: LateOutcome };
};
export type LateTicket = Frozen<LateTicketDraft>;

export type LateTicketBookDraft = { tickets: Map<string, LateTicketDraft> };
export type LateTicketBook = Frozen<LateTicketBookDraft>;

export const emptyLateTicketBook = (): LateTicketBookDraft => ({ tickets: new Map() });
