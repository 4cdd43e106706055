import {
  addedTo,
  EMPTY_DAY_FLOW,
  EMPTY_SERVICE_FLOW,
  OUTCOMES,
  SLOT_MIN,
  sumOfSlots,
  totalBySlot,
  withService,
  type DayFlow,
} from "#read/flow-history/day-flow";
import { NO_TIMES, sumOfTimes, withTime, type TimeSpread } from "#read/flow-history/time-spread";
import { wallOfSlot } from "./opening";

/** Columns of a history file, named as in the cube. */
export const MEASURES = ["issued", ...OUTCOMES, "waits", "waitedSec", "servedSec"] as const;
export type Measure = (typeof MEASURES)[number];

/** Builds an outlet's day from lines of any interval. */
export type FlowBuilder = {
  /** Intervals shorter than half an hour add up, longer ones are shared out evenly. */
  readonly add: (
    serviceId: string,
    startMin: number,
    intervalMin: number,
    values: Readonly<Partial<Record<Measure, number>>>,
  ) => void;
  readonly issued: () => number;
  /** Half-hours with more outcomes than customers. */
  readonly overfull: () => readonly string[];
  readonly build: () => DayFlow;
};

export function createFlowBuilder(): FlowBuilder {
  let flow = EMPTY_DAY_FLOW;
  return {
    add: (serviceId, startMin, intervalMin, values) => {
      const first = Math.floor(startMin / SLOT_MIN);
      const slots = Math.max(1, Math.round(intervalMin / SLOT_MIN));
      flow = withService(flow, serviceId, (service) => {
        let counted = service;
        for (const measure of MEASURES) {
          const value = (values[measure] ?? 0) / slots;
          for (let slot = first; value > 0 && slot < first + slots; slot += 1) {
            counted = { ...counted, [measure]: addedTo(counted[measure], slot, value) };
          }
        }
        return counted;
      });
    },
    issued: () => sumOfSlots(totalBySlot(flow, "issued")),
    overfull: () =>
      Object.values(flow.services).flatMap((service) =>
        Object.keys(service.issued).flatMap((slot) => {
          const over = OUTCOMES.reduce((sum, outcome) => sum + (service[outcome][slot] ?? 0), 0);
          return over > (service.issued[slot] ?? 0) + 1e-6 ? [wallOfSlot(Number(slot))] : [];
        }),
      ),
    build: () => ({
      ...flow,
      services: Object.fromEntries(
        Object.entries(flow.services).map(([serviceId, service]) => {
          const took = pointsOf(service.served, service.servedSec);
          const spreads = {
            waited: pointsOf(service.waits, service.waitedSec),
            took: took.count > 0 ? { "": took } : {},
          };
          return [serviceId, { ...EMPTY_SERVICE_FLOW, ...service, ...spreads }];
        }),
      ),
    }),
  };
}

/** A file knows means, not single times: each half-hour stands in the distribution at its mean. */
function pointsOf(counts: DayFlow["segments"][string], sumSec: DayFlow["segments"][string]): TimeSpread {
  let all = NO_TIMES;
  for (const [slot, count] of Object.entries(counts)) {
    const mean = (sumSec[slot] ?? 0) / count;
    if (mean > 0) all = sumOfTimes(all, scaled(withTime(NO_TIMES, mean), count));
  }
  return all;
}

function scaled({ count, sumSec, squareSec, bins }: TimeSpread, by: number): TimeSpread {
  const many = Object.fromEntries(Object.entries(bins).map(([bin, number]) => [bin, number * by]));
  return { count: count * by, sumSec: sumSec * by, squareSec: squareSec * by, bins: many };
}
