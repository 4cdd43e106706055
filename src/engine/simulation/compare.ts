import { assert } from "#base/assert";
import { intervalOf, type Interval } from "../queue-model/interval";
import type { Replications } from "./replicate";

/** One figure over all replications. */
export type FigureInterval = Interval & { readonly figure: string };

/** One figure of two ways to play the same days: each mean, and the mean of the differences day by day. */
export type PairedDifference = {
  readonly figure: string;
  readonly baseline: number;
  readonly other: number;
  /** Of other minus baseline, with its 95 % interval (Student's t on the pairs). */
  readonly difference: Interval;
  /** Days on which both had something to measure. */
  readonly pairs: number;
};

/** Each figure's values, replication by replication. @throws InvariantError for a figure that was not measured */
export function valuesOf({ figures, values, count }: Replications, figure: string): Float64Array {
  const at = figures.indexOf(figure);
  assert(at >= 0, `the figure ${figure} was not measured`);
  return Float64Array.from({ length: count }, (_, row) => values[row * figures.length + at] ?? NaN);
}

/** Means with their 95 % intervals; figures that no replication could measure are left out. */
export function intervalsOf(replications: Replications): readonly FigureInterval[] {
  return replications.figures.flatMap((figure) => {
    const interval = intervalOf([...valuesOf(replications, figure)]);
    return interval ? [{ figure, ...interval }] : [];
  });
}

/**
 * Compares two ways to play under common random numbers: the same people come on each pair of days, so their
 * difference varies far less than either. Figures of segments that only one of them knows are left out.
 *
 * @throws InvariantError when they are not the same replications of the same seed
 */
export function compareReplications(baseline: Replications, other: Replications): readonly PairedDifference[] {
  const isPaired = baseline.seed === other.seed && baseline.first === other.first && baseline.count === other.count;
  assert(isPaired, "only the same replications of the same seed can be compared in pairs");
  return baseline.figures.flatMap((figure) => {
    if (!other.figures.includes(figure)) return [];
    const one = valuesOf(baseline, figure);
    const two = valuesOf(other, figure);
    const differences = [...two].map((value, row) => value - (one[row] ?? NaN));
    const difference = intervalOf(differences);
    if (!difference) return [];
    const both = differences.flatMap((value, row) => (Number.isNaN(value) ? [] : [row]));
    const mean = (values: Float64Array): number => both.reduce((sum, row) => sum + (values[row] ?? 0), 0) / both.length;
    return [{ figure, baseline: mean(one), other: mean(two), difference, pairs: both.length }];
  });
}

/** When enough has been played: the 95 % interval of this figure reaches no farther than this from its mean. */
export type Precision = { readonly figure: string; readonly halfWidthMax: number };

/** Whether the replications tell the figure as precisely as asked. One alone never does. */
export function isPrecise(replications: Replications, { figure, halfWidthMax }: Precision): boolean {
  const interval = intervalOf([...valuesOf(replications, figure)]);
  return interval !== undefined && replications.count > 1 && interval.high - interval.mean <= halfWidthMax;
}
