import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type { WorkCalendar } from "#base/working-days";

export type OpinionState = "unheard" | "received" | "decided" | "closed" | "complaint";
export type OpinionChannel = "box" | "book" | "tablet" | "web" | "phone";
export type ReachedBy = "inPerson" | "phone" | "message" | "letter";

/** What the policies say on the day of receipt; it travels with the opinion. */
export type OpinionTerms = { readonly answerWithinDays: number; readonly calendar: WorkCalendar };

export type OpinionDraft = {
  state: OpinionState;
  opinionId: string;
  outletId: string;
  channel: OpinionChannel;
  theme: string;
  receivedAt: EpochMs;
  dueBy: EpochMs;
  /** Name and contact, in the vault; absent when nobody is known. */
  giver: VaultRef | undefined;
  told: boolean;
  complaintId: string | undefined;
};
export type Opinion = Frozen<OpinionDraft>;

export function unheardOpinion(): OpinionDraft {
  return {
    state: "unheard",
    opinionId: "",
    outletId: "",
    channel: "box",
    theme: "",
    receivedAt: 0,
    dueBy: 0,
    giver: undefined,
    told: false,
    complaintId: undefined,
  };
}

type Received = {
  readonly opinionId: string;
  readonly outletId: string;
  readonly channel: OpinionChannel;
  readonly theme: string;
  readonly text: VaultRef;
  readonly giver?: VaultRef;
  readonly identityVerified: boolean;
};
type Told = { readonly by: ReachedBy; readonly letter?: { readonly text: VaultRef; readonly signedBy: string } };

export type OpinionCommand =
  | Asked<"ReceiveOpinion", Received & { readonly terms: OpinionTerms }>
  | Asked<"SortOpinion", { readonly theme: string }>
  | Asked<"DecideOpinion", { readonly outcome: VaultRef }>
  | Asked<"TellGiver", Told>
  | Asked<"TurnIntoComplaint", { readonly complaintId: string }>;
export type CommandOf<Type extends OpinionCommand["type"]> = Extract<OpinionCommand, { readonly type: Type }>;

export type OpinionEvent =
  | Happened<"OpinionReceived", Received & { readonly dueBy: EpochMs }>
  | Happened<"OpinionSorted", { readonly theme: string }>
  | Happened<"OpinionDecided", { readonly outcome: VaultRef }>
  | Happened<"GiverTold", Told>
  | Happened<"OpinionClosed", { readonly how: "told" | "nobodyToTell" }>
  | Happened<"OpinionBecameComplaint", { readonly complaintId: string }>;

export type OpinionRefusal =
  | { readonly code: "opinion.unknown" }
  | { readonly code: "opinion.idTaken"; readonly opinionId: string }
  | { readonly code: "opinion.wrongState"; readonly state: OpinionState }
  | { readonly code: "opinion.identityNeeded" }
  | { readonly code: "opinion.letterMissing" };
