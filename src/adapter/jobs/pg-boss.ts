import PgBoss from "pg-boss";
import { type JobHandler, type Jobs, JobsUnavailable } from "#app/ports/jobs";
import {
  type Database,
  DatabaseUnavailable,
  DEADLOCK,
  SqlError,
  UNIQUE_VIOLATION,
  type SqlValue,
} from "../database/database";

export type PgBossJobsOptions = {
  readonly database: Database;
  /** Told about jobs that failed and about a store that is away; the jobs are tried again. */
  readonly onTrouble: (error: unknown) => void;
};

const SCHEMA = "jobs";
const DUPLICATE_TABLE = "42P07";
/** What tells of another server: a deadlock, and a table or a row that it has just made. */
const RACES: ReadonlySet<string> = new Set([DEADLOCK, DUPLICATE_TABLE, UNIQUE_VIOLATION]);
const MAKES_MAX = 5;
/** A job whose server vanished is given to another after this. */
const EXPIRES_AFTER_SEC = 3_600;
const RETRIES_MAX = 5;
const POLL_EVERY_SEC = 2;
const LOOK_AFTER_EVERY_SEC = 60;

/**
 * Jobs kept by pg-boss in the same database, PostgreSQL or embedded, in tables of its own.
 * @throws JobsUnavailable
 */
export async function openPgBossJobs({ database, onTrouble }: PgBossJobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => execute(database, text, values).catch((error: unknown) => forgive(error, text)),
    },
    schema: SCHEMA,
    schedule: false,
    maintenanceIntervalSeconds: LOOK_AFTER_EVERY_SEC,
  });
  boss.on("error", onTrouble);
  await available(() => boss.start());
  const stopping = new AbortController();

  return {
    work: (name, handler) => available(() => work(boss, database, name, watched(handler, stopping.signal, onTrouble))),
    enqueue: (name, key, input) =>
      available(async () => (await boss.send(name, input, { singletonKey: key })) !== null),
    stop: async () => {
      stopping.abort();
      await boss.stop({ graceful: true, wait: true, close: false });
    },
  };
}

function watched(handler: JobHandler, signal: AbortSignal, onTrouble: (error: unknown) => void) {
  return async (jobs: readonly PgBoss.Job[]): Promise<void> => {
    for (const { data } of jobs) {
      try {
        // Only `enqueue` writes jobs, so their data is what it took.
        await handler(data as Parameters<JobHandler>[0], signal);
      } catch (error) {
        if (!signal.aborted) onTrouble(error);
        throw error;
      }
    }
  };
}

async function work(
  boss: PgBoss,
  database: Database,
  name: string,
  handler: (jobs: readonly PgBoss.Job[]) => Promise<void>,
): Promise<void> {
  const options = {
    name,
    policy: "stately",
    retryLimit: RETRIES_MAX,
    retryDelay: 1,
    expireInSeconds: EXPIRES_AFTER_SEC,
  } as const;
  await makeQueue(boss, name, options);
  if (database.kind === "pglite") await takeBack(boss, database, name);
  await boss.work(name, { pollingIntervalSeconds: POLL_EVERY_SEC }, handler);
}

/** Two servers that make queues at once can be in each other's way; the one that is thrown out tries again. */
async function makeQueue(boss: PgBoss, name: string, options: PgBoss.Queue): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await boss.createQueue(name, options);
      return;
    } catch (error) {
      const isRace = error instanceof SqlError && RACES.has(error.code);
      if (!isRace || attempt === MAKES_MAX) throw error;
    }
  }
}

/** The embedded database has one owner, so what is still under way when it opens was cut short with the last one. */
async function takeBack(boss: PgBoss, database: Database, name: string): Promise<void> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM ${SCHEMA}.job WHERE name = $1 AND state = 'active'`,
    [name],
  );
  // Failing a job with retries left makes it wait again.
  for (const { id } of rows) await boss.fail(name, id);
}

/** pg-boss speaks to both databases through this: its own statements, several at once where it makes its tables. */
async function execute(database: Database, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  if (values.length === 0 && /;\s*\S/u.test(text)) {
    await database.exec(text).catch(tellRace);
    return { rows: [] };
  }
  const { rows } = await database.query(text, values.map(sqlValue));
  return { rows: [...rows] };
}

/** How pg-boss tells what became of a job. */
const OUTCOME = /select count\(\*\) from results/iu;

/**
 * pg-boss does not wait for its word that a job is done or failed, so nobody would hear that the store is away: the
 * process would end. Unsaid, the job counts as cut short and is given out again when it expires.
 */
function forgive(error: unknown, text: string): { rows: unknown[] } {
  if (error instanceof DatabaseUnavailable && OUTCOME.test(text)) return { rows: [{ count: 0 }] };
  throw error;
}

/**
 * Two servers that make the tables at once: the second one waits for the first one's schema and then cannot make its
 * own. pg-boss goes on when it hears "already exists", which PostgreSQL says in other words here.
 */
function tellRace(error: unknown): never {
  const isRace = error instanceof Error && error.message.includes("pg_namespace_nspname_index");
  throw isRace ? new Error("the schema already exists", { cause: error }) : error;
}

function sqlValue(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.toISOString();
  // Ids are the only lists it sends, and they hold nothing that would have to be quoted.
  if (Array.isArray(value)) return `{${value.join()}}`;
  return JSON.stringify(value);
}

async function available<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new JobsUnavailable(error.message, { cause: error });
    throw error;
  }
}
