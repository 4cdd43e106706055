import { expect, test } from "vitest";
import { LABOUR_PROFILES, type UnionRule, type Worker } from "./model";
import { PROFILE_CONSENTS, PROFILE_RULES } from "./profiles";
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

/** `id: limit, article`, the limit in hours where it is a length of work or rest. */
const asTold = (profile: (typeof LABOUR_PROFILES)[number]): readonly string[] =>
  PROFILE_RULES[profile].map(({ id, limit, quantity, beyondMinutes, source }) => {
    const isShort = quantity === "breakMinutesMin" || quantity === "noticeDaysMin";
    const figure = isShort ? `${limit}` : `${limit / 60} h`;
    const after = beyondMinutes === undefined ? "" : ` after ${beyondMinutes}`;
    return `${id}: ${figure}${after}, ${source.slice(source.indexOf("art. "))}`;
  });

test("LU-1 each figure of each profile is the one that its article gives", () => {
  expect(asTold("CN")).toEqual([
    "cn.day: 8 h, art. 36; State Council rules on working time (1995), art. 3",
    "cn.dayWithOvertime: 9 h, art. 36 and 41",
    "cn.week: 44 h, art. 36",
    "cn.overtimeMonth: 36 h, art. 41",
    "cn.restDay: 24 h, art. 38",
    "cn.pregnant: 0 h, art. 61",
    "cn.nursing: 0 h, art. 63",
  ]);
  expect(asTold("EU")).toEqual([
    "eu.week: 48 h, art. 6",
    "eu.dailyRest: 11 h, art. 3",
    "eu.weeklyRest: 35 h, art. 5",
    "eu.break: 1 after 360, art. 4",
    "eu.underAgeDay: 8 h, art. 8",
    "eu.underAgeWeek: 40 h, art. 8",
    "eu.underAgeDailyRest: 12 h, art. 10",
    "eu.underAgeWeeklyRest: 48 h, art. 10",
    "eu.underAgeBreak: 30 after 270, art. 12",
  ]);
  expect(asTold("ES")).toEqual([
    "es.day: 9 h, art. 34.3",
    "es.week: 40 h, art. 34.1",
    "es.dailyRest: 12 h, art. 34.3",
    "es.weeklyRest: 36 h, art. 37.1",
    "es.break: 15 after 360, art. 34.4",
    "es.notice: 5, art. 34.2",
    "es.underAgeDay: 8 h, art. 34.3",
    "es.underAgeBreak: 30 after 270, art. 34.4",
    "es.underAgeWeeklyRest: 48 h, art. 37.1",
  ]);
  expect(asTold("KR")).toEqual([
    "kr.day: 8 h, art. 50",
    "kr.overtime: 12 h, art. 53",
    "kr.week: 52 h, art. 50 and 53",
    "kr.holiday: 24 h, art. 55",
    "kr.breakAt4: 30 after 239, art. 54",
    "kr.breakAt8: 60 after 479, art. 54",
    "kr.underAgeDay: 7 h, art. 69",
    "kr.underAgeWeek: 35 h, art. 69",
    "kr.pregnant: 0 h, art. 74",
    "kr.nursingDay: 10 h, art. 71",
    "kr.nursingOvertime: 6 h, art. 71",
  ]);
});

test("LU-7 every profile says where a person's own yes is asked, and after which law", () => {
  for (const profile of LABOUR_PROFILES)
    for (const { id, source } of PROFILE_CONSENTS[profile]) {
      expect(id.startsWith(profile.toLowerCase()), id).toBe(true);
      expect(source, id).toMatch(/art\. \d/);
    }
  expect(PROFILE_CONSENTS.ES.find(({ when }) => when === "shortNotice")?.noticeDays).toBe(5);
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
