import { useTranslation } from "react-i18next";
import type admin from "#i18n/admin.en.json";

type ChoiceCode = keyof (typeof admin)["choice"];

/** What people call a code that the network's files hold. */
export function useChoiceWord(): (code: string) => string {
  const { t } = useTranslation("admin");
  return (code) => t(`choice.${code as ChoiceCode}`, { defaultValue: code });
}
