import { fitOutlet, type Fit, type Pool } from "#engine/forecast/fit";
import type { CalendarIndex } from "#engine/forecast/features";
import type { FlowSeries } from "#engine/forecast/flow-series";
import { buildPool } from "#engine/forecast/pool";

/** What outlets of a kind teach each other. */
export type Pools = {
  /** The pool of a cluster counted in these half-hours, else the network's; `undefined` where too few are alike. */
  readonly poolFor: (cluster: string, slots: { readonly firstMin: number; readonly slots: number }) => Pool | undefined;
};

/** Outlets a group needs before they can teach each other: two would only copy each other's luck. */
const OUTLETS_MIN = 3;

/**
 * Pools of a sample of series, each fitted alone. Series are compared only if they are counted in the same half-hours.
 * @complexity one fit for each series
 */
export function buildPools(
  sample: readonly { readonly series: FlowSeries; readonly calendar: CalendarIndex }[],
): Pools {
  const bySlots = new Map<string, Map<string, Fit[]>>();
  for (const problem of sample) {
    const clusters = bySlots.get(slotsKey(problem.series)) ?? new Map<string, Fit[]>();
    bySlots.set(slotsKey(problem.series), clusters);
    clusters.set(problem.series.cluster, [...(clusters.get(problem.series.cluster) ?? []), fitOutlet(problem)]);
  }
  const pools = new Map<string, Pool | undefined>();
  for (const [slots, clusters] of bySlots) {
    const all = [...clusters.values()].flat();
    const network = all.length < OUTLETS_MIN ? undefined : buildPool(all);
    pools.set(slots, network);
    for (const [cluster, fits] of clusters) {
      pools.set(`${slots} ${cluster}`, fits.length < OUTLETS_MIN ? network : buildPool(fits, network));
    }
  }
  return { poolFor: (cluster, slots) => pools.get(`${slotsKey(slots)} ${cluster}`) ?? pools.get(slotsKey(slots)) };
}

const slotsKey = ({ firstMin, slots }: { readonly firstMin: number; readonly slots: number }): string =>
  `${firstMin}/${slots}`;
