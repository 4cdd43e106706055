import { describe } from "vitest";
import { rowsContract } from "#app/ports/rows.contract";
import { projectorContract, type ProjectorSubject } from "#app/projections/projector.contract";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { openJournal } from "../journal/open";
import { createSqlRows } from "./sql";

async function server(): Promise<ProjectorSubject> {
  const { url, drop } = await freshPostgres();
  const { journal, database, close } = await openJournal({ databaseUrl: url, dataDir: "" });
  return {
    journal,
    rows: createSqlRows(database),
    close: async () => {
      await close();
      await drop();
    },
  };
}

describe("with a PostgreSQL server", () => {
  rowsContract("PostgreSQL", server);
  projectorContract("PostgreSQL", server);
});
