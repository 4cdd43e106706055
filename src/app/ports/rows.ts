/** What a row may hold: values that SQL and JSON both know. A column of type json holds lists and objects. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [name: string]: Cell };
export type Row = { readonly [column: string]: Cell };

/** A table of rows: what it is called in the database, its columns, and which of them tell its rows apart. */
export type RowTable<Of extends Row> = {
  /** In snake_case, as sql/ names it; its columns are the snake_case of `columns`. */
  readonly name: string;
  readonly columns: readonly (keyof Of & string)[];
  /** Begins with the unit, as every key of a big table does. */
  readonly key: readonly (keyof Of & string)[];
};

type Condition<Value> =
  | Value
  | { readonly in: readonly Value[] }
  /** Half-open: `[from, before)`. */
  | { readonly from?: Value; readonly before?: Value };

/** All of these must hold; no column named means every row. */
export type Where<Of extends Row> = { readonly [Column in keyof Of]?: Condition<Of[Column]> };

export type Select<Of extends Row, Column extends keyof Of & string> = {
  readonly where: Where<Of>;
  /** All columns when absent. */
  readonly columns?: readonly Column[];
  readonly limit?: number;
};

/** A change of one table, made by `put` or `remove`. */
export type RowChange =
  | { readonly kind: "put"; readonly table: RowTable<Row>; readonly rows: readonly Row[] }
  | { readonly kind: "remove"; readonly table: RowTable<Row>; readonly where: Where<Row> };

/**
 * Tables that are made from the journal and can be made again. Each change says what a row is, never by how much it
 * grows, so that doing it twice is doing it once.
 * Errors: RowsUnavailable when the store cannot be reached; every other thrown error is a bug.
 */
export type Rows = {
  /** All of it or nothing, in the order given; durable when it answers. */
  readonly write: (changes: readonly RowChange[]) => Promise<void>;
  /** Rows in the order of the table's key. */
  readonly select: <Of extends Row, Column extends keyof Of & string = keyof Of & string>(
    table: RowTable<Of>,
    select: Select<Of, Column>,
  ) => Promise<readonly Pick<Of, Column>[]>;
};

/** Rows to be as given from now on, whether they were there or not. */
export function put<Of extends Row>(table: RowTable<Of>, rows: readonly Of[]): RowChange {
  return { kind: "put", table: untyped(table), rows };
}

export function remove<Of extends Row>(table: RowTable<Of>, where: Where<Of>): RowChange {
  return { kind: "remove", table: untyped(table), where: where };
}

/** A change carries its table without the type of its rows, which `put` and `remove` have checked. */
function untyped<Of extends Row>(table: RowTable<Of>): RowTable<Row> {
  return table as unknown as RowTable<Row>;
}

/** The tables cannot be reached. Callers answer 503 and try again. */
export class RowsUnavailable extends Error {
  override readonly name = "RowsUnavailable";
}
