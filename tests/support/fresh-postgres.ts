import { randomUUID } from "node:crypto";
import pg from "pg";

/** Where a PostgreSQL for tests listens; `npm test` starts one. */
export const TEST_POSTGRES = process.env["GUICHET_TEST_POSTGRES"];

/** Makes an empty database for one test file. `drop` also throws out whoever is still connected. */
export async function freshPostgres(): Promise<{
  url: string;
  disconnect: () => Promise<void>;
  drop: () => Promise<void>;
}> {
  if (TEST_POSTGRES === undefined)
    throw new Error("no PostgreSQL for tests: run them with npm test, or node scripts/postgres.mjs npx vitest run …");
  const name = `guichet_${randomUUID().replaceAll("-", "")}`;
  const admin = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: TEST_POSTGRES });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name}`);
  const url = new URL(TEST_POSTGRES);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    disconnect: () => admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`),
    drop: () => admin(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
