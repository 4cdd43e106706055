import type { BusinessDate } from "#base/calendar";
import type { Rows } from "../ports/rows";
import { FLOW_DAYS } from "../history/flow-rows";
import { sumOfSlots, type DayFlow } from "#read/flow-history/day-flow";
import { SCORES, type HorizonScore, type ScoreRow } from "./forecast-rows";

export type Span = { readonly from: BusinessDate; readonly before: BusinessDate };

/** A day on which a forecast was far off. */
export type Miss = {
  readonly outletId: string;
  readonly date: BusinessDate;
  readonly isSpecial: boolean;
  readonly expected: number;
  readonly actual: number;
  /** Error over the half-hours, as a share of those who came. */
  readonly error: number;
  /** The same of the challenger. */
  readonly challengerError: number;
  readonly insideShare: number;
};

/** Error sums as shares (WAPE) and the share of half-hours within P5 and P95, for one number of days ahead. */
export type HorizonView = {
  readonly horizonDays: number;
  readonly days: number;
  readonly error: number;
  readonly challengerError: number;
  readonly insideShare: number;
};

export type ForecastScores = {
  readonly span: Span;
  /** Ordinary days by days ahead; special days apart. */
  readonly horizons: readonly HorizonView[];
  readonly special: readonly HorizonView[];
  /** Days forecast from the night before, the worst first. */
  readonly misses: readonly Miss[];
};

const MISSES_SHOWN_MAX = 50;

/** Where the forecast failed: rule FO-8. */
export async function forecastScores(rows: Rows, span: Span, outletIds: readonly string[]): Promise<ForecastScores> {
  const scores = await rows.select(SCORES, {
    where: { unitId: { in: outletIds }, series: "total", date: span },
  });
  const misses = scores.flatMap((score) => {
    const [nearest] = score.horizons;
    return nearest && score.actual > 0 ? [missOf(score, nearest)] : [];
  });
  return {
    span,
    horizons: byHorizon(scores.filter(({ isSpecial }) => !isSpecial)),
    special: byHorizon(scores.filter(({ isSpecial }) => isSpecial)),
    misses: misses.sort((one, other) => other.error - one.error).slice(0, MISSES_SHOWN_MAX),
  };
}

function missOf({ unitId, date, isSpecial, actual, slots }: ScoreRow, nearest: HorizonScore): Miss {
  return {
    outletId: unitId,
    date,
    isSpecial,
    expected: rounded(nearest.expected),
    actual,
    error: rounded(nearest.absError / actual),
    challengerError: rounded(nearest.challengerAbsError / actual),
    insideShare: rounded(nearest.inside / slots),
  };
}

function byHorizon(scores: readonly ScoreRow[]): readonly HorizonView[] {
  const sums = new Map<
    number,
    { days: number; actual: number; abs: number; rival: number; inside: number; slots: number }
  >();
  for (const { actual, slots, horizons } of scores) {
    for (const { horizonDays, absError, challengerAbsError, inside } of horizons) {
      const sum = sums.get(horizonDays) ?? { days: 0, actual: 0, abs: 0, rival: 0, inside: 0, slots: 0 };
      sums.set(horizonDays, sum);
      sum.days += 1;
      sum.actual += actual;
      sum.abs += absError;
      sum.rival += challengerAbsError;
      sum.inside += inside;
      sum.slots += slots;
    }
  }
  return [...sums]
    .filter(([, { actual }]) => actual > 0)
    .sort(([one], [other]) => one - other)
    .map(([horizonDays, { days, actual, abs, rival, inside, slots }]) => ({
      horizonDays,
      days,
      error: rounded(abs / actual),
      challengerError: rounded(rival / actual),
      insideShare: rounded(inside / slots),
    }));
}

/** How unevenly busy an outlet's windows are, and how busy it is beside the others. */
export type OutletBalance = {
  readonly outletId: string;
  /** Share of open window time in which somebody was served. */
  readonly busyShare: number;
  /** Spread of that share over the outlet's windows, weighted by open time: 0 is even, 0.5 is half the mean. */
  readonly unevenness: number;
  readonly windows: number;
  readonly openHours: number;
};

export type Balance = {
  readonly span: Span;
  readonly busyShare: number;
  /** Spread of the busy share between outlets, weighted by open time. */
  readonly unevenness: number;
  readonly outlets: readonly OutletBalance[];
};

/** The imbalance index inside and between outlets: the weighted coefficient of variation. Rule FO-9. (source: 4-24) */
export async function balance(rows: Rows, span: Span, outletIds: readonly string[]): Promise<Balance> {
  const outlets: OutletBalance[] = [];
  for (const outletId of outletIds) {
    const days = await rows.select(FLOW_DAYS, {
      where: { unitId: outletId, businessDate: span, source: "lobby" },
      columns: ["flow"],
    });
    const windows = windowTimes(days.map(({ flow }) => flow));
    if (windows.length === 0) continue;
    const { mean, unevenness } = spreadOf(windows);
    const openSec = windows.reduce((sum, window) => sum + window.openSec, 0);
    outlets.push({
      outletId,
      busyShare: rounded(mean),
      unevenness: rounded(unevenness),
      windows: windows.length,
      openHours: rounded(openSec / 3_600),
    });
  }
  const between = spreadOf(
    outlets.map(({ openHours, busyShare }) => ({ openSec: openHours * 3_600, busySec: openHours * 3_600 * busyShare })),
  );
  outlets.sort((one, other) => other.unevenness - one.unevenness);
  return { span, busyShare: rounded(between.mean), unevenness: rounded(between.unevenness), outlets };
}

type Times = { readonly openSec: number; readonly busySec: number };

function windowTimes(days: readonly DayFlow[]): readonly Times[] {
  const times = new Map<string, { openSec: number; busySec: number }>();
  for (const { windows } of days) {
    for (const [windowId, { openSec, busySec }] of Object.entries(windows)) {
      const sum = times.get(windowId) ?? { openSec: 0, busySec: 0 };
      times.set(windowId, sum);
      sum.openSec += sumOfSlots(openSec);
      sum.busySec += sumOfSlots(busySec);
    }
  }
  return [...times.values()].filter(({ openSec }) => openSec > 0);
}

function spreadOf(times: readonly Times[]): { readonly mean: number; readonly unevenness: number } {
  const open = times.reduce((sum, { openSec }) => sum + openSec, 0);
  const busy = times.reduce((sum, { busySec }) => sum + busySec, 0);
  if (open === 0 || busy === 0) return { mean: 0, unevenness: 0 };
  const mean = busy / open;
  const variance =
    times.reduce((sum, { openSec, busySec }) => sum + openSec * (busySec / openSec - mean) ** 2, 0) / open;
  return { mean, unevenness: Math.sqrt(variance) / mean };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
