import { describe } from "vitest";
import { journalContract } from "#app/ports/journal.contract";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { openJournal } from "./open";

describe("with a PostgreSQL server", () => {
  journalContract("PostgreSQL", async () => {
    const { url, disconnect, drop } = await freshPostgres();
    const { journal, close } = await openJournal({ databaseUrl: url, dataDir: "" });
    return {
      journal,
      disconnect,
      close: async () => {
        await close();
        await drop();
      },
    };
  });
});
