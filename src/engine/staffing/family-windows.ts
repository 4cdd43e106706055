import { assert } from "#base/assert";
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
 * Each window is added where it mends most of what is short for its cost, then windows that turned out idle are taken
 * away: a greedy cover, within a window or two of the cheapest on the few kinds an outlet has.
 *
 * @returns one number for each kind, or `undefined` when some family is served by no kind
 * @complexity O(2^families x answer): up to ten families
 * @source the cut bound of pooled queues; Wolsey (1982), greedy cover of a submodular requirement
 */
export function familyWindows({ families, kinds, promise }: FamilyProblem): readonly number[] | undefined {
  assert(families.length <= 10, "familyWindows: at most ten families");
  const busy = families.flatMap((family, index) => (family.arrivalsPerHour > 0 ? [index] : []));
  if (!busy.every((family) => kinds.some(({ serves }) => serves.includes(family)))) return undefined;
  const needs = subsets(busy).map((set) => ({
    set,
    windows: pooledNeed(
      set.flatMap((index) => families[index] ?? []),
      promise,
    ),
  }));
  const counts = kinds.map(() => 0);
  const serving = (set: readonly number[], kind: number): boolean =>
    set.some((family) => kinds[kind]?.serves.includes(family));
  const shortOf = (numbers: readonly number[]): number =>
    needs.reduce((sum, { set, windows }) => {
      const has = numbers.reduce((all, count, kind) => all + (serving(set, kind) ? count : 0), 0);
      return sum + Math.max(0, windows - has);
    }, 0);
  for (let short = shortOf(counts); short > 0;) {
    const gains = kinds.map(({ cost }, kind) => (short - shortOf(counts.with(kind, (counts[kind] ?? 0) + 1))) / cost);
    const best = gains.indexOf(Math.max(...gains));
    counts[best] = (counts[best] ?? 0) + 1;
    short = shortOf(counts);
  }
  const dearFirst = kinds.map((_, kind) => kind).sort((a, b) => (kinds[b]?.cost ?? 0) - (kinds[a]?.cost ?? 0));
  for (const kind of dearFirst) {
    while ((counts[kind] ?? 0) > 0 && shortOf(counts.with(kind, (counts[kind] ?? 0) - 1)) === 0) {
      counts[kind] = (counts[kind] ?? 0) - 1;
    }
  }
  return counts;
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
