import type { Interval } from "../queue-model/interval";
import type { Replications, TwinTask } from "../simulation/replicate";
import type { ClaimScene } from "./scene";

/** `depends`: it holds in some arms and not in others. `open`: chance could explain what was seen. */
export type Verdict = "holds" | "fails" | "depends" | "open";

/** Readings of a rule, or ways to carry it out, that would harm. */
export type Warning =
  | "strictSplitHarms"
  | "andTriggerSleeps"
  | "waitOnlyIsEnough"
  | "noGainWithoutVariance"
  | "deskCostsWindow"
  | "travelEatsGain";

/**
 * One figure of an arm: of a whole day, or of the tickets of a group. Over several lobbies counts are added, means are
 * weighed by the people they are of.
 */
export type FigureAsk = { readonly figure: FigureName; readonly group?: string };

/** How a figure is put together from the lobbies of an arm, and what it is counted in. */
export const FIGURES = {
  meanWaitMin: { weighedBy: "served", unit: "min" },
  p90WaitMin: { weighedBy: "served", unit: "min" },
  over10MinShare: { weighedBy: "served", unit: "share" },
  over20MinShare: { weighedBy: "served", unit: "share" },
  waitPerService: { weighedBy: "served", unit: "ratio" },
  leftShare: { weighedBy: "issued", unit: "share" },
  served: { weighedBy: "sum", unit: "people" },
  left: { weighedBy: "sum", unit: "people" },
  diverted: { weighedBy: "sum", unit: "people" },
  counterMin: { weighedBy: "sum", unit: "min" },
  diversionAlertMin: { weighedBy: "sum", unit: "min" },
  overtimeMin: { weighedBy: "mean", unit: "min" },
  /** Standard deviation of the mean waits of the lobbies. */
  imbalanceMin: { weighedBy: "spread", unit: "min" },
  /** Of the arm as given, not played: minutes on the way for each customer of all. */
  travelMin: { weighedBy: "given", unit: "min" },
  waitAndTravelMin: { weighedBy: "given", unit: "min" },
} as const;
export type FigureName = keyof typeof FIGURES;

/** One way to run the lobbies. Every arm of an experiment meets the same people. */
export type Arm = {
  readonly name: string;
  readonly tasks: readonly TwinTask[];
  /** Which of the tasks are the lobbies of this day, where that is decided by what could be seen on it. */
  readonly pick?: (day: number, played: readonly Replications[]) => readonly number[];
  /** Minutes on the way for each customer, over all who come. */
  readonly travelMin?: number;
};

/** A formula's answer, and the steady lobby that it is about, played by the same rules. */
export type Check = {
  readonly formula: Formula;
  readonly exact: number;
  readonly task: TwinTask;
  readonly ask: FigureAsk;
  /** Beyond chance, how far the two may lie apart where the formula is an approximation; 0 where it is exact. */
  readonly slack: number;
};
type Formula = "erlangC" | "erlangA" | "cobham" | "sumOfMeans" | "thinning";

/** What the played arms show. */
export type Shown = {
  readonly of: (arm: string, ask: FigureAsk) => Interval;
  /** Of the arm less that of the other, day by day on the same people. */
  readonly less: (arm: string, other: string, ask: FigureAsk) => Interval;
};

type Judgement = { readonly verdict: Verdict; readonly warnings: readonly Warning[] };

export type Experiment = {
  /** The first is what the others are compared with. */
  readonly arms: readonly Arm[];
  /** Shown of each arm, the one that the verdict rests on first. */
  readonly figures: readonly FigureAsk[];
  readonly checks: readonly Check[];
  readonly judge: (shown: Shown) => Judgement;
};

/** A sentence of the sources about lobbies that can be played. */
export type Claim = {
  readonly claimId: string;
  /** Where it is said. */
  readonly rules: readonly string[];
  /** What customers would do is assumed and not known: the verdict is about the assumption. */
  readonly assumed?: true;
  /** Days played in each arm, of which the quick run plays a part. */
  readonly days: number;
  /** Undefined where the network has not what it takes, as a call centre. */
  readonly setUp: (scene: ClaimScene) => Experiment | undefined;
};
