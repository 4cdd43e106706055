import { dayNumberOf, type DayNumber } from "./day-number";
import { QUANTILE_LEVELS } from "./distributions";
import type { CalendarIndex } from "./features";
import { fitOutlet, type OutletModel, type Pool } from "./fit";
import { totalOf, type FlowDay, type FlowSeries } from "./flow-series";
import { at } from "./linear-algebra";
import { predictDays, quantilesOf, updateDay, type DayForecast } from "./predict";
import { fitSeasonalEts, weekdayMean, type Counted } from "./rivals";

/** Horizon bands, in calendar days, in which scores are shown. */
const BANDS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 7],
  [8, 14],
  [15, 28],
];
const RIVALS = ["eightWeekMean", "eightOrdinaryWeeks", "lastWeek", "seasonalEts"] as const;
const METHODS = ["pooled", ...RIVALS] as const;
type Method = (typeof METHODS)[number];
type Rival = (typeof RIVALS)[number];

export type EvaluationProblem = {
  readonly series: FlowSeries;
  readonly calendar: CalendarIndex;
  /** The cluster's pool as of an origin: it must not have seen a later day. */
  readonly poolAt?: (origin: DayNumber) => Pool | undefined;
  /** First origin after so many calendar days of history. */
  readonly warmUpDays: number;
  readonly horizonDays: number;
  readonly originStepDays: number;
  /** The intraday update is scored after this many slots of the day. */
  readonly updateAfterSlots: number;
  /** Days known to be badly counted: never scored, still part of history. */
  readonly unscored: ReadonlySet<DayNumber>;
  /** Days scored apart; by default those with an effect the calendar names. */
  readonly isSpecial?: (day: DayNumber) => boolean;
  /** Called with every day that is scored, as it was forecast and as it came. */
  readonly onScored?: (origin: DayNumber, forecast: DayForecast, actual: FlowDay) => void;
};

/** Weighted absolute percentage errors (sum of errors over sum of counts) by method. */
export type Wapes = Readonly<Record<Method, number>>;

export type Evaluation = {
  readonly origins: number;
  readonly scoredDays: number;
  readonly wape: Wapes;
  readonly bands: readonly {
    readonly fromDay: number;
    readonly toDay: number;
    readonly wape: Wapes;
    readonly coverage: number;
  }[];
  /** Share of slots whose count lay within the 5 % and 95 % quantiles. */
  readonly coverage: number;
  /** Mean pinball loss over the 19 levels, as a share of the mean count. */
  readonly pinball: number;
  readonly special: { readonly days: number; readonly wape: Wapes };
  /** Rest-of-day WAPE before and after the update, and the mean daily change with its 95 % interval, in shares. */
  readonly intraday: {
    readonly days: number;
    readonly before: number;
    readonly after: number;
    readonly change: number;
    readonly interval: readonly [number, number];
  };
};

/**
 * Rolling-origin evaluation: at each origin every method sees the days up to it and forecasts the next ones, slot by
 * slot, all horizons pooled.
 *
 * @complexity origins x (one fit + horizon)
 * @source Tashman (2000), out-of-sample tests of forecasting accuracy
 */
export function evaluate(problem: EvaluationProblem): Evaluation {
  const { series, originStepDays, warmUpDays, horizonDays } = problem;
  const days = series.days.filter(({ counts }) => totalOf(counts) > 0);
  const truth = new Map(days.map((day) => [dayNumberOf(day.date), day]));
  const numbers = [...truth.keys()];
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? 0;
  const board = createBoard(problem);
  for (let origin = first + warmUpDays - 1; origin < last; origin += originStepDays) {
    // The last origins have no whole horizon to be judged on, but still a next day for the intraday update.
    scoreOrigin(problem, truth, origin, origin + horizonDays <= last, board);
  }
  return board.report();
}

type Board = ReturnType<typeof createBoard>;

function scoreOrigin(
  problem: EvaluationProblem,
  truth: ReadonlyMap<DayNumber, FlowDay>,
  origin: DayNumber,
  isWhole: boolean,
  board: Board,
): void {
  const { series, calendar, poolAt } = problem;
  const horizonDays = isWhole ? problem.horizonDays : 1;
  const past = series.days.filter(({ date }) => dayNumberOf(date) <= origin);
  const { model } = fitOutlet({ series: { ...series, days: past }, calendar, pool: poolAt?.(origin) });
  const gap = origin - model.lastDay;
  const counted = countedOf(past, series.slots);
  const isPlain = (day: DayNumber): boolean => !problem.unscored.has(day) && !calendar.named.has(day);
  const ordinary = countedOf(
    past.filter(({ date }) => isPlain(dayNumberOf(date))),
    series.slots,
  );
  const ets = fitSeasonalEts(counted);
  if (isWhole) board.origin();
  for (const forecast of predictDays(model, calendar, horizonDays + gap)) {
    const day = dayNumberOf(forecast.date);
    const actual = truth.get(day);
    if (!actual || day <= origin || problem.unscored.has(day)) continue;
    board.morning({ day, horizon: day - origin, actual, forecast, model });
    if (!isWhole) continue;
    const rivals = {
      eightWeekMean: weekdayMean(counted, origin, day, 8),
      eightOrdinaryWeeks: weekdayMean(ordinary, origin, day, 8),
      lastWeek: weekdayMean(counted, origin, day, 1),
      seasonalEts: ets(day),
    };
    problem.onScored?.(origin, forecast, actual);
    board.day({ day, horizon: day - origin, actual, forecast, rivals, model });
  }
}

function countedOf(past: FlowSeries["days"], slots: number): Counted {
  const open = past.filter(({ counts }) => totalOf(counts) > 0);
  const counts = new Float64Array(open.length * slots);
  for (const [row, day] of open.entries()) counts.set(day.counts.subarray(0, slots), row * slots);
  return { days: open.map(({ date }) => dayNumberOf(date)), counts, slots };
}

type Forecasted = {
  readonly day: DayNumber;
  readonly horizon: number;
  readonly actual: FlowDay;
  readonly forecast: DayForecast;
  readonly model: OutletModel;
};
type ScoredDay = Forecasted & { readonly rivals: Readonly<Record<Rival, Float64Array | undefined>> };

function createBoard(problem: EvaluationProblem) {
  const isSpecial = problem.isSpecial ?? ((day: DayNumber) => problem.calendar.named.has(day));
  const bands = BANDS.map(() => createTally());
  const special = createTally();
  const updates: { before: number; after: number; counted: number }[] = [];
  let origins = 0;

  const day = (scored: ScoredDay): void => {
    if (isSpecial(scored.day)) {
      addDay(special, scored);
      return;
    }
    const band = bands[BANDS.findIndex(([from, to]) => scored.horizon >= from && scored.horizon <= to)];
    if (band) addDay(band, scored);
  };

  const morning = (scored: Forecasted): void => {
    if (scored.horizon !== 1 || scored.actual.missing || isSpecial(scored.day)) return;
    updates.push(updateScore(scored, problem.updateAfterSlots));
  };

  const report = (): Evaluation => {
    const all = createTally();
    for (const band of bands) addTally(all, band);
    return {
      origins,
      scoredDays: all.days,
      wape: wapesOf(all),
      bands: BANDS.map(([fromDay, toDay], index) => {
        const tally = bands[index] ?? createTally();
        return { fromDay, toDay, wape: wapesOf(tally), coverage: tally.inside / tally.slots };
      }),
      coverage: all.inside / all.slots,
      pinball: all.pinball / all.counted,
      special: { days: special.days, wape: wapesOf(special) },
      intraday: intradayReport(updates),
    };
  };
  return { origin: () => (origins += 1), day, morning, report };
}

function createTally() {
  const errors: Record<Method, number> = {
    pooled: 0,
    eightWeekMean: 0,
    eightOrdinaryWeeks: 0,
    lastWeek: 0,
    seasonalEts: 0,
  };
  return { days: 0, slots: 0, inside: 0, pinball: 0, counted: 0, errors };
}

type Tally = ReturnType<typeof createTally>;

function addTally(tally: Tally, other: Tally): void {
  tally.days += other.days;
  tally.slots += other.slots;
  tally.inside += other.inside;
  tally.pinball += other.pinball;
  tally.counted += other.counted;
  for (const method of METHODS) tally.errors[method] += other.errors[method];
}

function addDay(tally: Tally, { actual, forecast, rivals }: ScoredDay): void {
  tally.days += 1;
  const quantiles = quantilesOf(forecast);
  for (const [slot, count] of actual.counts.entries()) {
    if (actual.missing?.has(slot)) continue;
    const row = quantiles[slot] ?? [];
    tally.slots += 1;
    tally.counted += count;
    tally.errors.pooled += Math.abs(count - at(forecast.mean, slot));
    for (const method of RIVALS) {
      const rival = rivals[method];
      tally.errors[method] += Math.abs(count - (rival ? at(rival, slot) : 0));
    }
    if (count >= (row[0] ?? 0) && count <= (row.at(-1) ?? 0)) tally.inside += 1;
    for (const [index, level] of QUANTILE_LEVELS.entries()) {
      const miss = count - (row[index] ?? 0);
      tally.pinball += Math.max(level * miss, (level - 1) * miss) / QUANTILE_LEVELS.length;
    }
  }
}

const wapesOf = ({ errors, counted }: Tally): Wapes => ({
  pooled: errors.pooled / counted,
  eightWeekMean: errors.eightWeekMean / counted,
  eightOrdinaryWeeks: errors.eightOrdinaryWeeks / counted,
  lastWeek: errors.lastWeek / counted,
  seasonalEts: errors.seasonalEts / counted,
});

function updateScore({ actual: { counts: actual }, forecast, model }: Forecasted, slotsSeen: number) {
  const updated = updateDay(model, forecast, Array.from(actual.subarray(0, slotsSeen)));
  const score = { before: 0, after: 0, counted: 0 };
  for (let slot = slotsSeen; slot < actual.length; slot += 1) {
    score.before += Math.abs(at(actual, slot) - at(forecast.mean, slot));
    score.after += Math.abs(at(actual, slot) - at(updated.mean, slot));
    score.counted += at(actual, slot);
  }
  return score;
}

/** The mean daily change of the error, as a share of the mean error before, with a normal interval over days. */
function intradayReport(
  updates: readonly { before: number; after: number; counted: number }[],
): Evaluation["intraday"] {
  const days = updates.length;
  const sum = (part: (score: (typeof updates)[number]) => number): number =>
    updates.reduce((all, score) => all + part(score), 0);
  const [before, after, counted] = [sum((s) => s.before), sum((s) => s.after), sum((s) => s.counted)];
  const change = (after - before) / before;
  const scale = before / days;
  const variance = sum((s) => ((s.after - s.before) / scale - change) ** 2) / Math.max(1, days - 1);
  const half = 1.96 * Math.sqrt(variance / days);
  return { days, before: before / counted, after: after / counted, change, interval: [change - half, change + half] };
}
