import { present } from "#base/assert";
import { setCell, type Draft } from "./draft";
import type { WholeProgram, WholeRow } from "./lp-solver";
import { OFF, type RosterProblem } from "./problem";
import type { Tables } from "./tables";

/** Horizon up to which the days are few enough to be decided in one program. */
const DAYS_MAX = 14;

/**
 * Whether a problem is of the form that the whole program states exactly: a short horizon, blocks of any length, no
 * limit on weekends nor on single shifts.
 */
export function isPlainWeek({ days, weekends, people }: RosterProblem): boolean {
  return (
    days <= DAYS_MAX &&
    people.every(
      ({ workRunMin, offRunMin, weekendsMax, shiftsMax }) =>
        workRunMin <= 1 &&
        offRunMin <= 1 &&
        weekendsMax >= weekends.length &&
        shiftsMax.every((most) => most === 0 || most >= days),
    )
  );
}

/** A roster problem as one program over whole numbers, and the way there and back. */
export type WeekProgram = {
  readonly program: WholeProgram;
  /** What the program's cost lacks to the roster's. */
  readonly constant: number;
  /** The program's values of a roster. */
  readonly valuesOf: (draft: Draft) => Float64Array;
  /** Gives everybody the cells that the values stand for. */
  readonly apply: (values: Float64Array, draft: Draft) => void;
};

/** Shifts that cost each member the same on every day and stand between the same neighbours. */
type Kind = { readonly shifts: readonly number[] };

/** People who may work the same shifts: how many of them work each is enough to know. */
type Team = {
  readonly members: readonly number[];
  readonly kinds: readonly Kind[];
};

type Columns = { readonly costs: number[]; readonly uppers: number[] };

/** Columns: of a kind by person and day; of a shift by team and day; of the steps of each cover row. */
type Layout = {
  readonly kindColumn: Map<string, number>;
  readonly shiftColumn: Map<string, number>;
  readonly stepColumns: (readonly [missing: number, surplus: number])[];
};

/**
 * States the problem of some of its people, all others being off, by who works which kind of shift on a day, and how many of a team work each shift of a kind.
 * Which of them it is makes no difference, so that the many rosters that differ in nothing else are one.
 *
 * @param movable people who have a line that keeps their rules
 * @complexity O(people x days x shifts)
 */
export function createWeekProgram(tables: Tables, movable: readonly number[]): WeekProgram {
  const teams = teamsOf(tables, movable);
  const columns: Columns = { costs: [], uppers: [] };
  const rows: WholeRow[] = [];
  const layout: Layout = { kindColumn: new Map(), shiftColumn: new Map(), stepColumns: [] };
  const covers: number[][] = tables.problem.rows.map(() => []);
  for (const [at, team] of teams.entries()) {
    for (const person of team.members) addPerson(tables, team, person, columns, rows, layout);
    addCounts(tables, team, at, columns, rows, layout, covers);
  }
  for (const [row, counted] of covers.entries()) addCover(tables, row, counted, columns, rows, layout);
  return {
    program: { ...columns, rows },
    constant: offCost(tables),
    valuesOf: (draft) => valuesOf(tables, teams, layout, columns.costs.length, draft),
    apply: (values, draft) => {
      for (const [at, team] of teams.entries()) applyTeam(tables, team, at, layout, values, draft);
    },
  };
}

function teamsOf(tables: Tables, movable: readonly number[]): readonly Team[] {
  const { problem, days } = tables;
  const byShifts = new Map<string, number[]>();
  for (const person of movable) {
    const able = problem.shifts.flatMap((_, shift) => {
      const isAble = Array.from({ length: days }, (__, day) => extraCost(tables, person, day, shift));
      return isAble.some((cost) => cost < Infinity) ? [shift] : [];
    });
    const key = able.join();
    byShifts.set(key, [...(byShifts.get(key) ?? []), person]);
  }
  return [...byShifts].map(([able, members]) => ({
    members,
    kinds: able === "" ? [] : kindsOf(tables, members, able.split(",").map(Number)),
  }));
}

function kindsOf(tables: Tables, members: readonly number[], able: readonly number[]): readonly Kind[] {
  const { problem, days } = tables;
  const kinds = new Map<string, number[]>();
  for (const shift of able) {
    const { minutes, neverBefore } = present(problem.shifts[shift], "a shift of the problem");
    const after = able.filter((other) => problem.shifts[other]?.neverBefore.includes(shift));
    const costs = members.map((person) =>
      Array.from({ length: days }, (_, day) => extraCost(tables, person, day, shift)).join(),
    );
    const key = [minutes, neverBefore.join(), after.join(), ...costs].join("/");
    kinds.set(key, [...(kinds.get(key) ?? []), shift]);
  }
  return [...kinds.values()].map((shifts) => ({ shifts }));
}

/** What working a shift costs a person more than a day off. */
function extraCost({ days, width, wishCosts }: Tables, person: number, day: number, shift: number): number {
  const base = (person * days + day) * width;
  return (wishCosts[base + shift + 1] as number) - (wishCosts[base] as number);
}

function offCost({ days, width, people, wishCosts }: Tables): number {
  let cost = 0;
  for (let at = 0; at < people * days; at += 1) cost += wishCosts[at * width] as number;
  return cost;
}

function addColumn({ costs, uppers }: Columns, cost: number, upper: number): number {
  costs.push(cost);
  uppers.push(upper);
  return costs.length - 1;
}

const ones = (columns: readonly number[]): readonly number[] => columns.map(() => 1);

function atMost(rows: WholeRow[], columns: readonly number[], upper: number): void {
  if (columns.length > upper) rows.push({ lower: -Infinity, upper, columns, coefficients: ones(columns) });
}

/** A person's kinds of shift by day, and the rules of one's hours, rest and days off. */
function addPerson(
  tables: Tables,
  { kinds }: Team,
  person: number,
  columns: Columns,
  rows: WholeRow[],
  { kindColumn }: Layout,
): void {
  const { problem, days } = tables;
  const { minutesMin, minutesMax, workRunMax } = present(problem.people[person], "a person of the problem");
  const worked: (readonly { readonly kind: Kind; readonly column: number }[])[] = [];
  for (let day = 0; day < days; day += 1) {
    worked.push(
      kinds.flatMap((kind, at) => {
        const cost = extraCost(tables, person, day, firstOf(kind));
        if (cost === Infinity) return [];
        const column = addColumn(columns, cost, 1);
        kindColumn.set(`${person}/${day}/${at}`, column);
        return [{ kind, column }];
      }),
    );
  }
  for (const [day, today] of worked.entries()) {
    atMost(
      rows,
      today.map(({ column }) => column),
      1,
    );
    for (const { kind, column } of today) {
      const never = problem.shifts[firstOf(kind)]?.neverBefore ?? [];
      const next = (worked[day + 1] ?? []).filter((other) => never.includes(firstOf(other.kind)));
      if (next.length > 0) atMost(rows, [column, ...next.map((other) => other.column)], 1);
    }
    const run = worked.slice(day, day + workRunMax + 1);
    if (run.length > workRunMax)
      atMost(
        rows,
        run.flat().map(({ column }) => column),
        workRunMax,
      );
  }
  const all = worked.flat();
  rows.push({
    lower: minutesMin,
    upper: minutesMax,
    columns: all.map(({ column }) => column),
    coefficients: all.map(({ kind }) => problem.shifts[firstOf(kind)]?.minutes ?? 0),
  });
}

const firstOf = ({ shifts }: Kind): number => shifts[0] ?? 0;

/** Of a team's people who work a kind of shift, how many work each shift of it. */
function addCounts(
  { days, width, rowStarts, rowIds }: Tables,
  { members, kinds }: Team,
  team: number,
  columns: Columns,
  rows: WholeRow[],
  { kindColumn, shiftColumn }: Layout,
  covers: readonly number[][],
): void {
  for (let day = 0; day < days; day += 1)
    for (const [at, { shifts }] of kinds.entries()) {
      const working = members.flatMap((person) => kindColumn.get(`${person}/${day}/${at}`) ?? []);
      if (working.length === 0) continue;
      const counts = shifts.map((shift) => {
        const column = addColumn(columns, 0, working.length);
        shiftColumn.set(`${team}/${day}/${shift}`, column);
        const cell = day * width + shift + 1;
        for (let id = rowStarts[cell] as number; id < (rowStarts[cell + 1] as number); id += 1)
          covers[rowIds[id] as number]?.push(column);
        return column;
      });
      rows.push({
        lower: 0,
        upper: 0,
        columns: [...working, ...counts],
        coefficients: [...ones(working), ...counts.map(() => -1)],
      });
    }
}

const orFree = (costs: readonly number[]): readonly number[] => (costs.length === 0 ? [0] : costs);

/**
 * Missing and surplus people by their rising cost. They are whole wherever people are; said to be, they let the bound be
 * rounded to whole costs and cut by whole people, which halves the search and more.
 */
function addCover(
  { problem }: Tables,
  row: number,
  counted: readonly number[],
  columns: Columns,
  rows: WholeRow[],
  { stepColumns }: Layout,
): void {
  const { needed, missingCosts, surplusCosts } = present(problem.rows[row], "a cover row of the problem");
  const steps = (costs: readonly number[]): readonly number[] =>
    costs.map((cost, at) => addColumn(columns, cost, at + 1 < costs.length ? 1 : Infinity));
  const missing = steps(orFree(missingCosts));
  const surplus = steps(orFree(surplusCosts));
  stepColumns.push([missing[0] ?? 0, surplus[0] ?? 0]);
  rows.push({
    lower: needed,
    upper: needed,
    columns: [...counted, ...missing, ...surplus],
    coefficients: [...ones(counted), ...ones(missing), ...surplus.map(() => -1)],
  });
}

function valuesOf(
  { problem, days }: Tables,
  teams: readonly Team[],
  { kindColumn, shiftColumn, stepColumns }: Layout,
  columns: number,
  { cells, present: there }: Draft,
): Float64Array {
  const values = new Float64Array(columns);
  const count = (column: number | undefined): void => {
    if (column !== undefined) values[column] = (values[column] as number) + 1;
  };
  for (const [team, { members, kinds }] of teams.entries())
    for (const person of members)
      for (let day = 0; day < days; day += 1) {
        const shift = (cells[person * days + day] as number) - 1;
        if (shift < 0) continue;
        const kind = kinds.findIndex(({ shifts }) => shifts.includes(shift));
        count(kindColumn.get(`${person}/${day}/${kind}`));
        count(shiftColumn.get(`${team}/${day}/${shift}`));
      }
  for (const [row, [missing, surplus]] of stepColumns.entries()) {
    const { needed, missingCosts, surplusCosts } = present(problem.rows[row], "a cover row of the problem");
    const beyond = (there[row] as number) - needed;
    const first = beyond < 0 ? missing : surplus;
    const steps = orFree(beyond < 0 ? missingCosts : surplusCosts).length;
    for (let at = 0; at < Math.abs(beyond); at += 1) count(first + Math.min(at, steps - 1));
  }
  return values;
}

function applyTeam(
  tables: Tables,
  { members, kinds }: Team,
  team: number,
  { kindColumn, shiftColumn }: Layout,
  values: Float64Array,
  draft: Draft,
): void {
  const isOn = (column: number | undefined): number => (column === undefined ? 0 : Math.round(values[column] ?? 0));
  for (let day = 0; day < tables.days; day += 1) {
    for (const person of members) setCell(tables, draft, person, day, OFF);
    for (const [at, { shifts }] of kinds.entries()) {
      const left = shifts.flatMap((shift) =>
        Array.from({ length: isOn(shiftColumn.get(`${team}/${day}/${shift}`)) }, () => shift),
      );
      for (const person of members)
        if (isOn(kindColumn.get(`${person}/${day}/${at}`)) > 0)
          setCell(tables, draft, person, day, (left.shift() ?? -1) + 1);
    }
  }
}
