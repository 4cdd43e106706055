import type { Person, Roster, RosterProblem } from "./problem";

/** A hard rule that a roster breaks: whose, which, and where it shows. */
export type Violation = {
  readonly rule:
    "shape" | "cannotWork" | "dayOff" | "succession" | "minutes" | "shiftsMax" | "workRun" | "offRun" | "weekends";
  readonly person: string;
  readonly day?: number;
  readonly found: number;
  readonly allowed: string;
};

/** A cover row that is missed: what is needed, who is there, what it costs. */
export type Gap = {
  readonly row: number;
  readonly day: number;
  readonly needed: number;
  readonly present: number;
  readonly cost: number;
};

export type Verdict = {
  readonly isFeasible: boolean;
  readonly violations: readonly Violation[];
  readonly penalty: number;
  readonly wishPenalty: number;
  readonly coverPenalty: number;
  readonly gaps: readonly Gap[];
};

type Block = { readonly worked: boolean; readonly from: number; readonly to: number };

/**
 * Judges a roster against its problem, rule by rule, from the plain data. Shares no code with the solver.
 *
 * @complexity O(people x days + rows x people)
 */
export function checkRoster(problem: RosterProblem, roster: Roster): Verdict {
  const { days, people, shifts } = problem;
  const isShaped = roster.length === people.length * days && roster.every((cell) => cell <= shifts.length);
  if (!isShaped) return misshapen(roster.length, people.length * days);
  const lines = people.map((_, person) => [...roster.subarray(person * days, (person + 1) * days)].map((c) => c - 1));
  const violations = people.flatMap((person, index) => lineViolations(problem, person, lines[index] ?? []));
  const wishPenalty = problem.wishes.reduce((sum, { kind, person, day, shift, cost }) => {
    const isWorked = lines[person]?.[day] === shift;
    return sum + (isWorked === (kind === "on") ? 0 : cost);
  }, 0);
  const gaps = problem.rows.flatMap((row, index): Gap[] => {
    const present = lines.filter((line) => row.shifts.includes(line[row.day] ?? -1)).length;
    const cost =
      present < row.needed
        ? stepSum(row.missingCosts, row.needed - present)
        : stepSum(row.surplusCosts, present - row.needed);
    return present === row.needed ? [] : [{ row: index, day: row.day, needed: row.needed, present, cost }];
  });
  const coverPenalty = gaps.reduce((sum, { cost }) => sum + cost, 0);
  const penalty = wishPenalty + coverPenalty;
  return { isFeasible: violations.length === 0, violations, penalty, wishPenalty, coverPenalty, gaps };
}

function misshapen(found: number, cells: number): Verdict {
  const allowed = `${cells} cells of known shifts`;
  const violations: readonly Violation[] = [{ rule: "shape", person: "", found, allowed }];
  return { isFeasible: false, violations, penalty: NaN, wishPenalty: NaN, coverPenalty: NaN, gaps: [] };
}

/** The first `count` steps of a list whose last entry goes on for ever. */
function stepSum(costs: readonly number[], count: number): number {
  const last = costs.at(-1) ?? 0;
  return Array.from({ length: count }, (_, step) => costs[step] ?? last).reduce((sum, cost) => sum + cost, 0);
}

/** @param line shift index of each day, -1 for a day off */
function lineViolations(problem: RosterProblem, person: Person, line: readonly number[]): readonly Violation[] {
  const violations: Violation[] = [];
  const add: Add = (rule, found, allowed, day) => {
    violations.push({ rule, person: person.id, found, allowed, ...(day === undefined ? {} : { day }) });
  };
  checkSums(problem, person, line, add);
  for (const day of person.daysOff) if ((line[day] ?? -1) >= 0) add("dayOff", 1, "0", day);
  for (const [day, shift] of line.entries()) {
    const next = line[day + 1] ?? -1;
    if (shift >= 0 && next >= 0 && problem.shifts[shift]?.neverBefore.includes(next))
      add("succession", next, `not after ${problem.shifts[shift].id}`, day + 1);
  }
  for (const block of blocksOf(line)) checkBlock(person, line.length, block, add);
  return violations;
}

type Add = (rule: Violation["rule"], found: number, allowed: string, day?: number) => void;

function checkSums(problem: RosterProblem, person: Person, line: readonly number[], add: Add): void {
  const worked = line.filter((shift) => shift >= 0);
  const minutes = worked.reduce((sum, shift) => sum + (problem.shifts[shift]?.minutes ?? 0), 0);
  if (minutes < person.minutesMin || minutes > person.minutesMax)
    add("minutes", minutes, `${person.minutesMin} to ${person.minutesMax}`);
  for (const [shift, most] of person.shiftsMax.entries()) {
    const count = worked.filter((other) => other === shift).length;
    if (count > most) add(most === 0 ? "cannotWork" : "shiftsMax", count, `at most ${most}`, line.indexOf(shift));
  }
  const weekends = problem.weekends.filter((weekend) => weekend.some((day) => (line[day] ?? -1) >= 0)).length;
  if (weekends > person.weekendsMax) add("weekends", weekends, `at most ${person.weekendsMax}`);
}

function checkBlock(person: Person, days: number, { worked, from, to }: Block, add: Add): void {
  const length = to - from;
  const isInside = from > 0 && to < days;
  if (worked && length > person.workRunMax) add("workRun", length, `at most ${person.workRunMax}`, from);
  const least = worked ? person.workRunMin : person.offRunMin;
  if (isInside && length < least) add(worked ? "workRun" : "offRun", length, `at least ${least}`, from);
}

function blocksOf(line: readonly number[]): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let day = 1; day <= line.length; day += 1) {
    const worked = (line[from] ?? -1) >= 0;
    if (day < line.length && (line[day] ?? -1) >= 0 === worked) continue;
    blocks.push({ worked, from, to: day });
    from = day;
  }
  return blocks;
}
