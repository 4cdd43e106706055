import type { BusinessDate } from "#base/calendar";

/** One visit of a recorded queue. Times are seconds since midnight of its day. */
export type LoggedVisit = {
  readonly visit: string;
  readonly day: BusinessDate;
  readonly joinedSec: number;
  /** In line until called or until the customer left; 0 when the visit never queued. */
  readonly waitSec: number;
  readonly service: string;
  readonly class: string;
  /** Waiting time granted to the class in advance: the line is ordered by the time of joining less this. */
  readonly creditSec: number;
  /** Seconds from joining to the start of service, and of the service; both absent when the customer left. */
  readonly served?: { readonly afterSec: number; readonly lastsSec: number };
};

/** What happens to a visit, in the order in which things of one second are taken: departures before arrivals. */
export const HAPPENINGS = ["finished", "left", "called", "started", "joined"] as const;
export type Happening = (typeof HAPPENINGS)[number];

export type LogEvent = { readonly atSec: number; readonly what: Happening; readonly visit: LoggedVisit };

/**
 * One day's visits as what could be seen, second by second. A visit that did not queue only starts and finishes.
 * @complexity O(n log n)
 */
export function eventsOfDay(visits: readonly LoggedVisit[]): readonly LogEvent[] {
  const events: LogEvent[] = [];
  for (const visit of visits) {
    const { joinedSec, waitSec, served } = visit;
    if (waitSec > 0) {
      events.push({ atSec: joinedSec, what: "joined", visit });
      events.push({ atSec: joinedSec + waitSec, what: served ? "called" : "left", visit });
    }
    if (!served) continue;
    const startedSec = joinedSec + served.afterSec;
    events.push({ atSec: startedSec, what: "started", visit });
    if (served.lastsSec > 0) events.push({ atSec: startedSec + served.lastsSec, what: "finished", visit });
  }
  const order = new Map(HAPPENINGS.map((what, ix) => [what, ix]));
  const orderOf = ({ what }: LogEvent): number => order.get(what) ?? 0;
  return events.sort((one, other) => one.atSec - other.atSec || orderOf(one) - orderOf(other));
}

/** Days in order, each with its visits as they stand in the log. */
export function daysOf(visits: readonly LoggedVisit[]): readonly (readonly [BusinessDate, readonly LoggedVisit[]])[] {
  const days = new Map<BusinessDate, LoggedVisit[]>();
  for (const visit of visits) {
    const day = days.get(visit.day);
    if (day) day.push(visit);
    else days.set(visit.day, [visit]);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
}
