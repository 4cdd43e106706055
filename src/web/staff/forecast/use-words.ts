import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/use-language";
import { numberWords, type NumberWords } from "./numbers";

/** Numbers as this page's language writes them. */
export function useNumbers(): NumberWords {
  const language = useLanguage();
  return useMemo(() => numberWords(language), [language]);
}

/** The name of an effect, kind of window or post; its own word where a bank brought one that nobody has named. */
export function useNamed(): (group: "effect" | "kind" | "post", id: string) => string {
  const { t, i18n } = useTranslation("forecast");
  return (group, id) => {
    const key = `${group}.${id}`;
    return i18n.exists(`forecast:${key}`) ? t(key as "kind.cash") : id;
  };
}
