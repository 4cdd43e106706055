import { dayNumberOf } from "#engine/forecast/day-number";
import type { CalendarIndex } from "#engine/forecast/features";
import { quantilesOf } from "#engine/forecast/predict";
import type { BySlot } from "#read/flow-history/day-flow";
import { forecastOf, type ForecastRow, type HorizonScore, type ScoreRow } from "./forecast-rows";

/** What came on a day against every forecast that was made of it. `undefined` when there was none. */
export function scoreDay(
  date: string,
  counts: BySlot,
  made: readonly ForecastRow[],
  calendar: CalendarIndex,
): ScoreRow | undefined {
  const horizons: HorizonScore[] = [];
  let slots = 0;
  for (const row of made) {
    const day = row.days.find((each) => each.date === date);
    if (!day || row.madeOn >= date) continue;
    const quantiles = quantilesOf(forecastOf(day));
    let [absError, challengerAbsError, inside] = [0, 0, 0];
    for (const [at, expected] of day.mean.entries()) {
      const count = counts[row.firstSlot + at] ?? 0;
      const levels = quantiles[at] ?? [];
      absError += Math.abs(count - expected);
      challengerAbsError += Math.abs(count - (day.challenger[at] ?? 0));
      if (count >= (levels[0] ?? 0) && count <= (levels.at(-1) ?? 0)) inside += 1;
    }
    slots = day.mean.length;
    const horizonDays = dayNumberOf(date) - dayNumberOf(row.madeOn);
    horizons.push({ horizonDays, madeOn: row.madeOn, expected: day.total, absError, challengerAbsError, inside });
  }
  const [first] = made;
  if (!first || horizons.length === 0) return undefined;
  const { unitId, series } = first;
  const actual = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isSpecial = calendar.named.has(dayNumberOf(date));
  horizons.sort((one, other) => one.horizonDays - other.horizonDays);
  return { unitId, series, date, actual, slots, isSpecial, horizons };
}
