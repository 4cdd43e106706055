import type { Replications } from "../../simulation/replicate";
import { cellFigure, classKey, slotsOf, type RosteredWeekTask } from "./play-week";

/** Customers of a mean week who came in a half hour, those of them who waited too long, and minutes beyond the promise. */
export type Lateness = { readonly came: number; readonly late: number; readonly lateMin: number };

/** A half hour of a played week: everybody and by service against the promise of all, by class each against its own. */
export type SlotLateness = Lateness & {
  readonly day: number;
  readonly slot: number;
  readonly byService: Readonly<Record<string, Lateness>>;
  readonly byClass: Readonly<Record<string, Lateness>>;
};

export const NOBODY: Lateness = { came: 0, late: 0, lateMin: 0 };

export const sumOf = (one: Lateness, other: Lateness): Lateness => ({
  came: one.came + other.came,
  late: one.late + other.late,
  lateMin: one.lateMin + other.lateMin,
});

/** What a mean week looks like, half hour by half hour. */
export function latenessBySlot(
  { rostered }: Pick<RosteredWeekTask, "rostered">,
  played: Replications,
): readonly SlotLateness[] {
  const means = meansOf(played);
  const mean = (figure: string): number => means.get(figure) ?? 0;
  return rostered.flatMap((here, day) => {
    if (!here) return [];
    const [from, to] = slotsOf(here);
    const { services, segments } = here.plan;
    return Array.from({ length: to - from }, (_, at): SlotLateness => {
      const slot = from + at;
      const of = (key: string): Lateness => ({
        came: mean(cellFigure("came", key, day, slot)),
        late: mean(cellFigure("late", key, day, slot)),
        lateMin: mean(cellFigure("lateMin", key, day, slot)),
      });
      const byService = Object.fromEntries(services.map(({ serviceId }) => [serviceId, of(serviceId)]));
      const byClass = Object.fromEntries(segments.map(({ segmentId }) => [segmentId, of(classKey(segmentId))]));
      return { day, slot, byService, byClass, ...Object.values(byService).reduce(sumOf, NOBODY) };
    });
  });
}

/** Each figure over all weeks. */
export function meansOf({ figures, values, count }: Replications): ReadonlyMap<string, number> {
  const sums = new Float64Array(figures.length);
  for (let at = 0; at < values.length; at += 1) {
    const figure = at % figures.length;
    sums[figure] = (sums[figure] ?? 0) + (values[at] ?? 0);
  }
  return new Map(figures.map((figure, at) => [figure, (sums[at] ?? 0) / Math.max(1, count)]));
}

/**
 * Whether no larger share is late than promised, as far as so many played weeks can tell.
 *
 * @param allowance standard deviations of chance that are granted
 */
export function isPromiseKept({ came, late }: Lateness, lateShareMax: number, weeks: number, allowance = 1): boolean {
  const chance = allowance * Math.sqrt((lateShareMax * (1 - lateShareMax)) / Math.max(1, came * weeks));
  return came === 0 || late / came <= lateShareMax + chance;
}
