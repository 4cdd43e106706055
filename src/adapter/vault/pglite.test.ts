import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vaultStoreContract } from "#app/ports/vault-store.contract";
import { openJournal } from "../journal/open";
import { createSqlVaultStore } from "./sql";

vaultStoreContract("embedded", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "guichet-vault-"));
  const { database, close } = await openJournal({ dataDir });
  return {
    vaultStore: createSqlVaultStore(database, "network"),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
