import { expect, test } from "vitest";
import { strictest } from "#domain/labour-rules/rules-in-force";
import { PROFILE_RULES } from "#domain/labour-rules/profiles";
import type { HardQuantity } from "#domain/labour-rules/model";
import { decide } from "#domain/policy/decide";
import type { PolicyData } from "#domain/policy/definition";
import { evolve } from "#domain/policy/evolve";
import { definitionOf } from "#domain/policy/catalogue";
import { emptyPolicyBook } from "#domain/policy/model";
import { labourAt } from "./labour-at";

/** The rules at O03 on a Monday, under these values of the network and those of one outlet. */
function rulesUnder(
  network: Readonly<Record<string, PolicyData>>,
  outletOwn: Readonly<Record<string, PolicyData>> = {},
) {
  const book = emptyPolicyBook();
  const set = (values: typeof network, scope: { readonly outletId?: string }): void => {
    for (const [key, value] of Object.entries(values)) {
      const by = { setBy: "ana", approvedBy: "ben", validFrom: "2026-01-01" } as const;
      const valueId = `${key} ${scope.outletId ?? ""}`;
      const decided = decide({ type: "SetPolicyValue", now: 0, valueId, key, scope, value, ...by }, book);
      if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
      decided.value.reduce(evolve, book);
    }
  };
  set(network, {});
  set(outletOwn, { outletId: "O03" });
  return labourAt(book, { outletId: "O03", date: "2026-11-23" });
}

const limitOf = (rules: ReturnType<typeof rulesUnder>, quantity: HardQuantity) => strictest(rules, quantity)?.limit;

test("RWK-15 where no union has agreed anything a week keeps the law alone", () => {
  expect(rulesUnder({ "roster.labourProfile": "ES" })).toEqual(PROFILE_RULES.ES);
});

test("RWK-15 the stricter of law and agreement counts, and an outlet's own agreement goes before the network's", () => {
  const rules = rulesUnder(
    { "roster.labourProfile": "ES", "roster.unionWeekHoursMax": 37.5, "roster.unionDailyRestHoursMin": 11 },
    { "roster.unionWeekHoursMax": 35 },
  );
  expect(limitOf(rules, "weekMinutesMax")).toBe(35 * 60);
  expect(limitOf(rules, "dailyRestMinutesMin")).toBe(12 * 60);
});

test("RWK-15 and LU-6 an agreed break is owed in a shift of more than six hours", () => {
  const rules = rulesUnder({ "roster.unionBreakMin": 45 });
  expect(rules).toContainEqual(expect.objectContaining({ quantity: "breakMinutesMin", limit: 45, beyondMinutes: 360 }));
});

test("RWK-15 an agreement goes further than the law only in the place of a rule that the policy names", () => {
  const agreed = { "roster.labourProfile": "CN", "roster.unionDayHoursMax": 11 };
  expect(limitOf(rulesUnder(agreed), "dayMinutesMax")).toBe(9 * 60);
  const named = { ...agreed, "roster.unionReplaces": ["cn.dayWithOvertime"] };
  expect(limitOf(rulesUnder(named), "dayMinutesMax")).toBe(11 * 60);
});

test("RWK-15 a rule of the law that is named without a limit in its place goes on", () => {
  const rules = rulesUnder({ "roster.labourProfile": "KR", "roster.unionReplaces": ["kr.week", "kr.overtime"] });
  expect(rules).toEqual(PROFILE_RULES.KR);
});

test("RWK-15 every rule that an agreement can stand in the place of may be named, and no other", () => {
  const kinds: readonly HardQuantity[] = [
    ...(["dayMinutesMax", "weekMinutesMax", "overtimeWeekMinutesMax"] as const),
    ...(["dailyRestMinutesMin", "weeklyRestMinutesMin", "breakMinutesMin"] as const),
  ];
  const replaceable = Object.values(PROFILE_RULES).flatMap((rules) =>
    rules.flatMap((rule) =>
      rule.severity === "hard" && !rule.scope && kinds.includes(rule.quantity) ? [rule.id] : [],
    ),
  );
  expect(definitionOf("roster.unionReplaces")?.spec).toEqual({ type: "list", choices: replaceable });
});
