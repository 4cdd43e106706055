import { describe } from "vitest";
import { journeyCodesContract } from "#app/ports/journey-codes.contract";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { openJournal } from "../journal/open";
import { createSqlJourneyCodes } from "./sql";

describe("with a PostgreSQL server", () => {
  journeyCodesContract("PostgreSQL", async () => {
    const { url, drop } = await freshPostgres();
    const { database, close } = await openJournal({ databaseUrl: url, dataDir: "" });
    return {
      codes: createSqlJourneyCodes(database, "network"),
      close: async () => {
        await close();
        await drop();
      },
    };
  });
});
