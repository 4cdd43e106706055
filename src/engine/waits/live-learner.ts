import { learnLine, startLine, valueOn, type RunningLine } from "./running-line";
import { learnShift, shifted, type Quantiles, type Shift } from "./running-quantiles";

/** Where somebody stands in a line, in minutes; what a forecast of the rest of the wait is made from. */
export type Standing = {
  /** Work that stands before, in window-minutes, and what is left at the windows that are busy. */
  readonly aheadMin: number;
  readonly leftMin: number;
  /** Open windows that could serve; at least 1. */
  readonly windows: number;
  /** People before. */
  readonly ahead: number;
  /** Waited so far. */
  readonly waitedMin: number;
  /** Wait of the one called last from this line, 0 when nobody was. */
  readonly lastWaitMin: number;
  /** Minutes between two calls of late; the nominal pace before there were two. */
  readonly betweenCallsMin: number;
};

/** Forecast of the rest of a wait, in minutes, and what it was made from. */
export type LiveForecast = { readonly quantilesMin: Quantiles; readonly meanMin: number };

/** What one outlet has learned. JSON can carry it. */
export type LiveState = {
  readonly line: RunningLine;
  /** Quantiles' shifts for short, middling and long waits, first of those who join, then of those on the way. */
  readonly shifts: readonly { readonly shift: Shift; truths: number }[];
  readonly accuracy: { truths: number; inside: number; missMin: number; biasMin: number };
};

/** How forecasts have fared of late: about the last 500 truths. `undefined` shares before the first. */
export type LiveAccuracy = {
  readonly truths: number;
  readonly insideShare: number;
  readonly maeMin: number;
  readonly biasMin: number;
};

/** Bounds between short, middling and long waits, minutes. */
const BANDS_MIN = [4, 12];
const BANDS = 2 * (BANDS_MIN.length + 1);
/** Before anything is learned a wait spreads by about half its mean; four in five lie within 1.28 of that. */
const FIRST_SHIFT: Shift = { p10: -0.64, p50: -0.05, p90: 0.64 };
const STEP_FIRST = 0.2;
const STEP_LAST = 0.015;
/** At first the work ahead by the windows is believed; the rest has to prove itself. */
const FIRST_WEIGHTS = [0, 1, 0, 0, 0];
const FIRST_DOUBTS = [0.5, 0.4, 0.3, 0.3, 0.2];
const ACCURACY_KEPT = 0.998;

/** @param like an outlet, or the mean of many, that a new one is believed to resemble; else nominal times alone */
export function startLive(like?: LiveState): LiveState {
  const line = like ? { weights: [...like.line.weights], spread: [...like.line.spread] } : undefined;
  return {
    line: line ?? startLine(FIRST_WEIGHTS, FIRST_DOUBTS),
    shifts: Array.from({ length: BANDS }, (_, band) => ({
      shift: { ...(like?.shifts[band]?.shift ?? FIRST_SHIFT) },
      truths: 0,
    })),
    accuracy: { truths: 0, inside: 0, missMin: 0, biasMin: 0 },
  };
}

/** @complexity O(1) */
export function forecastLive({ line, shifts }: LiveState, standing: Standing): LiveForecast {
  const meanMin = Math.max(0, valueOn(line, causesOf(standing)));
  const width = widthOf(meanMin);
  const { shift } = shifts[bandOf(meanMin, standing)] ?? { shift: FIRST_SHIFT };
  return { meanMin, quantilesMin: shifted({ p10: meanMin, p50: meanMin, p90: meanMin }, shift, width) };
}

/** Takes in how long it then was, for a forecast made where the customer stood. Writes the state. @complexity O(1) */
export function learnLive(state: LiveState, standing: Standing, forecast: LiveForecast, truthMin: number): void {
  const { quantilesMin, meanMin } = forecast;
  learnLine(state.line, causesOf(standing), truthMin, widthOf(meanMin) ** 2);
  const band = state.shifts[bandOf(meanMin, standing)];
  if (band) {
    band.truths += 1;
    learnShift(band.shift, quantilesMin, truthMin, Math.max(STEP_LAST, STEP_FIRST / Math.sqrt(band.truths)));
  }
  const { accuracy } = state;
  const inside = truthMin >= quantilesMin.p10 && truthMin <= quantilesMin.p90 ? 1 : 0;
  accuracy.truths = accuracy.truths * ACCURACY_KEPT + 1;
  accuracy.inside = accuracy.inside * ACCURACY_KEPT + inside;
  accuracy.missMin = accuracy.missMin * ACCURACY_KEPT + Math.abs(truthMin - quantilesMin.p50);
  accuracy.biasMin = accuracy.biasMin * ACCURACY_KEPT + truthMin - quantilesMin.p50;
}

/** Undefined before the first truth. */
export function accuracyOf({ accuracy }: LiveState): LiveAccuracy | undefined {
  const { truths, inside, missMin, biasMin } = accuracy;
  if (truths === 0) return undefined;
  return { truths, insideShare: inside / truths, maeMin: missMin / truths, biasMin: biasMin / truths };
}

function causesOf({
  aheadMin,
  leftMin,
  windows,
  ahead,
  waitedMin,
  lastWaitMin,
  betweenCallsMin,
}: Standing): readonly number[] {
  const plainMin = (aheadMin + leftMin) / windows;
  return [
    1,
    plainMin,
    betweenCallsMin * (ahead + 1) - plainMin,
    Math.max(0, lastWaitMin - waitedMin) - plainMin,
    Math.sqrt(plainMin),
  ];
}

/** One unit of shift: the spread of a wait of this mean, minutes. */
const widthOf = (meanMin: number): number => 0.5 + meanMin;

function bandOf(meanMin: number, { waitedMin }: Standing): number {
  const band = BANDS_MIN.filter((bound) => meanMin >= bound).length;
  return waitedMin > 0 ? BANDS / 2 + band : band;
}
