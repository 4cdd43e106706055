import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type { FileRef, FindingSeverity, FindingSource, FindingState, FindingTerms, Level, Reply } from "./model";

type Raised = {
  readonly findingId: string;
  readonly clause: string;
  readonly severity: FindingSeverity;
  readonly source: FindingSource;
  readonly sourceId?: string;
  readonly facts: VaultRef;
  readonly evidence: readonly FileRef[];
  /** Points lost by the scheme that was inspected. */
  readonly points: number;
};
type One = { readonly findingId: string };
type LineAsked = One & { readonly owner: string; readonly action: VaultRef; readonly dueBy?: EpochMs };
type Line = One & { readonly owner: string; readonly action: VaultRef; readonly dueBy: EpochMs };
type Corrected = { readonly correctionId: string; readonly staffId: string; readonly behaviour: string };
type WithTerms = { readonly terms: FindingTerms };

export type FindingCommand =
  | Asked<"RaiseFinding", Raised & WithTerms>
  | Asked<"WithdrawFinding", One & { readonly reason: string }>
  | Asked<"IssueNotice", { readonly noticeId: string; readonly lines: readonly LineAsked[] } & WithTerms>
  | Asked<"ReceiveNotice", { readonly noticeId: string }>
  | Asked<"ChangeOwner", One & { readonly owner: string; readonly reason: string }>
  | Asked<"ReplyToFinding", Reply & WithTerms>
  | Asked<"VerifyFinding", One & { readonly passed: boolean; readonly reason?: string } & WithTerms>
  | Asked<"ExtendLine", One & { readonly dueBy: EpochMs; readonly reason: string }>
  | Asked<"ContestFinding", One & { readonly grounds: VaultRef }>
  | Asked<"DecideContest", One & { readonly stands: boolean; readonly reasons: VaultRef }>
  | Asked<"ConfirmRedEvent", One>
  | Asked<"NoteCorrection", Corrected & WithTerms>
  | Asked<"DisputeCorrection", { readonly correctionId: string; readonly grounds: VaultRef }>
  | Asked<"DecideCorrection", { readonly correctionId: string; readonly stands: boolean }>
  | Asked<"ObserveDeadlines">;

export type CommandOf<Type extends FindingCommand["type"]> = Extract<FindingCommand, { readonly type: Type }>;

export type FindingEvent =
  | Happened<
      "FindingRaised",
      Raised & {
        readonly raisedBy: string;
        /** Earlier findings of the same clause within the policy's days, and how high this one goes for them. */
        readonly repeatOf: readonly string[];
        readonly level: Level;
      }
    >
  | Happened<"FindingWithdrawn", One & { readonly reason: string }>
  | Happened<
      "NoticeIssued",
      {
        readonly noticeId: string;
        readonly issuedBy: string;
        readonly lines: readonly Line[];
        readonly receiveBy: EpochMs;
        readonly contestUntil: EpochMs;
      }
    >
  | Happened<"NoticeReceived", { readonly noticeId: string; readonly receivedBy: string }>
  | Happened<"OwnerChanged", One & { readonly from: string; readonly to: string; readonly reason: string }>
  | Happened<"FindingReplied", Reply & { readonly repliedBy: string; readonly verifyBy: EpochMs }>
  | Happened<"FindingClosed", One & { readonly verifiedBy: string }>
  | Happened<
      "FindingReopened",
      One & {
        readonly verifiedBy: string;
        readonly reason?: string;
        readonly reopening: number;
        readonly dueBy: EpochMs;
      }
    >
  | Happened<"LineExtended", One & { readonly dueBy: EpochMs; readonly approvedBy: string; readonly reason: string }>
  | Happened<"FindingContested", One & { readonly contestedBy: string; readonly grounds: VaultRef }>
  | Happened<
      "ContestRejected",
      One & { readonly decidedBy: string; readonly reasons: VaultRef; readonly dueBy: EpochMs }
    >
  | Happened<"FindingDropped", One & { readonly decidedBy: string; readonly reasons: VaultRef }>
  | Happened<"NoticeClosed", { readonly noticeId: string }>
  | Happened<"RedEventConfirmed", One & { readonly confirmedBy: string }>
  | Happened<"FindingOverdue", One & { readonly state: FindingState; readonly owner?: string; readonly dueBy: EpochMs }>
  | Happened<"CorrectionNoted", Corrected & { readonly notedBy: string }>
  | Happened<"CorrectionDisputed", { readonly correctionId: string; readonly grounds: VaultRef }>
  | Happened<
      "CorrectionDecided",
      { readonly correctionId: string; readonly stands: boolean; readonly decidedBy: string }
    >;

export type EventOf<Type extends FindingEvent["type"]> = Extract<FindingEvent, { readonly type: Type }>;

export type FindingRefusal =
  | { readonly code: "finding.unknown"; readonly findingId: string }
  | { readonly code: "finding.idTaken"; readonly findingId: string }
  | { readonly code: "finding.wrongState"; readonly state: FindingState }
  | { readonly code: "finding.onALineAlready"; readonly findingId: string }
  | { readonly code: "finding.noticeUnknown"; readonly noticeId: string }
  | { readonly code: "finding.noLines" }
  | { readonly code: "finding.tooLate"; readonly findingId: string }
  | { readonly code: "finding.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "finding.proofMissing" }
  | { readonly code: "finding.reasonMissing" }
  | { readonly code: "finding.extendedAlready"; readonly findingId: string }
  | { readonly code: "finding.notRed"; readonly findingId: string }
  | { readonly code: "finding.stillContestable"; readonly findingId: string }
  | { readonly code: "finding.behaviourUnknown"; readonly behaviour: string }
  | { readonly code: "finding.correctionUnknown"; readonly correctionId: string };
