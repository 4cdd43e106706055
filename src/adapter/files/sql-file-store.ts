import type { FileStore, StoredFile } from "#app/ports/file-store";
import { available } from "../database/available";
import type { Database } from "../database/database";

const COLUMNS = `unit_id AS "unitId", case_key AS "caseKey", file_id AS "fileId", name, type, sha256,
  kept_at AS "keptAt", kept_by AS "keptBy", sealed`;

/** Files that are read at once: some tens of megabytes at most. */
const PAGE_FILES = 4;

/** Files of cases in PostgreSQL or the embedded database, in the table of sql/0050_case_files.sql. */
export function createSqlFileStore(database: Pick<Database, "query">): FileStore {
  return {
    put: async ({ unitId, caseKey, fileId, name, type, sha256, keptAt, keptBy, sealed }) => {
      const row = [unitId, caseKey, fileId, name, type, sha256, keptAt, keptBy, sealed];
      const text = "INSERT INTO case_file VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
      await available(() => database.query(text, row));
    },
    get: async ({ unitId, caseKey }, fileId) => {
      const text = `SELECT ${COLUMNS} FROM case_file WHERE unit_id = $1 AND case_key = $2 AND file_id = $3`;
      return (await available(() => database.query<StoredFile>(text, [unitId, caseKey, fileId]))).rows[0];
    },
    removeAll: async ({ unitId, caseKey }) => {
      const text = "DELETE FROM case_file WHERE unit_id = $1 AND case_key = $2";
      await available(() => database.query(text, [unitId, caseKey]));
    },
    page: async (after) => {
      const text = `SELECT ${COLUMNS} FROM case_file WHERE (unit_id, case_key, file_id) > ($1, $2, $3)
        ORDER BY unit_id, case_key, file_id LIMIT ${PAGE_FILES}`;
      const from = [after?.unitId ?? "", after?.caseKey ?? "", after?.fileId ?? ""];
      return (await available(() => database.query<StoredFile>(text, from))).rows;
    },
  };
}
