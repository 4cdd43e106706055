import type { Interval } from "#engine/queue-model/interval";

/**
 * `holds` and `fails` where every interval lies on one side; `holdsInPart` where the arms disagree; `open` where
 * chance could explain what was seen.
 */
export type Verdict = "holds" | "holdsInPart" | "fails" | "open";

/** What one arm of an experiment showed. Minutes and shares. */
export type ArmFigures = {
  readonly name: string;
  readonly wait: Interval;
  readonly waitByClass: Readonly<Record<string, Interval>>;
  /** Of everybody who came. */
  readonly leftShareByClass: Readonly<Record<string, Interval>>;
  readonly overtime: Interval;
  /** Mean wait and overtime less the first arm's, replication by replication. */
  readonly waitAgainstFirst: Interval;
  readonly overtimeAgainstFirst: Interval;
};

/** A formula's answer beside the simulated one. */
export type FormulaCheck = {
  readonly formula: "erlangC" | "erlangA" | "sumOfMeans";
  readonly exact: number;
  readonly simulated: Interval;
  readonly agrees: boolean;
};

/** Readings of a rule that would harm. */
export type Warning = "strictSplitHarms";

export type Finding = {
  readonly claimId: string;
  readonly arms: readonly ArmFigures[];
  readonly checks: readonly FormulaCheck[];
  readonly verdict: Verdict;
  readonly warnings: readonly Warning[];
};

export type ClaimOptions = { readonly replications: number; readonly seed: number | string };
