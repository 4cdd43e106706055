import { accept, refuse, type Result } from "#base/result";
import type { HardQuantity, HardRule, LabourProfile, LabourRule, UnionRule, Worker } from "./model";
import { PROFILE_RULES } from "./profiles";

export type LabourRuleRefusal = { readonly code: "labourRule.unknown"; readonly id: string };

/** The law's rules with a union's agreement over them: replaced where it names a rule, added to where it names none. */
export function rulesInForce(
  profile: LabourProfile,
  union: readonly UnionRule[],
): Result<readonly LabourRule[], LabourRuleRefusal> {
  const law = PROFILE_RULES[profile];
  const replaced = union.flatMap(({ replaces }) => (replaces === undefined ? [] : [replaces]));
  const stranger = replaced.find((id) => !law.some((rule) => rule.id === id));
  if (stranger !== undefined) return refuse({ code: "labourRule.unknown", id: stranger });
  const agreed = union.map(({ replaces: _, ...rule }): LabourRule => rule);
  return accept([...law.filter(({ id }) => !replaced.includes(id)), ...agreed]);
}

/** The rules that hold for a person. */
export function rulesFor(rules: readonly LabourRule[], { contract, conditions }: Worker): readonly LabourRule[] {
  return rules.filter(
    ({ scope }) =>
      scope === undefined ||
      scope.contracts?.includes(contract) === true ||
      scope.conditions?.some((condition) => conditions.includes(condition)) === true,
  );
}

/** The strictest hard rule of a quantity: the lowest of the most, the highest of the least. */
export function strictest(rules: readonly LabourRule[], quantity: HardQuantity): HardRule | undefined {
  const isMost = quantity.endsWith("Max");
  return rules
    .filter((rule): rule is HardRule => rule.severity === "hard" && rule.quantity === quantity)
    .reduce<HardRule | undefined>((best, rule) => {
      const isStricter = best === undefined || (isMost ? rule.limit < best.limit : rule.limit > best.limit);
      return isStricter ? rule : best;
    }, undefined);
}
