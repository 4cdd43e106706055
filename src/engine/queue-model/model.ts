/** A queueing network as data. Times are in the model's own unit, from its opening at 0; lists are never empty. */
export type QueueModel = {
  readonly title: string;
  /** The word printed behind times. */
  readonly timeUnit: string;
  /** Arrivals end here; customers who arrived before `warmUp` are not counted. */
  readonly horizon: number;
  readonly warmUp: number;
  readonly atClose: AtClose;
  readonly replications: number;
  readonly seed: number | string;
  /** Waits longer than these are counted. */
  readonly waitsOver: readonly number[];
  readonly classes: readonly CustomerClass[];
  readonly nodes: readonly QueueNode[];
};

/**
 * `serveWaiting`: whoever is inside is served, however late. `finishCurrent`: whoever waits goes home unserved, and who
 * is at a window is finished. `stop`: the clock stops, as for a system that never closes.
 */
export type AtClose = "serveWaiting" | "finishCurrent" | "stop";

export type CustomerClass = {
  readonly id: string;
  readonly arrivals: Arrivals;
  /** Where the class comes in. */
  readonly entry: string;
  /** The smaller, the earlier, under the rules `priority` and `ageing`. */
  readonly priority: number;
  /** Waiting time granted in advance, under the rule `credit`. */
  readonly credit: number;
  /** Leaves a line after so long, in each line anew; absent: stays. */
  readonly patience?: Distribution;
  /** The first rule whose bound is exceeded at the entry applies. */
  readonly baulking: readonly Baulking[];
};

/** Turns round, or goes to another node, when more than so many wait. */
export type Baulking = { readonly waitingOver: number; readonly probability: number; readonly to?: string };

export type Arrivals =
  /** Poisson; the rate holds from each `from` on. A day's rates are scaled by a gamma factor with mean 1 and this cv. */
  | {
      readonly kind: "poisson";
      readonly rates: readonly { readonly from: number; readonly rate: number }[];
      readonly dayCv: number;
    }
  | { readonly kind: "renewal"; readonly between: Distribution }
  | { readonly kind: "times"; readonly times: readonly number[] }
  /** A share keeps the slot, off by `lateness` (early when negative), and is not called before the slot. */
  | {
      readonly kind: "appointments";
      readonly times: readonly number[];
      readonly showRate: number;
      readonly lateness?: Distribution;
    };

export type QueueNode = {
  readonly id: string;
  /** In the order in which a free one is chosen. */
  readonly windows: readonly WindowGroup[];
  /** Places to wait; absent: as many as come. */
  readonly room?: number;
  /** A customer from another node whom a full room turns away is lost, or keeps the window he comes from. */
  readonly whenFull: "lose" | "block";
  /** Time at the window by class; `*` for every class not named. */
  readonly service: Readonly<Record<string, Distribution>>;
  /** Where to go afterwards by class, `*` for every class not named; what the probabilities leave goes home. */
  readonly routing: Readonly<Record<string, readonly { readonly to: string; readonly probability: number }[]>>;
};

export type WindowGroup = {
  readonly id: string;
  /** How many are open from each time on. */
  readonly schedule: readonly { readonly from: number; readonly open: number }[];
  readonly shiftChange: ShiftChange;
  /** Classes served; absent: all. */
  readonly serves?: readonly string[];
  readonly chooses: ChoiceRule;
};

/**
 * What a busy window does that the schedule closes; idle ones close first, then who began last.
 * `finishFirst`: it finishes its customer, then closes. `preemptResume`: it closes at once, and the customer goes to
 * the head of the line, where the next free window carries on with the time that is left. `handOver`: the same, but
 * whoever takes over begins again.
 */
export type ShiftChange = "finishFirst" | "handOver" | "preemptResume";

export type ChoiceRule =
  | { readonly kind: "firstCome" }
  | { readonly kind: "priority" }
  /** The class with most waiting; among equals the one named first in the model. */
  | { readonly kind: "longestQueue" }
  | { readonly kind: "credit" }
  /** These classes first, in this order; the others, first come, when none of them waits. */
  | { readonly kind: "prefer"; readonly classes: readonly string[] }
  /** A wait of `perLevel` makes up for one step of priority. */
  | { readonly kind: "ageing"; readonly perLevel: number };

export type Distribution =
  | { readonly kind: "fixed"; readonly value: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "uniform"; readonly from: number; readonly to: number }
  | { readonly kind: "triangular"; readonly from: number; readonly mode: number; readonly to: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly kind: "erlang"; readonly mean: number; readonly phases: number }
  | { readonly kind: "mixture"; readonly parts: readonly { readonly share: number; readonly of: Distribution }[] }
  /** One of these, each as likely. */
  | { readonly kind: "empirical"; readonly values: readonly number[] };
