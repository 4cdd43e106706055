import { rmSync } from "node:fs";
import { journeyCodesContract } from "#app/ports/journey-codes.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { openJournal } from "../journal/open";
import { createMemoryJourneyCodes } from "./memory";
import { createSqlJourneyCodes } from "./sql";

journeyCodesContract("memory", async () => ({ codes: createMemoryJourneyCodes(), close: async () => undefined }));

journeyCodesContract("embedded", async () => {
  const dataDir = await freshFolder();
  const { database, close } = await openJournal({ dataDir });
  return {
    codes: createSqlJourneyCodes(database, "network"),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
