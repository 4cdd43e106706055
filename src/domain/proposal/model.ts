import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";

export type ProposalState =
  | "unmade"
  | "handedIn"
  | "screened"
  | "discussed"
  | "accepted"
  | "rejected"
  | "sentToHeadOffice"
  | "piloted"
  | "adopted"
  | "measured";
export type ToldBy = "inApp" | "inPerson" | "phone" | "message" | "letter";

export type ProposalDraft = {
  state: ProposalState;
  proposalId: string;
  outletId: string;
  source: "staff" | "customer";
  theme: string;
  /** Who wrote it down: of staff the author. */
  submittedBy: string;
  submittedAt: EpochMs;
  /** Of a customer: name and contact, in the vault; absent when he gave none. */
  author: VaultRef | undefined;
  seminarId: string | undefined;
  /** The last step of which the author has been told. */
  toldOf: ProposalState;
};
export type Proposal = Frozen<ProposalDraft>;

export function unmadeProposal(): ProposalDraft {
  return {
    state: "unmade",
    proposalId: "",
    outletId: "",
    source: "staff",
    theme: "",
    submittedBy: "",
    submittedAt: 0,
    author: undefined,
    seminarId: undefined,
    toldOf: "handedIn",
  };
}

/** Whether somebody waits to hear of the last step. IP-4 */
export function isOwed({ state, toldOf, source, author }: Proposal): boolean {
  return state !== "unmade" && state !== toldOf && (source === "staff" || author !== undefined);
}

export const OVER: readonly ProposalState[] = ["rejected", "measured"];

type Submitted = {
  readonly proposalId: string;
  readonly outletId: string;
  readonly source: "staff" | "customer";
  readonly theme: string;
  readonly text: VaultRef;
  readonly author?: VaultRef;
};
type Verdict = { readonly passed: boolean; readonly reason?: string };
/** The same figure before and after. */
export type Effect = { readonly indicator: string; readonly before: number; readonly after: number };

export type ProposalCommand =
  | Asked<"SubmitProposal", Submitted>
  | Asked<"ScreenProposal", Verdict>
  | Asked<"DiscussProposal", { readonly seminarId: string }>
  | Asked<"DecideProposal", Verdict>
  | Asked<"SendToHeadOffice">
  | Asked<"PilotProposal">
  | Asked<"AdoptProposal">
  | Asked<"MeasureProposal", Effect>
  | Asked<"TellAuthor", { readonly by: ToldBy }>;
export type CommandOf<Type extends ProposalCommand["type"]> = Extract<ProposalCommand, { readonly type: Type }>;

export type ProposalEvent =
  | Happened<"ProposalSubmitted", Submitted & { readonly submittedBy: string }>
  | Happened<"ProposalScreened", { readonly by: string }>
  | Happened<"ProposalDiscussed", { readonly by: string; readonly seminarId: string }>
  | Happened<"ProposalAccepted", { readonly by: string }>
  | Happened<"ProposalRejected", { readonly by: string; readonly reason: string }>
  | Happened<"ProposalSentToHeadOffice", { readonly by: string }>
  | Happened<"ProposalPiloted", { readonly by: string }>
  | Happened<"ProposalAdopted", { readonly by: string }>
  | Happened<"ProposalMeasured", Effect & { readonly by: string }>
  | Happened<"AuthorTold", { readonly of: ProposalState; readonly by: ToldBy }>;

export type ProposalRefusal =
  | { readonly code: "proposal.unknown" }
  | { readonly code: "proposal.idTaken"; readonly proposalId: string }
  | { readonly code: "proposal.wrongState"; readonly state: ProposalState }
  | { readonly code: "proposal.ownProposal"; readonly staffId: string }
  | { readonly code: "proposal.notTheAuthor" }
  | { readonly code: "proposal.reasonMissing" }
  | { readonly code: "proposal.authorUntold"; readonly state: ProposalState };
