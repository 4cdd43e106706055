import { rmSync } from "node:fs";
import { describe } from "vitest";
import { scriptsContract } from "#app/scripts/scripts.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { createMemoryJournal } from "../journal/memory";
import { openJournal } from "../journal/open";
import { createMemoryRows } from "./memory";
import { createSqlRows } from "./sql";

scriptsContract("memory", () =>
  Promise.resolve({ journal: createMemoryJournal(), rows: createMemoryRows(), close: () => Promise.resolve() }),
);

scriptsContract("embedded", async () => {
  const dataDir = await freshFolder();
  const { journal, database, close } = await openJournal({ dataDir });
  return {
    journal,
    rows: createSqlRows(database),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});

describe("with a PostgreSQL server", () => {
  scriptsContract("PostgreSQL", async () => {
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
  });
});
