import { useTranslation } from "react-i18next";
import { FormField } from "../FormField";

/** Asks on which day a change takes effect; none is now. */
export function FromDay({ onChange }: { readonly onChange?: (day: string) => void }) {
  const { t } = useTranslation("admin");
  return (
    <FormField
      label={t("fromDate")}
      name="from"
      type="date"
      hint={t("fromHint")}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
