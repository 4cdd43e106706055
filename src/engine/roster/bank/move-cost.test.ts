import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { loadHighsSolver } from "#adapter/solver/highs";
import { present } from "#base/assert";
import type { LpSolver } from "../lp-solver";
import { createRosterSearch } from "../roster-search";
import { WEEK_DAYS, type BankProblem, type BankRoster } from "./bank-problem";
import { rankCandidates } from "./candidates";
import { checkBankRoster } from "./check-bank";
import { moveCost } from "./move-cost";
import { randomBank } from "./random-bank.fixture";
import { toBankRoster, toRosterProblem } from "./to-roster-problem";
import { toCells, weeksAround } from "./week-around";
import { whyThisPerson } from "./why-this-person";

let lp: LpSolver;
beforeAll(async () => {
  lp = await loadHighsSolver();
});

const SHAPE = { people: 6, days: [0, 1, 2, 3, 4, 5], isRich: true };
const SEED = fc.integer({ min: 0, max: 2 ** 30 });

function solved(bank: BankProblem) {
  const answer = toRosterProblem(bank);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const translation = answer.value;
  const search = createRosterSearch(translation.problem, { seed: 1, lp, thread: 0 });
  for (let step = 0; step < 6; step += 1) if (!search.step()) break;
  const cells = search.best().roster.slice();
  return { translation, cells, roster: toBankRoster(translation, cells) };
}

/** Two people's days change hands. */
const exchanged = (roster: BankRoster, one: number, other: number, day: number): BankRoster =>
  roster.map((line, at) => {
    if (at !== one && at !== other) return line;
    return line.with(day, roster[at === one ? other : one]?.[day]);
  });

const sumOf = ({ missingCost, surplusCost, peopleCost }: ReturnType<typeof checkBankRoster>): number =>
  missingCost + surplusCost + peopleCost;

test("RO-19 the reasons of a move's price add up to it, and what it breaks and mends is what the checker finds", () => {
  let priced = 0;
  fc.assert(
    fc.property(SEED, fc.nat(5), fc.nat(5), fc.nat(5), (seed, one, other, day) => {
      const bank = randomBank(seed, SHAPE);
      const { roster } = solved(bank);
      const moved = exchanged(roster, one, other, day);
      const [was, will] = [checkBankRoster(bank, roster), checkBankRoster(bank, moved)];
      const { before, after, reasons, broken, mended, gapsOpened } = moveCost(bank, roster, moved);
      expect([before, after]).toEqual([sumOf(was), sumOf(will)]);
      expect(reasons.reduce((sum, reason) => sum + reason.after - reason.before, 0)).toBe(after - before);
      expect(will.violations).toEqual(expect.arrayContaining([...broken]));
      expect(was.violations).toEqual(expect.arrayContaining([...mended]));
      if (broken.length === 0) expect(will.violations.length).toBe(was.violations.length - mended.length);
      for (const gap of gapsOpened) expect(gap.present).toBeLessThan(gap.needed);
      if (reasons.length > 0) priced += 1;
    }),
    { seed: 11, numRuns: 25 },
  );
  expect(priced).toBeGreaterThan(10);
}, 120_000);

test("RO-20 a week rebuilt around a day costs what is said, keeps every rule of its person and leaves the past alone", () => {
  let rebuilt = 0;
  fc.assert(
    fc.property(SEED, fc.nat(5), fc.nat(3), (seed, person, firstFree) => {
      const bank = randomBank(seed, SHAPE);
      const { translation, cells, roster } = solved(bank);
      expect(toCells(bank, translation, roster)).toEqual(cells);
      const around = weeksAround(translation, cells);
      const id = present(bank.people[person], "somebody").id;
      for (const duty of translation.duties.slice(0, 6)) {
        const found = around({ person, day: 4, duty, firstFree });
        if (!found) continue;
        rebuilt += 1;
        expect(found.line[4]).toMatchObject({ post: duty.post, template: duty.template, outlet: duty.outlet });
        expect(found.line.slice(0, firstFree)).toEqual(roster[person]?.slice(0, firstFree));
        const moved = roster.map((line, at) => (at === person ? found.line : line));
        const { before, after, broken, mended } = moveCost(bank, roster, moved);
        expect(broken.filter((each) => each.person === id)).toEqual([]);
        const isPresence = [...broken, ...mended].some((each) => each.person === undefined);
        if (!isPresence && mended.length === 0) expect(after - before).toBe(found.extraCost);
      }
    }),
    { seed: 12, numRuns: 20 },
  );
  expect(rebuilt).toBeGreaterThan(30);
}, 120_000);

test("RO-21 why this person: what would be missing without, and every other choice with its price or its hindrance", () => {
  const bank = randomBank(7, SHAPE);
  const { translation, roster } = solved(bank);
  const at = roster.findIndex((line) => line.some((worked) => worked?.post === "cash"));
  const day = present(roster[at], "a line").findIndex((worked) => worked?.post === "cash");
  const person = present(bank.people[at], "somebody").id;
  const why = present(whyThisPerson(bank, translation, roster, { person, day }), "an answer");
  const freed = roster.map((line, each) => (each === at ? line.with(day, undefined) : line));
  expect(why.without.after).toBe(sumOf(checkBankRoster(bank, freed)));
  const { outlet } = present(roster[at]?.[day], "a duty");
  const gap = { outlet, post: "cash", day, slotMin: why.missedAt.slotMin };
  expect(why.others).toEqual(rankCandidates(bank, translation, toCells(bank, translation, freed), gap));
  const idle = present(roster[at], "a line").findIndex((worked) => worked === undefined);
  expect(idle).toBeLessThan(WEEK_DAYS);
  expect(whyThisPerson(bank, translation, roster, { person, day: idle })).toBeUndefined();
}, 60_000);
