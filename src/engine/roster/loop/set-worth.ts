import { pooledLine } from "../../staffing/integrated-windows";
import type { WorldModel } from "../../simulation/world";
import { SLOT_MIN } from "../bank/bank-problem";
import { savings, SWAMPED, BUSY_DAYS, type WaitPromise } from "./kind-worth";
import type { PeopleSet } from "./people-sets";
import { windowMinutes, type DayFlow } from "./window-work";

/** What the first, second … person of a set is worth, by half hour, in minutes beyond the promise. */
export type SetWorth = PeopleSet & { readonly worth: readonly (readonly number[])[] };

const SLOTS_PER_HOUR = 60 / SLOT_MIN;

/**
 * What people are worth to the work that waits for them alone: late minutes of one line for it with one person fewer,
 * less those with him.
 *
 * @complexity O(sets x half hours x windows^2)
 * @source Erlang C by half hour at the modified offered load; docs/math/roster.md, section 9
 */
export function worthOfSets(
  sets: readonly PeopleSet[],
  model: WorldModel,
  { came }: DayFlow,
  promise: WaitPromise,
): readonly SetWorth[] {
  const minutesOf = windowMinutes(model);
  const slots = Math.max(0, ...Object.values(came).map(({ length }) => length));
  return sets.map((set): SetWorth => {
    const sum = (slot: number, of: (serviceId: string) => number): number =>
      set.serviceIds.reduce((all, serviceId) => all + (came[serviceId]?.[slot] ?? 0) * of(serviceId), 0);
    const people = Array.from({ length: slots }, (_, slot) => sum(slot, () => 1));
    const work = people.map((_, slot) => sum(slot, (serviceId) => minutesOf.get(serviceId) ?? 0));
    const total = people.reduce((all, each) => all + each, 0);
    if (total === 0) return { ...set, worth: people.map(() => []) };
    const serviceMin = work.reduce((all, each) => all + each, 0) / total;
    // Each half hour brings its own mix: so much of mean work as its own people bring.
    const rates = work.map((minutes) => (SLOTS_PER_HOUR * minutes) / serviceMin);
    const paths = BUSY_DAYS.map((deviations) => rates.map((rate) => rate * (1 + deviations * model.busynessCv)));
    const line = pooledLine({ intervalMin: SLOT_MIN, serviceMin, paths, promise });
    const lateMinutes = (slot: number, count: number): number =>
      line.lateMinutes(slot, count) * (count * SLOT_MIN < (work[slot] ?? 0) ? SWAMPED : 1);
    return { ...set, worth: people.map((_, slot) => savings(set.seats, (count) => lateMinutes(slot, count))) };
  });
}
