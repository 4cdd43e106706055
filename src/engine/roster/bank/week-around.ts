import { coverCostOfOneMore, createDraft, setCell } from "../draft";
import { createLineSource } from "../line-finder";
import { OFF, type Roster } from "../problem";
import { buildTables } from "../tables";
import { WEEK_DAYS, type Assignment, type BankProblem, type BankRoster } from "./bank-problem";
import { mayDo, type Duty } from "./duties";
import { toBankRoster, type BankTranslation } from "./to-roster-problem";

/**
 * A bank's week as the engine's cells. What is no duty of the problem, a shift that somebody may no longer hold, is a
 * day off there.
 */
export function toCells(bank: BankProblem, { duties }: BankTranslation, roster: BankRoster): Roster {
  return Uint8Array.from(
    bank.people.flatMap((person, at) =>
      Array.from({ length: WEEK_DAYS }, (_, day) => {
        const worked = roster[at]?.[day];
        return 1 + duties.findIndex((duty) => isSame(duty, worked) && mayDo(bank, person, duty));
      }),
    ),
  );
}

const isSame = (duty: Duty, worked: Assignment | undefined): boolean =>
  duty.outlet === worked?.outlet &&
  duty.post === worked.post &&
  duty.template === worked.template &&
  duty.lunchMin === worked.lunchMin;

/** A day as it is to be; days before `firstFree` are over and stay as they are. No duty is a day off. */
export type WantedDay = {
  readonly person: number;
  readonly day: number;
  readonly duty: Duty | undefined;
  readonly firstFree: number;
};

export type WeekAround = {
  readonly line: readonly (Assignment | undefined)[];
  /** What the roster costs more; less than 0 is a gain. */
  readonly extraCost: number;
};

/**
 * Finds a person's cheapest week around one day, everyone else left where they are. Undefined when no week keeps this
 * person's rules.
 *
 * @complexity one line for each question
 */
export function weeksAround(
  translation: BankTranslation,
  roster: Roster,
): (wanted: WantedDay) => WeekAround | undefined {
  const { problem, duties } = translation;
  const tables = buildTables(problem);
  const lines = createLineSource(tables);
  const { days, width, wishCosts } = tables;
  return ({ person, day, duty, firstFree }) => {
    const freed = createDraft(tables, roster);
    for (let each = 0; each < days; each += 1) setCell(tables, freed, person, each, OFF);
    const costs = Float64Array.from(
      { length: days * width },
      (_, cell) => (wishCosts[person * days * width + cell] ?? 0) + coverCostOfOneMore(tables, freed, cell),
    );
    const own = roster.subarray(person * days, (person + 1) * days);
    const now = own.reduce((sum, cell, each) => sum + finite(costs[each * width + cell]), 0);
    const force = (each: number, kept: number): void => {
      const standing = finite(costs[each * width + kept]);
      for (let cell = 0; cell < width; cell += 1) costs[each * width + cell] = cell === kept ? standing : Infinity;
    };
    for (let each = 0; each < firstFree; each += 1) force(each, own[each] ?? OFF);
    const wanted = duty === undefined ? OFF : 1 + duties.indexOf(duty);
    if (costs[day * width + wanted] === Infinity) return undefined;
    force(day, wanted);
    const line = new Uint8Array(days);
    const { cost } = lines.find(person, costs, line);
    if (cost === Infinity) return undefined;
    const alone = { problem: { ...problem, people: problem.people.slice(person, person + 1) }, duties };
    return { line: toBankRoster(alone, line)[0] ?? [], extraCost: cost - now };
  };
}

/** What stands against a rule already is not made worse by staying. */
const finite = (cost: number | undefined): number => (cost === undefined || cost === Infinity ? 0 : cost);
