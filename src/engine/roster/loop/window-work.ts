import { MINUTE_MS } from "#base/time";
import type { Duration, WorldModel } from "../../simulation/world";
import type { SlotLateness } from "./lateness";

/** People of a day who come to windows, by service and half hour, those led to machines left out. */
export type DayFlow = {
  /** Minutes after midnight of the first half hour. */
  readonly fromMin: number;
  readonly came: Readonly<Record<string, readonly number[]>>;
};

/** Everybody who comes, shared among the services as the world has them, before the twin has seen any day. */
export function assumedFlow({ services }: WorldModel, fromMin: number, came: readonly number[]): DayFlow {
  const all = services.reduce((sum, { weight }) => sum + weight, 0);
  const share = (weight: number): readonly number[] => came.map((people) => (people * weight) / all);
  return { fromMin, came: Object.fromEntries(services.map(({ serviceId, weight }) => [serviceId, share(weight)])) };
}

/** What the twin saw come to the windows of a day. @param late its half hours, in order */
export function seenFlow({ services }: WorldModel, fromMin: number, late: readonly SlotLateness[]): DayFlow {
  const seen = (serviceId: string): readonly number[] => late.map(({ byService }) => byService[serviceId]?.came ?? 0);
  return { fromMin, came: Object.fromEntries(services.map(({ serviceId }) => [serviceId, seen(serviceId)])) };
}

/** Minutes for which one customer keeps a window, by service: the walk, the work, and a colleague's signature. */
export function windowMinutes({ services, behaviour }: WorldModel): ReadonlyMap<string, number> {
  return new Map(
    services.map(({ serviceId, counter, authorisation }) => {
      const ms = meanMs(counter) + meanMs(authorisation) + meanMs(behaviour.walk);
      return [serviceId, ms / MINUTE_MS];
    }),
  );
}

const meanMs = (duration: Duration | undefined): number =>
  duration === undefined ? 0 : duration.kind === "fixed" ? duration.ms : duration.meanMs;

/** Share of the customers who are of one of these classes. */
export function shareOf({ segments }: WorldModel, segmentIds: ReadonlySet<string>): number {
  const all = segments.reduce((sum, { weight }) => sum + weight, 0);
  const part = segments.reduce((sum, { segmentId, weight }) => sum + (segmentIds.has(segmentId) ? weight : 0), 0);
  return all > 0 ? part / all : 0;
}
