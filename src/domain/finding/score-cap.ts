import type { EpochMs } from "#base/time";
import type { FindingBook } from "./model";

/**
 * A quarter's service score as it may be shown: confirmed red events cap it, and no good figure lifts it again. FN-13.
 *
 * @param score in [0, 100]
 * @param quarter half-open
 * @param cap the policy `score.redEventCap`
 */
export function cappedScore(
  book: FindingBook,
  score: number,
  quarter: { readonly start: EpochMs; readonly end: EpochMs },
  cap: number,
): { readonly score: number; readonly cappedBy: readonly string[] } {
  const red = [...book.findings.values()].filter(
    ({ confirmed, raisedAt, state }) =>
      confirmed && state !== "dropped" && quarter.start <= raisedAt && raisedAt < quarter.end,
  );
  return { score: red.length > 0 ? Math.min(score, cap) : score, cappedBy: red.map(({ findingId }) => findingId) };
}
