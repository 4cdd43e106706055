import type { Cell, Row, RowChange, Rows, RowTable, Where } from "#app/ports/rows";

/** Tables that are forgotten on exit: for tests and for a server that is only looked at. */
export function createMemoryRows(): Rows {
  const tables = new Map<string, Map<string, Row>>();
  const rowsOf = (name: string): Map<string, Row> => {
    const rows = tables.get(name) ?? new Map<string, Row>();
    tables.set(name, rows);
    return rows;
  };
  return {
    write: (changes) => {
      for (const change of changes) write(rowsOf(change.table.name), change);
      return Promise.resolve();
    },
    select: <Of extends Row, Column extends keyof Of & string>(
      table: RowTable<Of>,
      {
        where,
        columns,
        limit,
      }: { readonly where: Where<Of>; readonly columns?: readonly Column[]; readonly limit?: number },
    ) => {
      const found = [...rowsOf(table.name).values()].filter((row) => matches(row, where as Where<Row>));
      const sorted = found.sort((one, other) => compareByKey(one, other, table.key)).slice(0, limit);
      const names: readonly string[] = columns ?? table.columns;
      const picked = sorted.map((row) => Object.fromEntries(names.map((name) => [name, copyOf(row[name] ?? null)])));
      // What was put into a table has its row's type, which `put` checked.
      return Promise.resolve(picked as Pick<Of, Column>[]);
    },
  };
}

function write(rows: Map<string, Row>, change: RowChange): void {
  if (change.kind === "put") {
    for (const row of change.rows) rows.set(keyOf(row, change.table.key), copyOf(row) as Row);
    return;
  }
  for (const [key, row] of rows) if (matches(row, change.where)) rows.delete(key);
}

function keyOf(row: Row, key: readonly string[]): string {
  return JSON.stringify(key.map((column) => row[column]));
}

/** What a database would give back: the same values, but nobody else's object. */
function copyOf(cell: Cell): Cell {
  return structuredClone(cell);
}

function matches(row: Row, where: Where<Row>): boolean {
  return Object.entries(where).every(([column, condition]) => fits(row[column] ?? null, condition));
}

function fits(cell: Cell, condition: Where<Row>[string]): boolean {
  if (typeof condition !== "object" || condition === null) return condition === undefined || cell === condition;
  if ("in" in condition) return (condition.in as readonly Cell[]).includes(cell);
  const { from, before } = condition as { readonly from?: Cell; readonly before?: Cell };
  if (cell === null) return false;
  return (from === undefined || compare(cell, from) >= 0) && (before === undefined || compare(cell, before) < 0);
}

function compareByKey(one: Row, other: Row, key: readonly string[]): number {
  for (const column of key) {
    const order = compare(one[column] ?? null, other[column] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers by size, text by code units, which for the ids and dates of keys is PostgreSQL's order "C". */
function compare(one: Cell, other: Cell): number {
  if (one === other) return 0;
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
