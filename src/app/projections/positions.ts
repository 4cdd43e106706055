import { streamKey, type StreamId } from "../ports/journal";
import type { Cell, Rows, RowTable } from "../ports/rows";

/** How far a projection has followed a stream: `seq` records are in its rows. */
export type PositionRow = {
  readonly unitId: string;
  readonly projection: string;
  readonly month: string;
  readonly stream: string;
  readonly seq: number;
  readonly state: Cell;
};

export const POSITIONS: RowTable<PositionRow> = {
  name: "projection_position",
  columns: ["unitId", "projection", "month", "stream", "seq", "state"],
  key: ["unitId", "projection", "month", "stream"],
};

export type ShapeRow = { readonly name: string; readonly shape: number };

export const SHAPES: RowTable<ShapeRow> = { name: "projection", columns: ["name", "shape"], key: ["name"] };

/** Number of records folded of each stream of a unit, by `streamKey`. */
export async function foldedOf(rows: Rows, projection: string, unitId: string): Promise<ReadonlyMap<string, number>> {
  const found = await rows.select(POSITIONS, {
    where: { unitId, projection },
    columns: ["unitId", "month", "stream", "seq"],
  });
  return new Map(found.map((row) => [streamKey(row), row.seq]));
}

export type Position = { readonly seq: number; readonly state: Cell };

/** Where to go on with a stream; undefined before its first record. */
export async function positionOf(rows: Rows, projection: string, id: StreamId): Promise<Position | undefined> {
  const { unitId, month, stream } = id;
  const [found] = await rows.select(POSITIONS, {
    where: { unitId, projection, month, stream },
    columns: ["seq", "state"],
  });
  return found;
}
