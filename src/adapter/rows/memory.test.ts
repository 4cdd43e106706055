import { rowsContract } from "#app/ports/rows.contract";
import { projectorContract } from "#app/projections/projector.contract";
import { createMemoryJournal } from "../journal/memory";
import { createMemoryRows } from "./memory";

rowsContract("memory", () => Promise.resolve({ rows: createMemoryRows(), close: () => Promise.resolve() }));

projectorContract("memory", () => {
  const journal = createMemoryJournal();
  return Promise.resolve({ journal, rows: createMemoryRows(), close: () => journal.close() });
});
