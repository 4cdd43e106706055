import type { DayDemand, LatePromise } from "./day-demand";
import { windowsNeeded, WINDOWS_MAX } from "./windows-needed";

/** Ways to staff interval by interval as if each lasted forever. */
export type StationaryMethod = "sipp" | "laggedSipp" | "mol";

/**
 * Windows by interval from a stationary formula.
 *
 * - `sipp`: each interval by its own arrival rate (stationary, independent, period by period);
 * - `laggedSipp`: by the arrival rate one mean service earlier, when those now at the windows came;
 * - `mol`: by the mean number of customers who would be at windows if there were endless ones (modified offered load).
 *
 * None of them sees a queue handed on from one interval to the next; iterateStaffing does.
 *
 * @complexity O(intervals x answer^2)
 * @source Green, Kolesar and Soares (2001), SIPP and lagged SIPP; Jennings, Mandelbaum, Massey and Whitt (1996), MOL
 */
export function stationaryWindows(
  demand: DayDemand,
  promise: LatePromise,
  method: StationaryMethod,
): readonly number[] {
  const rates = { sipp: demand.arrivalsPerHour, laggedSipp: laggedRates(demand), mol: molRates(demand) }[method];
  const wait = { withinMin: promise.withinMin, share: 1 - promise.lateShare, basis: "everyoneWaits" as const };
  return rates.map(
    (arrivalsPerHour) => windowsNeeded({ arrivalsPerHour, serviceMin: demand.serviceMin }, wait) ?? WINDOWS_MAX,
  );
}

/** Mean arrival rate over each interval moved back by one mean service; before the doors opened nobody came. */
function laggedRates({ arrivalsPerHour, intervalMin, serviceMin }: DayDemand): readonly number[] {
  const lag = serviceMin / intervalMin;
  return arrivalsPerHour.map((_, interval) => {
    const from = interval - lag;
    const first = Math.floor(from);
    const part = from - first;
    return (1 - part) * (arrivalsPerHour[first] ?? 0) + part * (arrivalsPerHour[first + 1] ?? 0);
  });
}

/**
 * The rate whose steady load is the mean load of the interval with endless windows: m' = lambda - m / S, solved
 * exactly, since the rate is constant within an interval. Empty at opening.
 */
export function molRates({ arrivalsPerHour, intervalMin, serviceMin }: DayDemand): readonly number[] {
  const span = intervalMin / serviceMin;
  const decay = Math.exp(-span);
  let load = 0;
  return arrivalsPerHour.map((rate) => {
    const steady = (rate / 60) * serviceMin;
    const mean = steady + ((load - steady) * (1 - decay)) / span;
    load = steady + (load - steady) * decay;
    return (mean / serviceMin) * 60;
  });
}
