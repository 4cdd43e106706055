import { present } from "#base/assert";
import type { VaultStore } from "#app/ports/vault-store";
import { available } from "../database/available";
import type { Database } from "../database/database";

/** The vault's store of one unit in the tables of sql/0002_identity.sql. */
export function createSqlVaultStore(database: Database, unitId: string): VaultStore {
  const keyOf = async (personId: string): Promise<Uint8Array | undefined> => {
    const { rows } = await available(() =>
      database.query<{ wrapped: Uint8Array }>("SELECT wrapped FROM vault_key WHERE unit_id = $1 AND person_id = $2", [
        unitId,
        personId,
      ]),
    );
    return rows[0]?.wrapped;
  };
  return {
    keyOf,
    keepKey: async (personId, wrapped) => {
      await available(() =>
        database.query("INSERT INTO vault_key VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [unitId, personId, wrapped]),
      );
      return present(await keyOf(personId), "key that was just kept");
    },
    putField: async (personId, field, sealed) => {
      await available(() =>
        database.query(
          `INSERT INTO vault_field VALUES ($1, $2, $3, $4)
           ON CONFLICT (unit_id, person_id, field) DO UPDATE SET sealed = excluded.sealed`,
          [unitId, personId, field, sealed],
        ),
      );
    },
    fieldsOf: async (personId) => {
      const { rows } = await available(() =>
        database.query<{ field: string; sealed: Uint8Array }>(
          "SELECT field, sealed FROM vault_field WHERE unit_id = $1 AND person_id = $2",
          [unitId, personId],
        ),
      );
      return new Map(rows.map(({ field, sealed }) => [field, sealed]));
    },
    erase: async (personId) => {
      await available(() =>
        database.transaction(async (session) => {
          await session.query("DELETE FROM vault_key WHERE unit_id = $1 AND person_id = $2", [unitId, personId]);
          await session.query("DELETE FROM vault_field WHERE unit_id = $1 AND person_id = $2", [unitId, personId]);
        }),
      );
    },
  };
}
