import { journalContract } from "#app/ports/journal.contract";
import { createMemoryJournal } from "./memory";

journalContract("memory", () => {
  const journal = createMemoryJournal();
  return Promise.resolve({ journal, close: () => journal.close() });
});
