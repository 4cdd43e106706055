import type { JournalRecord, StreamId } from "../ports/journal";
import type { Cell, Row, RowChange, RowTable } from "../ports/rows";

/**
 * Rows folded from streams of the journal. It owns no truth: its rows may be thrown away and folded again, and come out
 * the same.
 */
export type Projection<State extends Cell = Cell> = {
  /** For ever the same: positions are kept under it. */
  readonly name: string;
  /** Another number than the rows were made with makes them anew. Raise it when `fold` or a table changes. */
  readonly shape: number;
  /** Streams whose names begin with one of these, of every unit. */
  readonly follows: readonly string[];
  /** Everything it writes to, and nobody else does. */
  readonly tables: readonly RowTable<Row>[];
  /** What is kept of a stream before its first record. */
  readonly initial: (stream: StreamId) => State;
  /**
   * The next records of one stream. Rows must follow from the stream alone, since streams are folded in any order, and
   * be given whole, since a batch may come twice. Pure.
   *
   * @returns what to keep until the next records, as JSON, and the rows that are different now
   */
  readonly fold: (state: State, records: readonly JournalRecord[]) => Folded<State>;
};

export type Folded<State> = { readonly state: State; readonly changes: readonly RowChange[] };

/** A projection among others: what it keeps concerns nobody else. */
export function defineProjection<State extends Cell>(projection: {
  [Field in keyof Projection<State>]: Field extends "tables" ? readonly Table[] : Projection<State>[Field];
}): Projection {
  // The projector hands each projection only what that same projection returned.
  return projection as unknown as Projection;
}

/** Any table, whatever its rows are. */
export type Table = { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] };
