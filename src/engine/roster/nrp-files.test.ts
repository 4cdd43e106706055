import { expect, test } from "vitest";
import { SMALL_NRP } from "./nrp-text.fixture";
import { parseNrp } from "./parse-nrp";
import type { RosterProblem } from "./problem";
import { readRosterTable, writeRosterTable } from "./roster-table";

function parsed(text: string): RosterProblem {
  const result = parseNrp(text);
  if (!result.ok) return expect.fail(`line ${result.refusal.line}: ${result.refusal.problem}`);
  return result.value;
}

test("RO-1 reads every section of the published text format", () => {
  const problem = parsed(SMALL_NRP);
  expect(problem.days).toBe(7);
  expect(problem.weekends).toEqual([[5, 6]]);
  expect(problem.shifts[2]).toEqual({ id: "N", minutes: 600, neverBefore: [0, 1] });
  expect(problem.people[1]).toEqual({
    id: "B",
    minutesMin: 1_440,
    minutesMax: 2_400,
    workRunMin: 1,
    workRunMax: 5,
    offRunMin: 2,
    weekendsMax: 1,
    shiftsMax: [7, 0, 0],
    daysOff: [2, 6],
  });
  expect(problem.wishes).toEqual([
    { kind: "on", person: 0, day: 1, shift: 1, cost: 3 },
    { kind: "on", person: 2, day: 5, shift: 0, cost: 2 },
    { kind: "off", person: 1, day: 0, shift: 0, cost: 1 },
  ]);
  expect(problem.rows).toHaveLength(8);
  expect(problem.rows.at(-1)).toEqual({ day: 6, shifts: [1], needed: 0, missingCosts: [100], surplusCosts: [1] });
});

test("RO-1 files with Windows line ends and without days off or wishes are read", () => {
  const short = SMALL_NRP.replace(/SECTION_DAYS_OFF[\s\S]*(?=SECTION_COVER)/u, "").replaceAll("\n", "\r\n");
  expect(parsed(short).wishes).toEqual([]);
  expect(parsed(short).people[0]?.daysOff).toEqual([]);
});

const line = (text: string): number => SMALL_NRP.split("\n").indexOf(text) + 1;

test.each([
  ["L,480,E", "L,480,X", 'there is no shift "X"'],
  ["7", "8", "8 days are not whole weeks"],
  ["E,480,", "E,0,", '"0" is not the length in minutes: a whole number from 1 to 1440'],
  ["A,0", "Z,0", 'there is no employee "Z"'],
  ["B,2,6", "B,2,7", '"7" is not a day: a whole number from 0 to 6'],
  ["A,1,L,3", "A,1,L", "a weight is missing in field 4"],
  ["0,E,1,100,1", "0,E,some,100,1", '"some" is not the requirement: a whole number from 0 up'],
  ["B,E=7|L=0|N=0,2400,1440,5,1,2,1", "B,E=7|L=0|N=0,1400,1440,5,1,2,1", "B has more fewest minutes than most minutes"],
  ["B,E=7|L=0|N=0,2400,1440,5,1,2,1", "A,E=7|L=0|N=0,2400,1440,5,1,2,1", undefined],
  ["SECTION_COVER", "SECTION_COVERS", "SECTION_COVERS is not a section of this format"],
])("RO-1 %s written as %s is refused with its line", (right, wrong, problem) => {
  const result = parseNrp(SMALL_NRP.replace(`\n${right}\n`, `\n${wrong}\n`));
  if (result.ok) return expect.fail("the file was read");
  if (problem === undefined) expect(result.refusal.problem).toContain('employee "A" stands twice');
  else expect(result.refusal).toEqual({ line: line(right), problem });
});

test("RO-1 a file without a needed section is refused", () => {
  const result = parseNrp(SMALL_NRP.slice(0, SMALL_NRP.indexOf("SECTION_COVER")));
  expect(result).toEqual({ ok: false, refusal: { line: 1, problem: "the file has no SECTION_COVER" } });
});

test("RO-12 a roster written as a table is read back the same", () => {
  const problem = parsed(SMALL_NRP);
  const roster = new Uint8Array(21);
  roster.set([0, 2, 2, 0, 1, 3, 0], 0);
  roster.set([1, 1, 0, 0, 1], 7);
  const table = writeRosterTable(problem, roster);
  expect(table).toBe("\tL\tL\t\tE\tN\t\nE\tE\t\t\tE\t\t\n\t\t\t\t\t\t\n");
  expect(readRosterTable(problem, table)).toEqual({ ok: true, value: roster });
});

test.each([
  ["\tL\n", { line: 1, problem: "1 lines for 3 people" }],
  ["\tL\n\n\n", { line: 1, problem: "2 columns for 7 days" }],
  ["\t\t\t\t\t\t\n\t\tX\t\t\t\t\n\t\t\t\t\t\t\n", { line: 2, problem: 'there is no shift "X" (day 2)' }],
])("RO-12 a table of another shape is refused with its line: %j", (table, refusal) => {
  expect(readRosterTable(parsed(SMALL_NRP), table)).toEqual({ ok: false, refusal });
});
