import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type { SanctionState, SanctionTerms } from "./model";

type Asked<Type extends string, Own extends object = object> = {
  readonly type: Type;
  readonly now: EpochMs;
  readonly actor: string;
  readonly sanctionId: string;
} & Own;

type Proposed = {
  readonly staffId: string;
  readonly outletId: string;
  /** Findings and corrections it rests on. */
  readonly restsOn: readonly string[];
  readonly grounds: VaultRef;
};

export type SanctionCommand =
  | Asked<"ProposeSanction", Proposed & { readonly terms: SanctionTerms }>
  | Asked<"HearPerson", { readonly statement: VaultRef }>
  | Asked<"DecideSanction", { readonly confirmed: boolean; readonly reasons: VaultRef; readonly terms: SanctionTerms }>
  | Asked<"AppealSanction", { readonly grounds: VaultRef }>
  | Asked<"DecideAppeal", { readonly stands: boolean; readonly reasons: VaultRef }>;

export type CommandOf<Type extends SanctionCommand["type"]> = Extract<SanctionCommand, { readonly type: Type }>;

type Happened<Type extends string, Own extends object> = {
  readonly type: Type;
  readonly at: EpochMs;
  readonly sanctionId: string;
} & Own;

export type SanctionEvent =
  | Happened<
      "SanctionProposed",
      Proposed & { readonly step: string; readonly proposedBy: string; readonly hearingUntil: EpochMs }
    >
  | Happened<"PersonHeard", { readonly statement: VaultRef }>
  | Happened<
      "SanctionConfirmed",
      { readonly confirmedBy: string; readonly reasons: VaultRef; readonly appealUntil: EpochMs }
    >
  | Happened<"SanctionRejected", { readonly rejectedBy: string; readonly reasons: VaultRef }>
  | Happened<"SanctionAppealed", { readonly grounds: VaultRef }>
  | Happened<"AppealDecided", { readonly stands: boolean; readonly decidedBy: string; readonly reasons: VaultRef }>;

export type SanctionRefusal =
  | { readonly code: "sanction.unknown"; readonly sanctionId: string }
  | { readonly code: "sanction.wrongState"; readonly state: SanctionState }
  | { readonly code: "sanction.secondPersonNeeded"; readonly staffId: string }
  | { readonly code: "sanction.groundsMissing" }
  | { readonly code: "sanction.anotherOpen"; readonly sanctionId: string }
  | { readonly code: "sanction.notHeard"; readonly hearingUntil: EpochMs }
  | { readonly code: "sanction.notYours"; readonly staffId: string }
  | { readonly code: "sanction.tooLate" };
