import type { Rng } from "#base/rng";
import { copyDraft, createDraft, setCell, type Draft } from "./draft";
import type { LineSource } from "./line-finder";
import type { LpSolution, LpSolver } from "./lp-solver";
import { createMaster, type Master } from "./master";
import { OFF } from "./problem";
import type { Scope } from "./scope";
import type { Tables } from "./tables";

export type ColumnSearchOptions = {
  /** Only rosters cheaper than this are looked for. */
  readonly cutoff: number;
  readonly rng: Rng;
  /** Distance of bound and program, as a share, at which generation ends and the dive begins. */
  readonly gap: number;
  readonly roundsMax: number;
  /** Rounds of generation after each step of the dive. */
  readonly diveRoundsMax: number;
  /** Lines to begin with, beside those of the roster itself. */
  readonly known: (person: number) => Iterable<Uint8Array>;
  /** Is told the work of the linear programs, in the unit of the line source. */
  readonly spend: (work: number) => void;
  /** Takes the lines that the last program used. */
  readonly keep: (person: number, cells: Uint8Array) => void;
  /** Is told bounds on the whole scope; without it, nothing has to be proved, and quick lines do. */
  readonly onBound?: (bound: number) => void;
};

/** @returns true when the draft was changed for a cheaper one */
export type ColumnSearch = Generator<void, boolean, void>;

type Search = {
  readonly tables: Tables;
  readonly lines: LineSource;
  readonly master: Master;
  readonly draft: Draft;
  readonly options: ColumnSearchOptions;
  /** Per member and day: the cell that the dive has fixed, or FREE. */
  readonly forced: Uint8Array;
  readonly costs: Float64Array;
  readonly line: Uint8Array;
  /** Duals with the best bound since the last change of what is forced. */
  center: Float64Array;
  centerBound: number;
};

const FREE = 255;
const TINY = 1e-6;
/** Two dives over the same program shall not be the same dive. */
const DIVE_NOISE = 0.1;
/** Share from which a cell is fixed together with the surest one. */
const SURE = 0.85;
/** A simplex step costs about as much time as following this many edges for each row. */
const WORK_PER_STEP_AND_ROW = 50;
const PRICED_BETWEEN_STOPS = 4;

/**
 * Column generation over the scope, then a dive: the surest cells of the fractional roster are fixed, lines are
 * generated anew around them, until the roster is whole or proved no cheaper than the cutoff.
 *
 * @source Lübbecke and Desrosiers, Selected topics in column generation, 2005; smoothing of Pessoa, Sadykov, Uchoa and
 * Vanderbeck, Automation and combination of linear-programming based stabilization techniques, 2018
 */
export function* searchColumns(
  tables: Tables,
  lines: LineSource,
  lp: LpSolver,
  draft: Draft,
  scope: Scope,
  options: ColumnSearchOptions,
): ColumnSearch {
  const freed = createDraft(tables, draft.cells);
  for (const person of scope.people)
    for (let day = scope.fromDay; day < scope.toDay; day += 1) setCell(tables, freed, person, day, OFF);
  const master = createMaster(tables, lp, scope, freed);
  try {
    for (const [member, person] of scope.people.entries()) {
      const own = draft.cells.subarray(person * tables.days, (person + 1) * tables.days);
      master.add(member, own);
      for (const cells of options.known(person)) if (isAlikeOutside(scope, own, cells)) master.add(member, cells);
    }
    const search: Search = {
      tables,
      lines,
      master,
      draft,
      options,
      forced: new Uint8Array(scope.people.length * tables.days).fill(FREE),
      costs: new Float64Array(tables.days * tables.width),
      line: new Uint8Array(tables.days),
      center: new Float64Array(0),
      centerBound: -Infinity,
    };
    const root = yield* generate(search, options.roundsMax, options.gap, options.onBound);
    if (root) keepUsed(search, root);
    const solution = root && (yield* dive(search, root));
    if (!solution) return false;
    for (const [at, { member, cells }] of master.columns.entries()) {
      if (master.valueOf(solution, at) < 0.5) continue;
      const person = scope.people[member] as number;
      for (let day = scope.fromDay; day < scope.toDay; day += 1)
        setCell(tables, freed, person, day, cells[day] as number);
    }
    if (freed.cost >= options.cutoff) return false;
    copyDraft(freed, draft);
    return true;
  } finally {
    master.dispose();
  }
}

function isAlikeOutside({ fromDay, toDay }: Scope, one: Uint8Array, other: Uint8Array): boolean {
  for (let day = 0; day < fromDay; day += 1) if (one[day] !== other[day]) return false;
  for (let day = toDay; day < one.length; day += 1) if (one[day] !== other[day]) return false;
  return true;
}

/** Solves the program and adds lines in turn. Undefined when nothing below the cutoff is left. */
function* generate(
  search: Search,
  roundsMax: number,
  gap: number,
  onBound?: (bound: number) => void,
): Generator<void, LpSolution | undefined, void> {
  const { master, options } = search;
  search.centerBound = -Infinity;
  let smoothing = 0.7;
  let isExact = false;
  let solution = solveMaster(search);
  for (let round = 0; solution && round < roundsMax; round += 1) {
    yield;
    const duals = smoothed(search, solution.rowDuals, smoothing);
    const { added, bound } = yield* price(search, duals, solution.rowDuals, isExact);
    if (bound > search.centerBound) {
      search.centerBound = bound;
      search.center = duals;
      if (isExact) onBound?.(bound);
    }
    const objective = solution.objective + master.constant;
    const isNear = objective - search.centerBound <= gap * Math.abs(objective);
    const isHopeless = search.centerBound > options.cutoff - search.tables.grain + TINY;
    if (!isExact && onBound && (isNear || isHopeless || (added === 0 && smoothing === 0))) {
      // Quick lines have brought the duals near; from here on the bound counts.
      isExact = true;
      search.centerBound = -Infinity;
      smoothing = 0;
      if (added > 0) solution = solveMaster(search);
      continue;
    }
    if (isHopeless) return undefined;
    if (isNear || (added === 0 && smoothing === 0)) break;
    smoothing = added === 0 ? 0 : Math.min(0.7, smoothing + 0.1);
    if (added > 0) solution = solveMaster(search);
  }
  return solution;
}

function solveMaster({ master, options }: Search): LpSolution | undefined {
  const solution = master.solve();
  options.spend((solution?.steps ?? 0) * master.rightSides.length * WORK_PER_STEP_AND_ROW);
  return solution;
}

function smoothed({ center, centerBound }: Search, duals: Float64Array, smoothing: number): Float64Array {
  if (centerBound === -Infinity || smoothing === 0) return duals;
  return duals.map((dual, row) => smoothing * (center[row] as number) + (1 - smoothing) * dual);
}

type Priced = { readonly added: number; readonly bound: number };

/** Each member's best line under the duals joins the program when it is worth it under the program's own duals. */
function* price(
  search: Search,
  duals: Float64Array,
  own: Float64Array,
  isExact: boolean,
): Generator<void, Priced, void> {
  const { tables, master, lines, line, costs } = search;
  const { scope, coverRows } = master;
  let bound = master.constant + master.slackBound(duals);
  for (let row = 0; row < coverRows.length; row += 1)
    bound += (duals[row] as number) * (master.rightSides[row] as number);
  const prices = rowPrices(tables, coverRows, duals);
  const ownPrices = rowPrices(tables, coverRows, own);
  let added = 0;
  for (let member = 0; member < scope.people.length; member += 1) {
    if (member % PRICED_BETWEEN_STOPS === 0) yield;
    priceCells(search, member, prices);
    const person = scope.people[member] as number;
    const found = isExact ? lines.find(person, costs, line) : lines.findQuick(person, costs, line);
    // A quick search that finds nothing says nothing: the member is taken to be content.
    const isLost = !isExact && found.cost === Infinity;
    bound += isLost ? (own[coverRows.length + member] as number) : found.bound;
    if (found.cost === Infinity) continue;
    const reduced = reducedCost(search, member, ownPrices) - (own[coverRows.length + member] as number);
    if (reduced < -TINY && master.add(member, line)) added += 1;
  }
  return { added, bound };
}

function rowPrices({ rows }: Tables, coverRows: readonly number[], duals: Float64Array): Float64Array {
  const prices = new Float64Array(rows);
  for (let at = 0; at < coverRows.length; at += 1) prices[coverRows[at] as number] = duals[at] as number;
  return prices;
}

function priceCells({ tables, master, draft, forced, costs }: Search, member: number, prices: Float64Array): void {
  const { days, width, wishCosts } = tables;
  const { people, fromDay, toDay } = master.scope;
  const person = people[member] as number;
  for (let day = 0; day < days; day += 1) {
    const isFixed = day < fromDay || day >= toDay;
    const cellFixed = isFixed ? (draft.cells[person * days + day] as number) : (forced[member * days + day] as number);
    for (let cell = 0; cell < width; cell += 1) {
      if (cellFixed !== FREE && cellFixed !== cell) costs[day * width + cell] = Infinity;
      else if (isFixed) costs[day * width + cell] = 0;
      else
        costs[day * width + cell] =
          (wishCosts[(person * days + day) * width + cell] as number) - cellPrice(tables, prices, day * width + cell);
    }
  }
}

function cellPrice({ rowStarts, rowIds }: Tables, prices: Float64Array, dayCell: number): number {
  let price = 0;
  for (let at = rowStarts[dayCell] as number; at < (rowStarts[dayCell + 1] as number); at += 1)
    price += prices[rowIds[at] as number] as number;
  return price;
}

/** The line found, without its member's own dual. */
function reducedCost({ tables, master, line }: Search, member: number, prices: Float64Array): number {
  const { days, width, wishCosts } = tables;
  const { people, fromDay, toDay } = master.scope;
  const person = people[member] as number;
  let cost = 0;
  for (let day = fromDay; day < toDay; day += 1) {
    const cell = line[day] as number;
    cost += (wishCosts[(person * days + day) * width + cell] as number) - cellPrice(tables, prices, day * width + cell);
  }
  return cost;
}

function keepUsed({ master, options }: Search, solution: LpSolution): void {
  for (const [at, { member, cells }] of master.columns.entries())
    if (master.valueOf(solution, at) > TINY) options.keep(master.scope.people[member] as number, cells);
}

type SureCell = { readonly member: number; readonly day: number; readonly cell: number; readonly share: number };

function* dive(search: Search, root: LpSolution): Generator<void, LpSolution | undefined, void> {
  const { master, options, tables } = search;
  let solution: LpSolution | undefined = root;
  while (solution) {
    if (solution.objective + master.constant > options.cutoff - tables.grain + TINY) return undefined;
    const cells = fractionalCells(search, solution);
    if (cells.length === 0) return solution;
    const most = Math.max(1, Math.ceil(cells.length / 20));
    for (const [rank, { member, day, cell, share }] of cells.entries()) {
      if (rank > 0 && (share < SURE || rank >= most)) break;
      search.forced[member * tables.days + day] = cell;
    }
    master.restrict(({ member, cells: line }) => agrees(search, member, line));
    if (!(yield* replace(search))) return undefined;
    solution = yield* generate(search, options.diveRoundsMax, options.gap / 4);
  }
  return undefined;
}

/** Cells that the fractional roster holds in part, the surest first. */
function fractionalCells({ tables, master, options }: Search, solution: LpSolution): readonly SureCell[] {
  const { days, width } = tables;
  const { fromDay, toDay, people } = master.scope;
  const shares = new Float64Array(people.length * days * width);
  for (const [at, { member, cells }] of master.columns.entries()) {
    const value = master.valueOf(solution, at);
    if (value < TINY || value > 1 - TINY) continue;
    for (let day = fromDay; day < toDay; day += 1) {
      const share = (member * days + day) * width + (cells[day] as number);
      shares[share] = (shares[share] as number) + value;
    }
  }
  const found: SureCell[] = [];
  for (let at = 0; at < shares.length; at += 1) {
    const share = shares[at] as number;
    if (share < 10 * TINY || share > 1 - 10 * TINY) continue;
    const row = Math.floor(at / width);
    const luck = DIVE_NOISE * (options.rng.next() - 0.5);
    found.push({ member: Math.floor(row / days), day: row % days, cell: at % width, share: share + luck });
  }
  return found.sort((a, b) => b.share - a.share);
}

function agrees({ forced, tables, master }: Search, member: number, line: Uint8Array): boolean {
  for (let day = master.scope.fromDay; day < master.scope.toDay; day += 1) {
    const cell = forced[member * tables.days + day] as number;
    if (cell !== FREE && cell !== line[day]) return false;
  }
  return true;
}

/** Gives a line to each member whose lines have all been shut out. False when one has none. */
function* replace(search: Search): Generator<void, boolean, void> {
  const { master, lines, costs, line, tables } = search;
  const left = new Uint8Array(master.scope.people.length);
  for (const { member, cells } of master.columns)
    if (left[member] === 0 && agrees(search, member, cells)) left[member] = 1;
  const prices = rowPrices(tables, master.coverRows, search.center);
  for (const [member, person] of master.scope.people.entries()) {
    if (left[member] === 1) continue;
    yield;
    priceCells(search, member, prices);
    const isFound =
      lines.findQuick(person, costs, line).cost < Infinity || lines.find(person, costs, line).cost < Infinity;
    if (!isFound) return false;
    master.add(member, line);
  }
  return true;
}
