import fc from "fast-check";
import { expect, test } from "vitest";
import { assignBest } from "./assign";

const sumOf = (values: readonly (readonly number[])[], chosen: readonly (number | undefined)[]): number =>
  chosen.reduce<number>((sum, column, row) => sum + (column === undefined ? 0 : (values[row]?.[column] ?? 0)), 0);

/** Every way to give rows columns, tried one after the other. */
function bestByTrying(values: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const [first, ...rest] = values;
  if (!first) return 0;
  const left = bestByTrying(rest, taken);
  return first.reduce((best, value, column) => {
    if (taken.includes(column) || value <= 0) return best;
    return Math.max(best, value + bestByTrying(rest, [...taken, column]));
  }, left);
}

test("RO-26 gives people the seats that are worth most together, as trying every way does", () => {
  const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -3, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(table, (values) => {
      const chosen = assignBest(values);
      const columns = chosen.filter((column) => column !== undefined);
      expect(new Set(columns).size).toBe(columns.length);
      expect(sumOf(values, chosen)).toBe(bestByTrying(values));
    }),
    { seed: 4, numRuns: 300 },
  );
});

test("RO-26 seats nobody where he is worth nothing", () => {
  expect(
    assignBest([
      [0, 0],
      [5, 0],
    ]),
  ).toEqual([undefined, 0]);
});
