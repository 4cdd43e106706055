import type { ComparedView } from "#contract/what-if";

/** `meanWaitMin/vip` is of a class, `busyShare@O03` of an outlet. */
export function partsOf(figure: string): {
  readonly name: string;
  readonly segmentId?: string;
  readonly outletId?: string;
} {
  const [before = figure, segmentId] = figure.split("/");
  if (segmentId !== undefined) return { name: before, segmentId };
  const [own = figure, outletId] = figure.split("@");
  return outletId === undefined ? { name: figure } : { name: own, outletId };
}

const SHARES = new Set(["over10Share", "over20Share", "busyShare", "busySpread"]);

export const isShare = (name: string): boolean => SHARES.has(name);

/** Whether the interval says which of the two arms has more. */
export const isSure = ({ difference: { low, high } }: Pick<ComparedView, "difference">): boolean => low > 0 || high < 0;

export type Verdict = "shorter" | "longer" | "same" | "unsure";

/** What the scenario does to the mean wait. */
export function verdictOf(wait: Pick<ComparedView, "difference"> | undefined): Verdict {
  if (!wait) return "unsure";
  const { low, high } = wait.difference;
  if (low === 0 && high === 0) return "same";
  if (!isSure(wait)) return "unsure";
  return high < 0 ? "shorter" : "longer";
}
