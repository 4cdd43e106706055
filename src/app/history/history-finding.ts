/** What the history has that a reader should know. Nothing is dropped, filled or joined without one of these. */
export type HistoryFinding = {
  readonly kind: HistoryFindingKind;
  readonly outletId: string;
  /** A date, or a date and a time on the outlet's wall. */
  readonly at: string;
  /** Line of the file; absent where a whole stretch is meant. */
  readonly line?: number;
  /** The value in question, or where a stretch ends. */
  readonly detail?: string;
};

/** Lines that could not be counted, and are set aside. */
export const SET_ASIDE = [
  "badTime",
  "impossible",
  "duplicate",
  "unknownOutlet",
  "unknownService",
  "tooCoarse",
] as const;

export type HistoryFindingKind =
  | (typeof SET_ASIDE)[number]
  /** The clock went back or forward: both passes of an hour count together, a time that never was counts after it. */
  | "clockChange"
  /** People came on a day on which the outlet is not open. */
  | "closedDay"
  /** Intervals longer than half an hour were shared out evenly. */
  | "coarse"
  /** Only totals of days, or of more than four hours: they say how many came, and not when. */
  | "dayTotals"
  /** More outcomes than customers in a half-hour. */
  | "outcomesExceedIssued"
  /** An open day without a line, or hours of one. */
  | "gap"
  /** Hours of an open day in which nobody came though many were to be expected: the system was probably down. */
  | "outage"
  /** A day unlike any other of its kind. */
  | "outlier";

/** How often each kind occurs. */
export function countFindings(findings: readonly HistoryFinding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
