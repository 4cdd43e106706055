import { describe } from "vitest";
import { vaultStoreContract } from "#app/ports/vault-store.contract";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { openJournal } from "../journal/open";
import { createSqlVaultStore } from "./sql";

describe("with a PostgreSQL server", () => {
  vaultStoreContract("PostgreSQL", async () => {
    const { url, drop } = await freshPostgres();
    const { database, close } = await openJournal({ databaseUrl: url, dataDir: "" });
    return {
      vaultStore: createSqlVaultStore(database, "network"),
      close: async () => {
        await close();
        await drop();
      },
    };
  });
});
