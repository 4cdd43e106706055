import type { SpecialCaseKind, SpecialNeed } from "#domain/lobby-day/messages";

/** Needs that a customer may name, in the order in which they are offered. */
export const SPECIAL_NEEDS: readonly SpecialNeed[] = [
  "elderly",
  "disability",
  "pregnant",
  "withChild",
  "illness",
  "language",
  "other",
];

/** Cases in which somebody cannot come, or needs more than a window. */
export const SPECIAL_CASES: readonly SpecialCaseKind[] = [
  "illness",
  "disability",
  "death",
  "inheritance",
  "cognitive",
  "minor",
  "custody",
  "disaster",
];
