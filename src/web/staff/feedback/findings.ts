import type { FeedbackEntry } from "#contract/feedback";

export const BANDS = ["all", "low", "middle", "high"] as const;
export type Band = (typeof BANDS)[number];

const IN_BAND: Readonly<Record<Band, (score: number) => boolean>> = {
  all: () => true,
  low: (score) => score <= 2,
  middle: (score) => score === 3,
  high: (score) => score >= 4,
};

/** What somebody chose to see of the list. */
export function chosen(
  entries: readonly FeedbackEntry[],
  { band, wordsOnly }: { readonly band: Band; readonly wordsOnly: boolean },
): readonly FeedbackEntry[] {
  return entries.filter(({ score, hasWords }) => IN_BAND[band](score) && (hasWords || !wordsOnly));
}

/** Answers that count, the whole per cent of them that are satisfied (4 or 5), and how many carry words. */
export function findingOf(entries: readonly FeedbackEntry[]): {
  readonly count: number;
  readonly satisfied: number;
  readonly words: number;
} {
  const counted = entries.filter(({ setAside }) => setAside === undefined);
  const satisfied = counted.filter(({ score }) => score >= 4).length;
  return {
    count: counted.length,
    satisfied: counted.length === 0 ? 0 : Math.round((100 * satisfied) / counted.length),
    words: entries.filter(({ hasWords }) => hasWords).length,
  };
}
