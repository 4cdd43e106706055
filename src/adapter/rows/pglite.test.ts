import { rmSync } from "node:fs";
import { rowsContract } from "#app/ports/rows.contract";
import { projectorContract, type ProjectorSubject } from "#app/projections/projector.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { openJournal } from "../journal/open";
import { createSqlRows } from "./sql";

async function embedded(): Promise<ProjectorSubject> {
  const dataDir = await freshFolder();
  const { journal, database, close } = await openJournal({ dataDir });
  return {
    journal,
    rows: createSqlRows(database),
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

rowsContract("embedded", embedded);
projectorContract("embedded", embedded);
