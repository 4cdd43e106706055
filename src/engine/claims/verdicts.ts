import type { FigureAsk, Shown, Verdict } from "./claim";

/** Surely smaller: the whole interval of the difference lies below zero. */
export const isLess = (shown: Shown, arm: string, other: string, ask: FigureAsk): boolean =>
  shown.less(arm, other, ask).high < 0;

export const isMore = (shown: Shown, arm: string, other: string, ask: FigureAsk): boolean =>
  shown.less(arm, other, ask).low > 0;

/** Some arms better and some worse than the first: it depends on how the thing is done. */
export function verdictOf(helps: boolean, harms: boolean): Verdict {
  if (helps) return harms ? "depends" : "holds";
  return harms ? "fails" : "open";
}

/** Of one arm that should be smaller than the other: surely is, surely is not, or nobody can say. */
export function smallerVerdict(shown: Shown, arm: string, other: string, ask: FigureAsk): Verdict {
  const { low, high } = shown.less(arm, other, ask);
  if (high < 0) return "holds";
  return low >= 0 ? "fails" : "open";
}

export const MEAN_WAIT: FigureAsk = { figure: "meanWaitMin" };
