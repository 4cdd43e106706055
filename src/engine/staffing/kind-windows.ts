import { assert } from "#base/assert";
import { coverNeeds, windowsAt, type CoveringKind, type PooledNeed } from "./cover-bound";
import type { LatePromise } from "./day-demand";
import { pooledLine, type PooledLine } from "./integrated-windows";
import { tierLines, type Tier, type TierLine } from "./tier-line";
import { WINDOWS_MAX } from "./windows-needed";

/** Customers who may be served at the same kinds of windows. */
export type CustomerClass = {
  readonly serviceMin: number;
  /** Arrivals per hour by interval on each sampled day; the days are those of every other class. */
  readonly paths: readonly (readonly number[])[];
  /** Kinds of windows that serve them; never empty. */
  readonly servedBy: readonly number[];
  /** Place in the problem's `tiers`, where it has any. */
  readonly tier?: number;
};

export type KindProblem = {
  readonly intervalMin: number;
  readonly classes: readonly CustomerClass[];
  readonly kinds: readonly CoveringKind[];
  /** To all customers of a group together. */
  readonly promise: LatePromise;
  /** Fewest windows of all kinds together, by interval, whoever comes; none when absent. */
  readonly windowsMin?: readonly number[];
  /** Who is called before whom, and what each is promised besides. */
  readonly tiers?: readonly Tier[];
};

/** How late customers of a tier are in the worst served group of them. */
export type TierNeed = { readonly tier: number; readonly lateShare: number; readonly isKept: boolean };

/** Windows by kind for one interval, and what one more or one fewer of each is worth. */
export type KindNeed = {
  readonly windows: readonly number[];
  /** Of the worst served group of customers. */
  readonly lateShare: number;
  /** Of all customers: each is as late as the worst served group that he is of, among kinds that share customers. */
  readonly lateOfAll: number;
  /** Minutes beyond the promise that one window more of the kind saves on a mean day. */
  readonly savedByOneMore: readonly number[];
  /** Minutes beyond the promise that one window fewer of the kind costs; nothing where none is open. */
  readonly lostByOneFewer: readonly number[];
  readonly isKept: boolean;
  /** Kinds whose customers wait too long though all windows that serve them are open. */
  readonly shortKinds: readonly number[];
  /** Tiers that have a promise of their own and customers. */
  readonly tiers: readonly TierNeed[];
  /** The tier whose own promise asks for more windows than what is promised to all; absent where none does. */
  readonly bindingTier?: number;
};

/** Everybody whom no kind beyond these serves: they need so many windows of them together, whatever the sharing. */
type Group = {
  readonly kinds: readonly number[];
  readonly members: readonly CustomerClass[];
  readonly line: PooledLine;
  readonly tiers: readonly TierLine[];
};

/** More kinds than an outlet has; the groups double with each. */
const KINDS_MAX = 10;

/**
 * Windows of each kind for each interval, where kinds share customers: every group of customers whom only certain
 * kinds serve has, of these kinds together, what one line of its load needs over all sampled days, and as many more as
 * a tier needs for a promise of its own. A window more is worth what it saves the group that it helps most.
 *
 * @throws InvariantError for more than ten kinds, a class that no kind serves, or one without a tier where others have
 * @complexity O(2^kinds x intervals x paths x answer^2); about twenty milliseconds for an outlet with five kinds, a day
 * @source rules 4-21, 4-23; the cut bound of pooled queues, integrated over the day's distribution (ST-9, ST-11)
 */
export function kindWindows(problem: KindProblem): readonly KindNeed[] {
  const { intervalMin, classes, kinds, promise, tiers = [], windowsMin } = problem;
  assert(kinds.length <= KINDS_MAX, "kindWindows: at most ten kinds of windows");
  assert(
    classes.every(({ servedBy }) => servedBy.length > 0),
    "kindWindows: every class is served somewhere",
  );
  assert(tiers.length === 0 || classes.every(({ tier }) => tier !== undefined), "kindWindows: every class has a tier");
  const groups = groupsOf(classes, kinds.length).map(({ kinds: serving, members }): Group => {
    const serviceMin = meanMinutes(members);
    const line = pooledLine({ intervalMin, serviceMin, paths: pooled(members, serviceMin), promise });
    const own = [...tiers.entries()].flatMap(([tier, known]) => {
      const those = members.filter((one) => one.tier === tier);
      return those.length > 0 ? [{ ...known, tier, paths: pooled(those, serviceMin) }] : [];
    });
    return { kinds: serving, members, line, tiers: tierLines(own, serviceMin, intervalMin) };
  });
  const everyKind = kinds.map((_, kind) => kind);
  const floorAt = (interval: number): readonly PooledNeed[] => [
    { kinds: everyKind, windows: windowsMin?.[interval] ?? 0 },
  ];
  const intervals = classes[0]?.paths[0]?.length ?? 0;
  return Array.from({ length: intervals }, (_, interval) => {
    const needs = groups.map((group) => groupNeed(group, interval));
    const bindingTier = mostDemanding(needs);
    const need = valued(groups, coverNeeds([...needs, ...floorAt(interval)], kinds), interval, promise);
    return { ...need, ...(bindingTier !== undefined && { bindingTier }) };
  });
}

type GroupNeed = {
  readonly kinds: readonly number[];
  readonly windows: number;
  readonly binding?: { readonly tier: number; readonly more: number };
};

/** Windows that keep what is promised to all of a group, and then what each tier of it is promised. */
function groupNeed({ kinds, line, tiers }: Group, interval: number): GroupNeed {
  const forAll = line.windowsFor(interval, 0, WINDOWS_MAX);
  let need: GroupNeed = { kinds, windows: forAll };
  for (const { tier, promise, lateShare } of tiers) {
    let windows = need.windows;
    while (windows < WINDOWS_MAX && lateShare(interval, windows) > promise.lateShare) windows += 1;
    if (windows > need.windows) need = { kinds, windows, binding: { tier, more: windows - forAll } };
  }
  return need;
}

function mostDemanding(needs: readonly GroupNeed[]): number | undefined {
  const binding = needs.flatMap((need) => need.binding ?? []);
  const most = Math.max(0, ...binding.map(({ more }) => more));
  return binding.find(({ more }) => more === most)?.tier;
}

/** A group's late minutes with the windows it has, and with one more and one fewer. */
type Late = {
  readonly kinds: readonly number[];
  readonly share: number;
  readonly saved: number;
  readonly lost: number;
  readonly tiers: readonly TierNeed[];
};

function valued(
  groups: readonly Group[],
  windows: readonly number[],
  interval: number,
  promise: LatePromise,
): KindNeed {
  const lates = groups.map((group) => lateWith(group, windows, interval));
  const lateShare = Math.max(0, ...lates.map(({ share }) => share));
  const most = (kind: number, of: (late: Late) => number): number =>
    lates.reduce((worth, late) => (late.kinds.includes(kind) ? Math.max(worth, of(late)) : worth), 0);
  const isKept = ({ share, tiers }: Late): boolean => share <= promise.lateShare && tiers.every((one) => one.isKept);
  return {
    windows,
    lateShare,
    lateOfAll: lateOfAll(groups, lates, interval),
    savedByOneMore: windows.map((_, kind) => most(kind, ({ saved }) => saved)),
    lostByOneFewer: windows.map((count, kind) => (count > 0 ? most(kind, ({ lost }) => lost) : 0)),
    isKept: lates.every(isKept),
    shortKinds: windows.flatMap((_, kind) =>
      lates.some((late) => !isKept(late) && late.kinds.includes(kind)) ? [kind] : [],
    ),
    tiers: worstOf(lates.flatMap(({ tiers }) => tiers)),
  };
}

/** Whether customers tie these kinds together: kinds that share nobody cannot keep each other's customers waiting. */
function isOneLine(kinds: readonly number[], members: readonly CustomerClass[]): boolean {
  const tied = new Set(kinds.slice(0, 1));
  for (let size = 0; size < tied.size;) {
    size = tied.size;
    for (const { servedBy } of members) {
      if (servedBy.some((kind) => tied.has(kind))) for (const kind of servedBy) tied.add(kind);
    }
  }
  return tied.size === kinds.length;
}

function lateOfAll(groups: readonly Group[], lates: readonly Late[], interval: number): number {
  const worst = new Map<CustomerClass, number>();
  for (const [at, { members, kinds }] of groups.entries())
    for (const one of isOneLine(kinds, members) ? members : [])
      worst.set(one, Math.max(worst.get(one) ?? 0, lates[at]?.share ?? 0));
  let [late, came] = [0, 0];
  for (const [{ paths }, share] of worst) {
    const rate = paths.reduce((sum, path) => sum + (path[interval] ?? 0), 0);
    late += rate * share;
    came += rate;
  }
  return came > 0 ? late / came : 0;
}

/** Of several promises to the same people a window is worth what it saves the one that it helps most. */
function lateWith({ kinds, line, tiers }: Group, windows: readonly number[], interval: number): Late {
  const there = windowsAt(windows, kinds);
  let [saved, lost] = [-Infinity, there > 0 ? -Infinity : 0];
  for (const { lateMinutes } of [line, ...tiers]) {
    const now = lateMinutes(interval, there);
    saved = Math.max(saved, now - lateMinutes(interval, there + 1));
    if (there > 0) lost = Math.max(lost, lateMinutes(interval, there - 1) - now);
  }
  return {
    kinds,
    share: line.lateShare(interval, there),
    saved,
    lost,
    tiers: tiers.map(({ tier, promise, lateShare: shareOf }) => {
      const lateShare = shareOf(interval, there);
      return { tier, lateShare, isKept: lateShare <= promise.lateShare };
    }),
  };
}

/** Each tier where it is served worst. */
function worstOf(needs: readonly TierNeed[]): readonly TierNeed[] {
  const worst = new Map<number, TierNeed>();
  for (const need of needs) {
    const known = worst.get(need.tier);
    if (!known || need.lateShare > known.lateShare) worst.set(need.tier, need);
  }
  return [...worst.values()].sort((one, other) => one.tier - other.tier);
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

/** Mean minutes at the window over all who come. */
function meanMinutes(members: readonly CustomerClass[]): number {
  let [came, work] = [0, 0];
  for (const { serviceMin, paths } of members) {
    let all = 0;
    for (const path of paths) for (const rate of path) all += rate;
    came += all;
    work += all * serviceMin;
  }
  return came > 0 ? work / came : (members[0]?.serviceMin ?? 1);
}

/** One class of so many minutes in place of several: arrivals that bring the same work in every interval. */
function pooled(members: readonly CustomerClass[], serviceMin: number): CustomerClass["paths"] {
  const paths = (members[0]?.paths ?? []).map((path) => path.map(() => 0));
  for (const { serviceMin: ownMin, paths: own } of members) {
    for (const [at, path] of own.entries()) {
      const sum = paths[at] ?? [];
      for (const [interval, rate] of path.entries()) sum[interval] = (sum[interval] ?? 0) + rate * ownMin;
    }
  }
  return paths.map((path) => path.map((minutes) => minutes / serviceMin));
}
