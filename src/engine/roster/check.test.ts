import { expect, test } from "vitest";
import { checkRoster } from "./check";
import type { Person, RosterProblem } from "./problem";

const FREE: Person = {
  id: "ana",
  minutesMin: 0,
  minutesMax: 10_000,
  workRunMin: 1,
  workRunMax: 9,
  offRunMin: 1,
  weekendsMax: 2,
  shiftsMax: [9, 9],
  daysOff: [],
};

/** Nine days from a Monday, early and late, one person with one rule of interest. */
const problemOf = (rules: Partial<Person>, rest: Partial<RosterProblem> = {}): RosterProblem => ({
  days: 9,
  weekends: [[5, 6]],
  shifts: [
    { id: "E", minutes: 480, neverBefore: [] },
    { id: "L", minutes: 480, neverBefore: [0] },
  ],
  people: [{ ...FREE, ...rules }],
  wishes: [],
  rows: [],
  ...rest,
});

const cells = (text: string): Uint8Array => Uint8Array.from(text, (letter) => ".EL".indexOf(letter));

test.each([
  ["a late shift before an early one", {}, "..LE.....", "succession"],
  ["a day off that is worked", { daysOff: [3] }, "...E.....", "dayOff"],
  ["too few minutes", { minutesMin: 961 }, "EE.......", "minutes"],
  ["too many minutes", { minutesMax: 959 }, "EE.......", "minutes"],
  ["a shift the person may not work", { shiftsMax: [9, 0] }, "L........", "cannotWork"],
  ["too many of a shift", { shiftsMax: [9, 2] }, "LLL......", "shiftsMax"],
  ["too many days in a row", { workRunMax: 3 }, ".EEEE....", "workRun"],
  ["too few days in a row", { workRunMin: 2 }, ".E.......", "workRun"],
  ["too few days off in a row", { offRunMin: 2 }, "EE.EE....", "offRun"],
  ["too many weekends", { weekendsMax: 0 }, "......E..", "weekends"],
])("RO-2 names %s", (_, rules, line, rule) => {
  const { isFeasible, violations } = checkRoster(problemOf(rules), cells(line));
  expect(violations.map((violation) => violation.rule)).toEqual([rule]);
  expect(isFeasible).toBe(false);
});

test.each([
  ["a short run at the first day", { workRunMin: 3 }, "E........"],
  ["a short run at the last day", { workRunMin: 3 }, "........E"],
  ["a day off at the first day", { offRunMin: 2 }, ".EE......"],
  ["a day off at the last day", { offRunMin: 2 }, "EEEEEEEE."],
  ["both days of one weekend", { weekendsMax: 1 }, ".....EE.."],
])("RO-2 allows %s", (_, rules, line) => {
  expect(checkRoster(problemOf(rules), cells(line)).violations).toEqual([]);
});

test("RO-2 a roster of another shape is no roster", () => {
  expect(checkRoster(problemOf({}), new Uint8Array(8)).isFeasible).toBe(false);
  expect(checkRoster(problemOf({}), new Uint8Array(9).fill(3)).isFeasible).toBe(false);
});

test("RO-2 a wish for a shift costs when it is not worked, a wish away from one when it is", () => {
  const wishes = [
    { kind: "on", person: 0, day: 0, shift: 0, cost: 3 },
    { kind: "on", person: 0, day: 1, shift: 0, cost: 5 },
    { kind: "off", person: 0, day: 0, shift: 0, cost: 7 },
    { kind: "off", person: 0, day: 1, shift: 0, cost: 11 },
  ] as const;
  expect(checkRoster(problemOf({}, { wishes }), cells("EL.......")).wishPenalty).toBe(5 + 7);
});

test("RO-9 each missing person costs its own step of the curve, the last step goes on", () => {
  const row = { day: 0, shifts: [0, 1], missingCosts: [10, 20], surplusCosts: [1, 4] };
  const penalty = (needed: number, line: string): number =>
    checkRoster(problemOf({}, { rows: [{ ...row, needed }] }), cells(line)).coverPenalty;
  expect([0, 1, 2, 3, 4].map((needed) => penalty(needed, "........."))).toEqual([0, 10, 30, 50, 70]);
  expect([0, 1, 2].map((needed) => penalty(needed, "L........"))).toEqual([1, 0, 10]);
});
