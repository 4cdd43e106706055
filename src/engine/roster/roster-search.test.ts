import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { loadHighsSolver } from "#adapter/solver/highs";
import { createRng } from "#base/rng";
import { checkRoster } from "./check";
import { createDraft, setCell } from "./draft";
import { explainLine, findConflict } from "./explain";
import { createLineSource } from "./line-finder";
import type { LpSolver } from "./lp-solver";
import type { RosterProblem } from "./problem";
import { randomProblem } from "./random-problem.fixture";
import { createRosterSearch, type RosterSearch } from "./roster-search";
import { createRuinRecreate } from "./ruin-recreate";
import { startRoster } from "./start-roster";
import { buildTables } from "./tables";

let lp: LpSolver;
beforeAll(async () => {
  lp = await loadHighsSolver();
});

const SEED = fc.integer({ min: 0, max: 2 ** 30 });
const STEPS_MAX = 250;

function play(search: RosterSearch, steps = STEPS_MAX): boolean {
  for (let step = 0; step < steps; step += 1) if (!search.step()) return true;
  return false;
}

/** All rosters of a tiny problem: every feasible line of each person, in every combination. */
function cheapestRoster(problem: RosterProblem): number {
  const { days, shifts, people } = problem;
  const lines = people.map((person) => {
    const alone = { ...problem, people: [person], wishes: [], rows: [] };
    const feasible: Uint8Array[] = [];
    for (let code = 0; code < (shifts.length + 1) ** days; code += 1) {
      const line = Uint8Array.from(
        { length: days },
        (_, day) => Math.floor(code / (shifts.length + 1) ** day) % (shifts.length + 1),
      );
      if (checkRoster(alone, line).isFeasible) feasible.push(line);
    }
    return feasible;
  });
  let best = Infinity;
  const roster = new Uint8Array(people.length * days);
  const choose = (person: number): void => {
    if (person === people.length) {
      best = Math.min(best, checkRoster(problem, roster).penalty);
      return;
    }
    for (const line of lines[person] ?? []) {
      roster.set(line, person * days);
      choose(person + 1);
    }
  };
  choose(0);
  return best;
}

test("RO-6 proves the cheapest of all rosters where all can be counted", () => {
  let proved = 0;
  fc.assert(
    fc.property(SEED, (seed) => {
      const problem = randomProblem(seed, { days: 6, people: 2, shifts: 2 });
      fc.pre(problem.people.every((_, person) => findConflict(problem, person) === undefined));
      const cheapest = cheapestRoster(problem);
      const search = createRosterSearch(problem, { seed, lp, thread: 0 });
      const isProved = play(search);
      expect(search.bound()).toBeLessThanOrEqual(cheapest);
      expect(search.best().cost).toBe(cheapest);
      if (isProved) proved += 1;
    }),
    { seed: 3, numRuns: 5 },
  );
  expect(proved).toBeGreaterThan(0);
}, 60_000);

test("RO-4 and RO-5 the roster at hand is feasible, as cheap as the checker says, and never gets dearer", () => {
  const problem = randomProblem(11, { days: 14, people: 8, shifts: 3 });
  const movable = problem.people.filter((_, person) => findConflict(problem, person) === undefined);
  const solvable = {
    ...problem,
    people: movable,
    wishes: problem.wishes.filter(({ person }) => person < movable.length),
  };
  for (const thread of [0, 1]) {
    const search = createRosterSearch(solvable, { seed: 5, lp, thread });
    let last = Infinity;
    for (let step = 0; step < 60; step += 1) {
      const { roster, cost } = search.best();
      const verdict = checkRoster(solvable, roster);
      expect(verdict.violations).toEqual([]);
      expect(cost).toBeCloseTo(verdict.penalty, 6);
      expect(cost).toBeLessThanOrEqual(last);
      expect(search.bound()).toBeLessThanOrEqual(cost);
      last = cost;
      if (!search.step()) break;
    }
  }
}, 60_000);

test("RO-4 a change taken back leaves no trace", () => {
  fc.assert(
    fc.property(SEED, (seed) => {
      const tables = buildTables(randomProblem(seed, { days: 9, people: 4, shifts: 3 }));
      const lines = createLineSource(tables);
      const rng = createRng(seed, "test");
      const { draft } = startRoster(tables, lines, rng);
      const search = createRuinRecreate(tables, lines, rng);
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const before = draft.cells.slice();
        const cost = draft.cost;
        if (!search.attempt(draft, 0.5)) {
          expect(draft.cells).toEqual(before);
          expect(draft.cost).toBeCloseTo(cost, 6);
        }
        expect(draft.cost).toBeCloseTo(createDraft(tables, draft.cells).cost, 6);
      }
    }),
    { seed: 4, numRuns: 20 },
  );
});

test("RO-9 the draft charges each step of the demand curve as the checker does", () => {
  const problem = randomProblem(21, { days: 7, people: 6, shifts: 2 });
  const tables = buildTables(problem);
  const rng = createRng(21, "cells");
  const draft = createDraft(tables, new Uint8Array(42));
  for (let change = 0; change < 200; change += 1) {
    const [person, day, cell] = [rng.below(6), rng.below(7), rng.below(3)];
    if (tables.wishCosts[(person * 7 + day) * 3 + cell] === Infinity) continue;
    setCell(tables, draft, person, day, cell);
    expect(draft.cost).toBeCloseTo(checkRoster(problem, draft.cells).penalty, 6);
  }
});

test("RO-7 the same problem, seed and steps give the same roster; another seed another way", () => {
  const problem = randomProblem(31, { days: 14, people: 8, shifts: 3 });
  const run = (seed: number) => {
    const search = createRosterSearch(problem, { seed, lp, thread: 1 });
    play(search, 30);
    return { cells: [...search.best().roster], work: search.work() };
  };
  expect(run(1)).toEqual(run(1));
  expect(run(2).work).not.toBe(run(1).work);
});

test("RO-8 takes an offered roster only when it is cheaper", () => {
  const problem = randomProblem(31, { days: 14, people: 8, shifts: 3 });
  const good = createRosterSearch(problem, { seed: 1, lp, thread: 1 });
  const fresh = createRosterSearch(problem, { seed: 2, lp, thread: 1 });
  const first = fresh.best().roster.slice();
  play(good, 40);
  expect(good.best().cost).toBeLessThan(fresh.best().cost);
  good.offer(first);
  expect(good.best().roster).not.toEqual(first);
  fresh.offer(good.best().roster);
  expect(fresh.best()).toEqual(good.best());
});

const stuckProblem = (): RosterProblem => {
  const problem = randomProblem(31, { days: 14, people: 3, shifts: 2 });
  const shifts = problem.shifts.map((shift) => ({ ...shift, minutes: 480 }));
  const free = { minutesMin: 0, minutesMax: 9_600, workRunMin: 1, workRunMax: 7, offRunMin: 1, weekendsMax: 2 };
  const people = problem.people.map((person) => ({ ...person, ...free, shiftsMax: [14, 14], daysOff: [] }));
  const busy = { minutesMin: 12 * 480, workRunMax: 3, weekendsMax: 2 };
  return { ...problem, shifts, people: people.map((person, at) => (at === 1 ? { ...person, ...busy } : person)) };
};

test("RO-10 names the smallest set of rules that collide: without any one of them there is a line", () => {
  const problem = stuckProblem();
  expect(findConflict(problem, 0)).toBeUndefined();
  expect(findConflict(problem, 1)).toEqual(["workRunMax", "minutesMin"]);
});

test("RO-10 the others are rostered where one person has no line", () => {
  const problem = stuckProblem();
  const search = createRosterSearch(problem, { seed: 1, lp, thread: 0 });
  play(search, 20);
  expect(search.stuck).toEqual([1]);
  const { violations } = checkRoster(problem, search.best().roster);
  expect(violations.map(({ person, rule }) => [person, rule])).toEqual([["p1", "minutes"]]);
  expect(
    search
      .best()
      .roster.subarray(14, 28)
      .every((cell) => cell === 0),
  ).toBe(true);
});

test("RO-11 every other cell of a line has the price that forcing it costs", () => {
  const problem = stuckProblem();
  const search = createRosterSearch(problem, { seed: 1, lp, thread: 0 });
  play(search, 20);
  const { roster, cost } = search.best();
  const reasons = explainLine(problem, roster, 0);
  expect(reasons).toHaveLength(14);
  for (const { cell, alternatives } of reasons) {
    expect(alternatives.map((other) => other.cell)).not.toContain(cell);
    for (const { extraCost } of alternatives) expect(extraCost).toBeGreaterThanOrEqual(search.bound() - cost);
  }
});
