/**
 * How long something took, many times: number, sums and a histogram whose bins grow by equal ratios. Two of them add
 * up, whatever they were counted over.
 */
export type TimeSpread = {
  readonly count: number;
  readonly sumSec: number;
  readonly squareSec: number;
  /** Counts by bin, `"0"` for everything below `BIN_FIRST_SEC`. */
  readonly bins: Readonly<Record<string, number>>;
};

export const NO_TIMES: TimeSpread = { count: 0, sumSec: 0, squareSec: 0, bins: {} };

const BIN_FIRST_SEC = 10;
/** Six bins an octave: a quantile read from them is off by at most 12 %. */
const BINS_PER_OCTAVE = 6;

export function withTime(times: TimeSpread, sec: number, by: 1 | -1 = 1): TimeSpread {
  const bin = String(binOf(sec));
  const left = (times.bins[bin] ?? 0) + by;
  const bins = { ...times.bins, [bin]: left };
  if (left === 0) Reflect.deleteProperty(bins, bin);
  return {
    count: times.count + by,
    sumSec: times.sumSec + by * sec,
    squareSec: times.squareSec + by * sec * sec,
    bins,
  };
}

export function sumOfTimes(one: TimeSpread, other: TimeSpread): TimeSpread {
  const bins = { ...one.bins };
  for (const [bin, count] of Object.entries(other.bins)) bins[bin] = (bins[bin] ?? 0) + count;
  return {
    count: one.count + other.count,
    sumSec: one.sumSec + other.sumSec,
    squareSec: one.squareSec + other.squareSec,
    bins,
  };
}

/** The same of many: one pass over all bins. */
export function sumOfAllTimes(all: readonly TimeSpread[]): TimeSpread {
  const bins: Record<string, number> = {};
  let [count, sumSec, squareSec] = [0, 0, 0];
  for (const one of all) {
    count += one.count;
    sumSec += one.sumSec;
    squareSec += one.squareSec;
    for (const [bin, times] of Object.entries(one.bins)) bins[bin] = (bins[bin] ?? 0) + times;
  }
  return { count, sumSec, squareSec, bins };
}

/** `undefined` without a time. */
export const meanSec = ({ count, sumSec }: TimeSpread): number | undefined => (count > 0 ? sumSec / count : undefined);

/** Standard deviation over mean, of the population; 0 for a single time, `undefined` without one. */
export function variationOf({ count, sumSec, squareSec }: TimeSpread): number | undefined {
  if (count === 0 || sumSec === 0) return undefined;
  const mean = sumSec / count;
  return Math.sqrt(Math.max(0, squareSec / count - mean * mean)) / mean;
}

/**
 * The time that this share of the times does not exceed, spread evenly within its bin.
 * @returns `undefined` without a time
 */
export function timeQuantileSec({ count, bins }: TimeSpread, share: number): number | undefined {
  if (count === 0) return undefined;
  const wanted = share * count;
  const sorted = Object.entries(bins)
    .map(([bin, number]) => [Number(bin), number] as const)
    .sort(([one], [other]) => one - other);
  let below = 0;
  for (const [bin, number] of sorted) {
    if (below + number >= wanted) {
      const [from, to] = [edgeSec(bin), edgeSec(bin + 1)];
      return from + ((to - from) * Math.max(0, wanted - below)) / number;
    }
    below += number;
  }
  return edgeSec((sorted.at(-1)?.[0] ?? 0) + 1);
}

/** How many took longer, spread evenly within the bin that the limit lies in; not a whole number. */
export function countOver({ bins }: TimeSpread, limitSec: number): number {
  return Object.entries(bins).reduce((over, [bin, number]) => {
    const [from, to] = [edgeSec(Number(bin)), edgeSec(Number(bin) + 1)];
    const share = (to - Math.max(from, limitSec)) / (to - from);
    return over + number * Math.max(0, share);
  }, 0);
}

function binOf(sec: number): number {
  return sec < BIN_FIRST_SEC ? 0 : 1 + Math.floor(BINS_PER_OCTAVE * Math.log2(sec / BIN_FIRST_SEC));
}

const edgeSec = (bin: number): number => (bin === 0 ? 0 : BIN_FIRST_SEC * 2 ** ((bin - 1) / BINS_PER_OCTAVE));
