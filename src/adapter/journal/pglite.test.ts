import { rmSync } from "node:fs";
import { journalContract } from "#app/ports/journal.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { openJournal } from "./open";

journalContract("embedded", async () => {
  const dataDir = await freshFolder();
  const { journal, close } = await openJournal({ dataDir });
  return {
    journal,
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
