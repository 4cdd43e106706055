import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { credentialContract } from "#app/ports/credentials.contract";
import { openJournal } from "../journal/open";
import { createSqlCredentials } from "./sql";

credentialContract("embedded", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "guichet-credentials-"));
  const { database, close } = await openJournal({ dataDir });
  return {
    credentials: createSqlCredentials(database, "network"),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
