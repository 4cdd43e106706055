import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journalContract } from "#app/ports/journal.contract";
import { openJournal } from "./open";

journalContract("embedded", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "guichet-journal-"));
  const { journal, close } = await openJournal({ dataDir });
  return {
    journal,
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
