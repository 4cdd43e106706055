import { cleanHistory, type Finding, type History } from "./clean";
import { dateOf, type DayNumber } from "./day-number";
import { fitDayShape, sharesOn, type DayShape, type ShapePool } from "./day-shape";
import { fitDayTotals, type DayTotals, type TotalsPool } from "./day-totals";
import type { Design } from "./effects";
import { effectsOn, isNamed, type CalendarIndex, type OpenDays } from "./features";
import type { FlowSeries } from "./flow-series";
import { learnElasticity, type Cells, type Elasticity } from "./intraday";
import { levelAhead } from "./level";
import { at } from "./linear-algebra";
import { leveragesOf, measureSpread, unseenFactors, type Hindsight, type Spread } from "./spread";

/** Changes whenever the same history would give another forecast. */
export const MODEL_VERSION = "pooled-4";

/** Months are told apart from the level only by a history that has seen them return. */
const SEASON_DAYS_MIN = 400;
/** The latest open days from which the elasticity is learned. */
const ELASTIC_DAYS = 160;

/** What a cluster's outlets have taught; see buildPool. */
export type Pool = {
  readonly totals: TotalsPool;
  readonly shape: ShapePool;
  readonly spread: Spread;
  readonly elasticity: Elasticity;
  /** Log level of an ordinary outlet of the cluster. */
  readonly level: number;
};

/** Everything needed to forecast one series. It is data: it can be stored, compared and sent. */
export type OutletModel = {
  readonly version: string;
  readonly series: string;
  readonly cluster: string;
  readonly firstMin: number;
  readonly slotMin: number;
  readonly slots: number;
  /** The last day that was counted; horizons run from here. */
  readonly lastDay: DayNumber;
  readonly daysSeen: number;
  readonly openWeekdays: readonly boolean[];
  readonly seasons: boolean;
  readonly effectNames: readonly string[];
  readonly effects: Float64Array;
  /** What each effect's own error adds to the variance of a day on which it holds, as a share of that variance. */
  readonly leverages: Float64Array;
  readonly level: number;
  readonly trend: number;
  readonly recent: number;
  readonly memory: number;
  readonly shape: DayShape;
  readonly spread: Spread;
  readonly elasticity: Elasticity;
  readonly findings: readonly Finding[];
};

/** A fit with what it was made of: the pool is built from these. */
export type Fit = {
  readonly model: OutletModel;
  readonly history: History;
  readonly totals: DayTotals;
  readonly design: Design;
  readonly calendar: CalendarIndex;
};

export type FitProblem = {
  readonly series: FlowSeries;
  readonly calendar: CalendarIndex;
  readonly pool?: Pool | undefined;
  /** The day the forecast is made from when nothing was counted yet; ignored otherwise. */
  readonly startsAfter?: DayNumber;
  /** The outlet changed its kind on this day: its day shape is learned from here, its cluster's until then. */
  readonly shapeSince?: DayNumber;
};

/**
 * Fits one series. With a pool, week, calendar, shape and spread are drawn towards the cluster's; a series with a few
 * days, or none, then forecasts with its cluster's profile.
 *
 * @complexity about a millisecond for a year of half-hours
 * @source docs/math/forecast.md
 */
export function fitOutlet({ series, calendar, pool, startsAfter, shapeSince }: FitProblem): Fit {
  const history = cleanHistory(series, (day) => calendar.named.has(day));
  const { days } = history;
  const open: OpenDays = { weekdays: history.weekdays, closed: calendar.closed };
  const lastDay = days.at(-1) ?? startsAfter ?? 0;
  const seasons = lastDay - (days[0] ?? lastDay) >= SEASON_DAYS_MIN;
  const design: Design = days.map((day) => effectsOn(day, open, calendar, seasons));
  const totals = fitDayTotals(history.totals, design, calendar, history.weekdays, pool?.totals);
  const shape = fitDayShape({
    history,
    slots: series.slots,
    design,
    calendar,
    pool: pool?.shape,
    ...(shapeSince === undefined ? {} : { since: shapeSince }),
  });
  const leverages = leveragesOf(totals.evidence, pool ? 6 : 1);
  const hindsight = look(history, series.slots, design, { totals, shape, leverages });
  const spread = measureSpread(hindsight, pool?.spread);
  const model: OutletModel = {
    version: MODEL_VERSION,
    series: series.series,
    cluster: series.cluster,
    firstMin: series.firstMin,
    slotMin: series.slotMin,
    slots: series.slots,
    lastDay,
    daysSeen: days.length,
    openWeekdays: history.weekdays,
    seasons,
    effectNames: calendar.names,
    leverages,
    ...atTheEnd(totals, history, pool),
    shape,
    spread,
    elasticity: learnElasticity(cellsOf(hindsight, series.slotMin, design, spread), pool?.elasticity),
    findings: [...history.findings, ...outlierFindings(history, totals)],
  };
  return { model, history, totals, design, calendar };
}

type Fitted = { readonly totals: DayTotals; readonly shape: DayShape; readonly leverages: Float64Array };

function look(history: History, slots: number, design: Design, { totals, shape, leverages }: Fitted): Hindsight {
  const shares = new Float64Array(history.counts.length);
  const known = new Map<string, Float64Array>();
  for (const [row, active] of design.entries()) {
    const key = active.join();
    const share = known.get(key) ?? sharesOn(shape, active);
    known.set(key, share);
    shares.set(share, row * slots);
  }
  return { history, slots, totals, shares, unseen: unseenFactors(design, leverages) };
}

/** Where the series stands after its last day. Weekday effects are counted from the mean of the open week. */
function atTheEnd(totals: DayTotals, history: History, pool: Pool | undefined) {
  const open = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => history.weekdays[weekday]);
  const mean = open.reduce((sum, weekday) => sum + at(totals.effects, weekday), 0) / Math.max(1, open.length);
  const effects = totals.effects.map((effect, index) => (index < 7 ? effect - mean : effect));
  const last = history.days.length - 1;
  const { path } = totals;
  if (last < 0) return { effects, level: (pool?.level ?? 0) + mean, trend: 0, recent: 0, memory: 0 };
  return {
    effects,
    level: at(path.level, last) + mean,
    trend: at(path.trend, last),
    recent: at(path.recent, last),
    memory: path.memory,
  };
}

/**
 * Each day as it would have been forecast the evening before, its error as large as if effects were known: what their
 * own errors add differs from day to day, and `hearMorning` gives each day its own. What the calendar names is another
 * surprise.
 */
function cellsOf(
  { history, slots, totals, shares, unseen }: Hindsight,
  slotMin: number,
  design: Design,
  { dayVariance, slotVariance }: Spread,
): Cells {
  const expected = new Float64Array(shares.length);
  const rows: number[] = [];
  for (let row = Math.max(5, history.days.length - ELASTIC_DAYS); row < history.days.length; row += 1) {
    if (at(totals.weights, row) === 0 || history.onlyTotals.has(row) || design[row]?.some(isNamed)) continue;
    rows.push(row);
    const log = Math.log(at(history.totals, row) + 0.5);
    const error = at(totals.adjusted, row) - levelAhead(totals.path, row - 1, 1);
    const total = Math.exp(log - error * Math.sqrt(at(unseen, row)));
    for (let slot = 0; slot < slots; slot += 1) expected[row * slots + slot] = total * at(shares, row * slots + slot);
  }
  const variance = Math.expm1(dayVariance[0] ?? 0) + slotVariance;
  return { expected, counted: history.counts, slots, slotMin, rows, variance };
}

function outlierFindings(history: History, totals: DayTotals): readonly Finding[] {
  return totals.outliers.map((row) => ({
    kind: "outlier",
    date: dateOf(history.days[row] ?? 0),
    counted: at(history.totals, row),
    expected: at(totals.expected, row),
  }));
}
