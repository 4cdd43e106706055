import { useTranslation } from "react-i18next";
import type { PolicyEntryView } from "#contract/head-office";
import type policy from "#i18n/policy.en.json";
import type staff from "#i18n/staff.en.json";
import { shown } from "./PreviewList";

type PolicyWords = {
  /** What the policy is for, in one sentence. */
  readonly meaning: (key: string) => string;
  readonly unit: (unit: string) => string;
  readonly choice: (code: string) => string;
  /** A value as people read it; lists of a bank's own codes stay codes. */
  readonly value: (entry: Pick<PolicyEntryView, "spec">, value: unknown) => string;
};

type Choice = keyof (typeof policy)["choice"];
type Unit = keyof (typeof policy)["unit"];
type Role = keyof (typeof staff)["role"];

/** The words of the policies' catalogue. Below `useTopic("policy")` alone. */
export function usePolicyWords(): PolicyWords {
  const { t } = useTranslation("policy");
  const { t: ofStaff } = useTranslation("staff");
  const choice = (code: string): string =>
    t(`choice.${code as Choice}`, { defaultValue: ofStaff(`role.${code as Role}`, { defaultValue: code }) });
  return {
    // Keys come from the server; each has its sentence, which a test holds to the catalogue.
    meaning: (key) => t(`meaning.${key}` as "meaning.calling.rules", { defaultValue: key }),
    unit: (unit) => (unit === "none" ? "" : t(`unit.${unit as Unit}`, { defaultValue: unit })),
    choice,
    value: ({ spec }, value) => {
      if (spec.type === "flag" || spec.type === "choice") return choice(String(value));
      if ("choices" in spec && Array.isArray(value)) return value.map((one) => choice(String(one))).join(", ");
      return shown(value);
    },
  };
}
