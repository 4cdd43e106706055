/** One measured figure beside what it has to be. */
export type Mark = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Measurements the value is the median of; 1 for a count. */
  readonly runs: number;
  readonly atMost?: number;
  readonly atLeast?: number;
};

/** A group of marks, measured by `npm run bench -- NAME`. */
export type Bench = {
  readonly name: string;
  readonly about: string;
  /** @param say tells a line of progress */
  readonly run: (say: (line: string) => void) => Promise<readonly Mark[]>;
};

/** True where the mark is kept, undefined where it only informs. */
export function isKept({ value, atMost, atLeast }: Mark): boolean | undefined {
  if (atMost === undefined && atLeast === undefined) return undefined;
  return value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
}

/** The smallest value that at least this share of the values does not exceed. @throws RangeError without values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("a quantile of nothing");
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Calls `work` again and again, one after the other, and collects what it measured. */
export async function repeated<Value>(runs: number, work: (run: number) => Promise<Value> | Value): Promise<Value[]> {
  const values: Value[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await work(run));
  return values;
}
