import type { BusinessDate } from "#base/calendar";

/** An external visit that was made, as the figures know it. */
export type VisitMade = { readonly outletId: string; readonly madeOn: BusinessDate };

export type Coverage = {
  readonly outletId: string;
  readonly visits: number;
  /** The outlet lacks visits and the quarter is old enough to say so aloud. */
  readonly alarm: boolean;
};

/**
 * How the quarter's external mystery visits cover the outlets. Rule IN-12.
 *
 * @param dayOfQuarter 1 on the quarter's first day
 * @param terms the policies `mystery.externalPerQuarterMin` and `mystery.alarmFromDay`
 */
export function coverageOf(
  outletIds: readonly string[],
  visits: readonly VisitMade[],
  quarter: { readonly start: BusinessDate; readonly end: BusinessDate },
  dayOfQuarter: number,
  terms: { readonly perQuarterMin: number; readonly alarmFromDay: number },
): readonly Coverage[] {
  const counts = new Map<string, number>();
  for (const { outletId, madeOn } of visits) {
    if (quarter.start <= madeOn && madeOn < quarter.end) counts.set(outletId, (counts.get(outletId) ?? 0) + 1);
  }
  return outletIds.map((outletId) => {
    const made = counts.get(outletId) ?? 0;
    return { outletId, visits: made, alarm: made < terms.perQuarterMin && dayOfQuarter >= terms.alarmFromDay };
  });
}
