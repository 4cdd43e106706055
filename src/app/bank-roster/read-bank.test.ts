import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toRosterProblem } from "#engine/roster/bank/to-roster-problem";
import { readBank } from "./read-bank";

const EXAMPLE = readFileSync(new URL("../../../examples/roster/market-street.json", import.meta.url), "utf8");

const read = (text: string) => readBank({ name: "week.json", text });

/** Faults as `field code`. */
function faultsOf(text: string): readonly string[] {
  const answer = read(text);
  return answer.ok ? [] : answer.refusal.faults.map(({ field, code }) => `${field} ${code}`);
}

test("RO-13 the example of a week is read as it is and fits the engine", () => {
  const answer = read(EXAMPLE);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal.faults));
  const { people, templates, demand, rules } = answer.value;
  expect(people.find(({ id }) => id === "W05")?.wishes).toEqual([{ day: 5, cost: 20 }]);
  expect(templates[0]).toMatchObject({ fromMin: 480, toMin: 1_020, lunchesMin: [660, 720, 780] });
  expect(demand.filter(({ post }) => post === "cash").map(({ day }) => day)).toEqual([0, 4, 1, 2, 3, 5]);
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(["cn.week", "union.lateRest"]));
  expect(toRosterProblem(answer.value).ok).toBe(true);
});

test("RO-13 everything wrong with a file is named at its place", () => {
  const broken = EXAMPLE.replace('"monday": "2026-11-23"', '"monday": "2026-11-24"')
    .replace('"id": "W02"', '"id": "W01"')
    .replace('"posts": ["lobby"]', '"posts": ["hall"]')
    .replace('"to": "17:00"', '"to": "07:00"');
  expect(faultsOf(broken)).toEqual(
    expect.arrayContaining([
      "monday import.malformed",
      "people[1].id import.duplicateId",
      "presence[0].posts[0] import.notAChoice",
      "templates[0].to import.tooSmall",
    ]),
  );
  expect(faultsOf("{")).toEqual([" import.notJson"]);
});

test("LU-4 a union's exception of a rule that the law does not have is a fault of the file", () => {
  const stray = EXAMPLE.replace('"limit": 720,', '"limit": 720, "replaces": "es.day",');
  expect(faultsOf(stray)).toEqual(["labour.union import.invalid"]);
});
