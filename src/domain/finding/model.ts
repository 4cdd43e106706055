import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type { WorkCalendar } from "#base/working-days";

export type FindingState =
  "raised" | "noticed" | "inRectification" | "replied" | "contested" | "closed" | "dropped" | "withdrawn";

/** Where a finding comes from; `routine` is the outlet's own three inspections. */
export type FindingSource =
  "routine" | "onSite" | "offSiteVideo" | "mysteryInternal" | "mysteryExternal" | "complaint" | "fixtureAudit";

/** A red finding is an event that caps the score once it is confirmed (2-08). */
export type FindingSeverity = "minor" | "main" | "grave" | "red";

/** A stored file, known by what it holds. */
export type FileRef = { readonly fileId: string; readonly sha256: string };

/** How high a repeat goes. */
export const LEVELS = ["outlet", "district", "network"] as const;
export type Level = (typeof LEVELS)[number];

/** What the policies say on the day of the act. */
export type FindingTerms = {
  readonly repeatWithinDays: number;
  readonly receiveWithinDays: number;
  readonly dueDays: number;
  readonly verifyWithinDays: number;
  readonly contestWithinDays: number;
  readonly behaviours: readonly string[];
  readonly calendar: WorkCalendar;
};

export type FindingDraft = {
  readonly findingId: string;
  readonly clause: string;
  readonly severity: FindingSeverity;
  readonly source: FindingSource;
  readonly raisedBy: string;
  readonly raisedAt: EpochMs;
  readonly points: number;
  readonly repeats: number;
  state: FindingState;
  /** The one line: its notice, its owner, its deadline. */
  noticeId: string | undefined;
  owner: string | undefined;
  /** The deadline of the present state: to receive, to answer, to verify. */
  dueBy: EpochMs | undefined;
  /** The line's own deadline, kept while something else is due. */
  answerBy: EpochMs;
  contestUntil: EpochMs;
  contested: { readonly by: string; readonly at: EpochMs; readonly before: FindingState } | undefined;
  contestDecided: boolean;
  repliedBy: string | undefined;
  reopenings: number;
  extended: boolean;
  overdue: boolean;
  confirmed: boolean;
};

export type NoticeDraft = {
  readonly noticeId: string;
  readonly issuedBy: string;
  readonly findingIds: readonly string[];
  receivedBy: string | undefined;
  closedAt: EpochMs | undefined;
};

export type CorrectionDraft = {
  readonly correctionId: string;
  readonly staffId: string;
  readonly behaviour: string;
  readonly notedBy: string;
  readonly notedAt: EpochMs;
  state: "noted" | "disputed" | "stands" | "removed";
};

export type FindingBookDraft = {
  findings: Map<string, FindingDraft>;
  notices: Map<string, NoticeDraft>;
  corrections: Map<string, CorrectionDraft>;
  /** Findings that still ask something of somebody: what the clock looks at. */
  open: Set<FindingDraft>;
  /** By clause, oldest first. */
  byClause: Map<string, FindingDraft[]>;
};

export type FindingBook = Frozen<FindingBookDraft>;
export type Finding = Frozen<FindingDraft>;
export type Notice = Frozen<NoticeDraft>;

export function emptyFindingBook(): FindingBookDraft {
  return { findings: new Map(), notices: new Map(), corrections: new Map(), open: new Set(), byClause: new Map() };
}

export function isDone(state: FindingState): boolean {
  return state === "closed" || state === "dropped" || state === "withdrawn";
}

/** The states of a notice (domain 3.3) follow from its lines. */
export function noticeState(
  book: FindingBook,
  { closedAt, receivedBy, findingIds }: Notice,
): "issued" | "received" | "partlyReplied" | "allReplied" | "closed" {
  if (closedAt !== undefined) return "closed";
  if (receivedBy === undefined) return "issued";
  const answered = findingIds.filter((findingId) => {
    const state = book.findings.get(findingId)?.state;
    return state !== undefined && (state === "replied" || isDone(state));
  });
  if (answered.length === 0) return "received";
  return answered.length === findingIds.length ? "allReplied" : "partlyReplied";
}

export type Reply = {
  readonly findingId: string;
  readonly rootCause: string;
  readonly measure: VaultRef;
  readonly proof: readonly FileRef[];
};
