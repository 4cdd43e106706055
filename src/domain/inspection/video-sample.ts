import type { BusinessDate } from "#base/calendar";
import { createRng } from "#base/rng";

/** A half-hour of an outlet's day that the cameras saw. */
export type Slot = { readonly date: BusinessDate; readonly slot: number; readonly isPeak: boolean };

/**
 * The half-hours of a month to look at by video: drawn by lot, half of them in the peak as far as there are any, in
 * order of time. Rule IN-13. The same seed, outlet and slots give the same draw, so that nobody can be suspected of
 * having chosen.
 *
 * @param count how many; fewer when the month has fewer
 */
export function videoSample(seed: string, outletId: string, slots: readonly Slot[], count: number): readonly Slot[] {
  const rng = createRng(seed, `video ${outletId}`);
  const draw = (from: readonly Slot[], wanted: number): readonly Slot[] => {
    const left = [...from];
    return Array.from({ length: Math.min(wanted, left.length) }, () => left.splice(rng.below(left.length), 1)).flat();
  };
  const peak = draw(
    slots.filter(({ isPeak }) => isPeak),
    Math.ceil(count / 2),
  );
  const calm = draw(
    slots.filter((slot) => !peak.includes(slot)),
    count - peak.length,
  );
  return [...peak, ...calm].sort((left, right) =>
    left.date === right.date ? left.slot - right.slot : order(left, right),
  );
}

function order(left: Slot, right: Slot): number {
  return left.date < right.date ? -1 : 1;
}
