import type { Credential, CredentialStore } from "#app/ports/credentials";
import { available } from "../database/available";
import type { Database } from "../database/database";

const COLUMNS = "kind, key, owner, value, at";

/** Credentials of one unit in the table of sql/0002_identity.sql. */
export function createSqlCredentials(database: Database, unitId: string): CredentialStore {
  const rows = async (sql: string, ...params: readonly (string | number)[]): Promise<readonly Credential[]> =>
    (await available(() => database.query<Credential>(sql, [unitId, ...params]))).rows;
  return {
    put: async ({ kind, key, owner, value, at }) => {
      await rows(
        `INSERT INTO credential (unit_id, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (unit_id, kind, key) DO UPDATE SET owner = excluded.owner, value = excluded.value, at = excluded.at`,
        kind,
        key,
        owner,
        value,
        at,
      );
    },
    find: async (kind, key) =>
      (await rows(`SELECT ${COLUMNS} FROM credential WHERE unit_id = $1 AND kind = $2 AND key = $3`, kind, key))[0],
    ofOwner: (kind, owner) =>
      rows(
        `SELECT ${COLUMNS} FROM credential WHERE unit_id = $1 AND kind = $2 AND owner = $3 ORDER BY key`,
        kind,
        owner,
      ),
    take: async (kind, key) =>
      (
        await rows(
          `DELETE FROM credential WHERE unit_id = $1 AND kind = $2 AND key = $3 RETURNING ${COLUMNS}`,
          kind,
          key,
        )
      )[0],
    removeOf: async (kind, owner) => {
      await rows("DELETE FROM credential WHERE unit_id = $1 AND kind = $2 AND owner = $3", kind, owner);
    },
  };
}
