/** What a statement may carry. JSON goes as text. */
export type SqlValue = string | number | boolean | null | Uint8Array;

export type SqlResult<Row> = { readonly rows: readonly Row[]; readonly rowCount: number };

export type Session = {
  /**
   * One statement. `name` lets PostgreSQL keep its plan; the text of a name must never change.
   * Dates come back as text (2026-11-01), bigint as a number, bytea as bytes.
   *
   * @throws SqlError when the server refuses the statement, DatabaseUnavailable when it cannot be carried out at all
   */
  readonly query: <Row = Record<string, unknown>>(
    text: string,
    params?: readonly SqlValue[],
    name?: string,
  ) => Promise<SqlResult<Row>>;
  /** Several statements without parameters. */
  readonly exec: (sql: string) => Promise<void>;
};

/** PostgreSQL behind a socket, or the embedded one in its worker thread: the same SQL, the same errors. */
export type Database = Session & {
  readonly kind: "postgres" | "pglite";
  /** Runs the work in one transaction: committed when it returns, rolled back when it throws. */
  readonly transaction: <Value>(work: (session: Session) => Promise<Value>) => Promise<Value>;
  /** Waits for statements under way. A closed database answers DatabaseUnavailable. */
  readonly close: () => Promise<void>;
};

/** The server refused a statement; `code` is its SQLSTATE. */
export class SqlError extends Error {
  override readonly name = "SqlError";
  readonly code: string;
  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The database cannot be reached, is stopping, or could not write to its disk. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

export const UNIQUE_VIOLATION = "23505";
export const NO_PARTITION = "23514";
export const DEADLOCK = "40P01";

/**
 * SQLSTATE classes that speak of the server's health and not of the statement: connection (08), resources and full
 * disks (53), shutdown (57), system and disk errors (58), corruption (XX); 25006 is a standby that cannot write.
 * @source PostgreSQL documentation, appendix A
 */
const UNWELL = /^(08|53|57|58|XX|25006)/;

/** Turns what a driver threw into one of the two errors above. Bugs of ours pass through unchanged. */
export function databaseError(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new DatabaseUnavailable(String(thrown));
  if (thrown instanceof SqlError || thrown instanceof DatabaseUnavailable) return thrown;
  if (thrown instanceof TypeError || thrown instanceof RangeError) return thrown;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  const isSqlState = /^[0-9A-Z]{5}$/.test(code) && "severity" in thrown;
  if (isSqlState && !UNWELL.test(code)) return new SqlError(thrown.message, code, { cause: thrown });
  return new DatabaseUnavailable(thrown.message, { cause: thrown });
}
