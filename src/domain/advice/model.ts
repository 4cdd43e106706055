import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

/** What people with a lobby to lead can do: which window, which person, which mode, as far as the kind has one. */
export type AdvisedAction = {
  readonly kind: "openWindow" | "setMode" | "callFloater" | "divert" | "delayBreaks";
  readonly windowId?: string;
  readonly staffIds?: readonly string[];
  readonly mode?: string;
  readonly fromOutletId?: string;
  readonly travelMin?: number;
  readonly byMin?: number;
};

/** A figure over all replications. */
export type Spread = { readonly mean: number; readonly p10: number; readonly p90: number };

/** The hours ahead as they are expected. Waits above the promise are late; minutes. */
export type Outlook = { readonly late: Spread; readonly meanWaitMin: Spread };

/** A mean difference with its 95 % interval; below zero the action helps. */
export type Change = { readonly mean: number; readonly low: number; readonly high: number };

/** What then happened. */
export type Outcome = { readonly late: number; readonly meanWaitMin: number };

/** What it takes to play a forecast again from the same state. */
export type Made = {
  readonly replications: number;
  readonly seed: string;
  readonly policyVersion: number;
  readonly codeVersion: string;
};

export type ChoiceDraft = {
  readonly adviceId: string;
  readonly action: AdvisedAction;
  readonly chosenBy: string;
  readonly chosenAt: EpochMs;
  /** The time that was looked ahead, half-open, and the promise it is judged by. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly promiseMs: number;
  readonly withIt: Outlook;
  readonly withoutIt: Outlook;
  readonly lateChange: Change;
  /** Absent of choices made before forecasts said it. */
  readonly made?: Made;
  outcome: Outcome | undefined;
};
export type Choice = Frozen<ChoiceDraft>;

/** By advice, oldest first. */
export type AdviceBookDraft = { choices: Map<string, ChoiceDraft> };
export type AdviceBook = Frozen<AdviceBookDraft>;

export const emptyAdviceBook = (): AdviceBookDraft => ({ choices: new Map() });
