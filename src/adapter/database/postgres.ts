import pg from "pg";
import { type Database, databaseError, DatabaseUnavailable, type Session, SqlError, type SqlValue } from "./database";
import { PLANNING } from "./planning";
import type { Ping, SilenceWatch } from "./silence-watch";
import { inTransaction } from "./transaction";

export type PostgresOptions = {
  readonly url: string;
  /** Shown by PostgreSQL in its list of connections. */
  readonly applicationName: string;
  readonly connections: number;
  /** Longest wait for one statement's answer; 0 waits for ever. A server that vanished without a word is noticed so. */
  readonly answerWithinMs: number;
  /** Tells work that is slow from a server that is gone; without it only `answerWithinMs` ends a wait. */
  readonly watch?: SilenceWatch;
};

const CONNECT_WITHIN_MS = 5_000;

/** PostgreSQL's built-in type numbers. @source pg_type.dat */
const BIGINT = 20;
const DATE = 1082;

/** bigint as a number and date as text, so that no time zone ever touches a business date. */
const types = new pg.TypeOverrides();
types.setTypeParser(BIGINT, Number);
types.setTypeParser(DATE, (text) => text);

/** Connects when first asked. Broken connections are replaced; a statement on one fails with DatabaseUnavailable. */
export function openPostgres(options: PostgresOptions): Database {
  const { url, applicationName, connections, answerWithinMs, watch = UNWATCHED } = options;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    options: PLANNING.join(" "),
    max: connections,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
    ...(answerWithinMs > 0 && { query_timeout: answerWithinMs }),
    types,
  });
  // Without listeners a connection that breaks between two statements would end the process. The next statement on it
  // fails, and the pool has already dropped an idle one: there is nothing to do here.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));

  const withClient = async <Value>(work: (session: Session) => Promise<Value>): Promise<Value> => {
    const client = await connect(pool, watch);
    let isBroken = false;
    try {
      return await work(sessionOf(client, watch));
    } catch (error) {
      isBroken = error instanceof DatabaseUnavailable;
      throw error;
    } finally {
      client.release(isBroken);
    }
  };

  return {
    kind: "postgres",
    query: (text, params, name) => withClient((session) => session.query(text, params, name)),
    exec: (sql) => withClient((session) => session.exec(sql)),
    transaction: (work) => withClient((session) => inTransaction(session, work)),
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

const UNWATCHED: Pick<SilenceWatch, "answered"> = { answered: (work) => work() };

/** A question on a connection of its own, which is there for as long as questions are asked. */
export function pingPostgres(url: string): Ping {
  const client = new pg.Client({ connectionString: url, application_name: "guichet watch" });
  client.on("error", () => undefined);
  let ready: Promise<unknown> | undefined;
  return {
    ask: async () => {
      await (ready ??= client.connect());
      await client.query("SELECT 1");
    },
    // Not `end`, which would wait for the answer.
    end: () => void client.connection.stream.destroy(),
  };
}

async function connect(pool: pg.Pool, watch: Pick<SilenceWatch, "answered">): Promise<pg.PoolClient> {
  let isWanted = true;
  const connecting = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    if (!isWanted) client.release();
    return client;
  };
  try {
    return await watch.answered(connecting);
  } catch (thrown) {
    isWanted = false;
    const error = databaseError(thrown);
    // A refused log-in (28), an unknown database (3D) and the like: nothing the caller could have done better.
    if (error instanceof SqlError) throw new DatabaseUnavailable(error.message, { cause: thrown });
    throw error;
  }
}

function sessionOf(client: pg.PoolClient, watch: Pick<SilenceWatch, "answered">): Session {
  const send = async (query: pg.QueryConfig): Promise<pg.QueryResult> => {
    try {
      return await watch.answered(() => client.query(query));
    } catch (thrown) {
      throw databaseError(thrown);
    }
  };
  return {
    query: async (text, params: readonly SqlValue[] = [], name) => {
      const values = [...params];
      const { rows, rowCount } = await send(name === undefined ? { text, values } : { name, text, values });
      return { rows, rowCount: rowCount ?? 0 };
    },
    exec: async (text) => {
      try {
        await send({ text });
      } catch (error) {
        // A text may begin a transaction of its own, which must not outlive it on a connection that others use next. One
        // that is unavailable nobody uses again.
        if (error instanceof SqlError) await client.query("ROLLBACK").catch(() => undefined);
        throw error;
      }
    },
  };
}
