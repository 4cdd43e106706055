import type { Queue, ZoneKind } from "./place";

/**
 * The queue of an outlet that a customer joins: the one that has the service and names the segment, else the one that
 * has the service and names no segment (NW-16 makes both unique). With `divertedTo`, the queue of that zone which only
 * an accepted diversion enters. `undefined` when the outlet has none.
 */
export function queueFor(
  queues: readonly Queue[],
  { serviceId, segmentId, divertedTo }: QueueQuestion,
): Queue | undefined {
  const having = queues.filter(
    (queue) =>
      queue.serviceIds.includes(serviceId) &&
      queue.forDiverted === (divertedTo !== undefined) &&
      (divertedTo === undefined || queue.zone === divertedTo),
  );
  return (
    having.find(({ segmentIds }) => segmentIds.includes(segmentId)) ??
    having.find(({ segmentIds }) => segmentIds.length === 0)
  );
}

export type QueueQuestion = {
  readonly serviceId: string;
  readonly segmentId: string;
  readonly divertedTo?: ZoneKind;
};
