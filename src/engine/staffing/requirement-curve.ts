import type { Evaluate, WindowPlan } from "./evaluator";

/** What one window is worth in one interval. */
export type WindowValue = {
  readonly kind: number;
  readonly interval: number;
  readonly windows: number;
  /** Minutes of waiting beyond the promise that one window more would save over the whole day. */
  readonly savedByOneMore: number;
  /** Minutes beyond the promise that one window fewer would cost over the whole day; undefined where none can close. */
  readonly lostByOneFewer: number | undefined;
};

/**
 * The requirement as a curve: for each kind of window and interval its number and the value of its neighbours. A roster
 * buys late minutes with it, instead of hitting or missing a number. A window's effect on later intervals is counted.
 *
 * @complexity two evaluations for each window kind and interval
 */
export function requirementCurve(plan: WindowPlan, evaluate: Evaluate): readonly WindowValue[] {
  const now = lateMinutesOf(plan, evaluate);
  return plan.flatMap((row, kind) =>
    row.map((windows, interval) => {
      const withOne = (by: number): number =>
        lateMinutesOf(
          plan.map((other, index) => (index === kind ? other.with(interval, windows + by) : other)),
          evaluate,
        );
      return {
        kind,
        interval,
        windows,
        savedByOneMore: Math.max(0, now - withOne(1)),
        lostByOneFewer: windows > 0 ? Math.max(0, withOne(-1) - now) : undefined,
      };
    }),
  );
}

function lateMinutesOf(plan: WindowPlan, evaluate: Evaluate): number {
  return evaluate(plan)
    .lateMinutes.flat()
    .reduce((sum, minutes) => sum + minutes, 0);
}
