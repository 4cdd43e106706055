/** One day of one family of services: arrivals per hour in each interval, and how long a customer holds a window. */
export type DayDemand = {
  readonly intervalMin: number;
  readonly arrivalsPerHour: readonly number[];
  /** Mean minutes at the window, the second person's part included where the teller waits for it. */
  readonly serviceMin: number;
};

/** At most `lateShare` of the customers who arrive in an interval wait longer than `withinMin`. */
export type LatePromise = { readonly withinMin: number; readonly lateShare: number };
