import { instantAt } from "#base/calendar";
import type { LobbyPlan, SegmentPlan } from "#domain/lobby-day/plan";
import type { Segment } from "#domain/network/catalogue";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy, type PolicyPlace } from "#domain/policy/resolve";

/**
 * Wait beyond which a class of customers counts as over-time at a place. The texts' “1020” stands undefined and is read
 * as policy says: ten for the better classes and twenty for ordinary customers; ten for everybody and twenty at peak; or
 * twenty of waiting for everybody and ten of service. (source: 2-17, 2-53, C2)
 */
export function waitLimitMs(policies: PolicyBook, { id, ordinary }: Segment, place: PolicyPlace): number {
  const here = { ...place, segmentId: id };
  const preset = resolvePolicy(policies, "wait.preset", here).value;
  const isLong = preset === "byClass" ? ordinary : preset === "serviceAndWait";
  return resolvePolicy(policies, isLong ? "wait.limit.ordinaryMs" : "wait.limit.midHighMs", here).value;
}

/** The limit of a class for those who come at peak, where the “1020” is read by hour. */
export function peakWaitLimit(policies: PolicyBook, { id }: Segment, place: PolicyPlace): Partial<SegmentPlan> {
  const here = { ...place, segmentId: id };
  if (resolvePolicy(policies, "wait.preset", here).value !== "peakOffPeak") return {};
  return { peakWaitLimitMs: resolvePolicy(policies, "wait.limit.ordinaryMs", here).value };
}

/** Longest service where the “1020” is read as ten of service and twenty of waiting. */
export function serviceLimitMaxMs(policies: PolicyBook, place: PolicyPlace): number {
  if (resolvePolicy(policies, "wait.preset", place).value !== "serviceAndWait") return Infinity;
  return resolvePolicy(policies, "wait.limit.midHighMs", place).value;
}

/** "09:00-11:00": hours of the outlet's own clock, half-open. */
const HOURS = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;

/** The day's peak hours; what is no pair of clock times is none. */
export function peakHoursOf(
  policies: PolicyBook,
  place: PolicyPlace,
  timeZone: string,
): NonNullable<LobbyPlan["peakHours"]> {
  return resolvePolicy(policies, "wait.peakHours", place).value.flatMap((hours) => {
    if (!HOURS.test(hours)) return [];
    const [from = "", to = ""] = hours.split("-");
    return [{ start: instantAt(place.date, from, timeZone), end: instantAt(place.date, to, timeZone) }];
  });
}
