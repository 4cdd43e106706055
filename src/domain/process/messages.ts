import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";
import type { LateCount, ProcessDeviation, ProcessStage, ProcessTemplate, ProcessVariant } from "./model";

type OfVersion = { readonly processId: string; readonly versionId: string };
type OfVariant = { readonly variantId: string };
type Proposed = Pick<
  ProcessVariant,
  "variantId" | "processId" | "versionId" | "outletIds" | "skips" | "eases" | "reason" | "riskOwner" | "until"
>;

export type ProcessCommand =
  | Asked<"AdoptProcessVersion", { readonly template: ProcessTemplate; readonly writtenBy: string }>
  | Asked<"AdvanceProcessVersion", OfVersion & { readonly to: ProcessStage }>
  | Asked<"LogProcessDeviation", Omit<ProcessDeviation, "stage" | "at" | "loggedBy">>
  | Asked<"CountLateSteps", Omit<LateCount, "stage">>
  | Asked<"ProposeVariant", Proposed>
  /** `daysMax`: the policy's longest life of a variant. */
  | Asked<"ApproveVariant", OfVariant & { readonly daysMax: number }>
  | Asked<"DeclineVariant", OfVariant & { readonly reason: string }>
  | Asked<"WithdrawVariant", OfVariant & { readonly reason: string }>;

export type CommandOf<Type extends ProcessCommand["type"]> = Extract<ProcessCommand, { readonly type: Type }>;

export type ProcessEvent =
  | Happened<
      "ProcessVersionAdopted",
      { readonly template: ProcessTemplate; readonly writtenBy: string; readonly adoptedBy: string }
    >
  | Happened<"ProcessStageChanged", OfVersion & { readonly from: ProcessStage; readonly to: ProcessStage }>
  | ({ readonly type: "ProcessDeviationLogged" } & ProcessDeviation)
  | Happened<"LateStepsCounted", LateCount>
  | Happened<"VariantProposed", Proposed & { readonly proposedBy: string }>
  | Happened<"VariantApproved", OfVariant & { readonly by: string }>
  | Happened<"VariantDeclined", OfVariant & { readonly by: string; readonly reason: string }>
  | Happened<"VariantWithdrawn", OfVariant & { readonly by: string; readonly reason: string }>;

export type ProcessRefusal =
  | { readonly code: "process.faulty"; readonly place: string; readonly expected: string }
  | { readonly code: "process.versionUsed"; readonly processId: string; readonly versionId: string }
  | { readonly code: "process.unknownVersion"; readonly processId: string; readonly versionId: string }
  | { readonly code: "process.unknownStep"; readonly step: string }
  | {
      readonly code: "process.stageSkipped";
      readonly processId: string;
      readonly from: ProcessStage;
      readonly to: ProcessStage;
    }
  | { readonly code: "process.retired"; readonly processId: string; readonly versionId: string }
  | { readonly code: "process.controlDropped"; readonly control: string }
  | { readonly code: "process.selfApproved"; readonly person: string }
  | { readonly code: "process.variantUnknown"; readonly variantId: string }
  | { readonly code: "process.variantEmpty" }
  | { readonly code: "process.stepGuarded"; readonly step: string; readonly control: string }
  | { readonly code: "process.notTheRiskOwner"; readonly person: string }
  | { readonly code: "process.variantTooLong"; readonly daysMax: number; readonly until: EpochMs }
  | { readonly code: "process.variantOver" }
  | { readonly code: "process.variantWrongState"; readonly state: string };
