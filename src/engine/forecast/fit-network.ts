import type { CalendarIndex } from "./features";
import { fitOutlet, type Fit, type Pool } from "./fit";
import type { FlowSeries } from "./flow-series";
import { buildPool } from "./pool";

/** Outlets a group needs before they can teach each other: two would only copy each other's luck. */
const OUTLETS_MIN = 3;
/** Outlets of a cluster that are asked for its pool: more would change nothing. */
const POOLED_OUTLETS_MAX = 200;

/**
 * Fits every series, drawn towards its cluster and the network. Series are compared only if they are counted in the
 * same slots; a lone series is fitted by itself.
 *
 * @param done called after each series of the last pass, for progress
 * @complexity two fits for the series that are pooled, one for the others
 */
export function fitNetwork(
  series: readonly FlowSeries[],
  calendar: CalendarIndex,
  done: (fitted: number) => void = () => undefined,
): readonly Fit[] {
  const pools = poolsOf(series, calendar);
  return series.map((one, index) => {
    const fit = fitOutlet({ series: one, calendar, pool: pools.get(groupOf(one)) });
    done(index + 1);
    return fit;
  });
}

/** Pools by group; a group of one cluster and one kind of slots. */
function poolsOf(series: readonly FlowSeries[], calendar: CalendarIndex): ReadonlyMap<string, Pool> {
  const pools = new Map<string, Pool>();
  for (const alike of groupBy(series, slotsOf).values()) {
    if (alike.length < OUTLETS_MIN) continue;
    const clusters = [...groupBy(alike, groupOf)].map(([group, members]) => ({
      group,
      fits: members.slice(0, POOLED_OUTLETS_MAX).map((one) => fitOutlet({ series: one, calendar })),
    }));
    const network = buildPool(clusters.flatMap(({ fits }) => fits));
    for (const { group, fits } of clusters) {
      const pool = fits.length < OUTLETS_MIN ? network : buildPool(fits, network);
      if (pool) pools.set(group, pool);
    }
  }
  return pools;
}

const slotsOf = ({ firstMin, slotMin, slots }: FlowSeries): string => `${firstMin}/${slotMin}/${slots}`;

const groupOf = (series: FlowSeries): string => `${slotsOf(series)}/${series.cluster}`;

function groupBy(
  series: readonly FlowSeries[],
  key: (one: FlowSeries) => string,
): ReadonlyMap<string, readonly FlowSeries[]> {
  const groups = new Map<string, FlowSeries[]>();
  for (const one of series) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
