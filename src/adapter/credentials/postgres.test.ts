import { describe } from "vitest";
import { credentialContract } from "#app/ports/credentials.contract";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { openJournal } from "../journal/open";
import { createSqlCredentials } from "./sql";

describe("with a PostgreSQL server", () => {
  credentialContract("PostgreSQL", async () => {
    const { url, drop } = await freshPostgres();
    const { database, close } = await openJournal({ databaseUrl: url, dataDir: "" });
    return {
      credentials: createSqlCredentials(database, "network"),
      close: async () => {
        await close();
        await drop();
      },
    };
  });
});
