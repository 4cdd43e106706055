import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";

export type Topic =
  "product" | "procedure" | "fees" | "card" | "lostItem" | "accountClosing" | "machine" | "directions" | "other";

/** How a request ended: settled on the spot, with a ticket, by an appointment, or by somebody at another place. */
export type AnswerWay = "settled" | "ticket" | "appointment" | "referred";

/** Why something could not be done here and now. "Not ours" is not among them. */
export type RefusalCause = "papersMissing" | "rule" | "notHere" | "systemDown" | "tooLate" | "nobodyCertified";

/** The other way that was shown. */
export type Alternative =
  | "otherOutlet"
  | "appointment"
  | "homeVisit"
  | "eChannel"
  | "selfService"
  | "callBack"
  | "otherPapers"
  | "headOfBranch";

/** What it is about: all of it optional, since a question in passing has neither ticket nor service. */
type About = { readonly serviceId?: string; readonly ticketId?: string };

type NotedRefusal = About & {
  readonly refusalId: string;
  /** The request that ends with it. */
  readonly requestId?: string;
  readonly cause: RefusalCause;
  readonly alternative: Alternative;
  /** Whether the customer took the other way. */
  readonly taken: boolean;
  /** What was said: a script and its version. */
  readonly scriptRef?: string;
};

type SaidWord = About & {
  readonly wordId: string;
  readonly situation: "nextTime" | "retain" | "care" | "special";
  readonly scriptRef: string;
  /** Absent where nothing was asked. */
  readonly accepted?: boolean;
};

type NewRequest = About & { readonly requestId: string; readonly topic: Topic; readonly matter?: string };

export type ReceptionCommand =
  | Asked<"NoteRequest", NewRequest>
  | Asked<"OfferRequest", { readonly requestId: string; readonly to: string }>
  | Asked<"TakeRequest", { readonly requestId: string }>
  | Asked<"DeclineRequest", { readonly requestId: string; readonly reason: string }>
  | Asked<"AnswerRequest", { readonly requestId: string; readonly way: AnswerWay }>
  | Asked<"NoteRefusal", NotedRefusal>
  | Asked<"NoteWord", SaidWord>;

export type CommandOf<Type extends ReceptionCommand["type"]> = Extract<ReceptionCommand, { readonly type: Type }>;

type By = { readonly by: string };

export type ReceptionEvent =
  | Happened<"RequestNoted", By & NewRequest>
  | Happened<"RequestOffered", By & { readonly requestId: string; readonly to: string }>
  | Happened<"RequestTaken", By & { readonly requestId: string; readonly afterMs: number }>
  | Happened<"RequestDeclined", By & { readonly requestId: string; readonly reason: string }>
  | Happened<"RequestAnswered", By & { readonly requestId: string; readonly way: AnswerWay; readonly tookMs: number }>
  | Happened<"RefusalNoted", By & NotedRefusal>
  | Happened<"WordSaid", By & SaidWord>;

export type RequestDraft = NewRequest & {
  readonly askedOf: string;
  readonly askedAt: EpochMs;
  /** Who has it. */
  owner: string;
  offer: { readonly to: string; readonly at: EpochMs } | undefined;
  /** Why the last one it was offered to did not take it. */
  declined: { readonly by: string; readonly reason: string } | undefined;
  end: { readonly at: EpochMs; readonly how: AnswerWay | "refused" } | undefined;
};

export type RefusalDraft = NotedRefusal & { readonly by: string; readonly at: EpochMs };

/** The register of one outlet and month. */
export type ReceptionBookDraft = {
  requests: Map<string, RequestDraft>;
  refusals: Map<string, RefusalDraft>;
  words: Set<string>;
};
export type CustomerRequest = Frozen<RequestDraft>;
export type ReceptionBook = Frozen<ReceptionBookDraft>;

export function emptyReceptionBook(): ReceptionBookDraft {
  return { requests: new Map(), refusals: new Map(), words: new Set() };
}
