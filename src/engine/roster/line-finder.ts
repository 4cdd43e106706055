import { present } from "#base/assert";
import { cheapestLine, createKernelMemory, type KernelMemory } from "./line-kernel";
import { buildLineModel, type Band, type LineModel } from "./line-model";
import type { Tables } from "./tables";

/**
 * Where lines come from: the one thing the search knows about a person's rules. Another way to build lines (posts
 * inside shifts, floaters between outlets) is another line source over the same cells and rows.
 */
export type LineSource = {
  /**
   * The person's cheapest line under the costs of its cells (`day * width + cell`, Infinity forbids), into `line`.
   * Infinity when there is none.
   */
  readonly find: (person: number, costs: Float64Array, line: Uint8Array) => LineCost;
  /** A good line, not always the cheapest, much faster where limits on shifts bind; its bound is not to be relied on. */
  readonly findQuick: (person: number, costs: Float64Array, line: Uint8Array) => LineCost;
  /** Work done so far, in edges followed: the same on every machine. */
  readonly work: () => number;
};

/** What the line costs, and what no line can go below; equal when the line is proved cheapest. */
export type LineCost = { readonly cost: number; readonly bound: number };

type Finder = {
  readonly tables: Tables;
  readonly memory: KernelMemory;
  /** Per person: a graph that counts small limits only, and the one with all limits that have bound so far. */
  readonly plain: LineModel[];
  readonly counting: LineModel[];
  readonly raised: Float64Array;
  /** Limits that the last line broke before any toll. */
  over: readonly Over[];
};

/** Nodes of a graph that may still be solved exactly: a byte each. */
const NODES_MAX = 48_000_000;
/** Horizons on which quick lines keep to a band, and how wide it is: ten shifts of eight hours, two weekends. */
const LONG_DAYS = 56;
const BAND = { minutes: 4_800, weekends: 2 };
const TRIES_MAX = 20;
/** Tries after which a shift is no longer made dearer but kept to its best days. */
const TOLLED_TRIES = 8;
/** Outer indexes up to which the quick graph counts a limit instead of pricing it. */
const QUICK_OUTERS_MAX = 100;
const NO_LINE: LineCost = { cost: Infinity, bound: Infinity };

/**
 * Exact lines by dynamic programming. Limits on shifts are first left out; one that the cheapest line breaks is counted
 * from then on, so that only persons and limits that matter pay for them.
 */
export function createLineSource(tables: Tables): LineSource {
  const plain = tables.problem.people.map((_, person) => buildLineModel(tables, person, [], bandFor(tables)));
  const counting = tables.problem.people.map((_, person) => buildLineModel(tables, person, []));
  const memory = createKernelMemory();
  const finder: Finder = {
    tables,
    memory,
    plain,
    counting,
    raised: new Float64Array(tables.days * tables.width),
    over: [],
  };
  return {
    find: (person, costs, line) => findExact(finder, person, costs, line),
    findQuick: (person, costs, line) => {
      const cost = findQuick(finder, person, costs, line);
      return { cost, bound: cost };
    },
    work: () => memory.work,
  };
}

const bandFor = ({ days }: Tables): Band | undefined => (days > LONG_DAYS ? BAND : undefined);

function findExact(finder: Finder, person: number, costs: Float64Array, line: Uint8Array): LineCost {
  const { tables, memory, counting } = finder;
  for (;;) {
    const model = present(counting[person], "the person's model");
    const cost = cheapestLine(model, memory, costs, tables.width, line);
    if (cost === Infinity) return NO_LINE;
    const [worst] = overLimit(tables, person, line);
    if (!worst) return { cost, bound: cost };
    const finer = buildLineModel(tables, person, [...model.counted, worst.shift]);
    if (finer.days * finer.states * finer.outers * finer.stride > NODES_MAX)
      return { cost: findTolled(finder, counting, person, costs, line), bound: cost };
    counting[person] = finer;
  }
}

function findQuick(finder: Finder, person: number, costs: Float64Array, line: Uint8Array): number {
  const { tables, plain } = finder;
  for (;;) {
    const cost = findTolled(finder, plain, person, costs, line);
    const model = present(plain[person], "the person's model");
    const small = finder.over.find(({ shift, most }) => {
      return model.outers * (most + 1) <= QUICK_OUTERS_MAX && !model.counted.includes(shift);
    });
    if (!small) return cost;
    plain[person] = buildLineModel(tables, person, [...model.counted, small.shift], bandFor(tables));
  }
}

/**
 * Makes a limited shift dearer on the days where the line can best do without it, until no limit is broken. Leaves in
 * `over` the limits that the untolled line broke.
 */
function findTolled(
  finder: Finder,
  models: readonly LineModel[],
  person: number,
  costs: Float64Array,
  line: Uint8Array,
): number {
  const { tables, memory, raised } = finder;
  const model = present(models[person], "the person's model");
  finder.over = [];
  let priced = costs;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    if (cheapestLine(model, memory, priced, tables.width, line) === Infinity) return Infinity;
    const over = overLimit(tables, person, line);
    if (tries === 0) finder.over = over;
    if (over.length === 0) return lineCost(costs, tables.width, line);
    if (priced !== raised) raised.set(costs);
    priced = raised;
    for (const broken of over) {
      const days = daysByRegret(tables, broken.shift, raised, line);
      if (tries < TOLLED_TRIES) raiseExcess(days.slice(0, broken.excess), raised);
      else keepOnly(tables, broken.shift, days.slice(broken.excess), raised);
    }
  }
  return Infinity;
}

function lineCost(costs: Float64Array, width: number, line: Uint8Array): number {
  let cost = 0;
  for (let day = 0; day < line.length; day += 1) cost += costs[day * width + (line[day] as number)] as number;
  return cost;
}

type WorkedDay = { readonly at: number; readonly regret: number };

/** The cells of the line that hold the shift, those first whose next best cell costs least more. */
function daysByRegret({ width }: Tables, shift: number, costs: Float64Array, line: Uint8Array): readonly WorkedDay[] {
  const days: WorkedDay[] = [];
  for (let day = 0; day < line.length; day += 1) {
    if (line[day] !== shift + 1) continue;
    const at = day * width + shift + 1;
    let next = Infinity;
    for (let cell = 0; cell < width; cell += 1)
      if (cell !== shift + 1) next = Math.min(next, costs[day * width + cell] as number);
    days.push({ at, regret: Math.max(0, next - (costs[at] as number)) });
  }
  return days.sort((a, b) => a.regret - b.regret);
}

/** A day where nothing else may stand is left as it is. */
function raiseExcess(excess: readonly WorkedDay[], costs: Float64Array): void {
  for (const { at, regret } of excess) if (regret < Infinity) costs[at] = (costs[at] as number) + regret + 1;
}

/** Forbids the shift everywhere but on these days. */
function keepOnly({ width }: Tables, shift: number, kept: readonly WorkedDay[], costs: Float64Array): void {
  const spared = new Set(kept.map(({ at }) => at));
  for (let at = shift + 1; at < costs.length; at += width) if (!spared.has(at)) costs[at] = Infinity;
}

type Over = { readonly shift: number; readonly most: number; readonly excess: number };

/** The shifts of which the line has more than the person may work, the worst first. */
function overLimit({ problem }: Tables, person: number, line: Uint8Array): readonly Over[] {
  const limits = present(problem.people[person], "the person").shiftsMax;
  const over: Over[] = [];
  for (let shift = 0; shift < limits.length; shift += 1) {
    const most = limits[shift] as number;
    if (most >= line.length) continue;
    let count = 0;
    for (let day = 0; day < line.length; day += 1) if (line[day] === shift + 1) count += 1;
    if (count > most) over.push({ shift, most, excess: count - most });
  }
  return over.length > 1 ? over.sort((a, b) => b.excess - a.excess) : over;
}
