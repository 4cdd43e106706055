import { openJournal, type OpenJournal } from "#adapter/journal/open";
import { createSqlRows } from "#adapter/rows/sql";
import { openCalendar, type CalendarStream } from "#app/calendar/calendar-stream";
import { flowProjection } from "#app/history/flow-projection";
import { openNetwork, type NetworkStream } from "#app/plan/sources";
import type { Rows } from "#app/ports/rows";
import { caseProjection } from "#app/quality/case-projection";
import { scriptUseProjection } from "#app/scripts/script-use-projection";
import { openProjector, type Projector } from "#app/projections/projector";
import { figuresProjection } from "#app/today/figures-projection";
import { journalPlace, type DataOptions } from "./options";

/** Everything that history and forecasts are made of, opened for one command. */
export type Records = {
  readonly store: OpenJournal;
  readonly rows: Rows;
  readonly network: NetworkStream;
  readonly calendar: CalendarStream;
  readonly projector: Projector;
};

/** Opens the records, lends them out and closes them. @throws DatabaseUnavailable, FolderInUse, SchemaMismatch */
export async function withRecords<Value>(
  options: DataOptions,
  work: (records: Records) => Promise<Value>,
): Promise<Value> {
  const store = await openJournal(journalPlace(options));
  try {
    return await work(await recordsOn(store));
  } finally {
    await store.close();
  }
}

/** @param opened the network where it is open already: two of them would not see each other's changes */
export async function recordsOn(store: OpenJournal, opened?: NetworkStream): Promise<Records> {
  const { journal, database } = store;
  const rows = createSqlRows(database);
  const [network, calendar] = await Promise.all([opened ?? openNetwork(journal), openCalendar(journal)]);
  const projector = await openProjector({
    journal,
    rows,
    projections: [flowProjection, figuresProjection, caseProjection, scriptUseProjection],
  });
  return { store, rows, network, calendar, projector };
}
