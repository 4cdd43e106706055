import { rmSync } from "node:fs";
import { vaultStoreContract } from "#app/ports/vault-store.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { openJournal } from "../journal/open";
import { createSqlVaultStore } from "./sql";

vaultStoreContract("embedded", async () => {
  const dataDir = await freshFolder();
  const { database, close } = await openJournal({ dataDir });
  return {
    vaultStore: createSqlVaultStore(database, "network"),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
