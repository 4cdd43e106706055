import type { LobbyPlan } from "./plan";

/** Positions in a plan's lists, by id. */
export type PlanIndex = {
  readonly serviceIx: Map<string, number>;
  readonly segmentIx: Map<string, number>;
  readonly queueIx: Map<string, number>;
};

const indexes = new WeakMap<LobbyPlan, PlanIndex>();

/** A plan is never written, so its index is made once: the twin opens thousands of days with one plan. */
export function indexOf(plan: LobbyPlan): PlanIndex {
  const known = indexes.get(plan);
  if (known) return known;
  const index: PlanIndex = {
    serviceIx: positions(plan.services, ({ serviceId }) => serviceId),
    segmentIx: positions(plan.segments, ({ segmentId }) => segmentId),
    queueIx: positions(plan.queues, ({ queueId }) => queueId),
  };
  indexes.set(plan, index);
  return index;
}

export function positions<Item>(items: readonly Item[], idOf: (item: Item) => string): Map<string, number> {
  return new Map(items.map((item, ix) => [idOf(item), ix]));
}
