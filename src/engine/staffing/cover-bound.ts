/** Windows that some customers need together, at any of the kinds that serve one of them. */
export type PooledNeed = { readonly kinds: readonly number[]; readonly windows: number };

/** What an hour of a kind of window costs against the others, and how many of it there may be. */
export type CoveringKind = { readonly cost: number; readonly windowsMax: number };

/**
 * The cheapest numbers of windows by kind that give every group its pooled need, as far as there are windows: each
 * window is added where it mends most of what is short for its cost, then windows that turned out idle are taken away.
 *
 * @returns one number for each kind; a group stays short where all its kinds are used up
 * @complexity O(answer x kinds x needs)
 * @source the cut bound of pooled queues; Wolsey (1982), greedy cover, within a window or two on the kinds of an outlet
 */
export function coverNeeds(needs: readonly PooledNeed[], kinds: readonly CoveringKind[]): readonly number[] {
  const counts = kinds.map(() => 0);
  const shortOf = (numbers: readonly number[]): number =>
    needs.reduce((sum, need) => sum + Math.max(0, need.windows - windowsAt(numbers, need.kinds)), 0);
  for (let short = shortOf(counts); short > 0;) {
    const gains = kinds.map(({ cost, windowsMax }, kind) => {
      const count = counts[kind] ?? 0;
      return count < windowsMax ? (short - shortOf(counts.with(kind, count + 1))) / cost : 0;
    });
    const best = gains.indexOf(Math.max(...gains));
    if ((gains[best] ?? 0) <= 0) break;
    counts[best] = (counts[best] ?? 0) + 1;
    short = shortOf(counts);
  }
  const short = shortOf(counts);
  const dearFirst = kinds.map((_, kind) => kind).sort((a, b) => (kinds[b]?.cost ?? 0) - (kinds[a]?.cost ?? 0));
  for (const kind of dearFirst) {
    while ((counts[kind] ?? 0) > 0 && shortOf(counts.with(kind, (counts[kind] ?? 0) - 1)) === short) {
      counts[kind] = (counts[kind] ?? 0) - 1;
    }
  }
  return counts;
}

/** Windows of these kinds together. */
export const windowsAt = (counts: readonly number[], kinds: readonly number[]): number =>
  kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
