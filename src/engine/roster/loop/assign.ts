/**
 * The assignment of rows to columns with the largest sum of values; each row and each column is taken at most once, and
 * nothing is taken for a value that is not positive.
 *
 * @returns for each row its column, or undefined
 * @complexity O(n^3), n = rows + columns
 * @source Kuhn (1955) in the form of shortest augmenting paths with potentials, Jonker and Volgenant (1987)
 */
export function assignBest(values: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const columns = values[0]?.length ?? 0;
  // One column more for each row, worth nothing: to be left out.
  const width = columns + values.length;
  const prices: Prices = { ofRow: new Float64Array(values.length + 1), ofColumn: new Float64Array(width + 1) };
  const rowOf = new Int32Array(width + 1);
  for (let row = 1; row <= values.length; row += 1) seat(values, row, rowOf, prices);
  const taken: (number | undefined)[] = values.map(() => undefined);
  for (let column = 1; column <= columns; column += 1) {
    const row = (rowOf[column] as number) - 1;
    if (row >= 0 && (values[row]?.[column - 1] ?? 0) > 0) taken[row] = column - 1;
  }
  return taken;
}

type Prices = { readonly ofRow: Float64Array; readonly ofColumn: Float64Array };

/** Brings one row in along the cheapest chain of rows that make room. Rows and columns count from 1; 0 is nobody. */
function seat(values: readonly (readonly number[])[], row: number, rowOf: Int32Array, prices: Prices): void {
  const width = rowOf.length - 1;
  const cameFrom = new Int32Array(width + 1);
  const least = new Float64Array(width + 1).fill(Infinity);
  const isDone = new Uint8Array(width + 1);
  rowOf[0] = row;
  let column = 0;
  while (rowOf[column] !== 0) {
    isDone[column] = 1;
    const at = rowOf[column] as number;
    let next = 0;
    for (let other = 1; other <= width; other += 1) {
      if (isDone[other] === 1) continue;
      const cost = -Math.max(0, values[at - 1]?.[other - 1] ?? 0);
      const reduced = cost - (prices.ofRow[at] as number) - (prices.ofColumn[other] as number);
      if (reduced < (least[other] as number)) {
        least[other] = reduced;
        cameFrom[other] = column;
      }
      if (next === 0 || (least[other] as number) < (least[next] as number)) next = other;
    }
    payFor(least[next] as number, isDone, least, rowOf, prices);
    column = next;
  }
  while (column !== 0) {
    const before = cameFrom[column] as number;
    rowOf[column] = rowOf[before] as number;
    column = before;
  }
}

/** Whoever is on the way pays so much more, so that the next step costs nothing. */
function payFor(delta: number, isDone: Uint8Array, least: Float64Array, rowOf: Int32Array, prices: Prices): void {
  for (let column = 0; column < isDone.length; column += 1) {
    if (isDone[column] === 1) {
      const owner = rowOf[column] as number;
      prices.ofRow[owner] = (prices.ofRow[owner] as number) + delta;
      prices.ofColumn[column] = (prices.ofColumn[column] as number) - delta;
    } else least[column] = (least[column] as number) - delta;
  }
}
