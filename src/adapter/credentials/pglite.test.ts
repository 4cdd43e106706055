import { rmSync } from "node:fs";
import { credentialContract } from "#app/ports/credentials.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { openJournal } from "../journal/open";
import { createSqlCredentials } from "./sql";

credentialContract("embedded", async () => {
  const dataDir = await freshFolder();
  const { database, close } = await openJournal({ dataDir });
  return {
    credentials: createSqlCredentials(database, "network"),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
