import type { PredictedWait } from "./evaluate";
import { SHARES, type Quantiles } from "./running-quantiles";
import { SIMPLE_NAMES } from "./simple-predictors";

/** How one predictor did, in seconds. */
export type PointScore = {
  readonly name: string;
  readonly rmse: number;
  readonly mae: number;
  readonly bias: number;
  /** Pinball loss at P10, P50 and P90, mean of the three; a point says the same for each. */
  readonly pinball: number;
};

export type RangeScore = {
  readonly name: string;
  /** Share of truths inside P10 to P90, ends included, and mean width. */
  readonly inside: number;
  readonly below: number;
  readonly above: number;
  readonly width: number;
  readonly pinball: number;
};

export type WaitsScore = {
  readonly waits: number;
  readonly mean: number;
  readonly points: readonly PointScore[];
  readonly ranges: readonly RangeScore[];
};

/** The best model first, then its median, the live learner, the simple rules. @complexity O(n) */
export function scoreWaits(predictions: readonly PredictedWait[]): WaitsScore {
  const truths = predictions.map(({ visit }) => visit.waitSec);
  const live = (prediction: PredictedWait): Quantiles => scaled(prediction.live.quantilesMin);
  const points: readonly (readonly [string, (prediction: PredictedWait) => number])[] = [
    ["model", ({ modelMeanSec }) => modelMeanSec],
    ["model P50", ({ modelSec }) => modelSec.p50],
    ["live", (prediction) => prediction.live.meanMin * 60],
    ...SIMPLE_NAMES.map((name) => [name, ({ simple }: PredictedWait) => simple[name]] as const),
  ];
  return {
    waits: truths.length,
    mean: meanOf(truths),
    points: points.map(([name, predict]) => pointScore(name, predictions.map(predict), truths)),
    ranges: [
      rangeScore(
        "model",
        predictions.map(({ modelSec }) => modelSec),
        truths,
      ),
      rangeScore("live", predictions.map(live), truths),
    ],
  };
}

const scaled = ({ p10, p50, p90 }: Quantiles): Quantiles => ({ p10: p10 * 60, p50: p50 * 60, p90: p90 * 60 });

function pointScore(name: string, predicted: readonly number[], truths: readonly number[]): PointScore {
  const misses = truths.map((truth, ix) => truth - (predicted[ix] ?? 0));
  return {
    name,
    rmse: Math.sqrt(meanOf(misses.map((miss) => miss * miss))),
    mae: meanOf(misses.map(Math.abs)),
    bias: -meanOf(misses),
    pinball: meanOf(misses.map((miss) => pinballOf({ p10: miss, p50: miss, p90: miss }))),
  };
}

function rangeScore(name: string, ranges: readonly Quantiles[], truths: readonly number[]): RangeScore {
  const share = (is: (range: Quantiles, truth: number) => boolean): number =>
    meanOf(ranges.map((range, ix) => (is(range, truths[ix] ?? 0) ? 1 : 0)));
  return {
    name,
    inside: share(({ p10, p90 }, truth) => truth >= p10 && truth <= p90),
    below: share(({ p10 }, truth) => truth < p10),
    above: share(({ p90 }, truth) => truth > p90),
    width: meanOf(ranges.map(({ p10, p90 }) => p90 - p10)),
    pinball: meanOf(
      ranges.map(({ p10, p50, p90 }, ix) => {
        const truth = truths[ix] ?? 0;
        return pinballOf({ p10: truth - p10, p50: truth - p50, p90: truth - p90 });
      }),
    ),
  };
}

function pinballOf(misses: Quantiles): number {
  const loss = (name: keyof Quantiles): number =>
    Math.max(SHARES[name] * misses[name], (SHARES[name] - 1) * misses[name]);
  return (loss("p10") + loss("p50") + loss("p90")) / 3;
}

/** 0 of nothing. */
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
