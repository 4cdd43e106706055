import type { CaseCursor, CaseList, CaseQuery } from "#app/ports/case-list";
import { RowsUnavailable } from "#app/ports/rows";
import type { CaseRow } from "#read/quality-cases/case-row";
import { type Database, DatabaseUnavailable, type SqlValue } from "../database/database";

const COLUMNS = `unit_id AS "unitId", kind, case_id AS "caseId", outlet_id AS "outletId", state, is_open AS "isOpen",
  opened_at AS "openedAt", due_at AS "dueAt", look_at AS "lookAt", person, topic, grade, changed_at AS "changedAt", summary`;

/** Behind every text that begins as another one does: where a search by prefix ends. */
const LAST = "\u{10FFFF}";

/** The list of cases in PostgreSQL or the embedded database; sql/0004_quality.sql has an index for each way to ask. */
export function createSqlCaseList(database: Pick<Database, "query">): CaseList {
  return {
    list: (query, { after, limit }) =>
      available(async () => {
        const params: SqlValue[] = [];
        const where = conditionsOf(query, params, after);
        params.push(limit);
        const text = `SELECT ${COLUMNS} FROM quality_case WHERE ${where}
          ORDER BY due_at, unit_id, case_id LIMIT $${params.length}`;
        return (await database.query<CaseRow>(text, params)).rows;
      }),
    countByUnit: (query) =>
      available(async () => {
        const params: SqlValue[] = [];
        const text = `SELECT unit_id AS "unitId", count(*)::integer AS count FROM quality_case
          WHERE ${conditionsOf(query, params)} GROUP BY unit_id ORDER BY unit_id`;
        return (await database.query<{ unitId: string; count: number }>(text, params)).rows;
      }),
    toLookAt: (now, limit) =>
      available(async () => {
        // The second bound is the index's own: without it the index would not be used.
        const text = `SELECT unit_id AS "unitId", kind, case_id AS "caseId", outlet_id AS "outletId" FROM quality_case
          WHERE look_at <= $1 AND look_at < 8640000000000000 ORDER BY look_at LIMIT $2`;
        const { rows } = await database.query<Pick<CaseRow, "unitId" | "kind" | "caseId" | "outletId">>(text, [
          now,
          limit,
        ]);
        return rows;
      }),
  };
}

function conditionsOf(query: CaseQuery, params: SqlValue[], after?: CaseCursor): string {
  const parts = ["true"];
  const bind = (...values: readonly SqlValue[]): string => values.map((value) => `$${params.push(value)}`).join(", ");
  const { unitIds, within, kind, open, dueBefore, openedFrom, repeated } = query;
  const { state, person, topic, grade, idPrefix } = query;
  if (unitIds !== undefined) parts.push(unitIds.length === 0 ? "false" : `unit_id IN (${bind(...unitIds)})`);
  if (within !== undefined) {
    const scopes = within
      .filter(({ kinds, unitIds: units }) => kinds.length > 0 && units.length > 0)
      .map(({ kinds, unitIds: units, person: whose }) => {
        const own = whose === undefined ? "" : ` AND person = ${bind(whose)}`;
        return `(kind IN (${bind(...kinds)}) AND unit_id IN (${bind(...units)})${own})`;
      });
    parts.push(scopes.length === 0 ? "false" : `(${scopes.join(" OR ")})`);
  }
  if (kind !== undefined) parts.push(`kind = ${bind(kind)}`);
  if (open !== undefined) parts.push(`is_open = ${bind(open)}`);
  if (dueBefore !== undefined) parts.push(`due_at < ${bind(dueBefore)}`);
  if (openedFrom !== undefined) parts.push(`opened_at >= ${bind(openedFrom)}`);
  if (repeated !== undefined) parts.push(`(coalesce(summary->>'repeats', '0') <> '0') = ${bind(repeated)}`);
  if (state !== undefined) parts.push(`state = ${bind(state)}`);
  if (person !== undefined) parts.push(`person = ${bind(person)}`);
  if (topic !== undefined) parts.push(`topic = ${bind(topic)}`);
  if (grade !== undefined) parts.push(`grade = ${bind(grade)}`);
  if (idPrefix !== undefined) parts.push(`case_id >= ${bind(idPrefix)} AND case_id < ${bind(idPrefix + LAST)}`);
  if (after !== undefined) {
    parts.push(`(due_at, unit_id, case_id) > (${bind(after.dueAt, after.unitId, after.caseId)})`);
  }
  return parts.join(" AND ");
}

async function available<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new RowsUnavailable(error.message, { cause: error });
    throw error;
  }
}
