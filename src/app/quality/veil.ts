import type { EpochMs } from "#base/time";
import type { FindingBook } from "#domain/finding/model";
import { isForgotten, type RetentionBook, type StaffRecord } from "#domain/retention/model";
import { isOpen, type SanctionRecord } from "#domain/sanction/model";
import type { CaseRow, CaseRowKind } from "#read/quality-cases/case-row";
import { NETWORK_UNIT } from "../plan/sources";
import type { CaseList, CaseQuery } from "../ports/case-list";
import type { Rows } from "../ports/rows";
import type { CaseKind } from "./asked";
import { CASE_TABLE } from "./case-table";
import type { CaseDeed } from "./history";
import { overAt, RECORD_OF, type StaffRetention } from "./staff-retention";

/** What stands where somebody was named. */
export const FORGOTTEN = "forgotten";

export type VeilDeps = {
  readonly rows: Pick<Rows, "select">;
  readonly retention: Pick<StaffRetention, "bookOf">;
  /** Whether a code is that of somebody who works or worked here. */
  readonly isPerson: (code: string) => boolean;
};

type Place = { readonly outletId: string; readonly caseId: string };
type Shown = { readonly state: unknown; readonly deeds: readonly CaseDeed[] };

/** What is shown of a case: whoever is forgotten in it is named no more. Nothing changes before its time. QA-20 */
export type Veil = (kind: CaseKind, place: Place, shown: Shown) => Promise<Shown>;

export function createVeil(deps: VeilDeps): Veil {
  const { retention, isPerson } = deps;
  return async (kind, place, shown) => {
    const book = await retention.bookOf(kind === "sanction" ? NETWORK_UNIT : place.outletId);
    if (book.lines.size === 0) return shown;
    if (kind === "sanction") return withoutSteps(shown, book);
    if (kind === "finding") return withoutEntries(shown, await goneEntries(deps, place, shown, book), isPerson);
    const [row] = await closedRows(deps, place, [kind], [place.caseId]);
    return row && isForgotten(book, RECORD_OF[kind], overAt(row)) ? withoutPeople(shown, isPerson) : shown;
  };
}

/** A list of cases that names nobody who is forgotten, and finds nobody's forgotten cases by his code. QA-20 */
export function veiledList(list: CaseList, { retention, isPerson }: Omit<VeilDeps, "rows">): CaseList {
  const veiled = async (row: CaseRow): Promise<CaseRow> => {
    const gone = isForgotten(await retention.bookOf(row.outletId), RECORD_OF[row.kind], overAt(row));
    return gone ? { ...row, person: FORGOTTEN, summary: withoutPeople(row.summary, isPerson) } : row;
  };
  return {
    ...list,
    list: async (query, page) => {
      const kept: CaseRow[] = [];
      let { after } = page;
      while (kept.length < page.limit) {
        const limit = page.limit - kept.length;
        const rows = await list.list(query, { limit, ...(after && { after }) });
        const shown = await Promise.all(rows.map(veiled));
        kept.push(...(asksForSomebody(query) ? shown.filter(({ person }) => person !== FORGOTTEN) : shown));
        after = rows.at(-1);
        if (rows.length < limit) break;
      }
      return kept;
    },
  };
}

const asksForSomebody = ({ person }: CaseQuery): boolean => person !== undefined;

/** Shows records of an outlet with their people, or without them once they are forgotten. QA-20 */
export async function naming(veil: Omit<VeilDeps, "rows"> | undefined, outletId: string, kind: StaffRecord) {
  const book = await veil?.retention.bookOf(outletId);
  return <Value>(record: Value, over: EpochMs): Value =>
    veil && book && isForgotten(book, kind, over) ? withoutPeople(record, veil.isPerson) : record;
}

/**
 * The same data in which every code of a person is gone, however deep and also where it is a key. Other texts stay.
 * @complexity one look at every value
 */
export function withoutPeople<Value>(value: Value, isPerson: (code: string) => boolean): Value {
  const veil = (part: unknown): unknown => {
    if (typeof part === "string") return isPerson(part) ? FORGOTTEN : part;
    if (typeof part !== "object" || part === null) return part;
    if (part instanceof Map) return new Map([...part].map(([key, one]: [unknown, unknown]) => [veil(key), veil(one)]));
    if (part instanceof Set) return new Set([...part].map(veil));
    if (Array.isArray(part)) return part.map(veil);
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [String(veil(key)), veil(one)]));
  };
  // The shape stays as it was: only texts are replaced, by texts.
  return veil(value) as Value;
}

/** Notes of an outlet whose days are over by a line: what is disputed is not over. */
export function pastCorrections({ corrections }: FindingBook, isPast: (overAt: EpochMs) => boolean): readonly string[] {
  return [...corrections.values()].flatMap(({ correctionId, state, notedAt }) =>
    state !== "disputed" && isPast(notedAt) ? [correctionId] : [],
  );
}

/** Steps of somebody's ladder whose days are over by a line: what is heard or appealed is not over. */
export function pastSteps({ sanctions }: SanctionRecord, isPast: (overAt: EpochMs) => boolean): readonly string[] {
  return [...sanctions.values()].flatMap((step) =>
    !isOpen(step) && step.decidedAt !== undefined && isPast(step.decidedAt) ? [step.sanctionId] : [],
  );
}

/** A record of steps is one person's by its own name, so a step that is forgotten is left out whole. */
function withoutSteps({ state, deeds }: Shown, book: RetentionBook): Shown {
  // What the sanctions' own `evolve` made.
  const record = state as SanctionRecord;
  const gone = pastSteps(record, (at) => isForgotten(book, "sanction", at));
  const sanctions = new Map([...record.sanctions].filter(([sanctionId]) => !gone.includes(sanctionId)));
  return {
    state: { ...record, sanctions },
    deeds: deeds.filter(({ said }) => !gone.includes(String(said["sanctionId"]))),
  };
}

const BOOK = "book";

/** Of an outlet's book the findings, notices and notes that are forgotten; of one case only what belongs to it. */
async function goneEntries(
  deps: VeilDeps,
  place: Place,
  { state }: Shown,
  book: RetentionBook,
): Promise<ReadonlySet<string>> {
  // What the findings' own `evolve` made.
  const found = state as FindingBook;
  const noticeId = found.findings.get(place.caseId)?.noticeId;
  const caseIds = place.caseId === BOOK ? undefined : [place.caseId, ...(noticeId === undefined ? [] : [noticeId])];
  const rows = await closedRows(deps, place, ["finding", "notice"], caseIds);
  const cases = rows.filter((row) => isForgotten(book, "finding", overAt(row))).map(({ caseId }) => caseId);
  return new Set([...cases, ...pastCorrections(found, (at) => isForgotten(book, "correction", at))]);
}

function withoutEntries(shown: Shown, gone: ReadonlySet<string>, isPerson: VeilDeps["isPerson"]): Shown {
  if (gone.size === 0) return shown;
  const entries = <Entry>(all: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> =>
    new Map([...all].map(([id, entry]) => [id, gone.has(id) ? withoutPeople(entry, isPerson) : entry]));
  const book = shown.state as FindingBook;
  const findings = entries(book.findings);
  const byClause = new Map(
    [...book.byClause].map(([clause, all]) => [clause, all.map((one) => findings.get(one.findingId) ?? one)]),
  );
  const isGone = ({ said }: CaseDeed): boolean =>
    ["findingId", "noticeId", "correctionId"].some((field) => gone.has(String(said[field])));
  return {
    state: { ...book, findings, byClause, notices: entries(book.notices), corrections: entries(book.corrections) },
    deeds: shown.deeds.map((deed) => (isGone(deed) ? withoutPeople(deed, isPerson) : deed)),
  };
}

/** Rows of cases here, or of those that the network keeps about this outlet. */
async function closedRows(
  { rows }: VeilDeps,
  { outletId }: Place,
  kinds: readonly CaseRowKind[],
  caseIds: readonly string[] | undefined,
) {
  const unitId = { in: [outletId, NETWORK_UNIT] };
  const kind = { in: kinds };
  return rows.select(CASE_TABLE, {
    where: { unitId, kind, outletId, ...(caseIds && { caseId: { in: caseIds } }) },
    columns: ["kind", "caseId", "isOpen", "changedAt"],
  });
}
