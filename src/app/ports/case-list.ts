import type { EpochMs } from "#base/time";
import type { CaseRow, CaseRowKind } from "#read/quality-cases/case-row";

/** Which cases; every field given must hold. */
export type CaseQuery = {
  readonly unitIds?: readonly string[];
  /** Within any of these; within nothing when there are none. */
  readonly within?: readonly CaseScope[];
  readonly kind?: CaseRowKind;
  readonly open?: boolean;
  /** Due before this instant: with the present one, what is overdue. */
  readonly dueBefore?: EpochMs;
  /** Begun at this instant or later. */
  readonly openedFrom?: EpochMs;
  /** Findings of a clause that was found before. */
  readonly repeated?: boolean;
  readonly state?: string;
  readonly person?: string;
  readonly topic?: string;
  readonly grade?: string;
  /** How the case's number begins. */
  readonly idPrefix?: string;
};

/** Cases of these kinds at these units, perhaps one person's alone. */
export type CaseScope = {
  readonly kinds: readonly CaseRowKind[];
  readonly unitIds: readonly string[];
  readonly person?: string;
};

/** Where a page ends; the next one begins behind it. */
export type CaseCursor = Pick<CaseRow, "dueAt" | "unitId" | "caseId">;

export type CasePage = { readonly after?: CaseCursor; readonly limit: number };

/**
 * The list of cases, as quick as people type.
 * Errors: RowsUnavailable when the store cannot be reached.
 */
export type CaseList = {
  /** By what is due first, then by unit and number. */
  readonly list: (query: CaseQuery, page: CasePage) => Promise<readonly CaseRow[]>;
  /** How many by unit, for the bulletin; units with none are left out, in the order of their ids. */
  readonly countByUnit: (query: CaseQuery) => Promise<readonly { readonly unitId: string; readonly count: number }[]>;
  /** Cases with a deadline that has passed and has not been named, the oldest first. */
  readonly toLookAt: (
    now: EpochMs,
    limit: number,
  ) => Promise<readonly Pick<CaseRow, "unitId" | "kind" | "caseId" | "outletId">[]>;
};
