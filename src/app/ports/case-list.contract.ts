import { type CaseRow, NEVER } from "#read/quality-cases/case-row";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CASE_TABLE } from "../quality/case-table";
import type { CaseList, CaseQuery } from "./case-list";
import { put, type Rows } from "./rows";

export type CaseListSubject = { readonly list: CaseList; readonly rows: Rows; readonly close: () => Promise<void> };

const row = (caseId: string, unitId: string, dueAt: number, more: Partial<CaseRow> = {}): CaseRow => ({
  unitId,
  kind: "complaint",
  caseId,
  outletId: unitId,
  state: "registered",
  isOpen: true,
  openedAt: 1,
  dueAt,
  lookAt: NEVER,
  person: "hao",
  topic: "waiting",
  grade: "general",
  changedAt: 2,
  summary: { openings: 1 },
  ...more,
});

const ROWS: readonly CaseRow[] = [
  row("c1", "O01", 300, { lookAt: 300 }),
  row("c2", "O01", 100, { lookAt: 100, person: "mei" }),
  row("c3", "O02", 200, { topic: "fee" }),
  row("c4", "O02", NEVER, { isOpen: false, state: "closed" }),
  row("d1", "O02", 200, { grade: "major" }),
  row("f1", "O01", 150, { kind: "finding", topic: "peak.3", grade: "red", openedAt: 50, summary: { repeats: 2 } }),
];

/** What every list of cases does. */
export function caseListContract(name: string, open: () => Promise<CaseListSubject>): void {
  describe(`list of cases (${name})`, () => {
    let subject: CaseListSubject;
    beforeAll(async () => {
      subject = await open();
      await subject.rows.write([put(CASE_TABLE, ROWS)]);
    });
    afterAll(() => subject.close());

    const ids = async (query: CaseQuery, limit = 10): Promise<readonly string[]> =>
      (await subject.list.list(query, { limit })).map(({ caseId }) => caseId);

    test("QA-8 what is due first comes first, and what is due never last", async () => {
      expect(await ids({})).toEqual(["c2", "f1", "c3", "d1", "c1", "c4"]);
      expect((await subject.list.list({ idPrefix: "c1" }, { limit: 1 }))[0]).toEqual(ROWS[0]);
    });

    test.each<[CaseQuery, readonly string[]]>([
      [{ kind: "finding" }, ["f1"]],
      [{ repeated: true }, ["f1"]],
      [{ repeated: false, topic: "fee" }, ["c3"]],
      [{ openedFrom: 50 }, ["f1"]],
      [{ unitIds: ["O02"], open: true }, ["c3", "d1"]],
      [{ unitIds: [] }, []],
      [{ within: [] }, []],
      [{ within: [{ kinds: ["finding"], unitIds: ["O01", "O02"] }], unitIds: ["O02"] }, []],
      [
        {
          within: [
            { kinds: ["complaint"], unitIds: ["O01"], person: "mei" },
            { kinds: ["finding", "complaint"], unitIds: ["O02"] },
            { kinds: [], unitIds: ["O01"] },
          ],
          open: true,
        },
        ["c2", "c3", "d1"],
      ],
      [{ dueBefore: 200 }, ["c2", "f1"]],
      [{ person: "mei" }, ["c2"]],
      [{ topic: "fee" }, ["c3"]],
      [{ grade: "red" }, ["f1"]],
      [{ state: "closed" }, ["c4"]],
      [{ idPrefix: "c" }, ["c2", "c3", "c1", "c4"]],
      [{ idPrefix: "c%" }, []],
    ])("QA-8 asked for %j it answers with those", async (query, expected) => {
      expect(await ids(query)).toEqual(expected);
    });

    test("QA-8 pages follow each other without a gap, also where two cases are due at once", async () => {
      const seen: string[] = [];
      let page = await subject.list.list({}, { limit: 2 });
      while (page.length > 0) {
        seen.push(...page.map(({ caseId }) => caseId));
        const last = page.at(-1);
        page = last ? await subject.list.list({}, { after: last, limit: 2 }) : [];
      }
      expect(seen).toEqual(["c2", "f1", "c3", "d1", "c1", "c4"]);
    });

    test("QA-9 the bulletin counts by outlet", async () => {
      expect(await subject.list.countByUnit({ kind: "complaint", open: true, dueBefore: 250 })).toEqual([
        { unitId: "O01", count: 1 },
        { unitId: "O02", count: 2 },
      ]);
    });

    test("QA-6 what the house has to look at comes when its moment is there, the oldest first", async () => {
      expect((await subject.list.toLookAt(100, 9)).map(({ caseId }) => caseId)).toEqual(["c2"]);
      expect((await subject.list.toLookAt(1_000, 9)).map(({ caseId }) => caseId)).toEqual(["c2", "c1"]);
      expect(await subject.list.toLookAt(1_000, 1)).toHaveLength(1);
    });
  });
}
