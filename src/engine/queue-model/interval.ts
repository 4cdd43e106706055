/** A mean over replications with its 95 % interval; the bounds are the mean itself when there was one replication. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number };

/** Replications that have no value, as the wait of nobody, are left out; undefined when none has one. */
export function intervalOf(values: readonly (number | undefined)[]): Interval | undefined {
  const known = values.filter((value) => value !== undefined && !Number.isNaN(value)) as readonly number[];
  const { length } = known;
  if (length === 0) return undefined;
  const mean = known.reduce((sum, value) => sum + value, 0) / length;
  if (length === 1) return { mean, low: mean, high: mean };
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (length - 1);
  const half = studentT975(length - 1) * Math.sqrt(variance / length);
  return { mean, low: mean - half, high: mean + half };
}

/** The first degrees of freedom, where the series below is not good to four digits. @source Student 1908 */
const FIRST = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281];
const Z = 1.959964;

/** The 97.5 % point of Student's t, to four digits. @source Abramowitz and Stegun 26.7.5 */
export function studentT975(freedom: number): number {
  const first = FIRST[freedom - 1];
  if (first !== undefined) return first;
  const once = (Z ** 3 + Z) / 4;
  const twice = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const thrice = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  return Z + once / freedom + twice / freedom ** 2 + thrice / freedom ** 3;
}
