import { rmSync } from "node:fs";
import { caseListContract } from "#app/ports/case-list.contract";
import { describe } from "vitest";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { openJournal } from "../journal/open";
import { createMemoryRows } from "../rows/memory";
import { createSqlRows } from "../rows/sql";
import { createMemoryCaseList } from "./memory-case-list";
import { createSqlCaseList } from "./sql-case-list";

caseListContract("memory", () => {
  const rows = createMemoryRows();
  return Promise.resolve({ rows, list: createMemoryCaseList(rows), close: () => Promise.resolve() });
});

caseListContract("embedded", async () => {
  const dataDir = await freshFolder();
  const { database, close } = await openJournal({ dataDir });
  return {
    rows: createSqlRows(database),
    list: createSqlCaseList(database),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});

describe("with a PostgreSQL server", () => {
  caseListContract("PostgreSQL", async () => {
    const { url, drop } = await freshPostgres();
    const { database, close } = await openJournal({ databaseUrl: url, dataDir: "" });
    return {
      rows: createSqlRows(database),
      list: createSqlCaseList(database),
      close: async () => {
        await close();
        await drop();
      },
    };
  });
});
