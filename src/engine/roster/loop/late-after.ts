import { valuesOf } from "../../simulation/compare";
import type { Replications } from "../../simulation/replicate";
import type { Lateness } from "./lateness";
import { cellFigure, classKey, slotsOf, type RosteredWeekTask } from "./play-week";

export type LateCustomers = Lateness;

/** Customers of one day who come from a half hour on: on a mean day, and their late minutes day by day. */
export function lateAfter(
  { rostered }: Pick<RosteredWeekTask, "rostered">,
  played: Replications,
  day: number,
  fromSlot: number,
): { readonly mean: LateCustomers; readonly lateMinByWeek: readonly number[] } {
  const here = rostered[day];
  const [first, until] = here ? slotsOf(here) : [0, 0];
  const slots = Array.from({ length: until - first }, (_, at) => first + at).filter((slot) => slot >= fromSlot);
  const keys = here?.plan.segments.map(({ segmentId }) => classKey(segmentId)) ?? [];
  const byWeek = (figure: keyof Lateness): readonly number[] => {
    const cells = keys.flatMap((key) => slots.map((slot) => valuesOf(played, cellFigure(figure, key, day, slot))));
    return Array.from({ length: played.count }, (_, week) =>
      cells.reduce((sum, values) => sum + (values[week] ?? 0), 0),
    );
  };
  const mean = (figure: keyof Lateness): number =>
    byWeek(figure).reduce((sum, value) => sum + value, 0) / Math.max(1, played.count);
  return {
    mean: { came: mean("came"), late: mean("late"), lateMin: mean("lateMin") },
    lateMinByWeek: byWeek("lateMin"),
  };
}
