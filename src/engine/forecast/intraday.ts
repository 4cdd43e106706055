import { robustScale } from "./effects";
import { at } from "./linear-algebra";

/** Days of evidence, of ordinary size, that stand against believing the morning. */
const DOUBT_DAYS = 20;
/** Slots of the morning lose half of their say for each so many minutes that have passed since. */
const SAY_HALF_LIFE_MIN = 20;
/** What the morning says fades by half in so many minutes of the rest of the day. */
const FADE_HALF_LIFE_MIN = 480;
/** A morning further off than this is heard as if it were this far: a siege is not a forecast. */
const SURPRISE_MAX = 0.7;
/** Without this many days nothing is learned, and the neighbours' elasticity is used. */
const LEARNED_DAYS_MIN = 15;
/** Robust standard deviations within which a day is heard in full. */
const HUBER = 1.345;
const ROUNDS = 6;

/** How the rest of a day follows its morning. Lists have one entry for each slot: the day seen up to its end. */
export type Elasticity = {
  /** Share of the morning's log surprise that the next slot repeats, in [0, 1]. */
  readonly follow: readonly number[];
  /** Variance of the rest's log surprise still there after the update, as a share of before, in (0, 1]. */
  readonly left: readonly number[];
  /** Arrivals by which a morning is softened: 1 / variance of the day factor, its weight in a gamma prior. */
  readonly softness: number;
};

/** Days x slots: what the evening before forecast, and what came. */
export type Cells = {
  readonly expected: Float64Array;
  readonly counted: Float64Array;
  readonly slots: number;
  readonly slotMin: number;
  /** The days that teach. */
  readonly rows: readonly number[];
  readonly softness: number;
};

/**
 * Learns the elasticity from the fit's own past: each day's forecast of the evening before against what came, for
 * every slot at which the day could be cut, by robust regression of the rest's log surprise on the morning's. Where
 * following the morning would not have helped on days left out in turn, it is not followed.
 *
 * @complexity O(rows slots^2)
 * @source Shen and Huang (2008), updating by penalised least squares; Huber (1964); Allen (1974)
 */
export function learnElasticity(cells: Cells, believed?: Elasticity): Elasticity {
  const { slots, rows, softness } = cells;
  const follow: number[] = [];
  const left: number[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    const teaches = rows.length >= LEARNED_DAYS_MIN && slot < slots - 1;
    const learned = teaches ? regress(cutAt(cells, slot), believed?.follow[slot] ?? 0) : undefined;
    follow.push(learned?.follow ?? believed?.follow[slot] ?? 0);
    left.push(learned?.left ?? believed?.left[slot] ?? 1);
  }
  return { follow, left, softness };
}

/**
 * The log surprise of the slots that are over, the latest counting most: what happened at seven says less about the
 * afternoon than what happened at half past nine.
 *
 * @param counted one count for each slot that is over
 * @param expected forecast of the whole day, or at least of those slots
 */
export function morningSurprise(
  counted: Float64Array,
  expected: Float64Array,
  { slotMin, softness }: { readonly slotMin: number; readonly softness: number },
): number {
  const keep = 0.5 ** (slotMin / SAY_HALF_LIFE_MIN);
  let came = 0;
  let ahead = 0;
  for (let slot = 0; slot < counted.length; slot += 1) {
    came = came * keep + at(counted, slot);
    ahead = ahead * keep + at(expected, slot);
  }
  return surprise(came, ahead, softness);
}

/** How much of what the morning says holds for a slot so many slots after it. */
export const fadeAfter = (slots: number, slotMin: number): number => 0.5 ** ((slots * slotMin) / FADE_HALF_LIFE_MIN);

function surprise(counted: number, expected: number, softness: number): number {
  const ratio = Math.log((counted + softness) / (expected + softness));
  return Math.max(-SURPRISE_MAX, Math.min(SURPRISE_MAX, ratio));
}

/** One cut of every day: what the morning said, as far as it would reach the rest, and what the rest was. */
type Cut = {
  readonly morning: Float64Array;
  readonly rest: Float64Array;
  readonly expectedRest: Float64Array;
  readonly countedRest: Float64Array;
};

function cutAt(cells: Cells, slot: number): Cut {
  const { expected, counted, slots, slotMin, rows } = cells;
  const columns = (): Float64Array => new Float64Array(rows.length);
  const cut: Cut = { morning: columns(), rest: columns(), expectedRest: columns(), countedRest: columns() };
  const step = fadeAfter(1, slotMin);
  for (const [index, row] of rows.entries()) {
    const [from, to] = [row * slots, (row + 1) * slots];
    let [ahead, came, reached, fade] = [0, 0, 0, 1];
    for (let cell = from + slot + 1; cell < to; cell += 1) {
      ahead += at(expected, cell);
      came += at(counted, cell);
      reached += fade * at(expected, cell);
      fade *= step;
    }
    const said = morningSurprise(counted.subarray(from, from + slot + 1), expected.subarray(from, to), cells);
    cut.morning[index] = (said * reached) / Math.max(ahead, 1e-9);
    cut.rest[index] = surprise(came, ahead, 2);
    cut.expectedRest[index] = ahead;
    cut.countedRest[index] = came;
  }
  return cut;
}

function regress(cut: Cut, believed: number): { readonly follow: number; readonly left: number } {
  const { morning, rest } = cut;
  let weights: Float64Array = new Float64Array(morning.length).fill(1);
  let sums = sumsOf(cut, weights);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = slopeOf(sums, believed, morning.length);
    const errors = rest.map((value, index) => value - slope * at(morning, index));
    const bound = Math.max(HUBER * robustScale(errors), 1e-9);
    weights = Float64Array.from(errors, (error) => Math.min(1, bound / Math.max(Math.abs(error), 1e-12)));
    sums = sumsOf(cut, weights);
  }
  const check = leaveOut(cut, weights, sums, believed);
  if (check.gain <= 0 || sums.square === 0) return { follow: 0, left: 1 };
  return { follow: slopeOf(sums, believed, morning.length), left: Math.max(0.1, Math.min(1, check.left)) };
}

type Sums = { readonly square: number; readonly cross: number };

function sumsOf({ morning, rest }: Cut, weights: Float64Array): Sums {
  let square = 0;
  let cross = 0;
  for (let index = 0; index < morning.length; index += 1) {
    square += at(weights, index) * at(morning, index) ** 2;
    cross += at(weights, index) * at(morning, index) * at(rest, index);
  }
  return { square, cross };
}

function slopeOf({ square, cross }: Sums, believed: number, days: number): number {
  const doubt = (DOUBT_DAYS * square) / days;
  return square === 0 ? 0 : Math.max(0, Math.min(1, (cross + doubt * believed) / (square + doubt)));
}

/** What following would have gained in absolute error, and left of the variance, had each day not been seen. */
function leaveOut(cut: Cut, weights: Float64Array, sums: Sums, believed: number) {
  const { morning, rest, expectedRest, countedRest } = cut;
  let gain = 0;
  let before = 1e-12;
  let after = 0;
  for (let index = 0; index < morning.length; index += 1) {
    const [x, y, weight] = [at(morning, index), at(rest, index), at(weights, index)];
    const others = { square: sums.square - weight * x * x, cross: sums.cross - weight * x * y };
    const slope = slopeOf(others, believed, morning.length);
    const [ahead, came] = [at(expectedRest, index), at(countedRest, index)];
    gain += Math.abs(came - ahead) - Math.abs(came - ahead * Math.exp(slope * x));
    before += weight * y * y;
    after += weight * (y - slope * x) ** 2;
  }
  return { gain, left: after / before };
}
