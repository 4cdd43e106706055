import type { Journal } from "#app/ports/journal";
import type { Database } from "../database/database";
import { migrate } from "../database/migrate";
import { openPglite } from "../database/pglite";
import { openPostgres, pingPostgres } from "../database/postgres";
import { createSilenceWatch } from "../database/silence-watch";
import { openNews } from "./news";
import { createSqlJournal } from "./sql-journal";

export type OpenJournal = {
  readonly journal: Journal;
  /** For projections, jobs and everything else that is not the journal. */
  readonly database: Database;
  /** Closes the journal and the database. */
  readonly close: () => Promise<void>;
};

/** Appends in flight: while one batch is being synced the next is collected, and one more keeps the disk busy. */
const WRITE_CONNECTIONS = 2;
const OTHER_CONNECTIONS = 6;
const WRITES_ANSWER_WITHIN_MS = 15_000;

/**
 * Opens PostgreSQL at `databaseUrl` when it is given, else the embedded database in `dataDir`, and brings its tables up
 * to date.
 *
 * @throws DatabaseUnavailable, FolderInUse (another process has `dataDir` open), SchemaMismatch
 */
export async function openJournal(place: {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}): Promise<OpenJournal> {
  const connections = await openDatabases(place);
  const { reads } = connections;
  const journal = createSqlJournal(connections);
  const close = journal.close;
  try {
    await migrate(reads);
  } catch (error) {
    await close();
    throw error;
  }
  return { journal, database: reads, close };
}

async function openDatabases({ databaseUrl, dataDir }: { readonly databaseUrl?: string | undefined; dataDir: string }) {
  if (databaseUrl === undefined) {
    const embedded = await openPglite(dataDir);
    return { writes: embedded, reads: embedded };
  }
  const watch = createSilenceWatch(() => pingPostgres(databaseUrl));
  const connect = (applicationName: string, connections: number, answerWithinMs: number): Database =>
    openPostgres({ url: databaseUrl, applicationName, connections, answerWithinMs, watch });
  return {
    writes: connect("guichet journal", WRITE_CONNECTIONS, WRITES_ANSWER_WITHIN_MS),
    reads: connect("guichet", OTHER_CONNECTIONS, 0),
    news: openNews(databaseUrl),
  };
}
