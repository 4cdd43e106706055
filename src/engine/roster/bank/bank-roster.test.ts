import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { loadHighsSolver } from "#adapter/solver/highs";
import { present } from "#base/assert";
import { PROFILE_RULES } from "#domain/labour-rules/profiles";
import { checkRoster } from "../check";
import { explainLine } from "../explain";
import type { LpSolver } from "../lp-solver";
import { createRosterSearch } from "../roster-search";
import type { Assignment, BankProblem, BankRoster } from "./bank-problem";
import { rankCandidates } from "./candidates";
import { checkBankRoster, type BankVerdict } from "./check-bank";
import { findBankConflict } from "./find-bank-conflict";
import { randomBank } from "./random-bank.fixture";
import { PRESENCE_COST, toBankRoster, toRosterProblem, type BankTranslation } from "./to-roster-problem";

let lp: LpSolver;
beforeAll(async () => {
  lp = await loadHighsSolver();
});

const SEED = fc.integer({ min: 0, max: 2 ** 30 });
const WEEK = [0, 1, 2, 3, 4, 5];

function translated(bank: BankProblem): BankTranslation {
  const answer = toRosterProblem(bank);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

function solved(bank: BankProblem, steps: number) {
  const translation = translated(bank);
  const search = createRosterSearch(translation.problem, { seed: 1, lp, thread: 0 });
  for (let step = 0; step < steps; step += 1) if (!search.step()) break;
  const { roster: cells, cost } = search.best();
  return { translation, cells, cost, stuck: search.stuck, roster: toBankRoster(translation, cells) };
}

const isPresence = (bank: BankProblem, rule: string): boolean => bank.presence.some(({ id }) => id === rule);

/** What the verdict says a roster costs, a person missing from a presence rule at the translation's price. */
function priceOf(bank: BankProblem, { violations, missingCost, surplusCost, peopleCost }: BankVerdict): number {
  const absent = violations
    .filter(({ rule }) => isPresence(bank, rule))
    .reduce((sum, { limit, found }) => sum + limit - found, 0);
  return PRESENCE_COST * absent + missingCost + surplusCost + peopleCost;
}

test("RO-13 and LU-2 the checker, from the bank's own data, finds no rule broken and the cost the search says", () => {
  let lawful = 0;
  fc.assert(
    fc.property(SEED, (seed) => {
      const bank = randomBank(seed, { people: 6, days: WEEK, isRich: true });
      const { roster, cost, cells, translation, stuck } = solved(bank, 12);
      const verdict = checkBankRoster(bank, roster);
      const idle = stuck.map((person) => bank.people[person]?.id);
      const broken = verdict.violations.filter(({ rule, person }) => !isPresence(bank, rule) && !idle.includes(person));
      expect(broken).toEqual([]);
      expect(priceOf(bank, verdict)).toBe(cost);
      expect(checkRoster(translation.problem, cells).penalty).toBe(cost);
      if (verdict.isLawful) lawful += 1;
    }),
    { seed: 5, numRuns: 12 },
  );
  expect(lawful).toBeGreaterThan(0);
}, 60_000);

/** Every week of assignments on these days, judged by the checker alone. */
function cheapestWeek(bank: BankProblem, days: readonly number[]): number {
  const { posts, templates } = bank;
  const choices: readonly (Assignment | undefined)[] = [
    undefined,
    ...posts.flatMap(({ id: post }) =>
      templates.map(({ id: template, lunchesMin }) => ({ outlet: "O1", post, template, lunchMin: lunchesMin[0] })),
    ),
  ];
  const lines = days.reduce<readonly (readonly (Assignment | undefined)[])[]>(
    (weeks, day) => weeks.flatMap((week) => choices.map((choice) => Object.assign([...week], { [day]: choice }))),
    [Array.from({ length: 7 }, () => undefined)],
  );
  const rosters = bank.people.reduce<readonly BankRoster[]>(
    (chosen, person) => {
      const alone = { ...bank, people: bank.people.filter(({ id }) => id === person.id) };
      const own = lines.filter((line) =>
        checkBankRoster(alone, [line]).violations.every(({ rule }) => isPresence(bank, rule)),
      );
      return chosen.flatMap((roster) => own.map((line) => [...roster, line]));
    },
    [[]],
  );
  return Math.min(...rosters.map((roster) => priceOf(bank, checkBankRoster(bank, roster))));
}

test("RO-14 the cheapest of all weeks is found where all can be counted", () => {
  let found = 0;
  fc.assert(
    fc.property(SEED, (seed) => {
      const days = [0, 5];
      const bank = randomBank(seed, { people: 2, days, isRich: false });
      const cheapest = cheapestWeek(bank, days);
      fc.pre(cheapest < Infinity);
      expect(solved(bank, 60).cost).toBe(cheapest);
      found += 1;
    }),
    { seed: 6, numRuns: 8 },
  );
  expect(found).toBeGreaterThan(4);
}, 60_000);

test("RO-6 a week is proved: nothing is cheaper than the roster, or than a share of it where that is enough", () => {
  const bank = randomBank(3, { people: 6, days: WEEK, isRich: true });
  const { problem } = translated(bank);
  const exact = createRosterSearch(problem, { seed: 1, lp, thread: 0 });
  while (exact.step());
  expect(exact.bound()).toBe(exact.best().cost);
  const nearly = createRosterSearch(problem, { seed: 1, lp, thread: 0, shareGap: 0.2 });
  while (nearly.step());
  expect(nearly.bound()).toBeLessThanOrEqual(exact.best().cost);
  expect(nearly.bound()).toBeGreaterThanOrEqual(0.8 * nearly.best().cost - 1e-6);
}, 60_000);

test("RO-5 a week's program that is told to stop leaves the best roster found and a bound that holds", () => {
  const bank = randomBank(3, { people: 6, days: WEEK, isRich: true });
  const { problem } = translated(bank);
  const whole = createRosterSearch(problem, { seed: 1, lp, thread: 0 });
  while (whole.step());
  const stopped = createRosterSearch(problem, { seed: 1, lp, thread: 0, shouldStop: () => true });
  for (let step = 0; step < 5; step += 1) stopped.step();
  expect(stopped.best().cost).toBe(checkRoster(problem, stopped.best().roster).penalty);
  expect(stopped.bound()).toBeLessThanOrEqual(whole.best().cost);
}, 60_000);

test("RO-13 the same bank, seed and steps give the same week", () => {
  const bank = randomBank(3, { people: 6, days: WEEK, isRich: true });
  expect(solved(bank, 8).roster).toEqual(solved(bank, 8).roster);
});

/** Two with the vault's certificate, one of them on leave: the vault cannot be opened by two. */
function vaultBank(): BankProblem {
  const bank = randomBank(3, { people: 4, days: WEEK, isRich: true });
  const people = bank.people.map((person, at) => ({
    ...person,
    certificates: at < 2 ? ["cash", "vault"] : ["cash"],
    conditions: [],
    endedMin: undefined,
    leave: at === 0 ? [0] : [],
    contract: { ...person.contract, weekMinutes: 2_400, bankMinutes: 2_400 },
  }));
  return { ...bank, rules: PROFILE_RULES.CN, people };
}

test("RO-16 names the smallest set of rules that collide: the leave and the dual control of that day", () => {
  const bank = vaultBank();
  const conflict = present(findBankConflict(bank, lp, 50e6), "the conflict");
  expect(conflict.isSmallest).toBe(true);
  expect(conflict.rules).toEqual([
    { kind: "leave", person: "p0", day: 0 },
    { kind: "presence", rule: "vault", day: 0 },
  ]);
  const relaxed = { ...bank, people: bank.people.map((person) => ({ ...person, leave: [] })) };
  expect(findBankConflict(relaxed, lp, 50e6)).toBeUndefined();
}, 60_000);

test("RO-17 candidates for a gap stand cheapest first, and each price is what the roster then costs more", () => {
  const bank = vaultBank();
  const { translation, cells } = solved(bank, 20);
  const gap = { outlet: "O1", post: "cash", day: 0, slotMin: 600 };
  const ranked = rankCandidates(bank, translation, cells, gap);
  expect(ranked).toHaveLength(4);
  expect(ranked.find(({ person }) => person === "p0")?.hindrance).toBe("leave");
  const offers = ranked.flatMap(({ person, offer }) => (offer ? [{ person, ...offer }] : []));
  const prices = offers.map(({ extraCost }) => extraCost);
  expect(prices.length).toBeGreaterThan(0);
  expect([...prices].sort((a, b) => a - b)).toEqual(prices);
  for (const { person, extraCost, duty } of offers) {
    expect(duty).toMatchObject({ outlet: "O1", post: "cash" });
    const index = bank.people.findIndex(({ id }) => id === person);
    const [monday] = explainLine(translation.problem, cells, index);
    const cell = translation.duties.indexOf(duty) + 1;
    expect(monday?.alternatives.find((other) => other.cell === cell)?.extraCost).toBe(extraCost);
  }
}, 60_000);

test("RO-17 somebody without the post's certificate is no candidate, and the reason is said", () => {
  const bank = vaultBank();
  const people = bank.people.map((person, at) => (at === 3 ? { ...person, certificates: [] } : person));
  const unskilled = { ...bank, people };
  const { translation, cells } = solved(unskilled, 5);
  const ranked = rankCandidates(unskilled, translation, cells, { outlet: "O1", post: "cash", day: 1, slotMin: 600 });
  expect(ranked.find(({ person }) => person === "p3")?.hindrance).toBe("notAble");
});

/** A week in which one person works as given and everybody else is off. */
const aloneAtWork = (bank: BankProblem, line: readonly (Assignment | undefined)[]): BankRoster =>
  bank.people.map((_, at) => (at === 0 ? line : []));

const early = (more: Partial<Assignment> = {}): Assignment => ({
  outlet: "O1",
  post: "cash",
  template: "early",
  lunchMin: 690,
  ...more,
});

function rulesBroken(bank: BankProblem, line: readonly (Assignment | undefined)[]): readonly string[] {
  const { violations } = checkBankRoster(bank, aloneAtWork(bank, line));
  return [...new Set(violations.filter(({ person }) => person === "p0").map(({ rule }) => rule))];
}

test("RO-15 the checker names each rule that a week breaks", () => {
  const bank = vaultBank();
  expect(rulesBroken(bank, [undefined, early()])).toEqual([]);
  expect(rulesBroken(bank, [early()])).toEqual(["leave"]);
  expect(rulesBroken(bank, [undefined, early({ outlet: "O9" })])).toEqual(["outlet"]);
  expect(rulesBroken(bank, [undefined, early({ post: "vip" })])).toEqual(["certificate"]);
  expect(rulesBroken(bank, [undefined, early({ lunchMin: 700 })])).toEqual(["lunch"]);
  expect(rulesBroken(bank, [undefined, ...WEEK.map(() => early())])).toContain("cn.week");
  expect(rulesBroken(bank, [undefined, early({ template: "night" })])).toEqual(["closed"]);
  const rests = PROFILE_RULES.EU.map((rule) =>
    rule.id === "eu.dailyRest"
      ? { ...rule, limit: 900 }
      : rule.id === "eu.weeklyRest"
        ? { ...rule, limit: 2_880 }
        : rule,
  );
  const lateThenEarly = [undefined, early({ template: "late" }), early(), undefined, early()];
  expect(rulesBroken({ ...bank, rules: rests }, lateThenEarly)).toEqual(["eu.dailyRest"]);
  const everyDay = { ...bank, rules: rests, people: bank.people.map((person) => ({ ...person, leave: [] })) };
  expect(rulesBroken(everyDay, [early(), early(), early(), early(), early()])).toEqual([]);
  expect(rulesBroken(everyDay, [undefined, early(), undefined, early(), undefined, early()])).toContain(
    "eu.weeklyRest",
  );
  const spain = { ...bank, rules: PROFILE_RULES.ES, publishedOn: "2026-11-20" };
  expect(checkBankRoster(spain, aloneAtWork(spain, [])).violations.map(({ rule }) => rule)).toContain("es.notice");
});

test("LU-3 and RO-13 who must rest two days together has the weekend, and nobody else", () => {
  const bank = vaultBank();
  const people = bank.people.map((person, at) => ({
    ...person,
    conditions: at === 0 ? (["underAge"] as const) : [],
    contract: { ...person.contract, weekMinutes: 0, bankMinutes: 2_400 },
    leave: [],
  }));
  const { problem } = translated({ ...bank, rules: PROFILE_RULES.ES, people });
  expect(problem.people.map(({ daysOff }) => daysOff)).toEqual([[5, 6], [], [], []]);
});

test("LU-2 overtime of the month's earlier weeks leaves less for this one", () => {
  const bank = vaultBank();
  const worked = (overtimeMonthMinutes: number): number => {
    const people = bank.people.map((person) => ({
      ...person,
      ledger: { ...person.ledger, overtimeMonthMinutes },
      contract: { ...person.contract, weekMinutes: 2_400, bankMinutes: 0, overtimeMinutes: 240 },
      leave: [],
    }));
    return translated({ ...bank, people }).problem.people[0]?.minutesMax ?? 0;
  };
  expect([worked(0), worked(2_100), worked(2_160)]).toEqual([2_640, 2_460, 2_400]);
  const late = { ...present(bank.people[1], "somebody"), ledger: { ...present(bank.people[1], "somebody").ledger } };
  const over = { ...bank, people: [{ ...late, ledger: { ...late.ledger, overtimeMonthMinutes: 2_160 } }] };
  const week = WEEK.map(() => early());
  expect(checkBankRoster(over, [week]).violations.map(({ rule }) => rule)).toContain("cn.overtimeMonth");
});

test("LU-6 and RO-15 a break that the law asks for cannot be left out of a shift", () => {
  const bank = { ...vaultBank(), rules: PROFILE_RULES.KR };
  expect(rulesBroken(bank, [undefined, early({ lunchMin: undefined })])).toEqual(
    expect.arrayContaining(["lunch", "kr.breakAt8", "kr.breakAt4"]),
  );
  const templates = bank.templates.map((template) => ({ ...template, lunchesMin: [], lunchMinutes: 0 }));
  const { problem, duties } = translated({ ...bank, templates });
  expect(duties.length).toBeGreaterThan(0);
  for (const { shiftsMax } of problem.people) expect(Math.max(...shiftsMax)).toBe(0);
});

test("RO-13 a bank with more kinds of duty than the engine holds is refused, not cut", () => {
  const bank = vaultBank();
  const lunchesMin = Array.from({ length: 200 }, (_, at) => 600 + at);
  const templates = bank.templates.map((template) => ({ ...template, lunchesMin }));
  expect(toRosterProblem({ ...bank, templates })).toMatchObject({
    ok: false,
    refusal: { code: "roster.tooManyDuties" },
  });
});
