import pg from "pg";
import { type Database, databaseError, DatabaseUnavailable, type Session, SqlError, type SqlValue } from "./database";
import { PLANNING } from "./planning";
import { inTransaction } from "./transaction";

export type PostgresOptions = {
  readonly url: string;
  /** Shown by PostgreSQL in its list of connections. */
  readonly applicationName: string;
  readonly connections: number;
  /** Longest wait for one statement's answer; 0 waits for ever. A server that vanished without a word is noticed so. */
  readonly answerWithinMs: number;
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
export function openPostgres({ url, applicationName, connections, answerWithinMs }: PostgresOptions): Database {
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
    const client = await connect(pool);
    let isBroken = false;
    try {
      return await work(sessionOf(client));
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

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (thrown) {
    const error = databaseError(thrown);
    // A refused log-in (28), an unknown database (3D) and the like: nothing the caller could have done better.
    if (error instanceof SqlError) throw new DatabaseUnavailable(error.message, { cause: thrown });
    throw error;
  }
}

function sessionOf(client: pg.PoolClient): Session {
  const send = async (query: pg.QueryConfig): Promise<pg.QueryResult> => {
    try {
      return await client.query(query);
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
        // A text may begin a transaction of its own, which must not outlive it on a connection that others use next.
        await client.query("ROLLBACK").catch(() => undefined);
        throw error;
      }
    },
  };
}
