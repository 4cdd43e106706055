import type { Draft } from "./draft";
import type { LpColumn, LpModel, LpSolution, LpSolver } from "./lp-solver";
import type { Scope } from "./scope";
import type { Tables } from "./tables";

/** A person's line as a variable of the master program. */
export type LineColumn = { readonly member: number; readonly cells: Uint8Array; readonly cost: number };

/**
 * The restricted master program of a scope: one line for each member, cover rows with what is missing and what is
 * too much. Rows of the program: the cover rows of the scope's days, then one for each member.
 */
export type Master = {
  readonly scope: Scope;
  readonly columns: LineColumn[];
  /** Cover rows of the problem, by row of the program. */
  readonly coverRows: readonly number[];
  readonly rightSides: Float64Array;
  /** What the program's objective lacks to the roster's cost. */
  readonly constant: number;
  /** Adds a line unless it is there; true when it is new. `cells` are copied. */
  readonly add: (member: number, cells: Uint8Array) => boolean;
  /** Lets in only the lines that agree with what is forced, all others are held at zero. */
  readonly restrict: (agrees: (column: LineColumn) => boolean) => void;
  readonly solve: () => LpSolution | undefined;
  /** A line's value in a solution. */
  readonly valueOf: (solution: LpSolution, column: number) => number;
  /** Least that missing and surplus people cost under the duals: the part of the Lagrangian bound beside the lines. */
  readonly slackBound: (duals: Float64Array) => number;
  readonly dispose: () => void;
};

/** @param freed the roster with the scope's cells off */
export function createMaster(tables: Tables, lp: LpSolver, scope: Scope, freed: Draft): Master {
  const { problem, days } = tables;
  const coverRows = problem.rows.map((_, row) => row).filter((row) => isInside(scope, problem.rows[row]?.day ?? -1));
  const rowAt = new Int32Array(tables.rows).fill(-1);
  for (const [at, row] of coverRows.entries()) rowAt[row] = at;
  const missing = coverRows.map((row) => (problem.rows[row]?.needed ?? 0) - (freed.present[row] ?? 0));
  const rightSides = Float64Array.from([...missing.map((count) => Math.max(0, count)), ...scope.people.map(() => 1)]);
  const model = lp.createModel([...rightSides]);
  const slacks = coverRows.flatMap((row, at) => slackColumns(tables, row, at, missing[at] ?? 0));
  model.addColumns(slacks);
  const columns: LineColumn[] = [];
  const known = new Set<string>();
  const pending: LpColumn[] = [];
  const open: boolean[] = [];
  const add = (member: number, cells: Uint8Array): boolean => {
    const key = `${member}/${String.fromCharCode(...cells.subarray(scope.fromDay, scope.toDay))}`;
    if (known.has(key)) return false;
    known.add(key);
    const column = { member, cells: cells.slice(0, days), cost: wishCost(tables, scope, member, cells) };
    columns.push(column);
    open.push(true);
    const rows = [...rowsOf(tables, scope, rowAt, column), coverRows.length + member];
    pending.push({ cost: column.cost, upper: Infinity, rows, coefficient: 1 });
    return true;
  };
  const flush = (): void => model.addColumns(pending.splice(0));
  return {
    scope,
    columns,
    coverRows,
    rightSides,
    constant: constantOf(tables, scope, freed, coverRows, missing),
    add,
    restrict: (agrees) => {
      flush();
      restrict(model, columns, open, slacks.length, agrees);
    },
    solve: () => {
      flush();
      return model.solve();
    },
    valueOf: ({ values }, column) => values[slacks.length + column] ?? 0,
    slackBound: (duals) => slackBound(slacks, duals),
    dispose: model.dispose,
  };
}

const isInside = ({ fromDay, toDay }: Scope, day: number): boolean => day >= fromDay && day < toDay;

function wishCost({ days, width, wishCosts }: Tables, scope: Scope, member: number, cells: Uint8Array): number {
  const base = (scope.people[member] ?? 0) * days;
  let cost = 0;
  for (let day = scope.fromDay; day < scope.toDay; day += 1)
    cost += wishCosts[(base + day) * width + (cells[day] as number)] as number;
  return cost;
}

function rowsOf({ width, rowStarts, rowIds }: Tables, scope: Scope, rowAt: Int32Array, column: LineColumn): number[] {
  const rows: number[] = [];
  for (let day = scope.fromDay; day < scope.toDay; day += 1) {
    const cell = day * width + (column.cells[day] as number);
    for (let at = rowStarts[cell] as number; at < (rowStarts[cell + 1] as number); at += 1)
      rows.push(rowAt[rowIds[at] as number] as number);
  }
  return rows.sort((a, b) => a - b);
}

/** @param missing people still needed beside those outside the scope; negative when they are already too many */
function slackColumns({ problem }: Tables, row: number, at: number, missing: number): LpColumn[] {
  const { missingCosts, surplusCosts } = problem.rows[row] ?? { missingCosts: [], surplusCosts: [] };
  const surplus = surplusCosts.slice(Math.min(Math.max(0, -missing), Math.max(0, surplusCosts.length - 1)));
  return [...stepColumns(missingCosts, at, 1), ...stepColumns(surplus, at, -1)];
}

const stepColumns = (costs: readonly number[], at: number, coefficient: 1 | -1): LpColumn[] =>
  costs.map((cost, step) => ({ cost, upper: step + 1 < costs.length ? 1 : Infinity, rows: [at], coefficient }));

function constantOf(
  tables: Tables,
  scope: Scope,
  freed: Draft,
  coverRows: readonly number[],
  missing: readonly number[],
): number {
  const { days, width, wishCosts, rowCosts, people } = tables;
  let constant = freed.cost;
  for (const person of scope.people)
    for (let day = scope.fromDay; day < scope.toDay; day += 1)
      constant -= wishCosts[(person * days + day) * width] as number;
  for (const [at, row] of coverRows.entries())
    if ((missing[at] ?? 0) > 0) constant -= rowCosts[row * (people + 2) + (freed.present[row] ?? 0)] as number;
  return constant;
}

function restrict(
  model: LpModel,
  columns: readonly LineColumn[],
  open: boolean[],
  offset: number,
  agrees: (column: LineColumn) => boolean,
): void {
  const changed: number[] = [];
  const uppers: number[] = [];
  for (const [at, column] of columns.entries()) {
    const isOpen = agrees(column);
    if (isOpen === open[at]) continue;
    open[at] = isOpen;
    changed.push(offset + at);
    uppers.push(isOpen ? Infinity : 0);
  }
  model.setUppers(changed, uppers);
}

function slackBound(slacks: readonly LpColumn[], duals: Float64Array): number {
  let bound = 0;
  for (const { cost, upper, rows, coefficient } of slacks) {
    const reduced = cost - coefficient * (duals[rows[0] ?? 0] ?? 0);
    if (upper < Infinity && reduced < 0) bound += upper * reduced;
  }
  return bound;
}
