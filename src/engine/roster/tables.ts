import { assert } from "#base/assert";
import { SHIFTS_MAX, type RosterProblem } from "./problem";

/**
 * A problem as flat tables for the kernels. A cell is a day off (0) or shift `s` as `s + 1`; `width` cells a day.
 * `rowStarts` and `rowIds` list, for each (day, cell), the cover rows in which that cell counts.
 */
export type Tables = {
  readonly problem: RosterProblem;
  readonly days: number;
  readonly people: number;
  readonly width: number;
  readonly rows: number;
  /** Cost of a person's cell by wishes; Infinity where a rule forbids it outright. `(person * days + day) * width + cell` */
  readonly wishCosts: Float64Array;
  readonly rowStarts: Int32Array;
  readonly rowIds: Int32Array;
  /** Cost of a row with 0, 1, … people in it; `row * (people + 2) + present`. */
  readonly rowCosts: Float64Array;
  /** Least by which two rosters can differ in cost: 1 where all costs are whole. */
  readonly grain: number;
  /** Per day: 1 on the first day of a weekend, 2 on its second, else 0. */
  readonly weekendDays: Uint8Array;
};

/** Where costs are not whole, smaller gains are not looked for. */
const GRAIN = 1e-3;

/** @complexity O(people x days x shifts + rows x people) */
export function buildTables(problem: RosterProblem): Tables {
  const { days, shifts, rows } = problem;
  assert(shifts.length <= SHIFTS_MAX, "a cell holds one byte");
  const weekendDays = new Uint8Array(days);
  for (const weekend of problem.weekends) for (const [at, day] of weekend.entries()) weekendDays[day] = at + 1;
  const wishCosts = wishCostsOf(problem);
  const rowCosts = rowCostsOf(problem);
  const isWhole =
    rowCosts.every(Number.isInteger) && wishCosts.every((cost) => cost === Infinity || Number.isInteger(cost));
  return {
    problem,
    days,
    people: problem.people.length,
    width: shifts.length + 1,
    rows: rows.length,
    wishCosts,
    ...rowsByCell(problem),
    rowCosts,
    grain: isWhole ? 1 : GRAIN,
    weekendDays,
  };
}

function wishCostsOf({ days, shifts, people, wishes }: RosterProblem): Float64Array {
  const width = shifts.length + 1;
  const costs = new Float64Array(people.length * days * width);
  for (const { kind, person, day, shift, cost } of wishes) {
    const base = (person * days + day) * width;
    for (let cell = 0; cell < width; cell += 1) {
      if ((cell === shift + 1) === (kind === "off")) costs[base + cell] = (costs[base + cell] ?? 0) + cost;
    }
  }
  for (const [person, { shiftsMax, daysOff }] of people.entries()) {
    for (let day = 0; day < days; day += 1) {
      const base = (person * days + day) * width;
      for (const [shift, most] of shiftsMax.entries()) if (most === 0) costs[base + shift + 1] = Infinity;
    }
    for (const day of daysOff)
      costs.fill(Infinity, (person * days + day) * width + 1, (person * days + day + 1) * width);
  }
  return costs;
}

function rowsByCell({ days, shifts, rows }: RosterProblem): Pick<Tables, "rowStarts" | "rowIds"> {
  const width = shifts.length + 1;
  const lists: number[][] = Array.from({ length: days * width }, () => []);
  for (const [row, { day, shifts: counted }] of rows.entries())
    for (const shift of counted) lists[day * width + shift + 1]?.push(row);
  const rowStarts = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) rowStarts[at + 1] = (rowStarts[at] ?? 0) + list.length;
  return { rowStarts, rowIds: Int32Array.from(lists.flat()) };
}

function rowCostsOf({ rows, people }: RosterProblem): Float64Array {
  const stride = people.length + 2;
  const costs = new Float64Array(rows.length * stride);
  for (const [row, { needed, missingCosts, surplusCosts }] of rows.entries()) {
    for (let present = 0; present < stride; present += 1) {
      const steps = present < needed ? missingCosts : surplusCosts;
      let cost = 0;
      for (let step = 0; step < Math.abs(present - needed); step += 1) cost += steps[step] ?? steps.at(-1) ?? 0;
      costs[row * stride + present] = cost;
    }
  }
  return costs;
}
