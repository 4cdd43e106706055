import type { BusinessDate } from "#base/calendar";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy, type PolicyPlace } from "#domain/policy/resolve";
import type { ForecastRow } from "./forecast-rows";
import type { StaffingPolicy } from "./staffing-need";

/** What the policy says about staffing at a place on a date. */
export function staffingPolicy(book: PolicyBook, place: PolicyPlace): StaffingPolicy {
  return {
    promiseMin: resolvePolicy(book, "staffing.waitPromiseMin", place).value,
    lateShareMax: resolvePolicy(book, "staffing.lateSharePct", place).value / 100,
    intensityMax: resolvePolicy(book, "staffing.intensityMaxPct", place).value / 100,
    lobbyMinPerVisitor: resolvePolicy(book, "staffing.lobbyMinPerVisitor", place).value,
    guideMinPerVisitor: resolvePolicy(book, "staffing.guideMinPerVisitor", place).value,
  };
}

const FAMILY = "family:";

/** What each family's forecast says of a day, by half-hour. */
export function familiesOn(made: readonly ForecastRow[], date: BusinessDate): ReadonlyMap<string, readonly number[]> {
  return new Map(
    made.flatMap(({ series, days }) => {
      const day = days.find((each) => each.date === date);
      return day && series.startsWith(FAMILY) ? [[series.slice(FAMILY.length), day.mean] as const] : [];
    }),
  );
}
