import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POSITIONS, type PositionRow } from "../projections/positions";
import { put, remove, type Rows, RowsUnavailable } from "./rows";

export type RowsSubject = { readonly rows: Rows; readonly close: () => Promise<void> };

const row = (unitId: string, seq: number, more: Partial<PositionRow> = {}): PositionRow => {
  return { unitId, projection: "p", month: "2026-11-01", stream: "lobby/2026-11-23", seq, state: null, ...more };
};

/** What tables do on every store, shown on the one that every store has. */
export function rowsContract(name: string, open: () => Promise<RowsSubject>): void {
  describe(`rows (${name})`, () => {
    let subject: RowsSubject;
    let rows: Rows;
    beforeAll(async () => {
      subject = await open();
      rows = subject.rows;
    });
    beforeEach(() => rows.write([remove(POSITIONS, {})]));
    afterAll(() => subject.close());

    const all = () => rows.select(POSITIONS, { where: {} });

    test("PJ-6 a row is what was put last, with every value as it was given", async () => {
      const state = { 名字: ["中 👩🏽‍💻", 'a "quoted" \\ text', 1.5, -0.1, true, null, {}], empty: [] };
      await rows.write([put(POSITIONS, [row("O1", 1, { state: 7 }), row("O1", 2), row("O1", 3, { state })])]);
      expect(await all()).toEqual([row("O1", 3, { state })]);
      await rows.write([put(POSITIONS, [row("O1", 4, { state: "text" })])]);
      expect(await all()).toEqual([row("O1", 4, { state: "text" })]);
    });

    test("PJ-6 changes are made in their order", async () => {
      await rows.write([put(POSITIONS, [row("O1", 1), row("O2", 1)])]);
      await rows.write([
        put(POSITIONS, [row("O1", 2)]),
        remove(POSITIONS, { unitId: "O1" }),
        put(POSITIONS, [row("O3", 1)]),
        remove(POSITIONS, { unitId: { in: ["O2", "O9"] } }),
        put(POSITIONS, [row("O2", 5)]),
      ]);
      expect(await all()).toEqual([row("O2", 5), row("O3", 1)]);
    });

    test("PJ-6 a write that cannot be made as a whole is not made at all", async () => {
      await rows.write([put(POSITIONS, [row("O1", 1)])]);
      const impossible = { ...POSITIONS, name: "there_is_no_such_table" };
      if (name !== "memory") {
        const both = [put(POSITIONS, [row("O1", 9)]), put(impossible, [row("O1", 9)])];
        await expect(rows.write(both)).rejects.toThrow();
      }
      expect(await all()).toEqual([row("O1", 1)]);
    });

    test("PJ-7 rows are found by value, list and half-open range, in the order of their key", async () => {
      const months = ["2026-12-01", "2026-10-01", "2026-11-01"];
      const many = ["O2", "O1"].flatMap((unitId) => months.map((month, seq) => row(unitId, seq, { month })));
      await rows.write([put(POSITIONS, many)]);
      const found = async (where: Parameters<typeof remove<PositionRow>>[1]) =>
        (await rows.select(POSITIONS, { where, columns: ["unitId", "month"] })).map((each) =>
          Object.values(each).join(),
        );
      expect(await found({ unitId: "O1" })).toEqual(["O1,2026-10-01", "O1,2026-11-01", "O1,2026-12-01"]);
      expect(await found({ month: { from: "2026-11-01", before: "2026-12-01" } })).toEqual([
        "O1,2026-11-01",
        "O2,2026-11-01",
      ]);
      expect(await found({ seq: { from: 2 }, unitId: { in: ["O2"] } })).toEqual(["O2,2026-11-01"]);
      expect(await found({ unitId: { in: [] } })).toEqual([]);
      expect(await rows.select(POSITIONS, { where: {}, columns: ["seq"], limit: 2 })).toEqual([{ seq: 1 }, { seq: 2 }]);
    });

    test("PJ-6 thousands of rows are written at once", async () => {
      const many = Array.from({ length: 5_000 }, (_, seq) => row(`O${String(seq).padStart(5, "0")}`, seq));
      await rows.write([put(POSITIONS, many)]);
      expect(await all()).toEqual(many);
    });

    test("PJ-6 no change is no write, and tables that are closed are unavailable", async () => {
      await rows.write([]);
      if (name === "memory") return;
      const other = await open();
      await other.close();
      await expect(other.rows.select(POSITIONS, { where: {} })).rejects.toThrow(RowsUnavailable);
    });
  });
}
