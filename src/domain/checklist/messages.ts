import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import type { Scheme } from "./scheme";

export type ChecklistCommand =
  | {
      readonly type: "PublishScheme";
      readonly now: EpochMs;
      readonly actor: string;
      readonly writtenBy: string;
      readonly scheme: Scheme;
    }
  | { readonly type: "RetireScheme"; readonly now: EpochMs; readonly actor: string; readonly schemeId: string };

export type ChecklistEvent =
  | {
      readonly type: "SchemePublished";
      readonly at: EpochMs;
      readonly scheme: Scheme;
      readonly writtenBy: string;
      readonly approvedBy: string;
    }
  | { readonly type: "SchemeRetired"; readonly at: EpochMs; readonly schemeId: string };

/** Where a scheme is wrong, and a code of what would be right. */
export type SchemeFault = { readonly place: string; readonly expected: string };

export type ChecklistRefusal =
  | { readonly code: "checklist.faulty"; readonly place: string; readonly expected: string }
  | { readonly code: "checklist.versionOutOfOrder"; readonly expected: number }
  | { readonly code: "checklist.selfApproved"; readonly person: string }
  | { readonly code: "checklist.unknown"; readonly schemeId: string };

export type SchemeLibraryDraft = {
  /** Versions of each scheme, oldest first. */
  schemes: Map<string, Scheme[]>;
  retired: Set<string>;
};
export type SchemeLibrary = Frozen<SchemeLibraryDraft>;

export function emptySchemeLibrary(): SchemeLibraryDraft {
  return { schemes: new Map(), retired: new Set() };
}
