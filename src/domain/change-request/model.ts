import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

/** How much an import changes: entries of the network, and values of policies. */
export type ImportCounts = {
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly values: number;
};

/** What is to change, as plain data: the contexts that own it say what fits when it takes effect. */
export type RequestedChange =
  | {
      readonly kind: "policy";
      readonly key: string;
      readonly scope: Readonly<Record<string, string>>;
      readonly value: unknown;
      readonly validTo?: BusinessDate;
    }
  /** A value that was set is to hold no longer; key and scope are its own. */
  | {
      readonly kind: "policyWithdrawal";
      readonly valueId: string;
      readonly key: string;
      readonly scope: Readonly<Record<string, string>>;
      readonly reason: string;
    }
  /** What files bring, entry by entry with what it was and is to be; `revision` is the network's and policies' own. */
  | {
      readonly kind: "import";
      readonly files: readonly string[];
      readonly counts: ImportCounts;
      readonly revision: unknown;
    }
  /** The whole of an import taken back. */
  | {
      readonly kind: "importUndo";
      readonly undoes: string;
      readonly files: readonly string[];
      readonly counts: ImportCounts;
    }
  /** The entry as a file writes it. */
  | { readonly kind: "entry"; readonly section: string; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly kind: "retirement"; readonly section: string; readonly id: string };

export type RequestState = "asked" | "approved" | "applied" | "failed" | "declined" | "withdrawn";

export type RequestDraft = {
  readonly requestId: string;
  readonly change: RequestedChange;
  /** From the first moment of this business date. */
  readonly from: BusinessDate;
  readonly askedBy: string;
  readonly askedAt: EpochMs;
  state: RequestState;
  decidedBy: string | undefined;
  decidedAt: EpochMs | undefined;
  endedAt: EpochMs | undefined;
  /** Why it was declined or withdrawn, or the code of the rule that refused it. */
  why: string | undefined;
};
export type ChangeRequest = Frozen<RequestDraft>;

export type RequestBookDraft = { requests: Map<string, RequestDraft> };
export type RequestBook = Frozen<RequestBookDraft>;

export function emptyRequestBook(): RequestBookDraft {
  return { requests: new Map() };
}
