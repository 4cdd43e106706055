import { assert } from "#base/assert";
import { boostTrees, meanLoss, predictBoosted, type BoostedTrees, type BoostOptions, type Loss } from "./boosted-trees";
import { SHARES, shifted, type Quantiles, type Shift } from "./running-quantiles";

/** One finished wait: what was seen when it began, and how long it was. */
export type FinishedWait = { readonly day: string; readonly features: Float64Array; readonly waitSec: number };

export type WaitModel = {
  readonly mean: BoostedTrees;
  readonly quantiles: Readonly<Record<keyof Quantiles, BoostedTrees>>;
  /** What the held-out days taught about the quantiles; where live calibration starts. */
  readonly shift: Shift;
  /** Leaves of a tree, chosen on the held-out days. */
  readonly leavesMax: number;
};

/** Last share of the days on which everything is chosen; the final trees then see all days. */
const HELD_OUT = 0.25;
const LEAVES_TRIED = [8, 16];
const TREES_MAX = 250;
const WIDTH_MIN_SEC = 1;

const common = { learningRate: 0.08, leafRowsMin: 40, rowShare: 0.6, featureShare: 0.5 } as const;

/**
 * Learns to forecast a wait: its mean, and P10, P50 and P90. The size and the number of the trees are chosen on the
 * last quarter of the days, after learning from the days before; nothing of the days to be forecast is looked at.
 *
 * @throws InvariantError without waits of at least two days
 * @complexity about ten boostings
 */
export function fitWaitModel(waits: readonly FinishedWait[], seed: number): WaitModel {
  const days = [...new Set(waits.map(({ day }) => day))].sort();
  assert(days.length >= 2, "fitWaitModel: waits of two days at least");
  const firstHeldOut = days[Math.min(days.length - 1, Math.ceil(days.length * (1 - HELD_OUT)))] ?? "";
  const early = rowsOf(waits.filter(({ day }) => day < firstHeldOut));
  const late = rowsOf(waits.filter(({ day }) => day >= firstHeldOut));
  const all = rowsOf(waits);
  const tryOut = (loss: Loss, leavesMax: number): BoostedTrees =>
    boostTrees(early.rows, early.targets, { ...common, loss, leavesMax, trees: TREES_MAX, seed }, late);
  const onAll = (loss: Loss, leavesMax: number, tried: BoostedTrees): BoostedTrees => {
    const options: BoostOptions = { ...common, loss, leavesMax, trees: tried.trees.length, seed };
    return boostTrees(all.rows, all.targets, options);
  };

  const squared: Loss = { kind: "squared" };
  const tried = LEAVES_TRIED.map((leavesMax) => {
    const trees = tryOut(squared, leavesMax);
    const fitted = late.rows.map((row) => predictBoosted(trees, row));
    return { leavesMax, trees, loss: meanLoss(squared, late.targets, fitted) };
  });
  const best = tried.reduce((one, other) => (other.loss < one.loss ? other : one));
  const { leavesMax } = best;
  const pinball = (name: keyof Quantiles): Loss => ({ kind: "pinball", share: SHARES[name] });
  const early3 = byName((name) => tryOut(pinball(name), leavesMax));
  return {
    leavesMax,
    mean: onAll(squared, leavesMax, best.trees),
    quantiles: byName((name) => onAll(pinball(name), leavesMax, early3[name])),
    shift: shiftOn(late, early3),
  };
}

/** The model's own quantiles, before any shift, and their width. */
export function rawQuantiles(
  trees: Readonly<Record<keyof Quantiles, BoostedTrees>>,
  features: Float64Array,
): { readonly raw: Quantiles; readonly width: number } {
  const raw = byName((name) => predictBoosted(trees[name], features));
  return { raw, width: Math.max(WIDTH_MIN_SEC, raw.p90 - raw.p10) };
}

/** Mean and quantiles in seconds. @param shift of now, as live calibration has moved it */
export function forecastWait(
  model: WaitModel,
  features: Float64Array,
  shift: Shift = model.shift,
): { readonly meanSec: number; readonly quantilesSec: Quantiles } {
  const { raw, width } = rawQuantiles(model.quantiles, features);
  return { meanSec: Math.max(0, predictBoosted(model.mean, features)), quantilesSec: shifted(raw, shift, width) };
}

type Rows = { readonly rows: readonly Float64Array[]; readonly targets: readonly number[] };

const rowsOf = (waits: readonly FinishedWait[]): Rows => ({
  rows: waits.map(({ features }) => features),
  targets: waits.map(({ waitSec }) => waitSec),
});

/** Split conformal: each quantile moved, in widths, to where its share of the held-out truths lies below it. */
function shiftOn({ rows, targets }: Rows, trees: Readonly<Record<keyof Quantiles, BoostedTrees>>): Shift {
  const seen = rows.map((row, ix) => ({ ...rawQuantiles(trees, row), truth: targets[ix] ?? 0 }));
  return byName((name) => {
    const misses = Float64Array.from(seen, ({ raw, width, truth }) => (truth - raw[name]) / width).sort();
    return misses[Math.min(misses.length - 1, Math.floor(SHARES[name] * (misses.length + 1)))] ?? 0;
  });
}

function byName<Value>(make: (name: keyof Quantiles) => Value): Record<keyof Quantiles, Value> {
  return { p10: make("p10"), p50: make("p50"), p90: make("p90") };
}
