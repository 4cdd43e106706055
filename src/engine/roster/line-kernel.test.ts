import fc from "fast-check";
import { expect, test } from "vitest";
import { createRng } from "#base/rng";
import { checkRoster } from "./check";
import { createLineSource } from "./line-finder";
import type { RosterProblem } from "./problem";
import { randomProblem } from "./random-problem.fixture";
import { buildTables } from "./tables";

const DAYS = 8;

/** Every line there is, judged by the checker. */
function cheapestByEnumeration(problem: RosterProblem, costs: Float64Array): number {
  const width = problem.shifts.length + 1;
  const line = new Uint8Array(problem.days);
  let best = Infinity;
  for (let code = 0; code < width ** problem.days; code += 1) {
    let rest = code;
    let cost = 0;
    for (let day = 0; day < problem.days; day += 1) {
      line[day] = rest % width;
      rest = Math.floor(rest / width);
      cost += costs[day * width + (line[day] ?? 0)] ?? 0;
    }
    if (cost < best && checkRoster(problem, line).isFeasible) best = cost;
  }
  return best;
}

test("RO-3 finds the cheapest line that obeys every rule, as cheap as the best of all lines", () => {
  let found = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
      const problem = randomProblem(seed, { days: DAYS, people: 1, shifts: 2 });
      const tables = buildTables({ ...problem, rows: [] });
      const rng = createRng(seed, "costs");
      const costs = tables.wishCosts.map((cost) => cost + Math.round(40 * rng.next() - 20));
      const line = new Uint8Array(DAYS);
      const { cost } = createLineSource(tables).find(0, costs, line);
      expect(cost).toBe(cheapestByEnumeration(problem, costs));
      if (cost === Infinity) return;
      found += 1;
      expect(checkRoster(problem, line).violations).toEqual([]);
      expect(line.reduce((sum, cell, day) => sum + (costs[day * tables.width + cell] ?? 0), 0)).toBe(cost);
    }),
    { seed: 7, numRuns: 60 },
  );
  expect(found).toBeGreaterThan(20);
});

test("RO-3 a forced cell is kept and a forbidden one avoided, whatever they cost", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
      const problem = randomProblem(seed, { days: DAYS, people: 1, shifts: 2 });
      const tables = buildTables(problem);
      const rng = createRng(seed, "costs");
      const costs = tables.wishCosts.map((cost) => cost + Math.round(40 * rng.next() - 20));
      const forced = rng.below(DAYS);
      const cell = rng.below(tables.width);
      for (let other = 0; other < tables.width; other += 1)
        if (other !== cell) costs[forced * tables.width + other] = Infinity;
      const line = new Uint8Array(DAYS);
      const { cost } = createLineSource(tables).find(0, costs, line);
      expect(cost).toBe(cheapestByEnumeration(problem, costs));
      if (cost < Infinity) expect(line[forced]).toBe(cell);
    }),
    { seed: 8, numRuns: 30 },
  );
});

test.each([14, 63])(
  "RO-3 a quick line over %i days obeys every rule too, and costs no less than the cheapest",
  (days) => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
        const problem = randomProblem(seed, { days, people: 1, shifts: 3 });
        const limited = {
          ...problem,
          people: problem.people.map((each) => ({ ...each, shiftsMax: [days, 4, days >> 2] })),
        };
        const tables = buildTables({ ...limited, rows: [] });
        const rng = createRng(seed, "costs");
        const costs = tables.wishCosts.map((cost) => cost + Math.round(40 * rng.next() - 20));
        const lines = createLineSource(tables);
        const line = new Uint8Array(days);
        const quick = lines.findQuick(0, costs, line);
        if (quick.cost === Infinity) return;
        found += 1;
        expect(checkRoster({ ...limited, wishes: [], rows: [] }, line).violations).toEqual([]);
        expect(lines.find(0, costs, line).bound).toBeLessThanOrEqual(quick.cost);
      }),
      { seed: 9, numRuns: 15 },
    );
    expect(found).toBeGreaterThan(5);
  },
);
