import { present } from "#base/assert";
import { coverCostOfOneMore, createDraft, setCell } from "./draft";
import { createLineSource } from "./line-finder";
import { OFF, type Person, type Roster, type RosterProblem } from "./problem";
import { buildTables } from "./tables";

/** A rule of a person that can be given up to make room. */
export type PersonRule =
  | "minutesMin"
  | "minutesMax"
  | "workRunMin"
  | "workRunMax"
  | "offRunMin"
  | "weekendsMax"
  | "shiftsMax"
  | "daysOff"
  | "neverBefore";

type Relax = (person: Person, days: number) => Person;

/** How each rule is given up; what the shifts themselves say is given up apart. */
const RELAXED: readonly (readonly [PersonRule, Relax])[] = [
  ["daysOff", (person) => ({ ...person, daysOff: [] })],
  ["weekendsMax", (person, days) => ({ ...person, weekendsMax: days })],
  ["shiftsMax", (person, days) => ({ ...person, shiftsMax: person.shiftsMax.map((most) => (most === 0 ? 0 : days)) })],
  ["offRunMin", (person) => ({ ...person, offRunMin: 1 })],
  ["workRunMin", (person) => ({ ...person, workRunMin: 1 })],
  ["workRunMax", (person, days) => ({ ...person, workRunMax: days })],
  ["minutesMin", (person) => ({ ...person, minutesMin: 0 })],
  ["minutesMax", (person) => ({ ...person, minutesMax: Number.MAX_SAFE_INTEGER })],
];

/**
 * Why a person has no line: rules that cannot all be kept, while without any one of them they can. Undefined when the
 * person has a line. Found by leaving out rules one after the other for good, as long as there is still no line.
 *
 * @complexity ten lines
 */
export function findConflict(problem: RosterProblem, person: number): readonly PersonRule[] | undefined {
  const rules = present(problem.people[person], "the person");
  const alone = { ...problem, people: [rules], wishes: [], rows: [] };
  if (hasLine(alone)) return undefined;
  let left: RosterProblem = alone;
  const needed: PersonRule[] = [];
  const open = { ...alone, shifts: alone.shifts.map((shift) => ({ ...shift, neverBefore: [] })) };
  if (hasLine(open)) needed.push("neverBefore");
  else left = open;
  for (const [rule, relax] of RELAXED) {
    const without = { ...left, people: left.people.map((each) => relax(each, problem.days)) };
    if (hasLine(without)) needed.push(rule);
    else left = without;
  }
  return needed;
}

function hasLine(problem: RosterProblem): boolean {
  const tables = buildTables(problem);
  return createLineSource(tables).find(0, tables.wishCosts, new Uint8Array(problem.days)).bound < Infinity;
}

/** What a person works on a day, and what every other cell would cost the roster more, this person's line rebuilt. */
export type CellReason = {
  readonly day: number;
  readonly cell: number;
  readonly alternatives: readonly { readonly cell: number; readonly extraCost: number }[];
};

/**
 * Why this person works this line: for every day the price of each other cell, with the rest of the line rebuilt as
 * cheaply as its rules allow and everyone else left where they are. A negative price is a gain that was missed.
 *
 * @complexity one line for each cell of the person
 */
export function explainLine(problem: RosterProblem, roster: Roster, person: number): readonly CellReason[] {
  const tables = buildTables(problem);
  const { days, width, wishCosts } = tables;
  const lines = createLineSource(tables);
  const freed = createDraft(tables, roster);
  for (let day = 0; day < days; day += 1) setCell(tables, freed, person, day, OFF);
  const costs = new Float64Array(days * width);
  for (let at = 0; at < costs.length; at += 1)
    costs[at] = (wishCosts[person * days * width + at] as number) + coverCostOfOneMore(tables, freed, at);
  const own = roster.subarray(person * days, (person + 1) * days);
  const now = own.reduce((sum, cell, day) => sum + (costs[day * width + cell] as number), 0);
  const line = new Uint8Array(days);
  return Array.from(own, (cell, day) => ({
    day,
    cell,
    alternatives: Array.from({ length: width }, (_, other) => other)
      .filter((other) => other !== cell && wishCosts[(person * days + day) * width + other] !== Infinity)
      .map((other) => {
        const forced = costs.slice();
        for (let each = 0; each < width; each += 1) if (each !== other) forced[day * width + each] = Infinity;
        return { cell: other, extraCost: lines.find(person, forced, line).cost - now };
      })
      .sort((a, b) => a.extraCost - b.extraCost),
  }));
}
