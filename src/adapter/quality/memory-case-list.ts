import type { CaseCursor, CaseList, CaseQuery } from "#app/ports/case-list";
import type { Rows } from "#app/ports/rows";
import { CASE_TABLE } from "#app/quality/case-table";
import type { CaseRow } from "#read/quality-cases/case-row";

/** Looks through every row: for tests and for a server that is only looked at. */
export function createMemoryCaseList(rows: Pick<Rows, "select">): CaseList {
  const matching = async (query: CaseQuery): Promise<readonly CaseRow[]> =>
    (await rows.select(CASE_TABLE, { where: {} })).filter((row) => fits(row, query)).sort(compare);
  return {
    list: async (query, { after, limit }) =>
      (await matching(query)).filter((row) => after === undefined || compare(row, after) > 0).slice(0, limit),
    countByUnit: async (query) => {
      const counts = new Map<string, number>();
      for (const { unitId } of await matching(query)) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
      return [...counts].sort().map(([unitId, count]) => ({ unitId, count }));
    },
    toLookAt: async (now, limit) =>
      (await matching({}))
        .filter(({ lookAt }) => lookAt <= now)
        .sort((one, other) => one.lookAt - other.lookAt)
        .slice(0, limit),
  };
}

function fits(row: CaseRow, query: CaseQuery): boolean {
  const { unitIds, within, kind, open, dueBefore, openedFrom, repeated, idPrefix } = query;
  const same = (["state", "person", "topic", "grade"] as const).every((field) => {
    const wanted = query[field];
    return wanted === undefined || row[field] === wanted;
  });
  return (
    same &&
    (unitIds === undefined || unitIds.includes(row.unitId)) &&
    (within === undefined ||
      within.some(
        ({ kinds, unitIds: units, person = row.person }) =>
          kinds.includes(row.kind) && units.includes(row.unitId) && person === row.person,
      )) &&
    (kind === undefined || row.kind === kind) &&
    (open === undefined || row.isOpen === open) &&
    (dueBefore === undefined || row.dueAt < dueBefore) &&
    (openedFrom === undefined || row.openedAt >= openedFrom) &&
    (repeated === undefined || Number(row.summary["repeats"] ?? 0) > 0 === repeated) &&
    (idPrefix === undefined || row.caseId.startsWith(idPrefix))
  );
}

function compare(one: CaseCursor, other: CaseCursor): number {
  if (one.dueAt !== other.dueAt) return one.dueAt - other.dueAt;
  const [left, right] = one.unitId === other.unitId ? [one.caseId, other.caseId] : [one.unitId, other.unitId];
  return left === right ? 0 : left < right ? -1 : 1;
}
