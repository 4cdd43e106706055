import { createChainEvaluator } from "./chain-evaluator";
import type { DayDemand, LatePromise } from "./day-demand";
import type { Lateness } from "./evaluator";
import { iterateStaffing } from "./iterate";
import { stationaryWindows, type StationaryMethod } from "./stationary";

export type StaffingMethod = StationaryMethod | "iterated";

export type StaffDayProblem = {
  readonly intervalMin: number;
  readonly serviceMin: number;
  /** Sampled days: arrivals per hour by interval, equally likely. */
  readonly paths: readonly (readonly number[])[];
  readonly promise: LatePromise;
  readonly method: StaffingMethod;
  readonly windowsMin: number;
  readonly windowsMax: number;
  readonly evaluationsMax: number;
  /** Told how many plans have been played, of at most `evaluationsMax`. */
  readonly onPlayed?: (evaluations: number) => void;
};

export type StaffedDay = {
  readonly windows: readonly number[];
  readonly windowHours: number;
  /** Late share by interval over the sampled days, on the exact equations, whatever the method was. */
  readonly lateness: Lateness;
  readonly isKept: boolean;
};

/**
 * Windows by interval for one family of services. Stationary methods see the mean day only; the iterated one sees every
 * sampled day. All are judged alike, on the sampled days.
 */
export function staffDay(problem: StaffDayProblem): StaffedDay {
  const { paths, promise, method, intervalMin, serviceMin } = problem;
  const mean: DayDemand = { intervalMin, serviceMin, arrivalsPerHour: meanPath(paths) };
  const day = { intervalMin, serviceMin, paths, withinMin: promise.withinMin, resolution: 1 };
  const judge = createChainEvaluator({ ...day, withMinutes: true });
  const bounded = (windows: number): number => Math.max(problem.windowsMin, Math.min(problem.windowsMax, windows));
  if (method !== "iterated") {
    const windows = stationaryWindows(mean, promise, method).map(bounded);
    const lateness = judge([windows]);
    const isKept = lateness.lateShare.every((row) => row.every((share) => share <= promise.lateShare));
    return { windows, windowHours: hoursOf(windows, intervalMin), lateness, isKept };
  }
  const found = iterateStaffing({
    start: [stationaryWindows(mean, promise, "mol").map(bounded)],
    evaluate: createChainEvaluator({ ...day, withMinutes: false }),
    lateShareMax: [promise.lateShare],
    servedBy: [[0]],
    windowsMax: [problem.windowsMax],
    windowsMin: [problem.windowsMin],
    evaluationsMax: problem.evaluationsMax,
    onPlayed: problem.onPlayed,
  });
  const windows = found.plan[0] ?? [];
  return { windows, windowHours: hoursOf(windows, intervalMin), lateness: judge(found.plan), isKept: found.isKept };
}

export type MeanAgainstFull = { readonly meanOnly: StaffedDay; readonly full: StaffedDay };

/** Iterated staffing that believes the mean day, beside one that sees every sampled day; both judged on all of them. */
export function meanAgainstFull(problem: Omit<StaffDayProblem, "method">): MeanAgainstFull {
  const { paths, promise, intervalMin, serviceMin } = problem;
  const full = staffDay({ ...problem, method: "iterated" });
  const { windows } = staffDay({ ...problem, paths: [meanPath(paths)], method: "iterated" });
  const day = { intervalMin, serviceMin, paths, withinMin: promise.withinMin, resolution: 1, withMinutes: true };
  const lateness = createChainEvaluator(day)([windows]);
  const isKept = lateness.lateShare.every((row) => row.every((share) => share <= promise.lateShare));
  return { meanOnly: { windows, windowHours: hoursOf(windows, intervalMin), lateness, isKept }, full };
}

export function meanPath(paths: readonly (readonly number[])[]): readonly number[] {
  const first = paths[0] ?? [];
  return first.map((_, interval) => paths.reduce((sum, path) => sum + (path[interval] ?? 0), 0) / paths.length);
}

const hoursOf = (windows: readonly number[], intervalMin: number): number =>
  (windows.reduce((sum, count) => sum + count, 0) * intervalMin) / 60;
