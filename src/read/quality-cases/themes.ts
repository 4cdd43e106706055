import type { EpochMs } from "#base/time";
import type { Theme } from "#domain/seminar/model";
import type { CaseRow } from "./case-row";

/** Half-open instants: the span before, and the span itself. */
export type ThemeSpan = { readonly before: EpochMs; readonly from: EpochMs; readonly to: EpochMs };
export type LowRatings = { readonly before: number; readonly now: number };

/** What nobody gave a theme to: ratings at the counter that were not content. */
export const RATING_THEME = "rating";

type Count = { -readonly [Field in keyof Theme]: Theme[Field] };

/**
 * What was said in a span by theme, the most said first. QC-6
 *
 * @param rows complaints, opinions, proposals and surveys opened from `span.before` on; others are passed over
 */
export function themesOf(rows: readonly CaseRow[], span: ThemeSpan, ratings: LowRatings): readonly Theme[] {
  const counts = new Map<string, Count>();
  const of = (theme: string): Count => {
    const count = counts.get(theme) ?? { theme, complaints: 0, opinions: 0, proposals: 0, lowScores: 0, before: 0 };
    counts.set(theme, count);
    return count;
  };
  for (const { kind, topic, openedAt, summary } of rows) {
    if (openedAt < span.before || openedAt >= span.to) continue;
    const isBefore = openedAt < span.from;
    if (kind === "survey") {
      // What `surveyRow` counted.
      for (const [theme, low] of Object.entries(summary["low"] as Readonly<Record<string, number>>)) {
        of(theme)[isBefore ? "before" : "lowScores"] += low;
      }
      continue;
    }
    const field = FIELD[kind];
    if (field !== undefined) of(topic)[isBefore ? "before" : field] += 1;
  }
  if (ratings.now + ratings.before > 0) {
    const count = of(RATING_THEME);
    count.lowScores += ratings.now;
    count.before += ratings.before;
  }
  return [...counts.values()]
    .filter((count) => sumOf(count) > 0)
    .sort((one, other) => sumOf(other) - sumOf(one) || (one.theme < other.theme ? -1 : 1));
}

const FIELD: Readonly<Partial<Record<CaseRow["kind"], "complaints" | "opinions" | "proposals">>> = {
  complaint: "complaints",
  opinion: "opinions",
  proposal: "proposals",
};

const sumOf = ({ complaints, opinions, proposals, lowScores }: Theme): number =>
  complaints + opinions + proposals + lowScores;
