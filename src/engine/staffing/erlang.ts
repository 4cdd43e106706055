import { assert } from "#base/assert";

/** What one interval asks of its windows: customers come at a rate and hold a window for a mean time. */
export type Demand = { readonly arrivalsPerHour: number; readonly serviceMin: number };

export const loadOf = ({ arrivalsPerHour, serviceMin }: Demand): number => (arrivalsPerHour * serviceMin) / 60;

/**
 * Erlang B: the share of customers turned away when nobody may wait.
 *
 * @param windows integer, at least 0
 * @param loadErlang offered load, at least 0
 * @throws InvariantError outside those ranges
 * @complexity O(windows)
 * @source A. K. Erlang (1917); the stable recursion B(n) = a B(n-1) / (n + a B(n-1))
 */
export function erlangB(windows: number, loadErlang: number): number {
  assert(Number.isInteger(windows) && windows >= 0, "erlangB: windows must be a whole number");
  assert(loadErlang >= 0, "erlangB: the load must not be negative");
  let blocking = 1;
  for (let n = 1; n <= windows; n += 1) blocking = (loadErlang * blocking) / (n + loadErlang * blocking);
  return blocking;
}

/**
 * Erlang C: the share of customers who wait at all, when everyone waits and nobody leaves. 1 when the windows cannot
 * keep up with the load.
 *
 * @complexity O(windows)
 * @source A. K. Erlang (1917), from B: C = B / (1 - rho (1 - B))
 */
export function erlangC(windows: number, loadErlang: number): number {
  if (windows <= loadErlang) return 1;
  const blocking = erlangB(windows, loadErlang);
  return blocking / (1 - (loadErlang / windows) * (1 - blocking));
}

/** M/M/c in steady state. */
export type WaitsC = {
  readonly mustWait: number;
  readonly meanWaitMin: number;
  /** Share of customers who wait longer than the time asked about. */
  readonly late: number;
};

/**
 * Waits of M/M/c, first come first served, nobody leaves.
 *
 * @param withinMin the promise whose breach is `late`
 * @returns infinite mean and everyone late when the windows cannot keep up
 * @source Kleinrock, Queueing Systems vol. 1, section 3.5: P(W > t) = C exp(-(c - a) t / S)
 */
export function waitsC(windows: number, demand: Demand, withinMin: number): WaitsC {
  const load = loadOf(demand);
  if (windows <= load) return { mustWait: 1, meanWaitMin: Infinity, late: 1 };
  const mustWait = erlangC(windows, load);
  const spare = (windows - load) / demand.serviceMin;
  return { mustWait, meanWaitMin: mustWait / spare, late: mustWait * Math.exp(-spare * withinMin) };
}
