import { assert } from "#base/assert";
import { intervalOf, studentT975, type Interval } from "../../queue-model/interval";
import { valuesOf } from "../../simulation/compare";
import type { Replications } from "../../simulation/replicate";
import { WEEK_FIGURES } from "./play-week";

export type WeekFigure = (typeof WEEK_FIGURES)[number];

/** One outlet's week under two rosters, played on the same people. */
export type PlayedPair = { readonly baseline: Replications; readonly other: Replications };

/** One figure of the network's week under both rosters, and their difference week by week with its 95 % interval. */
export type ComparedFigure = {
  readonly figure: WeekFigure | "lateShare" | "busySpread";
  readonly baseline: number;
  readonly other: number;
  readonly difference: Interval;
};

export type RosterComparison = {
  readonly weeks: number;
  readonly figures: readonly ComparedFigure[];
  /** Late minutes of the other roster over those of the baseline, with its 95 % interval. */
  readonly lateRatio: Interval;
};

/**
 * Two rosters of some outlets by what became of the same people: sums over the outlets, week by week. `lateShare` is
 * late customers over customers, `busySpread` the standard deviation over the outlets of the share of window time spent
 * with customers: rule 4-24 asks that it be small.
 *
 * @throws InvariantError when there is no outlet, or the weeks are not the same
 * @complexity O(outlets x weeks)
 * @source ratio of means by the delta method on paired weeks (Cochran 1977, section 6.2)
 */
export function compareRosters(pairs: readonly PlayedPair[]): RosterComparison {
  const weeks = pairs[0]?.baseline.count ?? 0;
  assert(weeks > 0, "weeks to be compared");
  assert(
    pairs.every(
      ({ baseline, other }) => baseline.count === weeks && other.count === weeks && baseline.seed === other.seed,
    ),
    "rosters are compared on the same weeks",
  );
  const [before, after] = [pairs.map(({ baseline }) => baseline), pairs.map(({ other }) => other)];
  const figures = WEEK_FIGURES.map((figure) => compared(figure, totalOf(before, figure), totalOf(after, figure)));
  const share = (played: readonly Replications[]): readonly number[] =>
    quotients(totalOf(played, "late"), totalOf(played, "came"));
  return {
    weeks,
    figures: [
      ...figures,
      compared("lateShare", share(before), share(after)),
      compared("busySpread", spreads(before, weeks), spreads(after, weeks)),
    ],
    lateRatio: ratioOf(totalOf(before, "lateMin"), totalOf(after, "lateMin")),
  };
}

/** Week by week over all outlets. */
function totalOf(played: readonly Replications[], figure: WeekFigure): readonly number[] {
  const each = played.map((one) => valuesOf(one, figure));
  return Array.from({ length: played[0]?.count ?? 0 }, (_, week) =>
    each.reduce((sum, values) => sum + (values[week] ?? 0), 0),
  );
}

const quotients = (over: readonly number[], under: readonly number[]): readonly number[] =>
  over.map((value, at) => value / Math.max(1, under[at] ?? 0));

function compared(
  figure: ComparedFigure["figure"],
  baseline: readonly number[],
  other: readonly number[],
): ComparedFigure {
  const difference = intervalOf(other.map((value, week) => value - (baseline[week] ?? 0)));
  return {
    figure,
    baseline: mean(baseline),
    other: mean(other),
    difference: difference ?? { mean: 0, low: 0, high: 0 },
  };
}

function spreads(played: readonly Replications[], weeks: number): readonly number[] {
  const each = played.map((one) => {
    const hours = valuesOf(one, "windowHours");
    return valuesOf(one, "busyHours").map((busy, week) => busy / Math.max(1, hours[week] ?? 0));
  });
  return Array.from({ length: weeks }, (_, week) => {
    const shares = each.map((values) => values[week] ?? 0);
    const average = mean(shares);
    return Math.sqrt(mean(shares.map((share) => (share - average) ** 2)));
  });
}

function ratioOf(baseline: readonly number[], other: readonly number[]): Interval {
  const under = mean(baseline);
  const ratio = under > 0 ? mean(other) / under : 0;
  const { length } = baseline;
  if (length < 2 || under === 0) return { mean: ratio, low: ratio, high: ratio };
  const rest = other.map((value, week) => value - ratio * (baseline[week] ?? 0));
  const variance = rest.reduce((sum, each) => sum + each * each, 0) / (length - 1);
  const half = (studentT975(length - 1) * Math.sqrt(variance / length)) / under;
  return { mean: ratio, low: ratio - half, high: ratio + half };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
