import type { LatePromise } from "./day-demand";
import { waitsC } from "./erlang";
import { molRates } from "./stationary";

/** One interval of a requirement: windows that keep the promise, and what its neighbours are worth. */
export type IntervalNeed = {
  readonly windows: number;
  /** Share of customers who wait longer than promised, over the sampled days. */
  readonly lateShare: number;
  /** Minutes beyond the promise on a mean day, with one window fewer, as asked for, and with one more. */
  readonly lateMinutes: readonly [oneFewer: number, asked: number, oneMore: number];
  /** False when even the windows there are do not keep the promise. */
  readonly isKept: boolean;
};

export type IntegratedProblem = {
  readonly intervalMin: number;
  readonly serviceMin: number;
  /** Sampled days: arrivals per hour by interval, equally likely. */
  readonly paths: readonly (readonly number[])[];
  readonly promise: LatePromise;
  readonly windowsMin: number;
  readonly windowsMax: number;
};

/**
 * Windows for each interval from the modified offered load of every sampled day: lateness is late customers over
 * customers, so that busy days weigh as many as they bring. Some thousand times cheaper than the exact chain, for
 * networks of thousands of outlets; it sees no queue handed on from interval to interval, as `staffDay` does.
 *
 * @complexity O(intervals x paths x answer^2): about a millisecond for a day of 30 paths
 * @source Jennings, Mandelbaum, Massey and Whitt (1996), MOL; Erlang C mixed over the rate's distribution (ST-9)
 */
export function integratedWindows(problem: IntegratedProblem): readonly IntervalNeed[] {
  const { windowsMin, windowsMax, promise } = problem;
  const line = pooledLine(problem);
  return Array.from({ length: problem.paths[0]?.length ?? 0 }, (_, interval) => {
    const windows = line.windowsFor(interval, windowsMin, windowsMax);
    const lateShare = line.lateShare(interval, windows);
    const minutes = (by: number): number => line.lateMinutes(interval, Math.max(0, windows + by));
    const isKept = lateShare <= promise.lateShare;
    return { windows, lateShare, lateMinutes: [minutes(-1), minutes(0), minutes(1)], isKept };
  });
}

/** One queue before any number of windows, half-hour by half-hour over the sampled days. */
export type PooledLine = {
  /** Fewest windows in `[windowsMin, windowsMax]` that keep the promise; `windowsMax` where none does. */
  readonly windowsFor: (interval: number, windowsMin: number, windowsMax: number) => number;
  /** Share of customers who wait longer than promised. */
  readonly lateShare: (interval: number, windows: number) => number;
  /** Minutes beyond the promise on a mean day. */
  readonly lateMinutes: (interval: number, windows: number) => number;
};

export function pooledLine(problem: Omit<IntegratedProblem, "windowsMin" | "windowsMax">): PooledLine {
  const { intervalMin, serviceMin, paths, promise } = problem;
  const loads = paths.map((arrivalsPerHour) => molRates({ arrivalsPerHour, intervalMin, serviceMin }));
  const ratesOf = (interval: number): readonly Rate[] =>
    loads.map((rates, path) => ({
      arrivals: ((paths[path]?.[interval] ?? 0) * intervalMin) / 60,
      load: rates[interval] ?? 0,
    }));
  const rates = (paths[0] ?? []).map((_, interval) => ratesOf(interval));
  const lateShare: PooledLine["lateShare"] = (interval, windows) =>
    lateShareOf(problem, rates[interval] ?? [], windows);
  return {
    windowsFor: (interval, windowsMin, windowsMax) => {
      let windows = Math.max(windowsMin, Math.min(windowsMax, hopelessBelow(rates[interval] ?? [], serviceMin)));
      while (windows < windowsMax && lateShare(interval, windows) > promise.lateShare) windows += 1;
      return windows;
    },
    lateShare,
    lateMinutes: (interval, windows) => lateMinutesOf(problem, rates[interval] ?? [], windows),
  };
}

/** So many windows keep up with no sampled day: everybody is late, and none fewer need be tried. */
function hopelessBelow(rates: readonly Rate[], serviceMin: number): number {
  const least = Math.min(...rates.map(({ arrivals, load }) => (arrivals > 0 ? load : Infinity)));
  return Number.isFinite(least) ? Math.floor((least * serviceMin) / 60) : 0;
}

type Rate = { readonly arrivals: number; readonly load: number };
type Service = Pick<IntegratedProblem, "serviceMin" | "promise" | "intervalMin">;

function lateShareOf({ serviceMin, promise }: Service, rates: readonly Rate[], windows: number): number {
  let [late, all] = [0, 0];
  for (const { arrivals, load } of rates) {
    late += arrivals * waitsC(windows, { arrivalsPerHour: load, serviceMin }, promise.withinMin).late;
    all += arrivals;
  }
  return all > 0 ? late / all : 0;
}

/** E(W - T)+ of Erlang C; windows that cannot keep up leave a queue that grows for the interval. */
function lateMinutesOf({ serviceMin, intervalMin, promise }: Service, rates: readonly Rate[], windows: number): number {
  let minutes = 0;
  for (const { arrivals, load } of rates) {
    const erlang = (load * serviceMin) / 60;
    const { late } = waitsC(windows, { arrivalsPerHour: load, serviceMin }, promise.withinMin);
    const spare = windows - erlang;
    const steady = spare > 0 ? serviceMin / spare : Infinity;
    minutes += arrivals * late * Math.min(steady, intervalMin);
  }
  return rates.length > 0 ? minutes / rates.length : 0;
}
