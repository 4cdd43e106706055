import type { HardQuantity, LabourRule, UnionRule } from "#domain/labour-rules/model";
import { PROFILE_RULES } from "#domain/labour-rules/profiles";
import { rulesInForce } from "#domain/labour-rules/rules-in-force";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy, type PolicyPlace } from "#domain/policy/resolve";

const HOUR = 60;

/** What an agreement can limit, and in how many minutes its figure counts. */
const AGREED = [
  ["roster.unionDayHoursMax", "dayMinutesMax", HOUR],
  ["roster.unionWeekHoursMax", "weekMinutesMax", HOUR],
  ["roster.unionOvertimeHoursMax", "overtimeWeekMinutesMax", HOUR],
  ["roster.unionDailyRestHoursMin", "dailyRestMinutesMin", HOUR],
  ["roster.unionWeeklyRestHoursMin", "weeklyRestMinutesMin", HOUR],
  ["roster.unionBreakMin", "breakMinutesMin", 1],
] as const satisfies readonly (readonly [string, HardQuantity, number])[];

/** An agreed break is owed in a shift of more than so many minutes. */
const BREAK_BEYOND_MIN = 6 * HOUR;

/**
 * The labour rules of an outlet on a date: those of the law, with the union's agreement over them. A rule of the law
 * falls away only where the agreement has a limit of its own in its place. Rule RWK-15. (source: 1-16)
 */
export function labourAt(policies: PolicyBook, place: PolicyPlace): readonly LabourRule[] {
  const profile = resolvePolicy(policies, "roster.labourProfile", place).value;
  const law = PROFILE_RULES[profile];
  const named = new Set(resolvePolicy(policies, "roster.unionReplaces", place).value);
  const union = AGREED.flatMap(([key, quantity, minutes]): readonly UnionRule[] => {
    const figure = resolvePolicy(policies, key, place).value;
    if (figure === null) return [];
    const replaced = law.filter((rule) => rule.quantity === quantity && named.has(rule.id));
    const rule: UnionRule = {
      id: key,
      quantity,
      limit: Math.round(figure * minutes),
      severity: "hard",
      source: key,
      ...(quantity === "breakMinutesMin" && { beyondMinutes: BREAK_BEYOND_MIN }),
    };
    return replaced.length === 0 ? [rule] : replaced.map(({ id }) => ({ ...rule, id: `${key}/${id}`, replaces: id }));
  });
  const rules = rulesInForce(profile, union);
  return rules.ok ? rules.value : law;
}
