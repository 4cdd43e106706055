/** Open windows: one row for each kind of window, one number for each interval of the day. */
export type WindowPlan = readonly (readonly number[])[];

/** How late the day is under a plan. One row for each class of customers, one number for each interval of arrival. */
export type Lateness = {
  /** Share of the interval's arrivals who wait longer than the promise. */
  readonly lateShare: readonly (readonly number[])[];
  /** Minutes beyond the promise, summed over the interval's arrivals. */
  readonly lateMinutes: readonly (readonly number[])[];
};

/**
 * Plays a plan over the sampled days and says how late each half-hour is. The exact equations do it for one family of
 * services (createChainEvaluator), the twin for everything else; staffing does not know which it talks to. The same
 * plan must give the same answer: days are sampled once, before.
 *
 * @param giveUpAbove for each class a share late: an evaluator may stop as soon as an interval is sure to be later; what
 *   it then says is too little, but still above that share
 */
export type Evaluate = (plan: WindowPlan, giveUpAbove?: readonly number[]) => Lateness;
