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
  const { intervalMin, serviceMin, paths } = problem;
  const loads = paths.map((arrivalsPerHour) => molRates({ arrivalsPerHour, intervalMin, serviceMin }));
  const intervals = paths[0]?.length ?? 0;
  return Array.from({ length: intervals }, (_, interval) => {
    const rates = loads.map((rates, path) => ({
      arrivals: ((paths[path]?.[interval] ?? 0) * intervalMin) / 60,
      load: rates[interval] ?? 0,
    }));
    return needOf(problem, rates);
  });
}

type Rate = { readonly arrivals: number; readonly load: number };

function needOf(problem: IntegratedProblem, rates: readonly Rate[]): IntervalNeed {
  const { windowsMin, windowsMax, promise } = problem;
  let windows = windowsMin;
  while (windows < windowsMax && lateShareOf(problem, rates, windows) > promise.lateShare) windows += 1;
  const lateShare = lateShareOf(problem, rates, windows);
  const minutes = (by: number): number => lateMinutesOf(problem, rates, Math.max(0, windows + by));
  return {
    windows,
    lateShare,
    lateMinutes: [minutes(-1), minutes(0), minutes(1)],
    isKept: lateShare <= promise.lateShare,
  };
}

function lateShareOf({ serviceMin, promise }: IntegratedProblem, rates: readonly Rate[], windows: number): number {
  let [late, all] = [0, 0];
  for (const { arrivals, load } of rates) {
    late += arrivals * waitsC(windows, { arrivalsPerHour: load, serviceMin }, promise.withinMin).late;
    all += arrivals;
  }
  return all > 0 ? late / all : 0;
}

/** E(W - T)+ of Erlang C; windows that cannot keep up leave a queue that grows for the interval. */
function lateMinutesOf(
  { serviceMin, intervalMin, promise }: IntegratedProblem,
  rates: readonly Rate[],
  windows: number,
): number {
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
