import { at, bump, solveRidge } from "./linear-algebra";

/** Rows of a sparse 0/1 design: for each observation the places of the effects that hold. */
export type Design = readonly (readonly number[])[];

/** What is believed of effects before this series is looked at, and how strongly (in observations). */
export type Belief = { readonly mean: Float64Array; readonly strength: Float64Array };

/**
 * Effects that explain the values best, drawn towards a belief: weighted ridge regression with a sparse design.
 *
 * @complexity O(n a^2 + p^3 / 6) for n rows with a effects each and p effects in all
 */
export function estimateEffects(
  values: Float64Array,
  weights: Float64Array,
  design: Design,
  belief: Belief,
): Float64Array {
  const size = belief.mean.length;
  const gram = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (const [row, active] of design.entries()) {
    const weight = at(weights, row);
    if (weight === 0) continue;
    for (const left of active) {
      bump(right, left, weight * at(values, row));
      for (const other of active) if (other <= left) bump(gram, left * size + other, weight);
    }
  }
  return solveRidge(gram, right, belief.mean, belief.strength);
}

export function sumOf(effects: Float64Array, active: readonly number[]): number {
  let sum = 0;
  for (const effect of active) sum += at(effects, effect);
  return sum;
}

/**
 * The level a series had on each day, seen from both sides: a weighted mean whose weights halve every `halfLife` rows.
 *
 * @complexity O(n)
 */
export function smoothBothWays(values: Float64Array, weights: Float64Array, halfLife: number): Float64Array {
  const count = values.length;
  const keep = 0.5 ** (1 / halfLife);
  const sums = new Float64Array(count);
  const masses = new Float64Array(count);
  let sum = 0;
  let mass = 0;
  for (let row = 0; row < count; row += 1) {
    sum = sum * keep + at(weights, row) * at(values, row);
    mass = mass * keep + at(weights, row);
    sums[row] = sum;
    masses[row] = mass;
  }
  sum = 0;
  mass = 0;
  for (let row = count - 1; row >= 0; row -= 1) {
    bump(sums, row, sum);
    bump(masses, row, mass);
    sum = (sum + at(weights, row) * at(values, row)) * keep;
    mass = (mass + at(weights, row)) * keep;
  }
  for (let row = 0; row < count; row += 1) sums[row] = at(masses, row) > 0 ? at(sums, row) / at(masses, row) : 0;
  return sums;
}

/** 1.4826 times the median distance from zero: a standard deviation that outliers do not move. */
export function robustScale(residuals: Float64Array): number {
  if (residuals.length === 0) return 0;
  const sizes = residuals.map(Math.abs).sort();
  return 1.4826 * at(sizes, sizes.length >> 1);
}
