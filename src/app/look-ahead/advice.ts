import type { EpochMs } from "#base/time";
import type { AdvisedAction, Change, Outlook, Spread } from "#domain/advice/model";
import { compareReplications, valuesOf, type PairedDifference } from "#engine/simulation/compare";
import type { LobbyAction } from "#engine/simulation/lobby-actions";
import type { Replications } from "#engine/simulation/replicate";

/** One thing that could be done now, and what it would change. */
export type AdviceOption = {
  readonly action: AdvisedAction;
  readonly outlook: Outlook;
  /** Late people, and minutes of the mean wait, with the action less without it. */
  readonly lateChange: Change;
  readonly meanWaitChange: Change;
};

/** The next hours of an outlet as they are expected, and what could be done about them, best first. */
export type Advice = {
  readonly adviceId: string;
  readonly outletId: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly promiseMs: number;
  readonly replications: number;
  /** What it takes to play the same again, besides the lobby's state. */
  readonly seed: string;
  readonly policyVersion: number;
  readonly codeVersion: string;
  readonly waiting: number;
  /** Whether the outlet's own days or the network's assumptions were played, and how many such days there are. */
  readonly world: { readonly source: "fitted" | "assumed"; readonly days: number };
  readonly outlook: Outlook;
  /** Share of the people that is expected to wait longer than the promise. */
  readonly lateShare: number;
  readonly options: readonly AdviceOption[];
};

/** What so many replications say of the hours ahead. */
export function outlookOf(played: Replications): Outlook {
  return { late: spreadOf(played, "late"), meanWaitMin: spreadOf(played, "meanWaitMin") };
}

export function meanOf(played: Replications, figure: string): number {
  return spreadOf(played, figure).mean;
}

export function optionOf(action: LobbyAction, baseline: Replications, played: Replications): AdviceOption {
  const differences = compareReplications(baseline, played);
  return {
    action: advised(action),
    outlook: outlookOf(played),
    lateChange: changeOf(differences, "late"),
    meanWaitChange: changeOf(differences, "meanWaitMin"),
  };
}

/** Of nobody's wait nothing is said: 0. */
function spreadOf(played: Replications, figure: string): Spread {
  const values = valuesOf(played, figure)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (values.length === 0) return { mean: 0, p10: 0, p90: 0 };
  const at = (share: number): number => values[Math.ceil(share * values.length) - 1] ?? 0;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, p10: at(0.1), p90: at(0.9) };
}

function changeOf(differences: readonly PairedDifference[], figure: string): Change {
  const found = differences.find((one) => one.figure === figure);
  return found ? found.difference : { mean: 0, low: 0, high: 0 };
}

function advised(action: LobbyAction): AdvisedAction {
  switch (action.kind) {
    case "openWindow":
      return { kind: action.kind, windowId: action.windowId, staffIds: [action.staffId] };
    case "setMode":
      return { kind: action.kind, windowId: action.windowId, mode: action.mode };
    case "callFloater": {
      const { staff, fromOutletId, travelMin } = action.floater;
      const from = fromOutletId === undefined ? {} : { fromOutletId };
      return { kind: action.kind, windowId: action.windowId, staffIds: [staff.staffId], travelMin, ...from };
    }
    case "divert":
      return { kind: action.kind };
    case "delayBreaks":
      return { kind: action.kind, staffIds: action.staffIds, byMin: action.byMin };
  }
}
