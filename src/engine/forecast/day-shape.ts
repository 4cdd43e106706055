import { assert } from "#base/assert";
import type { DayNumber } from "./day-number";
import { estimateEffects, type Design } from "./effects";
import { effectKind, type CalendarIndex } from "./features";
import type { History } from "./clean";
import { at, bump, dot, leadingAxes } from "./linear-algebra";

/** Ways in which a day's shape varies: earlier or later, a deeper noon, a longer evening. */
const AXES = 3;
/** Days by which a score, and what no axis explains, is drawn to the neighbours or to nothing. */
const SCORE_STRENGTH = { weekday: 0.1, calendar: 12, season: 60 };
const REST_STRENGTH_DAYS = 8;
/** Own arrivals, and own days, at which an outlet's own mean shape counts for half beside its cluster's. */
const SHARED_ARRIVALS = 1_500;
const SHARED_DAYS = 5;
/** Open days after which a day's say in the shape has halved. */
const HALF_LIFE = 120;
/** Arrivals in a slot at which a day shows half of what its shape is. */
const SHOWN_PER_SLOT = 5;

/** The shape of the day: base shares, and how weekdays and calendar bend them. Shares sum to 1. */
export type DayShape = {
  readonly base: Float64Array;
  readonly axes: readonly Float64Array[];
  /** For each axis the score of every effect. */
  readonly scores: readonly Float64Array[];
  /** For each weekday what the axes leave unexplained, in the metric of the axes. */
  readonly rest: readonly Float64Array[];
};

/** What the neighbours taught about shapes. */
export type ShapePool = {
  readonly base: Float64Array;
  readonly axes: readonly Float64Array[];
  readonly scores: readonly Float64Array[];
};

export type ShapeProblem = {
  readonly history: History;
  readonly slots: number;
  readonly design: Design;
  readonly calendar: CalendarIndex;
  readonly pool?: ShapePool | undefined;
  /** Days before this one had another shape: the outlet has changed its kind since. */
  readonly since?: DayNumber;
};

/**
 * Learns the shape of the day: shares of the day total by slot, in the chi-square metric
 * `(share - base) / (2 sqrt(base))`, which is the root of the counts to first order and gives every slot the same
 * Poisson noise; the three leading axes carry the effects of weekday and calendar.
 *
 * @complexity O(days slots^2) without a pool, O(days slots) with one
 * @source Weinberg, Brown and Stroud (2007); Shen and Huang (2008), singular value decomposition of root counts
 */
export function fitDayShape({ history, slots, design, calendar, pool, since = -Infinity }: ShapeProblem): DayShape {
  const rows = history.days.length;
  const ages = Float64Array.from(history.days, (day, row) =>
    day < since || history.onlyTotals.has(row) ? 0 : 0.5 ** ((rows - 1 - row) / HALF_LIFE),
  );
  const base = baseShares(history, slots, ages, pool);
  const weights = ages.map((age, row) => age * dayWeight(at(history.totals, row), slots));
  const bends = bendsOf(history, slots, base);
  const axes = pool ? pool.axes : leadingAxes(covariance(bends, weights, slots), slots, AXES);
  const strength = Float64Array.from(calendar.names, (_, index) => SCORE_STRENGTH[effectKind(index)]);
  const scores = axes.map((axis, index) => {
    const values = Float64Array.from({ length: rows }, (_, row) =>
      dot(axis, bends.subarray(row * slots, (row + 1) * slots)),
    );
    const mean = pool?.scores[index] ?? new Float64Array(strength.length);
    return estimateEffects(values, weights, design, { mean, strength });
  });
  const rest = restOf(bends, weights, slots, design, { axes, scores });
  return { base, axes, scores, rest };
}

/** Shares of the day's total in each slot for a day on which these effects hold. @complexity O(axes slots) */
export function sharesOn(shape: DayShape, active: readonly number[]): Float64Array {
  const bend = bendOf(shape, active);
  const rest = shape.rest[active[0] ?? 0];
  const shares = new Float64Array(shape.base.length);
  let whole = 0;
  for (let slot = 0; slot < shares.length; slot += 1) {
    const base = at(shape.base, slot);
    const share = base + 2 * Math.sqrt(base) * (at(bend, slot) + (rest ? at(rest, slot) : 0));
    shares[slot] = Math.max(share, base / 50);
    whole += at(shares, slot);
  }
  return shares.map((share) => share / whole);
}

/** A day with few arrivals shows little of its shape; beyond some, more arrivals say nothing new. */
const dayWeight = (total: number, slots: number): number => total / (total + SHOWN_PER_SLOT * slots);

function baseShares(history: History, slots: number, ages: Float64Array, pool?: ShapePool): Float64Array {
  const own = new Float64Array(slots);
  let arrivals = 0;
  for (let cell = 0; cell < history.counts.length; cell += 1) {
    const heard = at(history.counts, cell) * at(ages, Math.floor(cell / slots));
    bump(own, cell % slots, heard);
    arrivals += heard;
  }
  // A thousandth of an even spread keeps every slot possible, whatever few days have shown.
  const even = 1e-3 / slots;
  const shares = own.map((count) => (arrivals > 0 ? (count / arrivals) * (1 - 1e-3) + even : 1 / slots));
  if (!pool) return shares;
  const rows = ages.reduce((count, age) => count + (age > 0 ? 1 : 0), 0);
  const trust = arrivals === 0 ? 0 : 1 / (1 + SHARED_ARRIVALS / arrivals + SHARED_DAYS / rows);
  return shares.map((share, slot) => trust * share + (1 - trust) * at(pool.base, slot));
}

function bendsOf(history: History, slots: number, base: Float64Array): Float64Array {
  return history.counts.map((count, cell) => {
    if (history.seen[cell] === 0) return 0;
    const share = at(base, cell % slots);
    return (count / at(history.totals, Math.floor(cell / slots)) - share) / (2 * Math.sqrt(share));
  });
}

function covariance(bends: Float64Array, weights: Float64Array, slots: number): Float64Array {
  const matrix = new Float64Array(slots * slots);
  for (let row = 0; row * slots < bends.length; row += 1) {
    const day = bends.subarray(row * slots, (row + 1) * slots);
    for (let i = 0; i < slots; i += 1) {
      const scaled = at(weights, row) * at(day, i);
      for (let j = 0; j < slots; j += 1) bump(matrix, i * slots + j, scaled * at(day, j));
    }
  }
  return matrix;
}

function bendOf({ axes, scores }: Pick<DayShape, "axes" | "scores">, active: readonly number[]): Float64Array {
  const bend = new Float64Array(axes[0]?.length ?? 0);
  for (const [index, axis] of axes.entries()) {
    let score = 0;
    for (const effect of active) score += scores[index]?.[effect] ?? 0;
    for (let slot = 0; slot < bend.length; slot += 1) bump(bend, slot, score * at(axis, slot));
  }
  return bend;
}

function restOf(
  bends: Float64Array,
  weights: Float64Array,
  slots: number,
  design: Design,
  modes: Pick<DayShape, "axes" | "scores">,
): readonly Float64Array[] {
  const sums = Array.from({ length: 7 }, () => new Float64Array(slots));
  const masses = new Float64Array(7);
  const known = new Map<string, Float64Array>();
  for (const [row, active] of design.entries()) {
    const key = active.join();
    const explained = known.get(key) ?? bendOf(modes, active);
    known.set(key, explained);
    const weekday = active[0] ?? 0;
    const sum = sums[weekday];
    if (!sum) continue;
    bump(masses, weekday, at(weights, row));
    for (let slot = 0; slot < slots; slot += 1) {
      bump(sum, slot, at(weights, row) * (at(bends, row * slots + slot) - at(explained, slot)));
    }
  }
  return sums.map((sum, weekday) => sum.map((value) => value / (at(masses, weekday) + REST_STRENGTH_DAYS)));
}

/** What a pool needs of each outlet's fit. */
type Taught = {
  readonly history: History;
  readonly design: Design;
  readonly calendar: CalendarIndex;
  readonly model: { readonly shape: DayShape; readonly slots: number };
};

/**
 * The shape that a group shares: mean base, common axes, mean scores.
 *
 * @param trust share of the group's own base against the parent's, in (0, 1]
 */
export function poolShapes(fits: readonly Taught[], trust: number, parent?: ShapePool): ShapePool {
  const first = fits[0];
  assert(first, "poolShapes: a group needs an outlet that has counted");
  const { slots } = first.model;
  const base = new Float64Array(slots);
  const matrix = new Float64Array(slots * slots);
  for (const { history, model } of fits) {
    for (let slot = 0; slot < slots; slot += 1) bump(base, slot, at(model.shape.base, slot) / fits.length);
    const weights = history.totals.map((total, row) => (history.onlyTotals.has(row) ? 0 : dayWeight(total, slots)));
    const own = covariance(bendsOf(history, slots, model.shape.base), weights, slots);
    for (let cell = 0; cell < matrix.length; cell += 1) bump(matrix, cell, at(own, cell));
  }
  const shared = base.map((share, slot) => trust * share + (1 - trust) * (parent ? at(parent.base, slot) : share));
  // Scores of a parent's axes mean nothing on other axes: few outlets keep the parent's, many find their own.
  const axes = parent && trust < 0.5 ? parent.axes : leadingAxes(matrix, slots, AXES);
  const prior = axes.map((_, axis) => {
    const scores = parent && trust < 0.5 ? parent.scores[axis] : undefined;
    return scores ?? new Float64Array(first.calendar.names.length);
  });
  const scores = axes.map(() => new Float64Array(first.calendar.names.length));
  for (const { history, design, calendar } of fits) {
    const own = fitDayShape({ history, slots, design, calendar, pool: { base: shared, axes, scores: prior } });
    for (const [axis, values] of own.scores.entries()) {
      const sum = scores[axis];
      if (sum)
        for (let effect = 0; effect < values.length; effect += 1) bump(sum, effect, at(values, effect) / fits.length);
    }
  }
  return { base: shared, axes, scores };
}
