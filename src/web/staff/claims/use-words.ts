import { useTranslation } from "react-i18next";
import type { FindingView } from "#contract/claims";
import type claims from "#i18n/claims.en.json";
import { LANGUAGE_TAG } from "../../shared/language";
import { useLanguage } from "../../shared/use-language";

type Words = typeof claims;
export type ShownFigure = FindingView["arms"][number]["figures"][number];
type Interval = Pick<ShownFigure, "mean" | "low" | "high">;

/** What people call the claims, arms and figures of a finding; the server's own word where none is known. */
export function useClaimWords() {
  const { t } = useTranslation("claims");
  const language = useLanguage();
  const format = (value: number, digits: number): string =>
    new Intl.NumberFormat(LANGUAGE_TAG[language], { maximumFractionDigits: digits }).format(value);

  const figure = ({ figure: name, group }: Pick<ShownFigure, "figure" | "group">): string => {
    const word = t(`figure.${name as keyof Words["figure"]}`, { defaultValue: name });
    if (group === undefined) return word;
    const known = t(`group.${group as keyof Words["group"]}`, { defaultValue: "" });
    return t("finding.of", { figure: word, group: known || t("group.family", { family: group }) });
  };
  /** A value in the figure's own unit. */
  const amount = (value: number | null, unit: ShownFigure["unit"]): string => {
    if (value === null) return t("finding.nobody");
    const scaled = unit === "share" ? 100 * value : value;
    return t(`unit.${unit}`, { value: format(scaled, Math.abs(scaled) >= 100 ? 0 : 1) });
  };
  return {
    claim: (id: string) => t(`claim.${id as keyof Words["claim"]}`, { defaultValue: id }),
    how: (id: string) => t(`how.${id as keyof Words["how"]}`, { defaultValue: "" }),
    warning: (id: string) => t(`warning.${id as keyof Words["warning"]}`, { defaultValue: id }),
    formula: (id: string) => t(`formula.${id as keyof Words["formula"]}`, { defaultValue: id }),
    /** Arms that are named by a number say how many people stood ahead. */
    arm: (name: string): string =>
      /^\d+$/u.test(name)
        ? t("arm.ahead", { count: Number(name) })
        : t(`arm.${name as Exclude<keyof Words["arm"], "ahead">}`, { defaultValue: name }),
    figure,
    amount,
    number: (value: number) => format(value, 3),
    against: ({ low, high }: Interval, unit: ShownFigure["unit"]) =>
      t("finding.against", { low: amount(low, unit), high: amount(high, unit) }),
  };
}
