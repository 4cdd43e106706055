import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { LANGUAGE_TAG } from "../../shared/language";
import { useLanguage } from "../../shared/use-language";
import type { Option } from "./AskDialog";

type Text = Readonly<Partial<Record<"zh" | "en" | "es" | "ko", string>>>;

/** A text in the reader's language, or in another one that it is there in. */
export function useSaid(): (text: Text, otherwise?: string) => string {
  const language = useLanguage();
  return (text, otherwise = "") => text[language] ?? text.en ?? text.zh ?? Object.values(text)[0] ?? otherwise;
}

/** The word of a code; the code itself where a bank brought one of its own. */
export function usePracticeWord(): (group: string, code: string) => string {
  const { t, i18n } = useTranslation("process");
  return (group, code) => {
    const key = `${group}.${code}`;
    return i18n.exists(key, { ns: "process" }) ? t(key as "stage.rigid") : code;
  };
}

export function useRoleWord(): (role: string) => string {
  const { t, i18n } = useTranslation("staff");
  const { t: own } = useTranslation("process");
  return (role) => {
    if (role === "customer") return own("customer");
    return i18n.exists(`role.${role}`, { ns: "staff" }) ? t(`role.${role}` as "role.teller") : role;
  };
}

/** A date as the reader writes it. */
export function useDay(): (at: number | string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(LANGUAGE_TAG[language], { dateStyle: "medium" });
  const ofDate = new Intl.DateTimeFormat(LANGUAGE_TAG[language], { dateStyle: "medium", timeZone: "UTC" });
  return (at) => (typeof at === "number" ? format.format(at) : ofDate.format(Date.parse(`${at}T00:00Z`)));
}

export function useNumber(): (value: number) => string {
  const language = useLanguage();
  const format = new Intl.NumberFormat(LANGUAGE_TAG[language], { maximumFractionDigits: 1 });
  return (value) => format.format(value);
}

/** An outlet as people say it: its code and its name; the code alone where it is not known. */
export function useOutletName(outlets: readonly OutletEntry[]): (outletId: string) => string {
  const options = useOutletOptions(outlets);
  return (outletId) => options.find(({ value }) => value === outletId)?.label ?? outletId;
}

/** Outlets as a dialog offers them. */
export function useOutletOptions(outlets: readonly OutletEntry[]): readonly Option[] {
  const language = useLanguage();
  return outlets.map(({ outletId, name }) => ({ value: outletId, label: `${outletId} · ${name[language]}` }));
}
