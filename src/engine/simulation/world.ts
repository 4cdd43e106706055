import type { EpochMs } from "#base/time";
import type { Post, WindowMode } from "#domain/lobby-day/messages";

/** How long something takes. A lognormal and an exponential carry the mean of the variable itself. */
export type Duration =
  | { readonly kind: "fixed"; readonly ms: number }
  | { readonly kind: "exponential"; readonly meanMs: number }
  | { readonly kind: "lognormal"; readonly meanMs: number; readonly cv: number };

/** Half-open `[start, end)`. */
export type Span = { readonly start: EpochMs; readonly end: EpochMs };

/** People expected in a span, before the day's busyness is known. */
export type ArrivalSlot = Span & {
  readonly mean: number;
  /** Just so many come, whatever the day's busyness. */
  readonly isExact?: true;
};

/** What a customer comes for, and what it costs the people at the counter at normal speed. */
export type ServiceWorld = {
  readonly serviceId: string;
  /** Share of the customers; the shares need not sum to 1. */
  readonly weight: number;
  readonly counter: Duration;
  readonly review?: Duration;
  readonly authorisation?: Duration;
  /** What the customer tells the ticket machine about the cash; absent where it is not asked. */
  readonly amountMinor?: number;
  /** Form-filling while waiting; absent where nothing can be filled in. */
  readonly prefill?: Duration;
};

export type SegmentWorld = {
  readonly segmentId: string;
  readonly weight: number;
  /** Absent: waits until served. */
  readonly patience?: Duration;
  /** Chance to say yes to another channel, and to a form while waiting. */
  readonly diversionAcceptance: number;
  readonly prefillAcceptance: number;
};

export type CustomerBehaviour = {
  readonly walk: Duration;
  readonly kioskUse: Duration;
  /** Chance not to be there when called, and then the chance and the time to come back. */
  readonly noShowRate: number;
  readonly returnRate: number;
  readonly returnAfter: Duration;
  /** Chance to turn round at the door when the wait shown is longer; the highest one passed applies. */
  readonly balking: readonly { readonly overMs: number; readonly probability: number }[];
};

/** A spell of one person at one window. */
export type Spell = Span & { readonly windowId: string; readonly mode: WindowMode };

export type CrewMember = {
  readonly staffId: string;
  readonly post: Post;
  /** Minutes needed for a nominal minute: 0.8 is fast, 1.2 slow. */
  readonly speedFactor: number;
  readonly presence: Span;
  readonly spells: readonly Spell[];
  readonly breaks: readonly Span[];
  readonly mayAuthorise: boolean;
};

export type DeviceWorld = {
  readonly deviceId: string;
  readonly serviceIds: readonly string[];
  /** Mean time of one use. */
  readonly useMs: number;
  /** Mean times between failures and to repair, both exponential; absent: never fails. */
  readonly failure?: { readonly betweenMs: number; readonly repairMs: number };
  /** Out of order then, as it is known beforehand; such a machine has no failures besides. */
  readonly outages?: readonly Span[];
};

/** Habits of the house that decide nothing a rule decides. */
export type Habits = {
  /** At the end of the last spell: call everybody who still waits, or only finish the customer at the window. */
  readonly afterClose: "serveWaiting" | "finishCurrent";
  /** Share of the counter time by step, in their order; absent: steps are not reported. */
  readonly stepShares?: Readonly<Record<string, number>>;
  /** False: steps that no rule asks for go unreported, though their shares are known. */
  readonly reportsSteps?: boolean;
  /** False: lobby staff acts on an alert without saying that it has seen it. */
  readonly acknowledgesAlerts?: boolean;
  /** Time until a called customer who does not come is called again. */
  readonly recallAfterMs: number;
  /** Time until lobby staff reacts to an alert, and to ask one customer. */
  readonly reactMs: number;
  readonly askMs: number;
  /** Cash counted at a hand-over, in minor units. */
  readonly tillMinor: number;
};

/**
 * Everything around a lobby day that the bank's rules do not decide, as data: who comes, how long things take, who
 * sits where. The twin plays it under a virtual clock, the demo under the wall's, a replay fills it from a file.
 */
export type WorldModel = {
  readonly arrivals: readonly ArrivalSlot[];
  /** Coefficient of variation of the day's busyness (gamma, mean 1). */
  readonly busynessCv: number;
  readonly services: readonly ServiceWorld[];
  readonly segments: readonly SegmentWorld[];
  readonly behaviour: CustomerBehaviour;
  readonly crew: readonly CrewMember[];
  readonly devices: readonly DeviceWorld[];
  readonly habits: Habits;
};
