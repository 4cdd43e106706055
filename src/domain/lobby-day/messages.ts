import type { EpochMs } from "#base/time";
import type { MinorUnits } from "#base/money";
import type { ApprovalCommand, ApprovalEvent } from "./approval-messages";
import type { CallReason } from "./calling-rules";
import type { DiversionChannel, LobbyPlan } from "./plan";

export type Channel = "kiosk" | "staff" | "phone" | "appointment" | "device" | "walkDirect";
export type Post = "lobby" | "window" | "guide" | "adviser" | "reviewer" | "backOffice" | "head";
export type WindowMode = "normal" | "simpleOnly" | "complexOnly" | "all" | "vipOnly";
export type ServiceStep = "greet" | "ask" | "operate" | "disclose" | "confirm" | "farewell";
export const PAUSE_REASONS = ["papers", "customer", "system"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];
export type SpecialNeed = "elderly" | "disability" | "pregnant" | "withChild" | "illness" | "language" | "other";
export type SpecialCaseKind =
  "illness" | "disability" | "death" | "inheritance" | "cognitive" | "minor" | "custody" | "disaster";
/** Back into the line: before everybody, behind everybody, or where the number belongs. */
export type LinePlace = "first" | "last" | "sorted";
export type DiversionTrigger = "entry" | "secondary" | "agent";
export type FinishOutcome = "done" | "notPossible" | "referred";
export type Outcome = FinishOutcome | "left" | "noShow" | "diverted" | "removed" | "endOfDay";

/** Who closes or opens a window hands over in front of a witness. (domain: hand-over) */
export type HandOver = {
  readonly cashMinor: MinorUnits;
  readonly vouchersCounted: boolean;
  readonly witnessId: string;
};

export type TransferTarget =
  | { readonly kind: "queue"; readonly queueId: string; readonly serviceId?: string }
  | { readonly kind: "window"; readonly windowId: string }
  | { readonly kind: "staff"; readonly staffId: string };

export type AlertKind =
  | "timeLimitExceeded"
  | "waitLimitExceeded"
  | "secondaryDiversion"
  | "windowIdle"
  | "lobbyGap"
  | "care"
  | "deviceDown"
  | "help"
  | "customerCalls"
  | "specialCase"
  | "authorisationWaiting";

/** What a threshold was compared with when it spoke up; only the figures that apply. */
export type Measured = { readonly waitMs?: number; readonly waiting?: number; readonly limitMs?: number };

/** Who did it and when: the server stamps both. `actor` is a staff id, `customer`, `system` or `device:<id>`. */
type Stamp = { readonly now: EpochMs; readonly actor: string };

export type IssueTicket = Stamp & {
  readonly type: "IssueTicket";
  /** Made by the client (UUIDv7), so a repeated command issues one ticket. */
  readonly ticketId: string;
  /** Several tickets of one errand share it; the ticket's own id when absent. */
  readonly visitId?: string;
  /** What the customer came for, in the order it is to be done. At least one. */
  readonly serviceIds: readonly string[];
  readonly segmentId: string;
  readonly channel: Channel;
  readonly specialNeed?: SpecialNeed;
  readonly amountMinor?: MinorUnits;
  readonly appointmentAt?: EpochMs;
  readonly language?: string;
  readonly documentsConfirmed?: boolean;
  /** Token of the customer in the vault; never a name. */
  readonly customerToken?: string;
  /** Entry diversion that was shown, and what the customer said to it. */
  readonly diversion?: { readonly to: DiversionChannel; readonly accepted: boolean };
  /** Why staff issues after the last-issue time or over a cap. */
  readonly reason?: string;
};

/** A kiosk asks for numbers of each queue, to give while nobody answers it. */
export type GrantNumbers = Stamp & {
  readonly type: "GrantNumbers";
  readonly blockId: string;
  /** Fewer than the policy's block. */
  readonly size?: number;
  /** Of these queues alone; of all that services lead to when absent. */
  readonly queueIds?: readonly string[];
  /** The machine begins anew and has brought all that it gave: first what is left of its own numbers. */
  readonly again?: boolean;
};

/**
 * A ticket that a kiosk gave from its block while nobody answered it, brought in later. `takenAt` is the kiosk's own
 * time: what it says is held against the block and the server's clock.
 */
export type AdmitTicket = Stamp & {
  readonly type: "AdmitTicket";
  readonly ticketId: string;
  readonly blockId: string;
  readonly number: string;
  readonly takenAt: EpochMs;
  readonly serviceIds: readonly string[];
  readonly segmentId: string;
  readonly specialNeed?: SpecialNeed;
  readonly amountMinor?: MinorUnits;
  readonly language?: string;
  readonly documentsConfirmed?: boolean;
  readonly customerToken?: string;
  /** The ticket that was asked for first and never answered: should it exist, nobody holds its number. */
  readonly insteadOf?: string;
};

/** Numbers of one queue that a kiosk may give by itself; both ends belong to them. */
export type NumberRange = {
  readonly queueId: string;
  readonly letter: string;
  readonly from: number;
  readonly to: number;
};

type OnTicket<Type extends string, More = unknown> = Stamp & { readonly type: Type; readonly ticketId: string } & More;
type OnWindow<Type extends string, More = unknown> = Stamp & { readonly type: Type; readonly windowId: string } & More;

export type LobbyCommand =
  // the day
  | (Stamp & { readonly type: "OpenDay"; readonly plan: LobbyPlan })
  | (Stamp & { readonly type: "PinPlan"; readonly plan: LobbyPlan; readonly reason: string })
  | (Stamp & { readonly type: "ObserveClock" })
  | (Stamp & { readonly type: "AnnounceClosing" })
  | (Stamp & { readonly type: "CloseDay" })
  // people and windows
  | (Stamp & { readonly type: "StaffArrived"; readonly staffId: string; readonly post: Post })
  | (Stamp & { readonly type: "MoveStaff"; readonly staffId: string; readonly post: Post })
  | (Stamp & { readonly type: "StaffLeft"; readonly staffId: string })
  | OnWindow<"OpenWindow", { readonly staffId: string; readonly mode: WindowMode; readonly handOver?: HandOver }>
  | ApprovalCommand
  | OnWindow<"SetWindowMode", { readonly mode: WindowMode; readonly reason: string }>
  | OnWindow<"StartBreak", { readonly reason: string }>
  | OnWindow<"EndBreak">
  | OnWindow<"StartBackOffice", { readonly reason: string }>
  | OnWindow<"EndBackOffice">
  | OnWindow<"SetAutoNext", { readonly on: boolean }>
  | OnWindow<"CloseWindow", { readonly reason: string; readonly handOver?: HandOver }>
  | OnWindow<"VacateWindow", { readonly reason: string }>
  // a ticket's way
  | IssueTicket
  | GrantNumbers
  | AdmitTicket
  | OnTicket<"CompletePrefill">
  | OnTicket<"ConfirmDocuments">
  | OnWindow<"CallNext">
  | OnWindow<"CallSpecific", { readonly ticketId: string; readonly reason: string }>
  | OnWindow<
      "ServeWithoutTicket",
      { readonly ticketId: string; readonly serviceId: string; readonly segmentId: string }
    >
  | OnTicket<"Recall">
  | OnTicket<"RecordNoShow">
  | OnTicket<"ReturnTicket", { readonly place: LinePlace }>
  | OnTicket<"UndoNoShow", { readonly reason: string }>
  | OnTicket<"StartService", { readonly promisedMs?: number }>
  | OnTicket<"FinishStep", { readonly step: ServiceStep }>
  | OnTicket<"PauseClock", { readonly reason: PauseReason }>
  | OnTicket<"ResumeClock">
  | OnTicket<"RequestAuthorisation">
  | OnTicket<"Authorise", { readonly approved: boolean; readonly reason?: string }>
  | OnTicket<"SubmitForReview", { readonly customerStays: boolean }>
  | OnTicket<"StartReview", { readonly windowId: string }>
  | OnTicket<"PassReview">
  | OnTicket<"RejectReview", { readonly reason: string }>
  | OnTicket<"StartWrapUp">
  | OnTicket<
      "FinishTicket",
      {
        readonly outcome: FinishOutcome;
        /** Errors or violations found in the work; any voids "in time". (source: 4-27) */
        readonly errors?: number;
        /** What was really done, where it differs from the ticket. */
        readonly delivered?: readonly { readonly serviceId: string; readonly quantity: number }[];
        /** Go on with the next service of the route at this same window. */
        readonly continueHere?: boolean;
      }
    >
  | OnTicket<"UndoFinish", { readonly reason: string }>
  | OnTicket<"ParkTicket", { readonly reason: "papers" | "customer" | "bank" }>
  | OnTicket<"UnparkTicket", { readonly place: LinePlace }>
  | OnTicket<"TransferTicket", { readonly to: TransferTarget; readonly reason: string }>
  | OnTicket<"RequeueWrong", { readonly cause: "wrongQueue" | "missingForm"; readonly serviceId: string }>
  | OnTicket<
      "LeaveTicket",
      {
        readonly by: "customer" | "staff";
        /** Where the customer has taken a ticket instead; he then counts as diverted, not as gone. */
        readonly toOutletId?: string;
      }
    >
  /** A customer who is late lets some others go first. */
  | OnTicket<"PostponeTicket">
  /** A customer who is away for a while says when he will be there; a span, because he has no say over the clock. */
  | OnTicket<"AnnounceArrival", { readonly arrivesInMs: number }>
  | OnTicket<"RequestRating">
  | OnTicket<"Rate", { /** 1 (worst) to 5. */ readonly score: number; readonly asked: boolean }>
  // diversion
  | OnTicket<
      "OfferDiversion",
      { readonly trigger: DiversionTrigger; readonly to: DiversionChannel; readonly scriptId?: string }
    >
  | OnTicket<"AnswerDiversion", { readonly accepted: boolean }>
  | OnTicket<"ArriveDiverted">
  | OnTicket<"FinishDiverted">
  | OnTicket<"ReturnDiverted", { readonly reason: string }>
  // what speaks up
  | (Stamp & {
      readonly type: "RaiseHelp";
      readonly alertId: string;
      readonly windowId: string;
      readonly reason: string;
    })
  /** A customer at a machine asks for a person. */
  | (Stamp & { readonly type: "CallStaff"; readonly alertId: string })
  | (Stamp & { readonly type: "AcknowledgeAlert"; readonly alertId: string })
  | (Stamp & { readonly type: "SnoozeAlert"; readonly alertId: string; readonly snoozeMs: number })
  | (Stamp & { readonly type: "ResolveAlert"; readonly alertId: string })
  | OnTicket<
      "ReportSpecialCase",
      { readonly caseId: string; readonly kind: SpecialCaseKind; readonly customerCanCome: boolean }
    >
  | (Stamp & { readonly type: "DeviceDown"; readonly deviceId: string; readonly reason: string })
  | (Stamp & { readonly type: "DeviceUp"; readonly deviceId: string });

export type CommandOf<Type extends LobbyCommand["type"]> = Extract<LobbyCommand, { readonly type: Type }>;

/** A customer who could have been called instead, and how long he had waited by then. */
export type RunnerUp = { readonly ticketId: string; readonly number: string; readonly waitedMs: number };

type Happened<Type extends string, More = unknown> = { readonly type: Type; readonly at: EpochMs } & More;
type ToTicket<Type extends string, More = unknown> = Happened<Type, { readonly ticketId: string } & More>;
type ToWindow<Type extends string, More = unknown> = Happened<Type, { readonly windowId: string } & More>;

export type TicketIssued = ToTicket<
  "TicketIssued",
  {
    readonly number: string;
    readonly visitId: string;
    readonly queueId: string;
    readonly serviceIds: readonly string[];
    readonly segmentId: string;
    readonly channel: Channel;
    readonly specialNeed?: SpecialNeed;
    readonly amountMinor?: MinorUnits;
    readonly appointmentAt?: EpochMs;
    readonly language?: string;
    readonly documentsConfirmed?: boolean;
    readonly customerToken?: string;
    readonly reason?: string;
    /** From which block a kiosk gave it, and when; `at` is when the day heard of it. */
    readonly blockId?: string;
    readonly takenAt?: EpochMs;
  }
>;

export type TicketCalled = ToTicket<
  "TicketCalled",
  {
    readonly number: string;
    readonly windowId: string;
    readonly staffId: string;
    /** How long the customer has waited by the definition of SPEC LD-40. */
    readonly waitedMs: number;
    readonly rule: CallReason;
    /** Up to three who could have been called instead, in order of place. */
    readonly runnersUp: readonly RunnerUp[];
    readonly reason?: string;
  }
>;

export type LobbyEvent =
  | Happened<"DayOpened", { readonly plan: LobbyPlan }>
  | Happened<"PlanPinned", { readonly plan: LobbyPlan; readonly reason: string }>
  | Happened<"ClosingAnnounced">
  | Happened<"DayClosed">
  | Happened<"StaffArrived", { readonly staffId: string; readonly post: Post }>
  | Happened<"StaffMoved", { readonly staffId: string; readonly post: Post }>
  | Happened<"StaffLeft", { readonly staffId: string }>
  | ToWindow<"WindowOpened", { readonly staffId: string; readonly mode: WindowMode; readonly handOver?: HandOver }>
  | ApprovalEvent
  | ToWindow<"WindowModeSet", { readonly mode: WindowMode; readonly reason: string }>
  | ToWindow<"BreakStarted", { readonly reason: string }>
  | ToWindow<"BreakEnded">
  | ToWindow<"BackOfficeStarted", { readonly reason: string }>
  | ToWindow<"BackOfficeEnded">
  | ToWindow<"AutoNextSet", { readonly on: boolean }>
  /** The window calls nobody else; it closes when its customer is done. */
  | ToWindow<"WindowClosing", { readonly reason: string; readonly handOver?: HandOver }>
  | ToWindow<"WindowClosed", { readonly staffId: string; readonly reason: string; readonly handOver?: HandOver }>
  | Happened<
      "NumbersGranted",
      { readonly blockId: string; readonly holder: string; readonly ranges: readonly NumberRange[] }
    >
  | TicketIssued
  | ToTicket<"PrefillCompleted">
  | ToTicket<"DocumentsConfirmed">
  | TicketCalled
  | ToTicket<"TicketRecalled", { readonly number: string; readonly windowId: string; readonly call: number }>
  | ToTicket<"TicketMissed", { readonly windowId: string; readonly calls: number }>
  | ToTicket<"TicketReturned", { readonly place: LinePlace }>
  | ToTicket<"NoShowUndone", { readonly windowId: string; readonly reason: string }>
  | ToTicket<
      "ServiceStarted",
      { readonly windowId: string; readonly staffId: string; readonly serviceId: string; readonly promisedMs?: number }
    >
  | ToTicket<"StepFinished", { readonly step: ServiceStep; readonly tookMs: number }>
  | ToTicket<"ClockPaused", { readonly reason: PauseReason }>
  | ToTicket<"ClockResumed">
  | ToTicket<"AuthorisationRequested">
  | ToTicket<
      "AuthorisationAnswered",
      { readonly staffId: string; readonly approved: boolean; readonly reason?: string }
    >
  | ToTicket<
      "ReviewSubmitted",
      { readonly windowId: string; readonly staffId: string; readonly customerStays: boolean }
    >
  | ToTicket<"ReviewStarted", { readonly windowId: string; readonly staffId: string }>
  | ToTicket<"ReviewPassed", { readonly windowId: string; readonly staffId: string }>
  | ToTicket<"ReviewRejected", { readonly windowId: string; readonly staffId: string; readonly reason: string }>
  | ToTicket<"ReviewReturned", { readonly windowId: string; readonly staffId: string; readonly reason: string }>
  | ToTicket<"WrapUpStarted", { readonly windowId: string }>
  | ToTicket<
      "ServiceFinished",
      {
        readonly windowId: string;
        readonly staffId: string;
        readonly serviceId: string;
        readonly outcome: FinishOutcome;
        /** Time at the counter from arrival to here. */
        readonly servedMs: number;
        /** Time on the limit's clock: the bank's own, papers complete. */
        readonly clockMs: number;
        /** Absent where no limit was set or promised. */
        readonly inTime?: boolean;
        readonly errors?: number;
        readonly delivered?: readonly { readonly serviceId: string; readonly quantity: number }[];
      }
    >
  /** The next service of the visit begins to wait (`queueId`) or goes on at the same window. */
  | ToTicket<
      "TicketRouted",
      { readonly serviceId: string; readonly queueId: string; readonly windowId?: string; readonly staffId?: string }
    >
  | ToTicket<"FinishUndone", { readonly windowId: string; readonly reason: string }>
  | ToTicket<"TicketParked", { readonly reason: "papers" | "customer" | "bank" }>
  | ToTicket<"TicketUnparked", { readonly place: LinePlace }>
  | ToTicket<
      "TicketTransferred",
      { readonly to: TransferTarget; readonly queueId: string; readonly serviceId: string; readonly reason: string }
    >
  | ToTicket<
      "TicketRequeued",
      {
        readonly cause: "wrongQueue" | "missingForm";
        readonly queueId: string;
        readonly serviceId: string;
        readonly invalidWaitMs: number;
      }
    >
  | ToTicket<"TicketPostponed", { /** Whom the customer now stands behind. */ readonly behindTicketId: string }>
  | ToTicket<"ArrivalAnnounced", { readonly arrivesAt: EpochMs }>
  | ToTicket<"TicketEnded", { readonly outcome: Outcome; readonly waitedMs: number; readonly toOutletId?: string }>
  | ToTicket<"RatingRequested">
  | ToTicket<"Rated", { readonly score: number; readonly asked: boolean; readonly staffId?: string }>
  | ToTicket<
      "DiversionOffered",
      { readonly trigger: DiversionTrigger; readonly to: DiversionChannel; readonly scriptId?: string }
    >
  | ToTicket<"DiversionAnswered", { readonly accepted: boolean }>
  | ToTicket<"DiversionArrived">
  | ToTicket<"DiversionReturned", { readonly reason: string }>
  | Happened<
      "AlertRaised",
      {
        readonly alertId: string;
        readonly kind: AlertKind;
        readonly ticketId?: string;
        readonly windowId?: string;
        readonly deviceId?: string;
        readonly measured: Measured;
        readonly reason?: string;
      }
    >
  | Happened<"AlertAcknowledged", { readonly alertId: string; readonly staffId: string; readonly afterMs: number }>
  /** Quiet on the screens until then. */
  | Happened<"AlertSnoozed", { readonly alertId: string; readonly staffId: string; readonly until: EpochMs }>
  | Happened<"AlertResolved", { readonly alertId: string; readonly afterMs: number }>
  | ToTicket<
      "SpecialCaseReported",
      { readonly caseId: string; readonly kind: SpecialCaseKind; readonly customerCanCome: boolean }
    >
  | Happened<"DeviceWentDown", { readonly deviceId: string; readonly reason: string }>
  | Happened<"DeviceCameUp", { readonly deviceId: string }>;

export type EventOf<Type extends LobbyEvent["type"]> = Extract<LobbyEvent, { readonly type: Type }>;
