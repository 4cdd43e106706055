import type { LabourRule } from "#domain/labour-rules/model";
import type { LpSolver } from "../lp-solver";
import type { RosterProblem } from "../problem";
import { createRosterSearch } from "../roster-search";
import { DAY_MIN, WEEK_DAYS, type BankProblem } from "./bank-problem";
import { PRESENCE_COST, toRosterProblem } from "./to-roster-problem";

/** Something that could be given up to make a lawful roster possible. */
export type Relaxable =
  | { readonly kind: "presence"; readonly rule: string; readonly day: number }
  | { readonly kind: "leave"; readonly person: string; readonly day: number }
  | { readonly kind: "labour"; readonly rule: LabourRule }
  | { readonly kind: "contract"; readonly person: string };

export type BankConflict = {
  /** None of them can be given up without the rest becoming possible. */
  readonly rules: readonly Relaxable[];
  /** False when the work limit left a question open: then a rule may be named that need not be. */
  readonly isSmallest: boolean;
};

/** A roster without a gap is found at once or by the program itself. */
const POLISH_WORK = 1e6;

type Answer = "possible" | "impossible" | "open";

/**
 * Why no roster keeps every hard rule: a set of rules that collide, from which none can be missed. Rules are left out
 * for good, many at once where that leaves the rest impossible, else half by half. Undefined when a lawful roster
 * exists, or none could be ruled out within the work.
 *
 * @param workMax edges followed for each question
 * @complexity O(k log n) searches, k rules in the answer of n that could be given up
 */
export function findBankConflict(bank: BankProblem, lp: LpSolver, workMax: number): BankConflict | undefined {
  const ask: Ask = (asked) => canKeepAll(asked, lp, workMax);
  if (ask(bank) !== "impossible") return undefined;
  const { needed, isSmallest } = leaveOut(bank, relaxablesOf(bank), ask);
  return { rules: needed, isSmallest };
}

type Ask = (bank: BankProblem) => Answer;
type Left = { readonly left: BankProblem; readonly needed: readonly Relaxable[]; readonly isSmallest: boolean };

/** Leaves out as many of the items as the rest stays impossible without; what remains is needed. */
function leaveOut(bank: BankProblem, items: readonly Relaxable[], ask: Ask): Left {
  const without = items.reduce(relax, bank);
  const answer = ask(without);
  if (answer === "impossible") return { left: without, needed: [], isSmallest: true };
  if (items.length === 1) return { left: bank, needed: items, isSmallest: answer !== "open" };
  const half = items.length >> 1;
  const first = leaveOut(bank, items.slice(0, half), ask);
  const second = leaveOut(first.left, items.slice(half), ask);
  return {
    left: second.left,
    needed: [...first.needed, ...second.needed],
    isSmallest: first.isSmallest && second.isSmallest,
  };
}

/** What is easily given up comes last, so that it is named: presence before leave, before law, before contracts. */
function relaxablesOf({ presence, people, rules }: BankProblem): readonly Relaxable[] {
  return [
    ...people.map(({ id }): Relaxable => ({ kind: "contract", person: id })),
    ...rules.flatMap((rule): readonly Relaxable[] => (rule.severity === "hard" ? [{ kind: "labour", rule }] : [])),
    ...people.flatMap(({ id, leave }) => leave.map((day): Relaxable => ({ kind: "leave", person: id, day }))),
    ...presence.flatMap(({ id, days }) => days.map((day): Relaxable => ({ kind: "presence", rule: id, day }))),
  ];
}

function relax(bank: BankProblem, item: Relaxable): BankProblem {
  const personal = (id: string, change: (person: BankProblem["people"][number]) => object): BankProblem => ({
    ...bank,
    people: bank.people.map((person) => (person.id === id ? { ...person, ...change(person) } : person)),
  });
  switch (item.kind) {
    case "presence": {
      const presence = bank.presence.map((rule) =>
        rule.id === item.rule ? { ...rule, days: rule.days.filter((day) => day !== item.day) } : rule,
      );
      return { ...bank, presence };
    }
    case "leave":
      return personal(item.person, ({ leave }) => ({ leave: leave.filter((day) => day !== item.day) }));
    case "labour":
      return { ...bank, rules: bank.rules.filter(({ id }) => id !== item.rule.id) };
    case "contract": {
      const freely = WEEK_DAYS * DAY_MIN;
      return personal(item.person, ({ contract }) => ({ contract: { ...contract, bankMinutes: freely } }));
    }
  }
}

/** Whether any roster keeps every hard rule: the presence rows alone, searched until none is missed or that is proved. */
function canKeepAll(bank: BankProblem, lp: LpSolver, workMax: number): Answer {
  const translated = toRosterProblem({ ...bank, demand: [] });
  // Without its demand a bank has fewer duties, so one that was translated before is translated here.
  if (!translated.ok) return "impossible";
  const search = createRosterSearch(hardAlone(translated.value.problem), {
    seed: 1,
    lp,
    thread: 0,
    polishWork: POLISH_WORK,
    shouldStop: ({ best, bound, work }) => best().cost === 0 || bound() > 0 || work() > workMax,
  });
  if (search.stuck.length > 0) return "impossible";
  for (;;) {
    if (search.best().cost === 0) return "possible";
    if (search.bound() > 0) return "impossible";
    if (search.work() > workMax) return "open";
    if (!search.step()) return search.best().cost === 0 ? "possible" : "impossible";
  }
}

/** Wishes that forbid stay, all other costs go; a missing person costs one. */
function hardAlone(problem: RosterProblem): RosterProblem {
  return {
    ...problem,
    wishes: problem.wishes.filter(({ cost }) => cost === Infinity),
    rows: problem.rows.map((row) => ({ ...row, missingCosts: row.missingCosts.map((cost) => cost / PRESENCE_COST) })),
  };
}
