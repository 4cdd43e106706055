import type { BusinessDate } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy, type PolicyPlace } from "#domain/policy/resolve";
import { waitLimitMs } from "../plan/wait-limit";
import type { ForecastRow } from "./forecast-rows";
import type { ClassPolicy, StaffingPolicy } from "./staffing-need";

/** What the policy says about staffing at a place on a date. */
export function staffingPolicy(network: Network, book: PolicyBook, place: PolicyPlace): StaffingPolicy {
  const { lateShareMax, classes } = classPolicies(network, book, place);
  return {
    promiseMin: resolvePolicy(book, "staffing.waitPromiseMin", place).value,
    lateShareMax,
    classes,
    noonWindowsMin: resolvePolicy(book, "noon.windowsMin", place).value,
    holidayLevelMin: resolvePolicy(book, "holiday.serviceLevelPctMin", place).value / 100,
    intensityMax: resolvePolicy(book, "staffing.intensityMaxPct", place).value / 100,
    lobbyMinPerVisitor: resolvePolicy(book, "staffing.lobbyMinPerVisitor", place).value,
    guideMinPerVisitor: resolvePolicy(book, "staffing.guideMinPerVisitor", place).value,
  };
}

/**
 * What each class of customers is promised: its limit of rule 2-53, and the share of it that may wait longer. Windows
 * that call as people came, or by their waits, have no class that goes first.
 */
function classPolicies(network: Network, book: PolicyBook, place: PolicyPlace) {
  const lateAt = (here: PolicyPlace): number => resolvePolicy(book, "staffing.lateSharePct", here).value / 100;
  const rules = resolvePolicy(book, "calling.rules", place).value;
  const isByLevel = rules.some(({ kind }) => kind === "priority" || kind === "interleave");
  const classes = [...active(network.segments)].map((segment): readonly [string, ClassPolicy] => [
    segment.id,
    {
      level: isByLevel ? segment.level : 0,
      promiseMin: waitLimitMs(book, segment, place) / MINUTE_MS,
      lateShareMax: lateAt({ ...place, segmentId: segment.id }),
    },
  ]);
  return { lateShareMax: lateAt(place), classes: new Map(classes) };
}

/** An outlet on a date as policies know it. */
export function placeOf(network: Network, outletId: string, date: BusinessDate): PolicyPlace {
  const outletTypeId = network.outlets.get(outletId)?.typeId;
  return { outletId, date, ...(outletTypeId !== undefined && { outletTypeId }) };
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
