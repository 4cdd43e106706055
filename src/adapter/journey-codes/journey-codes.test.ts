import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journeyCodesContract } from "#app/ports/journey-codes.contract";
import { openJournal } from "../journal/open";
import { createMemoryJourneyCodes } from "./memory";
import { createSqlJourneyCodes } from "./sql";

journeyCodesContract("memory", async () => ({ codes: createMemoryJourneyCodes(), close: async () => undefined }));

journeyCodesContract("embedded", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "guichet-codes-"));
  const { database, close } = await openJournal({ dataDir });
  return {
    codes: createSqlJourneyCodes(database, "network"),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
