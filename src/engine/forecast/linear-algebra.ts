import { assert } from "#base/assert";

/** An element of a vector; a kernel never reads outside, and the compiler cannot know. */
export const at = (vector: Float64Array, index: number): number => vector[index] ?? 0;

export function bump(vector: Float64Array, index: number, by: number): void {
  vector[index] = (vector[index] ?? 0) + by;
}

/**
 * Solves `(G + diag(strength)) x = r + strength * prior`: ridge regression about a prior, `strength` in
 * pseudo-observations. `gram` is p x p, row by row, and is overwritten by its Cholesky factor.
 *
 * @throws InvariantError when the system is not positive definite: a column without data needs a strength
 * @complexity O(p^3 / 6)
 * @source Golub and Van Loan, Matrix Computations, 4th ed., algorithm 4.2.2
 */
export function solveRidge(
  gram: Float64Array,
  right: Float64Array,
  prior: Float64Array,
  strength: Float64Array,
): Float64Array {
  const size = right.length;
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    bump(gram, i * size + i, at(strength, i));
    solution[i] = at(right, i) + at(strength, i) * at(prior, i);
  }
  for (let i = 0; i < size; i += 1) factorRow(gram, size, i);
  for (let i = 0; i < size; i += 1) {
    let sum = at(solution, i);
    for (let k = 0; k < i; k += 1) sum -= at(gram, i * size + k) * at(solution, k);
    solution[i] = sum / at(gram, i * size + i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = at(solution, i);
    for (let k = i + 1; k < size; k += 1) sum -= at(gram, k * size + i) * at(solution, k);
    solution[i] = sum / at(gram, i * size + i);
  }
  return solution;
}

function factorRow(gram: Float64Array, size: number, row: number): void {
  for (let column = 0; column <= row; column += 1) {
    let sum = at(gram, row * size + column);
    for (let k = 0; k < column; k += 1) sum -= at(gram, row * size + k) * at(gram, column * size + k);
    if (column < row) {
      gram[row * size + column] = sum / at(gram, column * size + column);
    } else {
      assert(sum > 0, "solveRidge: the system is not positive definite");
      gram[row * size + row] = Math.sqrt(sum);
    }
  }
}

const SWEEPS = 40;

/**
 * The leading eigenvectors of a symmetric positive semidefinite matrix (size x size, row by row), orthonormal, by
 * orthogonal iteration from a fixed start: same matrix, same vectors.
 *
 * @complexity O(40 count size^2)
 * @source Golub and Van Loan, Matrix Computations, 4th ed., section 8.2.4
 */
export function leadingAxes(matrix: Float64Array, size: number, count: number): readonly Float64Array[] {
  const axes = Array.from({ length: Math.min(count, size) }, (_, axis) =>
    Float64Array.from({ length: size }, (__, slot) => Math.cos((Math.PI * (axis + 1) * (slot + 0.5)) / size)),
  );
  orthonormalise(axes);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const axis of axes) axis.set(times(matrix, axis, size));
    orthonormalise(axes);
  }
  return axes;
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = 0;
    for (let j = 0; j < size; j += 1) sum += at(matrix, i * size + j) * at(vector, j);
    product[i] = sum;
  }
  return product;
}

/** Modified Gram-Schmidt; an axis with nothing left becomes zero and explains nothing. */
function orthonormalise(axes: readonly Float64Array[]): void {
  for (const [index, axis] of axes.entries()) {
    for (const earlier of axes.slice(0, index)) subtract(axis, earlier, dot(axis, earlier));
    const length = Math.sqrt(dot(axis, axis));
    for (let i = 0; i < axis.length; i += 1) axis[i] = length > 1e-12 ? at(axis, i) / length : 0;
  }
}

function subtract(vector: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < vector.length; i += 1) vector[i] = at(vector, i) - factor * at(other, i);
}

export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i += 1) sum += at(left, i) * at(right, i);
  return sum;
}
