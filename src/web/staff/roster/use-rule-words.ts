import { useTranslation } from "react-i18next";
import type { RosterConflictAnswer } from "#contract/rosters";
import type { Week } from "./week";

export type Violation = Week["violations"][number];
export type ConflictItem = RosterConflictAnswer["rules"][number];

/** What rules need of a week's other words. */
export type RuleParts = {
  readonly rules: Week["rules"];
  readonly number: (value: number) => string;
  readonly hours: (minutes: number) => string;
  readonly person: (staffId: string | undefined) => string;
  readonly when: (day: number | undefined, slotMin?: number) => string;
};

/** Quantities that are told as they are; the others are minutes, told in hours. */
const PLAIN = ["breakMinutesMin", "noticeDaysMin"];

/** A broken rule, and one that could be relaxed, as sentences with their figures and their source. */
export function useRuleWords({ rules, number, hours, person, when }: RuleParts) {
  const { t, i18n } = useTranslation("roster");
  const isKnown = (key: string): boolean => i18n.exists(`roster:${key}`);
  return {
    violation: (violation: Violation): string => {
      const { rule, day, slotMin, found, limit } = violation;
      const law = rules.find(({ id }) => id === rule);
      const isHours = rule.startsWith("contract") || (law !== undefined && !PLAIN.includes(law.quantity));
      const figure = isHours ? hours : number;
      const key = `broken.${law?.quantity ?? rule}`;
      return t(isKnown(key) ? (key as "broken.leave") : "broken.other", {
        who: person(violation.person),
        when: when(day, slotMin),
        found: figure(found),
        limit: figure(limit),
        rule,
        source: law?.source ?? "",
      });
    },
    relax: ({ kind, rule = "", staffId, day }: ConflictItem): string => {
      const law = rules.find(({ id }) => id === rule);
      const presence = `presence.${rule}`;
      const named = isKnown(presence) ? t(presence as "presence.authority") : rule;
      return t(`relax.${kind}`, {
        who: person(staffId),
        when: when(day),
        rule: law ? `${law.id}: ${law.source}` : named,
      });
    },
  };
}
