import { MINUTE_MS, type EpochMs } from "#base/time";

/** Half-open. */
export type Span = { readonly start: EpochMs; readonly end: EpochMs };

/**
 * The minutes of an open day in which nobody held the lobby post. RT-12. Cost: sorting the spans.
 *
 * @param held spans of one or more people; they may overlap and reach beyond the hours
 */
export function gapsIn(open: Span, held: readonly Span[]): { readonly gaps: readonly Span[]; readonly gapMin: number } {
  const gaps: Span[] = [];
  let coveredTo = open.start;
  for (const { start, end } of [...held].sort((left, right) => left.start - right.start)) {
    if (start >= open.end) break;
    if (start > coveredTo) gaps.push({ start: coveredTo, end: start });
    coveredTo = Math.max(coveredTo, end);
  }
  if (coveredTo < open.end) gaps.push({ start: coveredTo, end: open.end });
  return { gaps, gapMin: gaps.reduce((sum, { start, end }) => sum + (end - start), 0) / MINUTE_MS };
}
