import { createRng, type Rng } from "#base/rng";
import { binRows, type BinnedRows } from "./bins";

/** What the trees get small: squared error gives the mean, pinball loss at a share gives that quantile. */
export type Loss = { readonly kind: "squared" } | { readonly kind: "pinball"; readonly share: number };

export type BoostOptions = {
  readonly loss: Loss;
  readonly trees: number;
  readonly learningRate: number;
  readonly leavesMax: number;
  /** Fewest rows in a leaf. */
  readonly leafRowsMin: number;
  /** Share of rows, and of features, that one tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  readonly seed: number;
};

/** One tree by node: a leaf has feature -1. A row goes left when its value is below the cut. */
export type Tree = {
  readonly feature: readonly number[];
  readonly cut: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
};

export type BoostedTrees = { readonly base: number; readonly trees: readonly Tree[] };

/** Rows held out, on which the number of trees is chosen. */
export type HeldOut = { readonly rows: readonly Float64Array[]; readonly targets: readonly number[] };

/** Pull of a leaf's mean towards zero, in rows. */
const LEAF_PULL = 1;
/** Trees without a gain on the held-out rows after which no more are grown. */
const PATIENCE_TREES = 25;

/**
 * Gradient boosting on histograms: least squares or a quantile. Same rows, options and seed, same trees.
 *
 * With rows held out, the trees that were best on them are kept; without, all are.
 * @complexity O(trees x leaves x rows x features) at worst, about half of that by subtraction of histograms
 * @source Friedman 2001 (Greedy function approximation); leaf-wise growth on bins as in LightGBM, Ke et al. 2017
 */
export function boostTrees(
  rows: readonly Float64Array[],
  targets: readonly number[],
  options: BoostOptions,
  heldOut?: HeldOut,
): BoostedTrees {
  const { loss, learningRate, seed } = options;
  const binned = binRows(rows);
  const rng = createRng(seed, "boosting");
  const base = startOf(targets, loss);
  const fitted = new Float64Array(rows.length).fill(base);
  const slope = new Float64Array(rows.length);
  const watched = heldOut && { ...heldOut, fitted: new Float64Array(heldOut.rows.length).fill(base) };
  const trees: Tree[] = [];
  let best = { loss: Infinity, trees: 0 };
  for (let count = 1; count <= options.trees; count += 1) {
    for (let row = 0; row < slope.length; row += 1)
      slope[row] = slopeOf(loss, (targets[row] ?? 0) - (fitted[row] ?? 0));
    const grown = growTree(binned, slope, options, rng);
    const value = grown.value.map(() => 0);
    const members = leavesOf(grown, binned);
    for (const [leaf, inside] of members) value[leaf] = learningRate * leafValue(loss, inside, targets, fitted);
    for (const [leaf, inside] of members)
      for (const row of inside) fitted[row] = (fitted[row] ?? 0) + (value[leaf] ?? 0);
    const tree = { ...grown, value };
    trees.push(tree);
    if (!watched) continue;
    for (const [row, cells] of watched.rows.entries())
      watched.fitted[row] = (watched.fitted[row] ?? 0) + treeValue(tree, cells);
    const now = meanLoss(loss, watched.targets, watched.fitted);
    if (now < best.loss) best = { loss: now, trees: count };
    if (count - best.trees >= PATIENCE_TREES) break;
  }
  return { base, trees: watched ? trees.slice(0, best.trees) : trees };
}

/** @complexity O(trees x depth) */
export function predictBoosted({ base, trees }: BoostedTrees, row: Float64Array): number {
  let sum = base;
  for (const tree of trees) sum += treeValue(tree, row);
  return sum;
}

/** Mean loss of predictions against the truth. */
export function meanLoss(loss: Loss, targets: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < targets.length; row += 1) {
    const miss = (targets[row] ?? 0) - (predicted[row] ?? 0);
    sum += loss.kind === "squared" ? miss * miss : Math.max(loss.share * miss, (loss.share - 1) * miss);
  }
  return sum / targets.length;
}

function treeValue(tree: Tree, row: Float64Array): number {
  let node = 0;
  for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
    node = ((row[feature] ?? 0) < (tree.cut[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? 0;
  }
  return tree.value[node] ?? 0;
}

function startOf(targets: readonly number[], loss: Loss): number {
  if (loss.kind === "pinball") return quantileOf(Float64Array.from(targets), loss.share);
  return targets.reduce((sum, target) => sum + target, 0) / Math.max(1, targets.length);
}

const slopeOf = (loss: Loss, miss: number): number => {
  if (loss.kind === "squared") return miss;
  return miss > 0 ? loss.share : loss.share - 1;
};

function leafValue(loss: Loss, rows: Int32Array, targets: readonly number[], fitted: Float64Array): number {
  const misses = Float64Array.from(rows, (row) => (targets[row] ?? 0) - (fitted[row] ?? 0));
  if (loss.kind === "pinball") return quantileOf(misses, loss.share);
  return misses.reduce((sum, miss) => sum + miss, 0) / (misses.length + LEAF_PULL);
}

/** The smallest value that at least this share does not exceed; 0 of nothing. Sorts in place. */
function quantileOf(values: Float64Array, share: number): number {
  values.sort();
  return values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
}

/** Rows of every leaf, those that the tree was not grown on included. */
function leavesOf(tree: GrownTree, { bins, rows }: BinnedRows): ReadonlyMap<number, Int32Array> {
  const leafByRow = new Int32Array(rows);
  const counts = new Map<number, number>();
  for (let row = 0; row < rows; row += 1) {
    let node = 0;
    for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
      node = ((bins[feature]?.[row] ?? 0) <= (tree.bin[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? 0;
    }
    leafByRow[row] = node;
    counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  const members = new Map([...counts].map(([node, count]) => [node, { at: 0, rows: new Int32Array(count) }]));
  for (let row = 0; row < rows; row += 1) {
    const leaf = members.get(leafByRow[row] ?? 0);
    if (leaf) leaf.rows[leaf.at++] = row;
  }
  return new Map([...members].map(([node, leaf]) => [node, leaf.rows]));
}

type GrownTree = { feature: number[]; cut: number[]; left: number[]; right: number[]; value: number[]; bin: number[] };

/** A leaf that may still be split. `sums` and `counts` hold the slope and the rows of every bin of every feature. */
type OpenLeaf = {
  readonly node: number;
  readonly rows: Int32Array;
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  readonly split: { readonly gain: number; readonly feature: number; readonly bin: number };
};

function growTree(binned: BinnedRows, slope: Float64Array, options: BoostOptions, rng: Rng): GrownTree {
  const { rowShare, featureShare, leavesMax } = options;
  const chosen = Int32Array.from(
    Array.from({ length: binned.rows }, (_, row) => row).filter(() => rng.next() < rowShare),
  );
  const features = binned.cuts.map((_, feature) => feature).filter(() => rng.next() < featureShare);
  const tree: GrownTree = { feature: [-1], cut: [0], left: [0], right: [0], value: [0], bin: [0] };
  const open = [openLeaf(0, chosen, histogram(binned, features, chosen, slope), binned, features, options)];
  while (open.length < leavesMax) {
    let at = 0;
    for (const [ix, { split }] of open.entries()) if (split.gain > (open[at]?.split.gain ?? 0)) at = ix;
    const leaf = open[at];
    if (!leaf || leaf.split.gain <= 0) break;
    const { feature, bin } = leaf.split;
    const cells = binned.bins[feature] ?? new Uint8Array();
    const low = leaf.rows.filter((row) => (cells[row] ?? 0) <= bin);
    const high = leaf.rows.filter((row) => (cells[row] ?? 0) > bin);
    const left = addNode(tree);
    const right = addNode(tree);
    tree.feature[leaf.node] = feature;
    tree.bin[leaf.node] = bin;
    tree.cut[leaf.node] = binned.cuts[feature]?.[bin] ?? 0;
    tree.left[leaf.node] = left;
    tree.right[leaf.node] = right;
    // The larger half's histogram is the parent's less the smaller half's: half the counting.
    const smaller = histogram(binned, features, low.length < high.length ? low : high, slope);
    const larger = without(leaf, smaller);
    open[at] = openLeaf(left, low, low.length < high.length ? smaller : larger, binned, features, options);
    open.push(openLeaf(right, high, low.length < high.length ? larger : smaller, binned, features, options));
  }
  return tree;
}

function addNode(tree: GrownTree): number {
  for (const list of [tree.cut, tree.left, tree.right, tree.value, tree.bin]) list.push(0);
  return tree.feature.push(-1) - 1;
}

type Histogram = Pick<OpenLeaf, "sums" | "counts">;

function histogram(
  { bins, width }: BinnedRows,
  features: readonly number[],
  rows: Int32Array,
  slope: Float64Array,
): Histogram {
  const sums = new Float64Array(bins.length * width);
  const counts = new Int32Array(bins.length * width);
  for (const feature of features) {
    const cells = bins[feature] ?? new Uint8Array();
    const from = feature * width;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const cell = from + (cells[row] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + (slope[row] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return { sums, counts };
}

const without = (whole: Histogram, part: Histogram): Histogram => ({
  sums: whole.sums.map((sum, cell) => sum - (part.sums[cell] ?? 0)),
  counts: whole.counts.map((count, cell) => count - (part.counts[cell] ?? 0)),
});

function openLeaf(
  node: number,
  rows: Int32Array,
  { sums, counts }: Histogram,
  { width, cuts }: BinnedRows,
  features: readonly number[],
  { leafRowsMin }: BoostOptions,
): OpenLeaf {
  let split = { gain: 0, feature: -1, bin: 0 };
  for (const feature of features) {
    const from = feature * width;
    let total = 0;
    for (let bin = 0; bin < width; bin += 1) total += sums[from + bin] ?? 0;
    const whole = (total * total) / (rows.length + LEAF_PULL);
    let low = 0;
    let lowRows = 0;
    for (let bin = 0; bin < (cuts[feature]?.length ?? 0); bin += 1) {
      low += sums[from + bin] ?? 0;
      lowRows += counts[from + bin] ?? 0;
      const highRows = rows.length - lowRows;
      if (lowRows < leafRowsMin) continue;
      if (highRows < leafRowsMin) break;
      const high = total - low;
      const gain = (low * low) / (lowRows + LEAF_PULL) + (high * high) / (highRows + LEAF_PULL) - whole;
      if (gain > split.gain) split = { gain, feature, bin };
    }
  }
  return { node, rows, sums, counts, split };
}
