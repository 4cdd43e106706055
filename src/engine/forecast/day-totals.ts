import { effectKind, AFTER_CLOSED, isNamed, type CalendarIndex } from "./features";
import { estimateEffects, robustScale, smoothBothWays, sumOf, type Belief, type Design } from "./effects";
import { followLevel, type LevelPath } from "./level";
import { at } from "./linear-algebra";

/** How many days of its own an effect needs to count for half, without or with neighbours to ask. */
const STRENGTH = { weekday: 0.15, calendar: 1, season: 12 };
const POOLED_STRENGTH = { weekday: 6, calendar: 8, season: 40 };
/** Open days after which the two-sided level has forgotten half: the month's rhythm is left to the effects. */
const LEVEL_HALF_LIFE = 7;
/** Open days after which a day's say in the effects has halved. */
const EFFECT_HALF_LIFE = 365;
const ROUNDS = 6;
/** Robust standard deviations within which a day is heard in full: 95 % efficient if errors are normal. */
const HUBER = 1.345;
/** Robust standard deviations, and the least share of a day, beyond which a day is an outlier. */
const OUTLIER_SCALE = 5;
const OUTLIER_SHARE = 0.3;
/** From so many days in a row on the same side, far days are a new level and no outliers. */
const SHIFT_DAYS = 4;

export type DayTotals = {
  readonly effects: Float64Array;
  readonly path: LevelPath;
  /** Log totals less effects. */
  readonly adjusted: Float64Array;
  /** Zero for outliers. */
  readonly weights: Float64Array;
  /** What each day should have been, seen from both sides. */
  readonly expected: Float64Array;
  readonly outliers: readonly number[];
  /** How many days of evidence each effect has. */
  readonly evidence: Float64Array;
};

/** What the neighbours taught about day totals. */
export type TotalsPool = { readonly effects: Float64Array; readonly costs: readonly number[] };

/**
 * Splits log day totals into level, effects and rest. Effects and two-sided level are fitted in turns (backfitting),
 * with Huber weights against outliers; then the one-sided level is followed through what is left.
 *
 * @complexity O(rounds (days + effects^3 / 6) + paces days)
 * @source Buja, Hastie and Tibshirani (1989), backfitting; Huber (1964)
 */
export function fitDayTotals(
  totals: Float64Array,
  design: Design,
  calendar: CalendarIndex,
  weekdays: readonly boolean[],
  pool?: TotalsPool,
): DayTotals {
  const logs = totals.map((total) => Math.log(total + 0.5));
  const belief = beliefOf(calendar, pool);
  const ages = logs.map((_, row) => 0.5 ** ((logs.length - 1 - row) / EFFECT_HALF_LIFE));
  let weights: Float64Array = new Float64Array(logs.length).fill(1);
  let effects = belief.mean;
  let level: Float64Array = new Float64Array(logs.length);
  let residuals = logs;
  const ordinary = design.map((active) => active.filter((effect) => !isNamed(effect)));
  const special = design.map((active) => active.filter(isNamed));
  const isSpecial = Float64Array.from(special, (active) => (active.length > 0 ? 1 : 0));
  for (let round = 0; round < ROUNDS; round += 1) {
    const adjusted = logs.map((log, row) => log - sumOf(effects, design[row] ?? []));
    level = smoothBothWays(adjusted, weights, LEVEL_HALF_LIFE);
    const values = logs.map((log, row) => log - at(level, row));
    const plain = values.map((value, row) => value - sumOf(effects, special[row] ?? []));
    const usual = estimateEffects(
      plain,
      weights.map((weight, row) => weight * at(ages, row)),
      ordinary,
      belief,
    );
    const odd = values.map((value, row) => value - sumOf(usual, ordinary[row] ?? []));
    const named = estimateEffects(odd, isSpecial, special, belief);
    if (!pool) expectRestCaughtUp(belief, usual, weekdays);
    effects = usual.map((effect, index) => (isNamed(index) ? at(named, index) : effect));
    residuals = values.map((value, row) => value - sumOf(effects, design[row] ?? []));
    weights = huber(residuals);
  }
  const outliers = outliersOf(residuals);
  for (const row of outliers) weights[row] = 0;
  const adjusted = logs.map((log, row) => log - sumOf(effects, design[row] ?? []));
  const path = followLevel(adjusted, weights, pool?.costs);
  const expected = logs.map((log, row) => Math.exp(log - at(residuals, row)));
  return { effects, path, adjusted, weights, expected, outliers, evidence: evidenceOf(design, effects.length) };
}

/**
 * The first open day after a weekly rest carries what came to nothing meanwhile; the first day after a closed one is
 * believed to carry as much, until such days have been seen.
 */
function expectRestCaughtUp(belief: Belief, usual: Float64Array, weekdays: readonly boolean[]): void {
  const open = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => weekdays[weekday]);
  const first = open.find((weekday) => !weekdays[(weekday + 6) % 7]);
  if (first === undefined || open.length < 2) return;
  const others = open.filter((weekday) => weekday !== first);
  const mean = others.reduce((sum, weekday) => sum + at(usual, weekday), 0) / others.length;
  belief.mean[AFTER_CLOSED] = Math.max(0, at(usual, first) - mean);
}

function beliefOf({ names }: CalendarIndex, pool?: TotalsPool): Belief {
  const strengths = pool ? POOLED_STRENGTH : STRENGTH;
  return {
    mean: pool ? pool.effects : new Float64Array(names.length),
    strength: Float64Array.from(names, (_, index) => strengths[effectKind(index)]),
  };
}

function huber(residuals: Float64Array): Float64Array {
  const bound = Math.max(HUBER * robustScale(residuals), 1e-6);
  return Float64Array.from(residuals, (residual) => Math.min(1, bound / Math.max(Math.abs(residual), 1e-12)));
}

function outliersOf(residuals: Float64Array): readonly number[] {
  const bound = Math.max(OUTLIER_SCALE * robustScale(residuals), Math.log1p(OUTLIER_SHARE));
  const isFar = (row: number, sign: number): boolean => at(residuals, row) * sign > bound;
  const outliers: number[] = [];
  for (let row = 0; row < residuals.length; row += 1) {
    const sign = Math.sign(at(residuals, row));
    if (!isFar(row, sign)) continue;
    let from = row;
    let to = row;
    while (from > 0 && isFar(from - 1, sign)) from -= 1;
    while (to + 1 < residuals.length && isFar(to + 1, sign)) to += 1;
    if (to - from + 1 < SHIFT_DAYS) outliers.push(row);
  }
  return outliers;
}

function evidenceOf(design: Design, effects: number): Float64Array {
  const evidence = new Float64Array(effects);
  for (const active of design) for (const effect of active) evidence[effect] = at(evidence, effect) + 1;
  return evidence;
}
