import { expect, test } from "vitest";
import { ruleTests, specRules } from "../../scripts/spec.mjs";

const rules = specRules();
const tests = ruleTests();

test("every rule of a SPEC has a test that names it", () => {
  const tested = new Set(tests.flatMap((named) => named.ids));
  const untested = rules.filter((rule) => !tested.has(rule.id));
  expect(untested.map((rule) => `${rule.id} in ${rule.file}`)).toEqual([]);
});

test("every rule that a test names is in a SPEC", () => {
  const known = new Set(rules.map((rule) => rule.id));
  const strangers = tests.filter((named) => named.ids.some((id) => !known.has(id)));
  expect(strangers.map((named) => `${named.file}: ${named.name}`)).toEqual([]);
});

test("no two rules share a number", () => {
  const ids = rules.map((rule) => rule.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
