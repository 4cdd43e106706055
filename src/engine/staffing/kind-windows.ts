import { assert } from "#base/assert";
import { coverNeeds, windowsAt, type CoveringKind } from "./cover-bound";
import type { LatePromise } from "./day-demand";
import { pooledLine, type PooledLine } from "./integrated-windows";
import { WINDOWS_MAX } from "./windows-needed";

/** Customers who may be served at the same kinds of windows. */
export type CustomerClass = {
  readonly serviceMin: number;
  /** Arrivals per hour by interval on each sampled day; the days are those of every other class. */
  readonly paths: readonly (readonly number[])[];
  /** Kinds of windows that serve them; never empty. */
  readonly servedBy: readonly number[];
};

export type KindProblem = {
  readonly intervalMin: number;
  readonly classes: readonly CustomerClass[];
  readonly kinds: readonly CoveringKind[];
  readonly promise: LatePromise;
};

/** Windows by kind for one interval, and what one more or one fewer of each is worth. */
export type KindNeed = {
  readonly windows: readonly number[];
  /** Of the worst served group of customers. */
  readonly lateShare: number;
  /** Minutes beyond the promise that one window more of the kind saves on a mean day. */
  readonly savedByOneMore: readonly number[];
  /** Minutes beyond the promise that one window fewer of the kind costs; nothing where none is open. */
  readonly lostByOneFewer: readonly number[];
  readonly isKept: boolean;
  /** Kinds whose customers wait too long though all windows that serve them are open. */
  readonly shortKinds: readonly number[];
};

/** Everybody whom no kind beyond these serves: they need so many windows of them together, whatever the sharing. */
type Group = { readonly kinds: readonly number[]; readonly line: PooledLine };

/** More kinds than an outlet has; the groups double with each. */
const KINDS_MAX = 10;

/**
 * Windows of each kind for each interval, where kinds share customers: every group of customers whom only certain
 * kinds serve has, of these kinds together, what one line of its load needs over all sampled days. A window more is
 * worth what it saves the group that it helps most.
 *
 * @throws InvariantError for more than ten kinds, or a class that no kind serves
 * @complexity O(2^kinds x intervals x paths x answer^2); about twenty milliseconds for an outlet with five kinds, a day
 * @source rules 4-21, 4-23; the cut bound of pooled queues, integrated over the day's distribution (ST-9, ST-11)
 */
export function kindWindows({ intervalMin, classes, kinds, promise }: KindProblem): readonly KindNeed[] {
  assert(kinds.length <= KINDS_MAX, "kindWindows: at most ten kinds of windows");
  assert(
    classes.every(({ servedBy }) => servedBy.length > 0),
    "kindWindows: every class is served somewhere",
  );
  const groups = groupsOf(classes, kinds.length).map(({ kinds: serving, members }): Group => {
    const { serviceMin, paths } = pooled(members);
    return { kinds: serving, line: pooledLine({ intervalMin, serviceMin, paths, promise }) };
  });
  const intervals = classes[0]?.paths[0]?.length ?? 0;
  return Array.from({ length: intervals }, (_, interval) => {
    const needs = groups.map((group) => ({
      kinds: group.kinds,
      windows: group.line.windowsFor(interval, 0, WINDOWS_MAX),
    }));
    return valued(groups, coverNeeds(needs, kinds), interval, promise);
  });
}

/** A group's late minutes with the windows it has, and with one more and one fewer. */
type Late = {
  readonly kinds: readonly number[];
  readonly share: number;
  readonly saved: number;
  readonly lost: number;
};

function valued(
  groups: readonly Group[],
  windows: readonly number[],
  interval: number,
  promise: LatePromise,
): KindNeed {
  const lates = groups.map(({ kinds, line }): Late => {
    const there = windowsAt(windows, kinds);
    const minutes = line.lateMinutes(interval, there);
    const saved = minutes - line.lateMinutes(interval, there + 1);
    const lost = there > 0 ? line.lateMinutes(interval, there - 1) - minutes : 0;
    return { kinds, share: line.lateShare(interval, there), saved, lost };
  });
  const lateShare = Math.max(0, ...lates.map(({ share }) => share));
  const most = (kind: number, of: (late: Late) => number): number =>
    lates.reduce((worth, late) => (late.kinds.includes(kind) ? Math.max(worth, of(late)) : worth), 0);
  return {
    windows,
    lateShare,
    savedByOneMore: windows.map((_, kind) => most(kind, ({ saved }) => saved)),
    lostByOneFewer: windows.map((count, kind) => (count > 0 ? most(kind, ({ lost }) => lost) : 0)),
    isKept: lateShare <= promise.lateShare,
    shortKinds: windows.flatMap((_, kind) =>
      lates.some(({ kinds, share }) => share > promise.lateShare && kinds.includes(kind)) ? [kind] : [],
    ),
  };
}

type Members = { readonly kinds: readonly number[]; readonly members: readonly CustomerClass[] };

/** One group for each set of kinds that is the smallest to serve all its customers. */
function groupsOf(classes: readonly CustomerClass[], kinds: number): readonly Members[] {
  const groups = new Map<string, Members>();
  for (let mask = 1; mask < 2 ** kinds; mask += 1) {
    const members = classes.filter(({ servedBy }) => servedBy.every((kind) => (mask >> kind) & 1));
    const serving = [...new Set(members.flatMap(({ servedBy }) => servedBy))].sort((a, b) => a - b);
    if (members.length > 0) groups.set(serving.join(), { kinds: serving, members });
  }
  return [...groups.values()];
}

/** One class in place of several: their mean service time, and arrivals that bring the same work in every interval. */
function pooled(members: readonly CustomerClass[]): Pick<CustomerClass, "serviceMin" | "paths"> {
  const [first] = members;
  let [came, work] = [0, 0];
  const paths = (first?.paths ?? []).map((path) => path.map(() => 0));
  for (const { serviceMin, paths: own } of members) {
    for (const [at, path] of own.entries()) {
      const sum = paths[at] ?? [];
      for (const [interval, rate] of path.entries()) {
        came += rate;
        work += rate * serviceMin;
        sum[interval] = (sum[interval] ?? 0) + rate * serviceMin;
      }
    }
  }
  const serviceMin = came > 0 ? work / came : (first?.serviceMin ?? 1);
  return { serviceMin, paths: paths.map((path) => path.map((minutes) => minutes / serviceMin)) };
}
