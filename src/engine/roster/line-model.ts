import { present } from "#base/assert";
import type { Person } from "./problem";
import type { Tables } from "./tables";

/**
 * One person's rules as a layered graph. A layer is the end of a day. A node is a state (the shift group worked and the
 * run's length, or the length of the time off) x an outer index (weekends worked x counts of limited shifts) x minutes
 * in buckets. Shifts that no rule tells apart form a group, so the graph is small.
 */
export type LineModel = {
  readonly days: number;
  readonly groups: readonly (readonly number[])[];
  readonly groupBuckets: Int32Array;
  /** Group-to-group successions allowed: `before * groups + after`. */
  readonly maySucceed: Uint8Array;
  readonly runMax: number;
  readonly runMin: number;
  readonly offMin: number;
  /** States: `group * runMax + run - 1`, then `groups * runMax + off - 1`; the last stands for "off long enough". */
  readonly states: number;
  readonly outers: number;
  readonly stride: number;
  readonly bucketsMin: number;
  readonly bucketsMax: number;
  /** Step in the outer index that a shift of the group makes by its own limit, and the bit that must be free for it. */
  readonly groupOuterStep: Int32Array;
  readonly groupOuterBit: Int32Array;
  /** Per outer index: bit 0 set where one more weekend fits, bit i + 1 where one more of limited shift i fits. */
  readonly outerRoom: Int32Array;
  /** Fewest buckets at the end of a day in a state from which the person's fewest minutes can still be reached. */
  readonly bucketsNeeded: Int32Array;
  /** Most buckets, and fewest and most weekends, at the end of a day. */
  readonly bucketsAllowed: Int32Array;
  readonly weekendsLeast: Int32Array;
  readonly weekendsMost: Int32Array;
  readonly outerWeekends: Int32Array;
  readonly weekendDays: Uint8Array;
  /** Shifts whose limit the graph counts. */
  readonly counted: readonly number[];
};

/**
 * How far a line may stray from its share of minutes and weekends on its way: a graph so narrowed is small on a long
 * horizon, at the price of lines that are very uneven.
 */
export type Band = { readonly minutes: number; readonly weekends: number };

/**
 * @param counted shifts whose limit is to be counted; other limits are left to the caller
 * @complexity O(days x states x groups)
 */
export function buildLineModel(tables: Tables, person: number, counted: readonly number[], band?: Band): LineModel {
  const { problem, days, weekendDays } = tables;
  const rules = present(problem.people[person], "the person");
  const workable = problem.shifts.map((_, shift) => shift).filter((shift) => rules.shiftsMax[shift] !== 0);
  const bucketMin = Math.max(
    1,
    workable.reduce((gcd, shift) => gcdOf(gcd, problem.shifts[shift]?.minutes ?? 0), 0),
  );
  const groups = groupShifts(tables, workable, counted);
  const minutesOf = (shift: number): number => problem.shifts[shift]?.minutes ?? 0;
  const runMax = Math.min(rules.workRunMax, days);
  const offMin = Math.max(1, Math.min(rules.offRunMin, days));
  const mask = new Uint8Array(groups.length * groups.length);
  for (const [before, [first = 0]] of groups.entries()) {
    const never = problem.shifts[first]?.neverBefore ?? [];
    for (const [after, [second = 0]] of groups.entries())
      mask[before * groups.length + after] = never.includes(second) ? 0 : 1;
  }
  const bucketsMax = Math.min(
    Math.floor(rules.minutesMax / bucketMin),
    (days * Math.max(0, ...workable.map(minutesOf))) / bucketMin,
  );
  const model = {
    days,
    groups,
    groupBuckets: Int32Array.from(groups, ([shift = 0]) => minutesOf(shift) / bucketMin),
    maySucceed: mask,
    runMax,
    runMin: Math.min(rules.workRunMin, runMax),
    offMin,
    states: groups.length * runMax + offMin,
    stride: bucketsMax + 1,
    bucketsMin: Math.ceil(rules.minutesMin / bucketMin),
    bucketsMax,
    weekendDays,
    counted,
    ...outerIndex(rules, counted, groups, problem.weekends.length),
  };
  const needed = bucketsNeeded(model, rules);
  return { ...model, bucketsNeeded: needed, ...bandOf(model, needed, bucketMin, rules, band) };
}

type Banded = Pick<LineModel, "bucketsAllowed" | "weekendsLeast" | "weekendsMost">;

/** Without a band, the whole range. With one, `needed` is raised in place. */
function bandOf(graph: Graph, needed: Int32Array, bucketMin: number, rules: Person, band: Band | undefined): Banded {
  const { days, states, bucketsMin, bucketsMax } = graph;
  const bucketsAllowed = new Int32Array(days).fill(bucketsMax);
  const weekendsLeast = new Int32Array(days);
  const weekendsMost = new Int32Array(days).fill(Number.MAX_SAFE_INTEGER & 0x7fffffff);
  const off = new Set(rules.daysOff);
  let workable = 0;
  for (let day = 0; band && day < days; day += 1) {
    if (!off.has(day)) workable += 1;
    const share = workable / (days - off.size);
    const slack = Math.ceil(band.minutes / bucketMin);
    bucketsAllowed[day] = Math.min(bucketsMax, Math.floor(bucketsMax * share) + slack);
    const least = Math.ceil(bucketsMin * share) - slack;
    for (let at = day * states; at < (day + 1) * states; at += 1) needed[at] = Math.max(needed[at] ?? 0, least);
    weekendsMost[day] = Math.floor(rules.weekendsMax * share) + band.weekends;
    weekendsLeast[day] = Math.max(0, (weekendsMost[day] ?? 0) - 2 * band.weekends - 1);
  }
  return { bucketsAllowed, weekendsLeast, weekendsMost };
}

const gcdOf = (one: number, other: number): number => (other === 0 ? one : gcdOf(other, one % other));

/** Shifts of equal length and equal neighbours stand together; a counted shift stands alone. */
function groupShifts({ problem: { shifts } }: Tables, workable: readonly number[], counted: readonly number[]) {
  const groups = new Map<string, number[]>();
  for (const shift of workable) {
    const after = workable.filter((other) => shifts[shift]?.neverBefore.includes(other));
    const before = workable.filter((other) => shifts[other]?.neverBefore.includes(shift));
    const own = counted.includes(shift) ? shift : "";
    const key = `${shifts[shift]?.minutes}/${after.join()}/${before.join()}/${own}`;
    groups.set(key, [...(groups.get(key) ?? []), shift]);
  }
  return [...groups.values()];
}

type OuterIndex = Pick<LineModel, "outerWeekends" | "outers" | "groupOuterStep" | "groupOuterBit" | "outerRoom">;

function outerIndex(rules: Person, counted: readonly number[], groups: LineModel["groups"], weeks: number): OuterIndex {
  const sizes = [Math.min(rules.weekendsMax, weeks) + 1, ...counted.map((shift) => (rules.shiftsMax[shift] ?? 0) + 1)];
  const steps: number[] = [];
  let outers = 1;
  for (const size of sizes) {
    steps.push(outers);
    outers *= size;
  }
  const outerRoom = new Int32Array(outers);
  for (let outer = 0; outer < outers; outer += 1) {
    for (const [dimension, size] of sizes.entries()) {
      const used = Math.floor(outer / (steps[dimension] ?? 1)) % size;
      if (used + 1 < size) outerRoom[outer] = (outerRoom[outer] ?? 0) | (1 << dimension);
    }
  }
  const dimensionOf = ([shift = -1]: readonly number[]): number => counted.indexOf(shift) + 1;
  return {
    outers,
    outerRoom,
    outerWeekends: Int32Array.from({ length: outers }, (_, outer) => outer % (sizes[0] ?? 1)),
    groupOuterStep: Int32Array.from(groups, (group) =>
      dimensionOf(group) === 0 ? 0 : (steps[dimensionOf(group)] ?? 0),
    ),
    groupOuterBit: Int32Array.from(groups, (group) => (dimensionOf(group) === 0 ? 0 : 1 << dimensionOf(group))),
  };
}

type Graph = Omit<LineModel, "bucketsNeeded" | "bucketsAllowed" | "weekendsLeast" | "weekendsMost">;

/** Backwards over the days: the most buckets that can still be worked from a state, limits and weekends aside. */
function bucketsNeeded(graph: Graph, { daysOff }: Person): Int32Array {
  const { days, states, bucketsMin } = graph;
  const needed = new Int32Array(days * states);
  let later = new Int32Array(states);
  for (let day = days - 1; day >= 0; day -= 1) {
    for (let state = 0; state < states; state += 1) needed[day * states + state] = bucketsMin - (later[state] ?? 0);
    const mayWork = !daysOff.includes(day);
    later = Int32Array.from({ length: states }, (_, state) => mostFrom(graph, later, state, mayWork, day));
  }
  return needed;
}

const NEVER = -1_000_000;

function mostFrom(graph: Graph, later: Int32Array, state: number, mayWork: boolean, day: number): number {
  const { groups, groupBuckets, maySucceed, runMax, runMin, states } = graph;
  const firstOff = groups.length * runMax;
  const isOff = state >= firstOff;
  const run = isOff ? 0 : (state % runMax) + 1;
  const group = isOff ? -1 : Math.floor(state / runMax);
  const mayRest = isOff || run >= runMin || run === day;
  let most = mayRest ? (later[isOff ? Math.min(state + 1, states - 1) : firstOff] ?? 0) : NEVER;
  const mayStart = isOff ? state === states - 1 : run < runMax;
  if (!mayWork || !mayStart) return most;
  for (let next = 0; next < groups.length; next += 1) {
    if (!isOff && maySucceed[group * groups.length + next] === 0) continue;
    most = Math.max(most, (groupBuckets[next] ?? 0) + (later[next * runMax + run] ?? 0));
  }
  return most;
}
