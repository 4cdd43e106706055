import { busynessPaths } from "#engine/forecast/sample-paths";
import { workIntensity } from "#engine/staffing/freed-hours";
import { holidayLateShare } from "#engine/staffing/holiday-level";
import { kindWindows, type KindNeed } from "#engine/staffing/kind-windows";
import { peopleForPost } from "#engine/staffing/posts";
import type { Tier } from "#engine/staffing/tier-line";
import { SLOT_MIN } from "#read/flow-history/day-flow";
import { POSTS, type Counter, type CounterClass, type PostJobs } from "./counter";
import {
  forecastOf,
  type ClassSlotNeed,
  type NeedRow,
  type PostPeople,
  type SlotNeed,
  type StoredDay,
} from "./forecast-rows";

/** Days between quiet and busy for one requirement: enough for a promise about one customer in ten. */
const PATHS = 12;
const SLOTS_PER_HOUR = 60 / SLOT_MIN;

/** What a class of customers is promised, and how early it is called: a higher level first. */
export type ClassPolicy = { readonly level: number; readonly promiseMin: number; readonly lateShareMax: number };

/** Half-hours of noon, half-open: 11:30 to 13:30, when the texts find one window open and lunches fall. (1-07, 1-08) */
const NOON_SLOTS = { from: 23, to: 27 };

const isNoon = (slot: number): boolean => slot >= NOON_SLOTS.from && slot < NOON_SLOTS.to;

/** What policy says about staffing a place. */
export type StaffingPolicy = {
  /** To all customers together. */
  readonly promiseMin: number;
  readonly lateShareMax: number;
  /** To each class besides, by segment. (source: 2-53) */
  readonly classes: ReadonlyMap<string, ClassPolicy>;
  /** Fewest windows for customers at noon. (source: 1-07) */
  readonly noonWindowsMin: number;
  /** Share of an ordinary day's service level that a holiday keeps. (source: 1-12) */
  readonly holidayLevelMin: number;
  /** Share of a person's time that may be work. */
  readonly intensityMax: number;
  /** Minutes that the lobby post has for each visitor, and the guide for each who could use a machine. */
  readonly lobbyMinPerVisitor: number;
  readonly guideMinPerVisitor: number;
};

export type NeedProblem = {
  readonly outletId: string;
  readonly madeOn: string;
  readonly day: Omit<StoredDay, "challenger">;
  /** Expected customers of each family on the day, by half-hour; a new outlet has none and is taken by its mix. */
  readonly families: ReadonlyMap<string, readonly number[]>;
  readonly firstSlot: number;
  readonly counter: Counter;
  readonly policy: StaffingPolicy;
};

/**
 * Windows of every kind and people at every other post that an outlet needs in each half-hour of a day ahead: its whole
 * distribution of customers, its mix of families at that hour, its measured counter times, and what the policy
 * promises to all and to each class. Same inputs, same need. Rules FO-6 and FO-17.
 */
export function needOf(problem: NeedProblem): NeedRow {
  const { outletId, madeOn, day, firstSlot, counter } = problem;
  const policy = day.isHoliday ? onHoliday(problem.policy) : problem.policy;
  const { promiseMin, lateShareMax } = policy;
  const paths = busynessPaths(forecastOf(day), PATHS);
  const segmentIds = [...counter.segments.keys()];
  const needs = kindWindows({
    intervalMin: SLOT_MIN,
    classes: counter.classes.map((one) => {
      const mix = day.mean.map((_, at) => SLOTS_PER_HOUR * mixOf(problem, one, at));
      const { serviceMin, servedBy, segmentId } = one;
      return {
        serviceMin,
        servedBy,
        ...(segmentId !== undefined && { tier: segmentIds.indexOf(segmentId) }),
        paths: paths.map((path) => Array.from(path, (came, at) => came * (mix[at] ?? 0))),
      };
    }),
    kinds: counter.kinds.map(({ cost, windowIds }) => ({ cost, windowsMax: windowIds.length })),
    promise: { withinMin: promiseMin, lateShare: lateShareMax },
    windowsMin: day.mean.map((came, at) => (came > 0 && isNoon(firstSlot + at) ? policy.noonWindowsMin : 0)),
    tiers: segmentIds.map((segmentId) => tierOf(policy.classes.get(segmentId))),
  });
  const load = (at: number): number =>
    counter.classes.reduce((sum, one) => sum + mixOf(problem, one, at) * one.serviceMin, 0);
  const slots = needs.map((need, at): SlotNeed => {
    const windows = need.windows.reduce((sum, count) => sum + count, 0);
    const came = day.mean[at] ?? 0;
    const [busy = 0] = workIntensity([SLOTS_PER_HOUR * came], load(at), [windows]);
    return {
      slot: firstSlot + at,
      arrivals: rounded(came),
      windows,
      lateShare: rounded(need.lateShare),
      lateOfAll: rounded(need.lateOfAll),
      savedByOneMore: rounded(Math.max(0, ...need.savedByOneMore)),
      lostByOneFewer: rounded(Math.max(0, ...need.lostByOneFewer)),
      isKept: need.isKept,
      shortKinds: need.shortKinds.flatMap((place) => counter.kinds[place]?.kind ?? []),
      intensity: rounded(Math.min(busy, INTENSITY_SHOWN_MAX)),
      byKind: byKind(counter, need),
      ...byClass(segmentIds, policy, need),
      posts: peopleAt(problem, at),
    };
  });
  const { serviceMin, windowsMax } = counter;
  return { unitId: outletId, date: day.date, madeOn, serviceMin, promiseMin, lateShareMax, windowsMax, slots };
}

/** Of those who are served in time on an ordinary day, at least so large a share is on a holiday too. Rule FO-18. */
function onHoliday(policy: StaffingPolicy): StaffingPolicy {
  const lateAt = (lateShareMax: number): number => holidayLateShare(lateShareMax, policy.holidayLevelMin);
  const classes = [...policy.classes].map(
    ([segmentId, one]) => [segmentId, { ...one, lateShareMax: lateAt(one.lateShareMax) }] as const,
  );
  return { ...policy, lateShareMax: lateAt(policy.lateShareMax), classes: new Map(classes) };
}

/** Beyond twice what the windows can do it does not matter how far. */
const INTENSITY_SHOWN_MAX = 2;

/** Who comes for what on a day ahead. */
export type MixedDay = Pick<NeedProblem, "families" | "counter">;

/** Share of a half-hour's customers who are of a class. */
function mixOf({ families }: MixedDay, { familyId, shareOfFamily, share }: Mixed, at: number): number {
  let all = 0;
  for (const expected of families.values()) all += expected[at] ?? 0;
  return all > 0 ? ((families.get(familyId)?.[at] ?? 0) / all) * shareOfFamily : share;
}

/** Share of a half-hour's customers who come for one service. */
export function serviceShareAt(problem: MixedDay, serviceId: string, at: number): number {
  const service = problem.counter.services.find((one) => one.serviceId === serviceId);
  return service ? mixOf(problem, service, at) : 0;
}

type Mixed = Pick<CounterClass, "familyId" | "shareOfFamily" | "share">;

/** A class that the catalogue no longer knows has no promise of its own. */
function tierOf(known: ClassPolicy | undefined): Tier {
  if (!known) return { level: 0 };
  return { level: known.level, promise: { withinMin: known.promiseMin, lateShare: known.lateShareMax } };
}

function byClass(
  segmentIds: readonly string[],
  { classes }: StaffingPolicy,
  { tiers, bindingTier }: KindNeed,
): Pick<SlotNeed, "byClass" | "bindingClass"> {
  const own = tiers.flatMap(({ tier, lateShare, isKept }): readonly (readonly [string, ClassSlotNeed])[] => {
    const segmentId = segmentIds[tier] ?? "";
    const known = classes.get(segmentId);
    if (!known) return [];
    const { promiseMin, lateShareMax } = known;
    return [[segmentId, { promiseMin, lateShareMax, lateShare: rounded(lateShare), isKept }]];
  });
  const binding = bindingTier === undefined ? undefined : segmentIds[bindingTier];
  return { byClass: Object.fromEntries(own), ...(binding !== undefined && { bindingClass: binding }) };
}

function byKind({ kinds }: Counter, need: KindNeed): SlotNeed["byKind"] {
  return Object.fromEntries(
    kinds.map(({ kind }, place) => [
      kind,
      {
        windows: need.windows[place] ?? 0,
        savedByOneMore: rounded(need.savedByOneMore[place] ?? 0),
        lostByOneFewer: rounded(need.lostByOneFewer[place] ?? 0),
      },
    ]),
  );
}

/** Everybody at work who has no window, by workload over productivity. (source: rules 4-21, 4-29) */
function peopleAt(problem: NeedProblem, at: number): SlotNeed["posts"] {
  const { counter, day } = problem;
  const people = POSTS.flatMap((post): readonly (readonly [string, PostPeople])[] => {
    const jobs = counter.posts.filter((job) => job.post === post);
    if (jobs.length === 0) return [];
    const rates = jobs.map((job) => SLOTS_PER_HOUR * (day.mean[at] ?? 0) * mixOf(problem, job, at));
    const jobsPerHour = rates.reduce((sum, rate) => sum + rate, 0);
    const minutes = rates.reduce((sum, rate, place) => sum + rate * minutesPerJob(problem.policy, jobs[place]), 0);
    if (jobsPerHour === 0 || minutes === 0) return [[post, { ...NOBODY, people: post === "lobby" ? 1 : 0 }]];
    const need = peopleForPost({
      post,
      jobsPerHour,
      jobsPerPersonHour: (60 * jobsPerHour) / minutes,
      intensityMax: problem.policy.intensityMax,
      // The lobby post is never left while the doors are open.
      peopleMin: post === "lobby" ? 1 : 0,
    });
    return [[post, { people: need.people, because: need.because, intensity: rounded(need.intensity) }]];
  });
  return Object.fromEntries(people);
}

const NOBODY = { because: "presence", intensity: 0 } as const;

function minutesPerJob(policy: StaffingPolicy, job: PostJobs | undefined): number {
  if (job?.jobMin !== undefined) return job.jobMin;
  return job?.post === "guide" ? policy.guideMinPerVisitor : policy.lobbyMinPerVisitor;
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
