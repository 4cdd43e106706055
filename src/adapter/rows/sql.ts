import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from "kysely";
import type { CompiledQuery, RawBuilder } from "kysely";
import {
  type Cell,
  type Row,
  type RowChange,
  type Rows,
  RowsUnavailable,
  type RowTable,
  type Where,
} from "#app/ports/rows";
import { type Database, DatabaseUnavailable, type Session, type SqlValue } from "../database/database";

/** Kysely writes the statements; they run on our own sessions, so that both databases and their errors stay alike. */
const builder = new Kysely<Record<string, Row>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** One statement's rows: larger ones hold up others and save nothing. */
const ROWS_AT_ONCE = 2_000;

/** Tables in PostgreSQL or the embedded database. They must exist: sql/ makes them. */
export function createSqlRows(database: Database): Rows {
  return {
    write: (changes) =>
      available(async () => {
        if (changes.length === 0) return;
        await database.transaction((session) => writeAll(session, changes));
      }),
    select: <Of extends Row, Column extends keyof Of & string>(
      table: RowTable<Of>,
      select: { readonly where: Where<Of>; readonly columns?: readonly Column[]; readonly limit?: number },
    ) =>
      available(async () => {
        const columns: readonly string[] = select.columns ?? table.columns;
        const query = selectOf(table, columns, select.where, select.limit);
        const { rows } = await run<Pick<Of, Column>>(database, query);
        return rows;
      }),
  };
}

async function available<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new RowsUnavailable(error.message, { cause: error });
    throw error;
  }
}

function run<Result = unknown>(session: Session, query: CompiledQuery) {
  // Every parameter comes from a row or a condition, whose cells SQL knows.
  return session.query<Result>(query.sql, query.parameters as readonly SqlValue[]);
}

/** Puts between two removals are written table by table, the last of each row: SQL takes no row twice at once. */
async function writeAll(session: Session, changes: readonly RowChange[]): Promise<void> {
  const puts = new Map<string, { readonly table: RowTable<Row>; readonly rows: Map<string, Row> }>();
  for (const change of changes) {
    const { table } = change;
    if (change.kind === "remove") {
      await writePuts(session, puts);
      puts.clear();
      const query = sql`delete from ${sql.table(table.name)} where ${conditions(change.where)}`;
      await run(session, query.compile(builder));
      continue;
    }
    const { rows } = puts.get(table.name) ?? { rows: new Map<string, Row>() };
    for (const row of change.rows) rows.set(JSON.stringify(table.key.map((column) => row[column])), row);
    puts.set(table.name, { table, rows });
  }
  await writePuts(session, puts);
}

async function writePuts(
  session: Session,
  puts: ReadonlyMap<string, { readonly table: RowTable<Row>; readonly rows: ReadonlyMap<string, Row> }>,
): Promise<void> {
  for (const { table, rows } of puts.values()) {
    const all = [...rows.values()];
    for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
      await run(session, putOf(table, all.slice(from, from + ROWS_AT_ONCE)));
    }
  }
}

/** The rows travel as one JSON text, which both databases read into the table's own column types. */
function putOf({ name, columns, key }: RowTable<Row>, rows: readonly Row[]): CompiledQuery {
  const table = sql.table(name);
  const text = JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [snake(column), row[column] ?? null]))),
  );
  const names = sql.join(columns.map((column) => sql.ref(snake(column))));
  const rest = columns.filter((column) => !key.includes(column)).map((column) => sql.ref(snake(column)));
  const merge =
    rest.length === 0
      ? sql`nothing`
      : sql`update set ${sql.join(rest.map((column) => sql`${column} = excluded.${column}`))}`;
  return sql`insert into ${table} (${names})
    select ${names} from json_populate_recordset(null::${table}, ${text}::json)
    on conflict (${sql.join(key.map((column) => sql.ref(snake(column))))}) do ${merge}`.compile(builder);
}

function selectOf(
  { name, key }: Pick<RowTable<Row>, "name" | "key">,
  columns: readonly string[],
  where: Where<Row>,
  limit: number | undefined,
): CompiledQuery {
  const names = columns.map((column) => sql`${sql.ref(snake(column))} as ${sql.ref(column)}`);
  const order = key.map((column) => sql.ref(snake(column)));
  const query = sql`select ${sql.join(names)} from ${sql.table(name)} where ${conditions(where)}
    order by ${sql.join(order)}`;
  return (limit === undefined ? query : sql`${query} limit ${limit}`).compile(builder);
}

function conditions(where: Where<Row>): RawBuilder<unknown> {
  const parts = Object.entries(where).flatMap(([column, condition]) => conditionsOf(sql.ref(snake(column)), condition));
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

function conditionsOf(column: RawBuilder<unknown>, condition: Where<Row>[string]): readonly RawBuilder<unknown>[] {
  if (condition === undefined) return [];
  if (condition === null) return [sql`${column} is null`];
  if (typeof condition !== "object") return [sql`${column} = ${condition}`];
  if ("in" in condition) {
    const values = condition.in as readonly Cell[];
    return [values.length === 0 ? sql`false` : sql`${column} in (${sql.join(values)})`];
  }
  const { from, before } = condition as { readonly from?: Cell; readonly before?: Cell };
  return [
    ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
    ...(before === undefined ? [] : [sql`${column} < ${before}`]),
  ];
}

/** `unitId` is the column `unit_id`. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
