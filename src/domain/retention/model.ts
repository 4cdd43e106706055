import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import { accept, type Result } from "#base/result";
import type { EpochMs } from "#base/time";

/** Kinds of records that name people at work. */
export const STAFF_RECORDS = [
  "correction",
  "sanction",
  "reading",
  "drill",
  "duty",
  "complaint",
  "finding",
  "visit",
  "customerCase",
  "meeting",
  "skillTest",
  "targetLetter",
  "deviation",
  "fixture",
] as const;
export type StaffRecord = (typeof STAFF_RECORDS)[number];

/** What lets the house keep a record, and says that it ends. */
export type LegalBasis = "employment" | "timeRecord" | "supervision" | "customerRights" | "safety";

/**
 * The ground of each kind.
 * @source PIPL art. 13 and 19, GDPR art. 5(1)(e) and 6(1): no longer than needed; Estatuto de los Trabajadores
 * art. 34.9: time records for four years
 */
export const LEGAL_BASIS: Readonly<Record<StaffRecord, LegalBasis>> = {
  correction: "employment",
  sanction: "employment",
  reading: "supervision",
  drill: "safety",
  duty: "timeRecord",
  complaint: "customerRights",
  finding: "supervision",
  visit: "supervision",
  customerCase: "customerRights",
  meeting: "supervision",
  skillTest: "employment",
  targetLetter: "employment",
  deviation: "supervision",
  fixture: "supervision",
};

export type Forgetting = { readonly kind: StaffRecord; readonly before: EpochMs; readonly records: number };

/** Of one unit: up to when each kind names nobody, and what was forgotten when, oldest first. */
export type RetentionBookDraft = {
  lines: Map<StaffRecord, EpochMs>;
  log: (Forgetting & { readonly at: EpochMs })[];
};
export type RetentionBook = Frozen<RetentionBookDraft>;

export type RetentionCommand = Asked<"ForgetStaff", Forgetting>;
export type RetentionEvent = Happened<"StaffForgotten", Forgetting>;

export function nobodyForgotten(): RetentionBookDraft {
  return { lines: new Map(), log: [] };
}

/** Whether a record that is over since then names nobody any more; one that is open is over at no time. KP-2 */
export function isForgotten({ lines }: RetentionBook, kind: StaffRecord, overAt: EpochMs | undefined): boolean {
  return overAt !== undefined && overAt < (lines.get(kind) ?? -Infinity);
}

/** Rules of ./SPEC.md. Pure. */
export function decide(
  { now: at, kind, before, records }: RetentionCommand,
  { lines }: RetentionBook,
): Result<readonly RetentionEvent[], never> {
  const isNew = records > 0 && before > (lines.get(kind) ?? -Infinity);
  return accept(isNew ? [{ type: "StaffForgotten", at, kind, before, records }] : []);
}

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: RetentionBookDraft, { at, kind, before, records }: RetentionEvent): RetentionBookDraft {
  book.lines.set(kind, before);
  book.log.push({ at, kind, before, records });
  return book;
}
