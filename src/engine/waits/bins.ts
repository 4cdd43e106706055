/** Rows by feature, each value replaced by the bin it falls into. */
export type BinnedRows = {
  readonly rows: number;
  /** For each feature the bin of every row. */
  readonly bins: readonly Uint8Array[];
  /** For each feature the cuts between bins, rising; bin b holds the values below `cuts[b]` and not below the last. */
  readonly cuts: readonly Float64Array[];
  /** Bins of the feature with most. */
  readonly width: number;
};

const BINS_MAX = 64;

/** Cuts at equal shares of the rows. @complexity O(features x rows x log rows) */
export function binRows(rows: readonly Float64Array[]): BinnedRows {
  const features = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: features }, (_, feature) =>
    cutsOf(Float64Array.from(rows, (row) => row[feature] ?? 0)),
  );
  const bins = cuts.map((own, feature) => Uint8Array.from(rows, (row) => binOf(own, row[feature] ?? 0)));
  return { rows: rows.length, bins, cuts, width: Math.max(1, ...cuts.map(({ length }) => length + 1)) };
}

function cutsOf(values: Float64Array): Float64Array {
  values.sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < BINS_MAX; bin += 1) {
    const value = values[Math.floor((bin * values.length) / BINS_MAX)] ?? 0;
    if (value > (cuts.at(-1) ?? values[0] ?? 0)) cuts.push(value);
  }
  return Float64Array.from(cuts);
}

/** How many cuts do not exceed the value. */
function binOf(cuts: Float64Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
