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
  const loads = tiers.map(({ level, paths }) => ({
    level,
    paths: paths.map((arrivalsPerHour) =>
      molRates({ arrivalsPerHour, intervalMin, serviceMin }).map((rate) => (rate * serviceMin) / 60),
    ),
  }));
  /** Of all tiers that are meant together, by path and interval. */
  const loadOf = (isMeant: (level: number) => boolean): readonly (readonly number[])[] => {
    const meant = loads.filter(({ level }) => isMeant(level));
    return (loads[0]?.paths ?? []).map((rates, path) =>
      rates.map((_, interval) => meant.reduce((sum, { paths }) => sum + (paths[path]?.[interval] ?? 0), 0)),
    );
  };
  const all = loadOf(() => true);
  return tiers.flatMap(({ tier, level: own, promise, paths }): readonly TierLine[] => {
    if (!promise) return [];
    const before = loadOf((level) => level > own);
    const upTo = loadOf((level) => level >= own);
    const sum = askedOnce((interval, windows): Late => {
      let [came, late, lateMin] = [0, 0, 0];
      for (const [path, arrivals] of paths.entries()) {
        const those = ((arrivals[interval] ?? 0) * intervalMin) / 60;
        const load = upTo[path]?.[interval] ?? 0;
        came += those;
        if (windows <= load) {
          late += those;
          lateMin += those * intervalMin;
          continue;
        }
        const spare = ((windows - load) * (1 - (before[path]?.[interval] ?? 0) / windows)) / serviceMin;
        const waiting = erlangC(windows, all[path]?.[interval] ?? 0);
        const tooLong = those * waiting * Math.exp(-spare * promise.withinMin);
        late += tooLong;
        lateMin += tooLong * Math.min(1 / spare, intervalMin);
      }
      return { came, late, lateMin };
    });
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

/** Share and minutes are asked for the same windows, by turns and more than once. */
function askedOnce(answer: (interval: number, windows: number) => Late): typeof answer {
  const known: Map<number, Late>[] = [];
  return (interval, windows) => {
    const here = (known[interval] ??= new Map<number, Late>());
    const late = here.get(windows) ?? answer(interval, windows);
    here.set(windows, late);
    return late;
  };
}
