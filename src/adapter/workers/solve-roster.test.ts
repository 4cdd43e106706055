import { expect, test } from "vitest";
import { checkRoster } from "#engine/roster/check";
import { parseNrp } from "#engine/roster/parse-nrp";
import { SMALL_NRP } from "#engine/roster/nrp-text.fixture";
import type { RosterProblem } from "#engine/roster/problem";
import { randomProblem } from "#engine/roster/random-problem.fixture";
import { solveRoster, type RosterProgress } from "./solve-roster";

const problem = randomProblem(31, { days: 14, people: 8, shifts: 3 });

function smallProblem(): RosterProblem {
  const parsed = parseNrp(SMALL_NRP);
  return parsed.ok ? parsed.value : expect.fail(parsed.refusal.problem);
}

test("RO-7 two threads find the same roster twice under the same limit of work", async () => {
  const options = { seed: 3, threads: 2, workMax: 3e6 };
  const [first, second] = [await solveRoster(problem, options), await solveRoster(problem, options)];
  expect(second.roster).toEqual(first.roster);
  expect([second.cost, second.bound, second.work]).toEqual([first.cost, first.bound, first.work]);
  expect(first.cost).toBeCloseTo(checkRoster(problem, first.roster).penalty, 6);
});

test("RO-5 the search tells how far it is, and hands out its best when it is interrupted", async () => {
  const interrupt = new AbortController();
  const told: RosterProgress[] = [];
  const answer = await solveRoster(problem, {
    seed: 3,
    threads: 1,
    signal: interrupt.signal,
    onProgress: (progress) => {
      told.push(progress);
      interrupt.abort();
    },
  });
  expect(told.at(-1)?.cost).toBe(answer.cost);
  expect(answer.cost).toBeCloseTo(checkRoster(problem, answer.roster).penalty, 6);
});

test("RO-6 the search ends by itself when its roster is proved the cheapest", async () => {
  const { rows: _, wishes: __, ...rules } = smallProblem();
  const answer = await solveRoster({ ...rules, rows: [], wishes: [] }, { seed: 1, threads: 2 });
  expect([answer.cost, answer.bound]).toEqual([0, 0]);
});
