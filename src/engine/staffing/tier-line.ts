import type { LatePromise } from "./day-demand";
import { erlangC } from "./erlang";
import { molRates } from "./stationary";

/** Customers who are called alike and are promised the same wait. */
export type Tier = {
  /** A higher one is called first; tiers of one level are called as they came. */
  readonly level: number;
  /** Of their own, beside what is promised to all together. */
  readonly promise?: LatePromise;
};

/** One line's customers of a tier: arrivals an hour on each sampled day, as work of the line's mean minutes. */
export type TierPaths = Tier & { readonly tier: number; readonly paths: readonly (readonly number[])[] };

/** A tier that has a promise of its own, in a line that it shares with others. */
export type TierLine = {
  readonly tier: number;
  readonly promise: LatePromise;
  /** Share of the tier's customers who wait longer than it is promised. */
  readonly lateShare: (interval: number, windows: number) => number;
  /** Minutes beyond the tier's promise on a mean day. */
  readonly lateMinutes: (interval: number, windows: number) => number;
};

/**
 * How late each tier of a line is, where higher levels are called first without interruption. Exact in steady state
 * for the first tier and where all are called alike; between them the mean is exact and the tail exponential.
 *
 * @complexity O(tiers x intervals x paths) to prepare; O(paths x windows) for each answer
 * @source Cobham (1954), means by class; Davis (1966), tail of the first class: C exp(-(c - a_1) t / S)
 */
export function tierLines(tiers: readonly TierPaths[], serviceMin: number, intervalMin: number): readonly TierLine[] {
  const loads = tiers.map(({ paths }) =>
    paths.map((arrivalsPerHour) =>
      molRates({ arrivalsPerHour, intervalMin, serviceMin }).map((rate) => (rate * serviceMin) / 60),
    ),
  );
  const loadOf = (isMeant: (level: number) => boolean, path: number, interval: number): number =>
    tiers.reduce((sum, { level }, at) => sum + (isMeant(level) ? (loads[at]?.[path]?.[interval] ?? 0) : 0), 0);
  return tiers.flatMap(({ tier, level: own, promise, paths }): readonly TierLine[] => {
    if (!promise) return [];
    const onDay = (path: number, interval: number, windows: number): Late => {
      const all = loadOf(() => true, path, interval);
      const before = loadOf((level) => level > own, path, interval);
      const upTo = loadOf((level) => level >= own, path, interval);
      const came = ((paths[path]?.[interval] ?? 0) * intervalMin) / 60;
      if (windows <= upTo) return { came, late: came, lateMin: came * intervalMin };
      const spare = ((windows - upTo) * (1 - before / windows)) / serviceMin;
      const late = came * erlangC(windows, all) * Math.exp(-spare * promise.withinMin);
      return { came, late, lateMin: late * Math.min(1 / spare, intervalMin) };
    };
    const sum = (interval: number, windows: number): Late =>
      paths.map((_, path) => onDay(path, interval, windows)).reduce(added, { came: 0, late: 0, lateMin: 0 });
    return [
      {
        tier,
        promise,
        lateShare: (interval, windows) => {
          const { came, late } = sum(interval, windows);
          return came > 0 ? late / came : 0;
        },
        lateMinutes: (interval, windows) => sum(interval, windows).lateMin / Math.max(1, paths.length),
      },
    ];
  });
}

type Late = { readonly came: number; readonly late: number; readonly lateMin: number };

const added = (one: Late, other: Late): Late => ({
  came: one.came + other.came,
  late: one.late + other.late,
  lateMin: one.lateMin + other.lateMin,
});
