import { useTranslation } from "react-i18next";
import type { PolicyPreviewEntry } from "#contract/head-desk";
import type { PolicyEntryView } from "#contract/head-office";
import { usePolicyWords } from "./policy-words";

type PolicyPreviewProps = {
  readonly entry: Pick<PolicyEntryView, "spec">;
  readonly preview: PolicyPreviewEntry;
};

/** What a change of a policy would do: what holds now, what would, by whom, and the open days that would hear of it. */
export function PolicyPreview({ entry, preview: { before, after, afterSetBy, days } }: PolicyPreviewProps) {
  const { t } = useTranslation("admin");
  const words = usePolicyWords();
  return (
    <p className="preview" role="status">
      {t("policyPreview", { before: words.value(entry, before) })}{" "}
      {t("policyAfter", { after: words.value(entry, after) })}{" "}
      {afterSetBy === undefined ? t("afterByDefault") : t("afterSetBy", { by: afterSetBy })}{" "}
      {days.length === 0 ? t("noDays") : t("days", { outlets: days.join(", ") })}
    </p>
  );
}
