import type { WorldModel } from "../../simulation/world";
import { type WaitPromise, worthOnLine } from "./late-line";
import type { PeopleSet } from "./people-sets";
import { windowMinutes, type DayFlow } from "./window-work";

/** What the first, second … person of a set is worth, by half hour, in minutes beyond the promise. */
export type SetWorth = PeopleSet & { readonly worth: readonly (readonly number[])[] };

/**
 * What people are worth to the work that waits for them alone, in a line of its own.
 *
 * @complexity O(sets x half hours x windows^2)
 */
export function worthOfSets(
  sets: readonly PeopleSet[],
  model: WorldModel,
  { came }: DayFlow,
  promise: WaitPromise,
): readonly SetWorth[] {
  const { busynessCv } = model;
  const minutesOf = windowMinutes(model);
  const slots = Math.max(0, ...Object.values(came).map(({ length }) => length));
  return sets.map((set): SetWorth => {
    const bySlot = (of: (serviceId: string) => number): readonly number[] =>
      Array.from({ length: slots }, (_, slot) =>
        set.serviceIds.reduce((all, serviceId) => all + (came[serviceId]?.[slot] ?? 0) * of(serviceId), 0),
      );
    const people = bySlot(() => 1);
    const work = bySlot((serviceId) => minutesOf.get(serviceId) ?? 0);
    return { ...set, worth: worthOnLine({ people, work, windows: set.seats, busynessCv, promise }) };
  });
}
