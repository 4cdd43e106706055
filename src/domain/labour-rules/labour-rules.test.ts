import { expect, test } from "vitest";
import { LABOUR_PROFILES, type UnionRule, type Worker } from "./model";
import { PROFILE_RULES } from "./profiles";
import { rulesFor, rulesInForce, strictest } from "./rules-in-force";

const ADULT: Worker = { contract: "full", conditions: [] };
const union = (rule: Partial<UnionRule>): UnionRule =>
  ({
    id: "union.day",
    quantity: "dayMinutesMax",
    limit: 450,
    severity: "hard",
    source: "agreement",
    ...rule,
  }) as UnionRule;

test("LU-1 every rule of every profile has an id of its own, a limit and a source", () => {
  const rules = LABOUR_PROFILES.flatMap((profile) => PROFILE_RULES[profile]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, limit, source } of rules) {
    expect(limit, id).toBeGreaterThanOrEqual(0);
    expect(source, id).toMatch(/art\. \d/);
  }
});

test("LU-3 a rule with a scope holds for the people in it alone", () => {
  const ids = (worker: Worker): readonly string[] => rulesFor(PROFILE_RULES.EU, worker).map(({ id }) => id);
  expect(ids(ADULT)).not.toContain("eu.underAgeDay");
  expect(ids({ ...ADULT, conditions: ["underAge"] })).toContain("eu.underAgeDay");
  const part = { ...PROFILE_RULES.EU[0], scope: { contracts: ["part"] } } as UnionRule;
  expect(rulesFor([part], ADULT)).toEqual([]);
  expect(rulesFor([part], { ...ADULT, contract: "part" })).toEqual([part]);
});

test("LU-4 a union's exception replaces the rule it names, and a stricter limit stands beside the law's", () => {
  const replaced = rulesInForce("ES", [union({ limit: 600, replaces: "es.day" })]);
  expect(replaced.ok && strictest(rulesFor(replaced.value, ADULT), "dayMinutesMax")?.limit).toBe(600);
  const added = rulesInForce("ES", [union({})]);
  expect(added.ok && strictest(added.value, "dayMinutesMax")?.id).toBe("union.day");
});

test("LU-4 an exception of a rule that does not exist is said to be one", () => {
  expect(rulesInForce("ES", [union({ replaces: "cn.day" })])).toEqual({
    ok: false,
    refusal: { code: "labourRule.unknown", id: "cn.day" },
  });
});

test("LU-5 of several hard rules the strictest counts: lowest of the most, highest of the least", () => {
  const young = rulesFor(PROFILE_RULES.ES, { ...ADULT, conditions: ["underAge"] });
  expect(strictest(young, "dayMinutesMax")?.limit).toBe(480);
  const rests = [30, 60, 15].map((limit) => union({ quantity: "breakMinutesMin", limit }));
  expect(strictest(rests, "breakMinutesMin")?.limit).toBe(60);
  expect(strictest(PROFILE_RULES.EU, "overtimeWeekMinutesMax")).toBeUndefined();
});
