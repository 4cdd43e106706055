import type { Asked, Happened } from "#base/messages";
import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type { Filled, LogKind, MeetingStep, MissedKind, RoutineTerms, Slot } from "./model";

type Planned = {
  readonly outletId: string;
  readonly businessDate: BusinessDate;
  readonly opensAt: EpochMs;
  readonly closesAt: EpochMs;
  readonly dutyHead: string;
  readonly deputy?: string;
  readonly terms: RoutineTerms;
};
/** The whole form lies in the vault. `reason` is there when it replaces one that was signed before. */
type Signed = { readonly form: VaultRef; readonly filled: Filled; readonly reason?: string };
type Inspected = Signed & {
  readonly slot: Slot;
  readonly wrong: readonly string[];
  readonly findingIds: readonly string[];
};
type HandOver = { readonly handOverId: string; readonly post: string; readonly to: string };

export type RoutineCommand =
  | Asked<"PlanDay", Planned>
  | Asked<"CheckIn">
  | Asked<"CheckOut">
  | Asked<"StartMeeting", { readonly present: readonly string[]; readonly absent: readonly string[] }>
  | Asked<"FinishMeetingStep", { readonly step: MeetingStep }>
  | Asked<"SignMeeting", Signed>
  | Asked<"PassDocument", { readonly documentId: string }>
  | Asked<"ConfirmRead", { readonly documentId: string }>
  | Asked<"SignInspection", Inspected>
  | Asked<"DeclareReady", { readonly reason?: string }>
  | Asked<"AskForPeakInspection", { readonly waiting: number; readonly longestWaitMs: number }>
  | Asked<"SignLog", Signed & { readonly kind: LogKind }>
  | Asked<"OfferPost", HandOver>
  | Asked<"AcceptPost", { readonly handOverId: string }>
  | Asked<"ObserveRoutine">;

export type CommandOf<Type extends RoutineCommand["type"]> = Extract<RoutineCommand, { readonly type: Type }>;

type By = { readonly by: string };

export type RoutineEvent =
  | Happened<"DayPlanned", Planned>
  | Happened<"DutyHeadCheckedIn", By & { readonly lateMs: number }>
  | Happened<"DutyHeadCheckedOut", By>
  | Happened<
      "MeetingStarted",
      { readonly chair: string; readonly present: readonly string[]; readonly absent: readonly string[] }
    >
  | Happened<"MeetingStepFinished", { readonly step: MeetingStep }>
  | Happened<"MeetingSigned", By & Signed & { readonly tookMs: number }>
  | Happened<"DocumentPassed", By & { readonly documentId: string }>
  | Happened<"DocumentRead", By & { readonly documentId: string }>
  | Happened<"InspectionSigned", By & Inspected>
  | Happened<"OutletReady", By & { readonly despite: readonly string[]; readonly reason?: string }>
  | Happened<"PeakInspectionAsked", { readonly waiting: number; readonly longestWaitMs: number }>
  | Happened<"LogSigned", By & Signed & { readonly kind: LogKind; readonly version: number }>
  | Happened<"PostOffered", HandOver & { readonly from: string }>
  | Happened<"PostAccepted", By & { readonly handOverId: string }>
  | Happened<"DutyMissed", { readonly duty: MissedKind }>;

export type EventOf<Type extends RoutineEvent["type"]> = Extract<RoutineEvent, { readonly type: Type }>;

export type RoutineRefusal =
  | { readonly code: "routine.notPlanned" }
  | { readonly code: "routine.plannedAlready" }
  | { readonly code: "routine.personNeeded" }
  | { readonly code: "routine.notOnDuty"; readonly dutyHead: string }
  | { readonly code: "routine.outOfTime"; readonly from: EpochMs; readonly before: EpochMs }
  | { readonly code: "routine.noMeeting" }
  | { readonly code: "routine.stepOutOfOrder"; readonly expected: string }
  | { readonly code: "routine.signedAlready" }
  | { readonly code: "routine.notInspected" }
  | { readonly code: "routine.reasonNeeded"; readonly wrong: string }
  | { readonly code: "routine.documentUnknown"; readonly documentId: string }
  | { readonly code: "routine.noHandOver"; readonly handOverId: string };
