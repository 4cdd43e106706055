import type { LatePromise } from "./day-demand";

/**
 * What a holiday keeps of an ordinary day's promise: of those who are served in time then, at least this share is.
 *
 * @param levelMin share of an ordinary day's service level, in (0, 1]
 * @source rule 1-12: a normal level of service on busier holidays
 */
export const holidayLateShare = (lateShare: LatePromise["lateShare"], levelMin: number): number =>
  1 - levelMin * (1 - lateShare);

/** A day ahead: who comes, how many of them wait no longer than promised, and what that takes. */
export type LevelDay = {
  readonly isHoliday: boolean;
  /** Nothing else moves the day either. */
  readonly isOrdinary: boolean;
  readonly expected: number;
  readonly serviceLevel: number;
  readonly windowHours: number;
  /** Every interval keeps what is promised for the day. */
  readonly isKept: boolean;
};

/** Holidays against ordinary days: service, and windows. */
export type HolidayLevel = {
  readonly days: number;
  readonly serviceLevel: number;
  readonly ordinaryLevel: number;
  /** The share of an ordinary day's level that is asked of a holiday. */
  readonly levelMin: number;
  /** Window-hours of a mean holiday and of a mean ordinary day. */
  readonly windowHours: number;
  readonly ordinaryWindowHours: number;
  /** Whether every interval of the holidays keeps its promise, or the level is high enough all the same. */
  readonly isKept: boolean;
};

/**
 * Whether customers are served as well on holidays as policy asks; busy days weigh as many as they bring.
 *
 * @returns nothing where there is no holiday, or no ordinary day to compare with
 */
export function compareHolidays(days: readonly LevelDay[], levelMin: number): HolidayLevel | undefined {
  const holidays = days.filter(({ isHoliday }) => isHoliday);
  const ordinary = days.filter(({ isOrdinary }) => isOrdinary);
  if (holidays.length === 0 || ordinary.length === 0) return undefined;
  const [serviceLevel, ordinaryLevel] = [meanLevel(holidays), meanLevel(ordinary)];
  return {
    days: holidays.length,
    serviceLevel,
    ordinaryLevel,
    levelMin,
    windowHours: meanHours(holidays),
    ordinaryWindowHours: meanHours(ordinary),
    isKept: holidays.every(({ isKept }) => isKept) || serviceLevel >= levelMin * ordinaryLevel,
  };
}

/** Share of a day's customers who wait no longer than promised; 1 for a day on which nobody comes. */
export function serviceLevel(intervals: readonly { readonly arrivals: number; readonly lateShare: number }[]): number {
  const came = intervals.reduce((sum, { arrivals }) => sum + arrivals, 0);
  const late = intervals.reduce((sum, { arrivals, lateShare }) => sum + arrivals * lateShare, 0);
  return came > 0 ? 1 - late / came : 1;
}

function meanLevel(days: readonly LevelDay[]): number {
  return serviceLevel(days.map(({ expected, serviceLevel: level }) => ({ arrivals: expected, lateShare: 1 - level })));
}

const meanHours = (days: readonly LevelDay[]): number =>
  days.reduce((sum, { windowHours }) => sum + windowHours, 0) / days.length;
