import { evolve } from "#domain/finding/evolve";
import type { FindingEvent } from "#domain/finding/messages";
import {
  emptyFindingBook,
  type FindingBookDraft,
  type FindingDraft,
  isDone,
  type NoticeDraft,
} from "#domain/finding/model";
import { findingRow, noticeRow } from "#read/quality-cases/rows";
import { eventOf } from "../journal/records";
import type { JournalRecord } from "../ports/journal";
import { type Cell, put, type RowChange } from "../ports/rows";
import { CASE_TABLE } from "./case-table";
import { fromCell, toCell } from "./draft-codec";

/** What is kept of a book between folds: only what later events can still change, so that it stays small. */
type KeptBook = { readonly findings: readonly FindingDraft[]; readonly notices: readonly NoticeDraft[] };

/** An outlet's book of findings becomes a row for each finding and each notice that changed. */
export function foldBook(
  kept: Cell,
  records: readonly JournalRecord[],
): { state: { readonly draft: Cell }; changes: readonly RowChange[] } {
  const book = bookOf(kept);
  const changed = new Map<string, number>();
  const noticed = new Map<string, number>();
  for (const record of records) {
    const event = eventOf<FindingEvent>(record);
    // Corrections are on no list: they are a matter between two people until somebody objects.
    if ("correctionId" in event) continue;
    evolve(book, event);
    for (const findingId of touchedBy(book, event)) changed.set(findingId, event.at);
    if ("noticeId" in event) noticed.set(event.noticeId, event.at);
  }
  const { unitId: outletId = "" } = records[0] ?? {};
  const findings = [...changed].flatMap(([findingId, at]) => {
    const finding = book.findings.get(findingId);
    if (finding?.noticeId !== undefined) noticed.set(finding.noticeId, at);
    return finding ? [findingRow(outletId, finding, at)] : [];
  });
  const notices = [...noticed].flatMap(([noticeId, at]) => {
    const notice = book.notices.get(noticeId);
    return notice ? [noticeRow(outletId, book, notice, at)] : [];
  });
  return { state: { draft: keptOf(book) }, changes: [put(CASE_TABLE, [...findings, ...notices])] };
}

function touchedBy({ notices }: FindingBookDraft, event: FindingEvent): readonly string[] {
  if ("findingId" in event) return [event.findingId];
  return "noticeId" in event ? (notices.get(event.noticeId)?.findingIds ?? []) : [];
}

function bookOf(kept: Cell): FindingBookDraft {
  const book = emptyFindingBook();
  if (kept === null) return book;
  // What `keptOf` kept.
  const { findings, notices } = fromCell(kept) as KeptBook;
  for (const finding of findings) {
    book.findings.set(finding.findingId, finding);
    if (!isDone(finding.state)) book.open.add(finding);
  }
  for (const notice of notices) book.notices.set(notice.noticeId, notice);
  return book;
}

/** Open findings, those of open notices, and red ones, which may be confirmed after they are closed. */
function keptOf({ findings, notices }: FindingBookDraft): Cell {
  const open = [...notices.values()].filter(({ closedAt }) => closedAt === undefined);
  const onOpen = new Set(open.flatMap(({ findingIds }) => findingIds));
  const kept = [...findings.values()].filter(
    ({ findingId, state, severity, confirmed }) =>
      !isDone(state) || onOpen.has(findingId) || (severity === "red" && state === "closed" && !confirmed),
  );
  const ofKept = [...notices.values()].filter(
    ({ closedAt, noticeId }) => closedAt === undefined || kept.some((finding) => finding.noticeId === noticeId),
  );
  return toCell({ findings: kept, notices: ofKept } satisfies KeptBook);
}
