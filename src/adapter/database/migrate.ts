import { hash as digest } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Database, Session } from "./database";

/** The tables in the database do not belong to this program: a newer one made them, or a migration was rewritten. */
export class SchemaMismatch extends Error {
  override readonly name = "SchemaMismatch";
}

type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly sha256: string };

/** Held while the schema changes, so that of several servers starting at once one does the work. Any fixed number. */
const SCHEMA_LOCK = 7_014_853_001;

const MONTHS_AHEAD = 2;

/** Tables with one partition a month. */
const MONTHLY = ["event", "snapshot"] as const;

/** Runs what is missing of sql/NNNN_name.sql in one transaction and prepares this month and the next two. */
export async function migrate(database: Database): Promise<void> {
  const migrations = readMigrations();
  await database.transaction(async (session) => {
    await lockSchema(session);
    await session.exec(
      `CREATE TABLE IF NOT EXISTS migration (
         number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied_at timestamptz NOT NULL)`,
    );
    const { rows } = await session.query<{ number: number; sha256: string }>("SELECT number, sha256 FROM migration");
    const applied = new Map(rows.map((row) => [row.number, row.sha256]));
    assertOurs(applied, migrations);
    for (const migration of migrations.filter(({ number }) => !applied.has(number))) await apply(session, migration);
    await createMonths(session, await monthsAhead(session));
  });
}

/** Makes the partitions of these months (`2026-11-01`) where they do not exist yet. */
export async function openMonths(database: Database, months: readonly string[]): Promise<void> {
  await database.transaction(async (session) => {
    await lockSchema(session);
    await createMonths(session, months);
  });
}

function readMigrations(): readonly Migration[] {
  const folder = dirname(createRequire(import.meta.url).resolve("#sql/0001_journal.sql"));
  const files = readdirSync(folder).filter((file) => /^\d{4}_.*\.sql$/.test(file));
  return files.sort().map((name) => {
    const sql = readFileSync(join(folder, name), "utf8");
    return { number: Number(name.slice(0, 4)), name, sql, sha256: digest("sha256", sql) };
  });
}

function assertOurs(applied: ReadonlyMap<number, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const [number, sha256] of applied) {
    const migration = known.get(number);
    if (!migration) throw new SchemaMismatch(`the database has migration ${number}, which this program does not know`);
    if (migration.sha256 !== sha256)
      throw new SchemaMismatch(`${migration.name} was changed after it had been applied`);
  }
}

async function apply(session: Session, { number, name, sql, sha256 }: Migration): Promise<void> {
  await session.exec(sql);
  await session.query("INSERT INTO migration VALUES ($1, $2, $3, now())", [number, name, sha256]);
}

async function lockSchema(session: Session): Promise<void> {
  await session.query("SELECT pg_advisory_xact_lock($1)", [SCHEMA_LOCK]);
}

async function monthsAhead(session: Session): Promise<readonly string[]> {
  const { rows } = await session.query<{ month: string }>(
    `SELECT (date_trunc('month', current_date) + make_interval(months => step))::date::text AS month
     FROM generate_series(0, $1::int) AS step`,
    [MONTHS_AHEAD],
  );
  return rows.map((row) => row.month);
}

async function createMonths(session: Session, months: readonly string[]): Promise<void> {
  for (const month of new Set(months)) {
    const [year, number] = monthParts(month);
    const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
    for (const table of MONTHLY) {
      const partition = `${table}_${month.slice(0, 7).replace("-", "_")}`;
      await session.exec(
        `CREATE TABLE IF NOT EXISTS ${partition} PARTITION OF ${table} FOR VALUES FROM ('${month}') TO ('${next}')`,
      );
    }
  }
}

/** Partition names and bounds cannot be parameters, so nothing but a month may pass. */
function monthParts(month: string): readonly [year: number, month: number] {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])-01$/.exec(month) ?? [];
  if (year === undefined || number === undefined) throw new RangeError(`${month} is not the first day of a month`);
  return [Number(year), Number(number)];
}
