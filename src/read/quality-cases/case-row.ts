import type { EpochMs } from "#base/time";

export const CASE_KINDS = [
  "complaint",
  "finding",
  "notice",
  "inspection",
  "specialCase",
  "routine",
  "dutyRoster",
  "opinion",
  "proposal",
  "seminar",
  "survey",
  "analysis",
] as const;
export type CaseRowKind = (typeof CASE_KINDS)[number];

/** Nothing is due: later than every instant there is. */
export const NEVER: EpochMs = 8_640_000_000_000_000;

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** One case on the list. */
export type CaseRow = {
  /** Who may see it: the outlet, or the network alone. */
  readonly unitId: string;
  readonly kind: CaseRowKind;
  readonly caseId: string;
  readonly outletId: string;
  readonly state: string;
  readonly isOpen: boolean;
  readonly openedAt: EpochMs;
  readonly dueAt: EpochMs;
  /** When a deadline passes that the house has not named yet. */
  readonly lookAt: EpochMs;
  readonly person: string;
  readonly topic: string;
  readonly grade: string;
  readonly changedAt: EpochMs;
  readonly summary: { readonly [name: string]: Plain };
};

/** The earliest of some instants; never when there is none. */
export function earliest(instants: Iterable<EpochMs | undefined>): EpochMs {
  let first = NEVER;
  for (const instant of instants) if (instant !== undefined && instant < first) first = instant;
  return first;
}
