import { at, bump } from "./linear-algebra";

/** Days of evidence that stand against believing the morning. */
const DOUBT_DAYS = 20;
/** Days of its own that a series gives for what its neighbours learned. */
const BELIEVED_DAYS = 20;
/** Without this many days nothing is learned, and what the neighbours learned is used. */
const LEARNED_DAYS_MIN = 15;
/** Below this mean a count says nothing that could be heard through its own chance. */
const HEARD_MEAN_MIN = 2;
/** A slot further off than so many standard deviations is heard as if it were so far: a siege is not a forecast. */
const SURPRISE_MAX = 3;
/** A day whose mean square surprise is above so many times the expected one has less say. */
const WILD = 2;
/** Times in which a drift may forget half, among which the history weighs. */
const HALF_LIVES_MIN = [60, 120, 240, 480];
/** Every slot has at least this share of the mean variance of its own: nobody is heard as if he could not err. */
const OWN_SHARE_MIN = 0.1;
/** The rest of a day is never lowered below this share of what was forecast, nor is its variance. */
const LEFT_MIN = 0.1;
const FACTOR_MIN = 0.3;

/** What the slots of a day have in common beyond what was forecast, as squared coefficients of variation. */
export type Elasticity = {
  /** Of a factor that is the same from the first slot to the last. */
  readonly day: number;
  /** Of factors that wander: what two slots share of each halves with each of `HALF_LIVES_MIN` between them. */
  readonly drifts: readonly number[];
  /** Of each slot's rate in all. What is neither day nor drift is the slot's own and says nothing of others. */
  readonly slots: readonly number[];
};

/** Days x slots: what the evening before forecast, and what came. */
export type Cells = {
  readonly expected: Float64Array;
  readonly counted: Float64Array;
  readonly slots: number;
  readonly slotMin: number;
  /** The days that teach. */
  readonly rows: readonly number[];
  /** Squared coefficient of variation that the evening before gives a slot's rate. */
  readonly variance: number;
};

/**
 * Learns what the slots of a day have in common from the fit's own past: each day's forecast of the evening before
 * against what came. The relative surprises of two slots have the covariance of their rates, since their chance is
 * their own; so products of surprises, averaged over days, are fitted by `day + drift 0.5^(minutes / halfLife)`. Both
 * are drawn to what is believed, or to nothing.
 *
 * @param believed what the neighbours learned
 * @complexity O(rows slots^2)
 * @source Searle, Casella and McCulloch (1992), variance components by moments
 */
export function learnElasticity(cells: Cells, believed?: Elasticity): Elasticity {
  const { slots, slotMin, rows, variance } = cells;
  const believedDays = believed ? BELIEVED_DAYS : 0;
  if (rows.length < LEARNED_DAYS_MIN) return believed ? weaken(believed) : nothing(slots, variance);
  const past = surprisesOf(cells);
  const ofSlots = slotVariances(past, slots, variance);
  const { day, drifts } = fitCovariance(productsOf(past, ofSlots, slots), slots, slotMin);
  const settled = (own: number, other: number | undefined, doubt = 0): number =>
    (rows.length * own + believedDays * (other ?? 0)) / (rows.length + believedDays + doubt);
  return {
    day: settled(day, believed?.day, DOUBT_DAYS),
    drifts: drifts.map((drift, index) => settled(drift, believed?.drifts[index], DOUBT_DAYS)),
    slots: Array.from(ofSlots, (own, slot) => settled(own, believed?.slots[slot])),
  };
}

const nothing = (slots: number, variance: number): Elasticity => ({
  day: 0,
  drifts: HALF_LIVES_MIN.map(() => 0),
  slots: new Array<number>(slots).fill(variance),
});

function weaken(believed: Elasticity): Elasticity {
  const share = BELIEVED_DAYS / (BELIEVED_DAYS + DOUBT_DAYS);
  return { ...believed, day: share * believed.day, drifts: believed.drifts.map((drift) => share * drift) };
}

/** What the first slots of a day say of the others. */
export type Heard = {
  /** By which each slot's forecast is multiplied; 1 for those that are over. */
  readonly factors: Float64Array;
  /** Variance still left to what the slots have in common, as a share of before, in (0, 1]. */
  readonly left: number;
};

/**
 * Follows a day slot by slot: each count moves the expectation of all later slots by as much as they have in common
 * with it, against its chance and what is its own. The exact linear filter of the covariances that were learned.
 *
 * @param counted one count for each slot that is over
 * @param mean forecast of the whole day; the errors of its own effects are part of what its slots have in common
 * @complexity O(counted slots^2)
 * @source Kalman (1960)
 */
export function hearMorning(
  { day, drifts, slots: ofSlots }: Elasticity,
  { mean: expected, leverage = 0 }: { readonly mean: Float64Array; readonly leverage?: number },
  counted: Float64Array,
  slotMin: number,
): Heard {
  const slots = expected.length;
  const covariance = Float64Array.from({ length: slots }, (_, apart) =>
    drifts.reduce((sum, drift, index) => sum + drift * keptBy(index, apart * slotMin), (1 + leverage) * day),
  );
  const usual = drifts.reduce((sum, drift) => sum + drift, day);
  const common = Float64Array.from({ length: slots * slots }, (_, cell) =>
    at(covariance, Math.abs(Math.floor(cell / slots) - (cell % slots))),
  );
  const before = at(covariance, 0);
  const moved = new Float64Array(slots);
  for (let slot = 0; slot < counted.length; slot += 1) {
    const mean = at(expected, slot);
    if (mean < HEARD_MEAN_MIN) continue;
    const all = ofSlots[slot] ?? usual;
    const noise = 1 / mean + Math.max(OWN_SHARE_MIN * all, all - usual);
    const bound = SURPRISE_MAX * Math.sqrt(1 / mean + all);
    const news = clamp((at(counted, slot) - mean) / mean, bound) - at(moved, slot);
    const column = common.slice(slot * slots, (slot + 1) * slots);
    const variance = at(column, slot) + noise;
    for (let later = 0; later < slots; later += 1) {
      const gain = at(column, later) / variance;
      bump(moved, later, gain * news);
      for (let other = 0; other < slots; other += 1) bump(common, later * slots + other, -gain * at(column, other));
    }
  }
  const isOver = (slot: number): boolean => slot < counted.length;
  const factors = moved.map((share, slot) => (isOver(slot) ? 1 : Math.max(FACTOR_MIN, 1 + share)));
  return { factors, left: leftOf(common, expected, counted.length, before) };
}

/** Mean over the later slots, by what is expected in them. */
function leftOf(common: Float64Array, expected: Float64Array, over: number, before: number): number {
  let [weight, left] = [0, 0];
  for (let slot = over; slot < expected.length; slot += 1) {
    weight += at(expected, slot);
    left += at(expected, slot) * at(common, slot * expected.length + slot);
  }
  return weight > 0 && before > 0 ? Math.max(LEFT_MIN, left / (weight * before)) : 1;
}

const clamp = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));

/** One past day: relative surprises by slot, the chance in them, and how much the day is heard. */
type PastDay = { readonly surprises: Float64Array; readonly chance: Float64Array; readonly weight: number };

function surprisesOf({ expected, counted, slots, rows, variance }: Cells): readonly PastDay[] {
  return rows.map((row) => {
    const surprises = new Float64Array(slots);
    const chance = new Float64Array(slots);
    let [square, heard] = [0, 0];
    for (let slot = 0; slot < slots; slot += 1) {
      const mean = at(expected, row * slots + slot);
      if (mean < HEARD_MEAN_MIN) continue;
      chance[slot] = 1 / mean;
      const deviation = Math.sqrt(1 / mean + variance);
      const surprise = at(counted, row * slots + slot) / mean - 1;
      surprises[slot] = clamp(surprise, SURPRISE_MAX * deviation);
      square += (surprise / deviation) ** 2;
      heard += 1;
    }
    return { surprises, chance, weight: heard > 0 ? Math.min(1, (WILD * heard) / Math.max(square, 1e-9)) : 0 };
  });
}

/**
 * Variance of each slot's rate: what its surprises vary beyond chance, drawn to the mean of all slots by as much as
 * such figures scatter by themselves.
 *
 * @source DerSimonian and Laird (1986), moments of a variance between groups
 */
function slotVariances(past: readonly PastDay[], slots: number, variance: number): Float64Array {
  const excess = new Float64Array(slots);
  const trust = new Float64Array(slots);
  for (let slot = 0; slot < slots; slot += 1) {
    let [weight, square, chance] = [0, 0, 0];
    for (const day of past) {
      if (at(day.chance, slot) === 0) continue;
      weight += day.weight;
      square += day.weight * at(day.surprises, slot) ** 2;
      chance += day.weight * at(day.chance, slot);
    }
    if (weight === 0) continue;
    excess[slot] = (square - chance) / weight;
    trust[slot] = weight / (2 * (chance / weight + variance) ** 2);
  }
  const sum = (part: (slot: number) => number): number => trust.reduce((total, _, slot) => total + part(slot), 0);
  const whole = sum((slot) => at(trust, slot));
  if (whole === 0) return excess.fill(variance);
  const mean = Math.max(1e-5, sum((slot) => at(trust, slot) * at(excess, slot)) / whole);
  const scatter = sum((slot) => at(trust, slot) * (at(excess, slot) - mean) ** 2);
  const heard = trust.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  const spare = whole - sum((slot) => at(trust, slot) ** 2) / whole;
  const between = spare > 0 ? Math.max(0, (scatter - heard + 1) / spare) : 0;
  return excess.map((own, slot) => {
    const believed = at(trust, slot) === 0 ? 0 : between / (between + 1 / at(trust, slot));
    return Math.max(OWN_SHARE_MIN * mean, believed * own + (1 - believed) * mean);
  });
}

/** Slots x slots, below the diagonal: weighted sums of products of surprises, and the weights. */
type Products = { readonly sums: Float64Array; readonly weights: Float64Array };

function productsOf(past: readonly PastDay[], ofSlots: Float64Array, slots: number): Products {
  const sums = new Float64Array(slots * slots);
  const weights = new Float64Array(slots * slots);
  for (const { surprises, chance, weight } of past) {
    const say = chance.map((own, slot) => (own === 0 ? 0 : 1 / (own + at(ofSlots, slot))));
    for (let slot = 1; slot < slots; slot += 1) {
      const scaled = weight * at(say, slot);
      if (scaled === 0) continue;
      for (let other = 0; other < slot; other += 1) {
        const share = scaled * at(say, other);
        bump(weights, slot * slots + other, share);
        bump(sums, slot * slots + other, share * at(surprises, slot) * at(surprises, other));
      }
    }
  }
  return { sums, weights };
}

/** What is left of a drift after so many minutes. */
const keptBy = (index: number, minutes: number): number => 0.5 ** (minutes / (HALF_LIVES_MIN[index] as number));

type Covariance = Pick<Elasticity, "day" | "drifts">;

/**
 * For each half-life the day and drift nearest to the products, by weighted least squares; neither is below nothing.
 * The fits stand beside each other with the weights that their misfits deserve.
 *
 * @source Hoeting, Madigan, Raftery and Volinsky (1999), Bayesian model averaging
 */
function fitCovariance({ sums, weights }: Products, slots: number, slotMin: number): Covariance {
  const product = new Float64Array(slots);
  const weight = new Float64Array(slots);
  for (let slot = 1; slot < slots; slot += 1) {
    for (let other = 0; other < slot; other += 1) {
      bump(product, slot - other, at(sums, slot * slots + other));
      bump(weight, slot - other, at(weights, slot * slots + other));
    }
  }
  const fits = HALF_LIVES_MIN.map((_, index) => leastSquares(product, weight, keptBy(index, slotMin)));
  const least = Math.min(...fits.map(({ cost }) => cost));
  const says = fits.map(({ cost }) => Math.exp((least - cost) / 2));
  const all = says.reduce((sum, say) => sum + say, 0);
  const shares = fits.map((fit, index) => ({ ...fit, share: (says[index] as number) / all }));
  return {
    day: shares.reduce((sum, { day, share }) => sum + share * day, 0),
    drifts: shares.map(({ drift, share }) => share * drift),
  };
}

function leastSquares(product: Float64Array, weight: Float64Array, keep: number) {
  let [ones, mixed, squares, flat, falling] = [0, 0, 0, 0, 0];
  for (let apart = 1; apart < product.length; apart += 1) {
    const kept = keep ** apart;
    ones += at(weight, apart);
    mixed += at(weight, apart) * kept;
    squares += at(weight, apart) * kept * kept;
    flat += at(product, apart);
    falling += at(product, apart) * kept;
  }
  const size = ones * squares - mixed * mixed;
  let day = size > 0 ? (flat * squares - falling * mixed) / size : 0;
  let drift = size > 0 ? (ones * falling - flat * mixed) / size : 0;
  if (drift < 0) [day, drift] = [Math.max(0, flat / ones), 0];
  else if (day < 0) [day, drift] = [0, Math.max(0, falling / squares)];
  const cost =
    day * day * ones + 2 * day * drift * mixed + drift * drift * squares - 2 * (day * flat + drift * falling);
  return { day, drift, cost };
}
