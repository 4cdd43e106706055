import { rmSync } from "node:fs";
import { describe } from "vitest";
import { fileStoreContract } from "#app/ports/file-store.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { openJournal } from "../journal/open";
import { createMemoryFileStore } from "./memory-file-store";
import { createSqlFileStore } from "./sql-file-store";

fileStoreContract("memory", async () => ({ store: createMemoryFileStore(), close: async () => undefined }));

fileStoreContract("embedded", async () => {
  const dataDir = await freshFolder();
  const { database, close } = await openJournal({ dataDir });
  return {
    store: createSqlFileStore(database),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});

describe("with a PostgreSQL server", () => {
  fileStoreContract("PostgreSQL", async () => {
    const { url, drop } = await freshPostgres();
    const { database, close } = await openJournal({ databaseUrl: url, dataDir: "" });
    return {
      store: createSqlFileStore(database),
      close: async () => {
        await close();
        await drop();
      },
    };
  });
});
