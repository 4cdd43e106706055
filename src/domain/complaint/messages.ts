import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type {
  Category,
  Complexity,
  ComplaintState,
  ComplaintTerms,
  DeadlineKind,
  FileRef,
  Giver,
  Intake,
  OutsideBody,
  ReachedBy,
  Severity,
  TicketRef,
} from "./model";

type Filed = {
  readonly complaintId: string;
  readonly outletId: string;
  readonly intake: Intake;
  readonly category: Category;
  readonly facts: VaultRef;
  readonly givers: readonly Giver[];
  /** Staff numbers, when the complaint is about somebody. */
  readonly subjects: readonly string[];
  readonly tickets: readonly TicketRef[];
  readonly onSiteOwner?: string;
  readonly terms: ComplaintTerms;
};
type Classed = { readonly category: Category; readonly severity: Severity; readonly complexity: Complexity };
type Answer = {
  readonly resolution: VaultRef;
  readonly rootCause: string;
  readonly improvementId?: string;
  readonly compensationMinor?: number;
};
type Told = {
  readonly giverId: string;
  readonly by: ReachedBy;
  readonly letter?: { readonly text: VaultRef; readonly signedBy: string };
};
type CalledBack = {
  readonly giverId: string;
  readonly outcome: "answered" | "declined" | "unreachable";
  /** 1 to 5 when somebody answered; 3 and more is satisfied. */
  readonly score?: number;
  readonly comment?: VaultRef;
};

export type ComplaintCommand =
  | Asked<"ReceiveComplaint", Filed & { readonly desk?: string }>
  | Asked<"OfferHandOver", { readonly to: string }>
  | Asked<"AcceptHandOver">
  | Asked<"DeclineHandOver", { readonly reason: string }>
  | Asked<"NameOnSiteOwner", { readonly staffId: string }>
  | Asked<"CloseOnSite", Answer>
  | Asked<"RegisterComplaint", Classed>
  | Asked<"ReclassifyComplaint", Classed>
  | Asked<"AcknowledgeComplaint", { readonly by: ReachedBy }>
  | Asked<"TellPlan", { readonly plan: VaultRef }>
  | Asked<"AssignHandler", { readonly staffId: string }>
  | Asked<"DeclareInterest", { readonly staffId: string; readonly reason: string }>
  | Asked<"RecordInvestigation", { readonly findings: VaultRef }>
  | Asked<"AskPanel", { readonly departments: readonly string[] }>
  | Asked<"GiveOpinion", { readonly department: string; readonly opinion: VaultRef }>
  | Asked<"RequestExtension", { readonly reason: string }>
  | Asked<"AnswerExtension", { readonly approved: boolean }>
  | Asked<"ProposeResolution", Answer>
  | Asked<"TellOutcome", Told>
  | Asked<"RecordCallBack", CalledBack & { readonly callerUnitId: string }>
  | Asked<"CloseUncalled">
  | Asked<"ReopenComplaint", { readonly reason: string }>
  | Asked<"EscalateOutside", { readonly body: OutsideBody }>
  | Asked<"RecordOutsideDecision", { readonly decision: VaultRef; readonly reopens: boolean }>
  | Asked<"WithdrawComplaint", { readonly giverId: string }>
  | Asked<"LinkTicket", { readonly ticket: TicketRef }>
  | Asked<"AttachFiles", { readonly files: readonly FileRef[] }>
  | Asked<"ObserveDeadlines">;

export type CommandOf<Type extends ComplaintCommand["type"]> = Extract<ComplaintCommand, { readonly type: Type }>;

export type ComplaintEvent =
  | Happened<"ComplaintReceived", Filed & { readonly receiver: string }>
  | Happened<"HandOverOffered", { readonly from: string; readonly to: string }>
  | Happened<"HandOverAccepted", { readonly from: string; readonly to: string }>
  | Happened<"HandOverDeclined", { readonly by: string; readonly reason: string }>
  | Happened<"OnSiteOwnerNamed", { readonly staffId: string }>
  | Happened<"ComplaintClosedOnSite", Answer & { readonly by: string }>
  | Happened<"ComplaintRegistered", Classed>
  | Happened<"ComplaintReclassified", Classed>
  | Happened<"ComplaintAcknowledged", { readonly by: ReachedBy }>
  | Happened<"PlanTold", { readonly plan: VaultRef }>
  | Happened<"HandlerAssigned", { readonly staffId: string; readonly assignedBy: string }>
  | Happened<"InterestDeclared", { readonly staffId: string; readonly reason: string }>
  | Happened<"HandlerReleased", { readonly staffId: string }>
  | Happened<"InvestigationRecorded", { readonly findings: VaultRef }>
  | Happened<"PanelAsked", { readonly departments: readonly string[]; readonly dueBy: EpochMs }>
  | Happened<"OpinionGiven", { readonly department: string; readonly by: string; readonly opinion: VaultRef }>
  | Happened<"ExtensionRequested", { readonly askedBy: string; readonly reason: string }>
  | Happened<"ExtensionApproved", { readonly approvedBy: string; readonly dueBy: EpochMs }>
  | Happened<"ExtensionDenied", { readonly deniedBy: string }>
  | Happened<"ResolutionProposed", Answer>
  | Happened<"OutcomeTold", Told>
  | Happened<"OutcomeCommunicated", { readonly callBackBy?: EpochMs }>
  | Happened<"CalledBack", CalledBack & { readonly by: string }>
  | Happened<"ComplaintClosed", { readonly how: "satisfied" | "declined" | "unreachable" | "nobodyToCall" | "outside" }>
  | Happened<
      "ComplaintReopened",
      { readonly cause: "asked" | "dissatisfied" | "outside"; readonly reason?: string; readonly opening: number }
    >
  | Happened<"EscalatedOutside", { readonly body: OutsideBody }>
  | Happened<"OutsideDecided", { readonly decision: VaultRef }>
  | Happened<"GiverWithdrew", { readonly giverId: string }>
  | Happened<"ComplaintWithdrawn">
  | Happened<"TicketLinked", { readonly ticket: TicketRef }>
  | Happened<"FilesAttached", { readonly files: readonly FileRef[] }>
  | Happened<
      "DeadlineMissed",
      { readonly deadline: DeadlineKind; readonly dueBy: EpochMs; readonly countsAgainst: string }
    >;

export type EventOf<Type extends ComplaintEvent["type"]> = Extract<ComplaintEvent, { readonly type: Type }>;

export type ComplaintRefusal =
  | { readonly code: "complaint.unknown" }
  | { readonly code: "complaint.idTaken"; readonly complaintId: string }
  /** The act is not possible in the state the complaint is in. */
  | { readonly code: "complaint.wrongState"; readonly state: ComplaintState }
  | { readonly code: "complaint.identityNeeded" }
  | { readonly code: "complaint.tooManyGivers"; readonly max: number }
  | { readonly code: "complaint.giverUnknown"; readonly giverId: string }
  | { readonly code: "complaint.notTheReceiver"; readonly receiver: string }
  | { readonly code: "complaint.noHandOver" }
  | { readonly code: "complaint.notTheHandler"; readonly handler: string }
  | { readonly code: "complaint.hasInterest"; readonly staffId: string }
  | { readonly code: "complaint.sameUnit"; readonly unitId: string }
  | { readonly code: "complaint.tookPart"; readonly staffId: string }
  | { readonly code: "complaint.panelNeeded" }
  | { readonly code: "complaint.panelOutstanding"; readonly departments: string }
  | { readonly code: "complaint.departmentNotAsked"; readonly department: string }
  | { readonly code: "complaint.notExtendable" }
  | { readonly code: "complaint.selfApproved"; readonly staffId: string }
  | { readonly code: "complaint.letterMissing" }
  | { readonly code: "complaint.scoreNeeded" }
  | { readonly code: "complaint.somebodyToCall"; readonly giverId: string }
  | { readonly code: "complaint.tooLateToReopen"; readonly days: number };
