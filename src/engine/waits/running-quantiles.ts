/** Three shares of a wait's distribution, in the unit of what they were made from: the range shown is P10 to P90. */
export type Quantiles = { readonly p10: number; readonly p50: number; readonly p90: number };

export const SHARES: Readonly<Record<keyof Quantiles, number>> = { p10: 0.1, p50: 0.5, p90: 0.9 };

/** How far each quantile is moved, in units of the forecast's own width. Plain numbers, so that it can be stored. */
export type Shift = { p10: number; p50: number; p90: number };

/**
 * Moves forecast quantiles so that the stated share of truths falls below each: after every truth the quantile that
 * was too low rises and the one that was too high sinks, in proportion to its share. However the world drifts, the
 * share missed is off by no more than about 1 / (step x truths).
 *
 * @param width of the forecast before any shift; what one unit of shift is worth
 * @source Gibbs and Candès 2021, Adaptive conformal inference; Angelopoulos et al. 2023, Conformal PID control
 */
export function learnShift(shift: Shift, shown: Quantiles, truth: number, step: number): void {
  for (const name of ["p10", "p50", "p90"] as const) {
    const moved = shift[name] + step * ((truth > shown[name] ? 1 : 0) - (1 - SHARES[name]));
    shift[name] = Math.min(SHIFT_MAX, Math.max(-SHIFT_MAX, moved));
  }
}

/** Widths beyond which no quantile is moved: one that is held at nothing must find its way back soon. */
const SHIFT_MAX = 3;

/** The quantiles as they are shown: shifted, never below nothing, never crossing. */
export function shifted(raw: Quantiles, shift: Shift, width: number): Quantiles {
  const p50 = Math.max(0, raw.p50 + shift.p50 * width);
  const p10 = Math.min(p50, Math.max(0, raw.p10 + shift.p10 * width));
  const p90 = Math.max(p50, raw.p90 + shift.p90 * width);
  return { p10, p50, p90 };
}
