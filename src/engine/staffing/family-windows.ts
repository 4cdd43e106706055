import { assert } from "#base/assert";
import { coverNeeds } from "./cover-bound";
import { loadOf, type Demand } from "./erlang";
import { windowsNeeded, WINDOWS_MAX, type WaitPromise } from "./windows-needed";

/** A kind of window: the families it serves, and what an hour of it costs against the others. */
export type WindowKind = { readonly serves: readonly number[]; readonly cost: number };

export type FamilyProblem = {
  /** Demand of each family in one interval. */
  readonly families: readonly Demand[];
  readonly kinds: readonly WindowKind[];
  readonly promise: WaitPromise;
};

/**
 * Where to begin with several families that share windows: the cheapest numbers of windows by kind such that every set
 * of families, taken together and pooled, has the windows a single queue of that load needs. That is what any sharing
 * needs at least, so it starts iterateStaffing from below; two families at separate windows are exact already.
 *
 * @returns one number for each kind, or `undefined` when some family is served by no kind
 * @complexity O(2^families x answer): up to ten families
 * @source the cut bound of pooled queues; see cover-bound.ts
 */
export function familyWindows({ families, kinds, promise }: FamilyProblem): readonly number[] | undefined {
  assert(families.length <= 10, "familyWindows: at most ten families");
  const busy = families.flatMap((family, index) => (family.arrivalsPerHour > 0 ? [index] : []));
  if (!busy.every((family) => kinds.some(({ serves }) => serves.includes(family)))) return undefined;
  const needs = subsets(busy).map((set) => ({
    kinds: kinds.flatMap(({ serves }, kind) => (set.some((family) => serves.includes(family)) ? [kind] : [])),
    windows: pooledNeed(
      set.flatMap((index) => families[index] ?? []),
      promise,
    ),
  }));
  return coverNeeds(
    needs,
    kinds.map(({ cost }) => ({ cost, windowsMax: WINDOWS_MAX })),
  );
}

function pooledNeed(families: readonly Demand[], promise: WaitPromise): number {
  const arrivalsPerHour = families.reduce((sum, family) => sum + family.arrivalsPerHour, 0);
  const load = families.reduce((sum, family) => sum + loadOf(family), 0);
  return windowsNeeded({ arrivalsPerHour, serviceMin: (60 * load) / arrivalsPerHour }, promise) ?? WINDOWS_MAX;
}

function subsets(items: readonly number[]): readonly (readonly number[])[] {
  const all: (readonly number[])[] = [];
  for (let mask = 1; mask < 2 ** items.length; mask += 1) all.push(items.filter((_, index) => (mask >> index) & 1));
  return all;
}
