import type { Asked, Happened } from "#base/messages";
import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type {
  InspectionKind,
  InspectionState,
  InspectionTerms,
  ItemSeen,
  PinnedScheme,
  Quality,
  TicketRef,
} from "./model";

type Planned = {
  readonly inspectionId: string;
  readonly outletId: string;
  readonly kind: InspectionKind;
  readonly plannedFor: BusinessDate;
  readonly scheme: PinnedScheme;
  readonly terms: InspectionTerms;
};
type Report = {
  readonly results: readonly ItemSeen[];
  /** The first item that lacks a result or its evidence, and the score: what the scheme says of these results. */
  readonly missing?: string;
  readonly percent?: number;
  readonly narrative: VaultRef;
};

export type InspectionCommand =
  | Asked<"PlanInspection", Planned>
  | Asked<"AssignInspector", { readonly inspector: string; readonly homeUnitId?: string }>
  | Asked<"AcceptAssignment">
  | Asked<"DeclineAssignment", { readonly reason: string }>
  | Asked<"StartInspection">
  | Asked<"SubmitReport", Report>
  | Asked<"CheckReport", { readonly lacking: readonly Quality[]; readonly reason?: string }>
  | Asked<"ReleaseResults", { readonly tickets: readonly TicketRef[] }>
  | Asked<"AppealResults", { readonly itemIds: readonly string[]; readonly grounds: VaultRef }>
  | Asked<
      "DecideAppeal",
      { readonly results: readonly ItemSeen[]; readonly percent?: number; readonly reasons: VaultRef }
    >
  | Asked<"FinaliseResults">
  | Asked<"CancelInspection", { readonly reason: string }>;

export type CommandOf<Type extends InspectionCommand["type"]> = Extract<InspectionCommand, { readonly type: Type }>;

export type InspectionEvent =
  | Happened<"InspectionPlanned", Planned & { readonly plannedBy: string }>
  | Happened<"InspectorAssigned", { readonly inspector: string; readonly assignedBy: string }>
  | Happened<"AssignmentAccepted", { readonly inspector: string }>
  | Happened<"AssignmentDeclined", { readonly inspector: string; readonly reason: string }>
  | Happened<"InspectionStarted", { readonly reportBy: EpochMs }>
  | Happened<"ReportSubmitted", Omit<Report, "missing"> & { readonly inTime: boolean }>
  | Happened<"ReportChecked", { readonly checkedBy: string }>
  | Happened<
      "ReportSentBack",
      { readonly checkedBy: string; readonly lacking: readonly Quality[]; readonly reason?: string }
    >
  | Happened<
      "ResultsReleased",
      { readonly releasedBy: string; readonly tickets: readonly TicketRef[]; readonly appealUntil: EpochMs }
    >
  | Happened<
      "ResultsAppealed",
      { readonly by: string; readonly itemIds: readonly string[]; readonly grounds: VaultRef }
    >
  | Happened<
      "AppealDecided",
      {
        readonly decidedBy: string;
        readonly results: readonly ItemSeen[];
        readonly percent?: number;
        readonly reasons: VaultRef;
      }
    >
  | Happened<"ResultsFinal">
  | Happened<"InspectionCancelled", { readonly reason: string }>;

export type EventOf<Type extends InspectionEvent["type"]> = Extract<InspectionEvent, { readonly type: Type }>;

export type InspectionRefusal =
  | { readonly code: "inspection.unknown" }
  | { readonly code: "inspection.idTaken"; readonly inspectionId: string }
  | { readonly code: "inspection.wrongState"; readonly state: InspectionState }
  | { readonly code: "inspection.notSixAspects"; readonly expected: number }
  | { readonly code: "inspection.ownOutlet"; readonly unitId: string }
  | { readonly code: "inspection.notTheInspector" }
  | { readonly code: "inspection.incomplete"; readonly itemId: string }
  | { readonly code: "inspection.reasonMissing" }
  | { readonly code: "inspection.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "inspection.itemUnknown"; readonly itemId: string }
  | { readonly code: "inspection.tooLate" }
  | { readonly code: "inspection.stillAppealable"; readonly until: EpochMs };
