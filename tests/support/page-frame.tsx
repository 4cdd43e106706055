import { createInstance } from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider, initReactI18next } from "react-i18next";
import en from "#i18n/en.json";
import es from "#i18n/es.json";
import ko from "#i18n/ko.json";
import zh from "#i18n/zh.json";

/** The words of a page in every language, loaded at once, and nothing else of the real page. */
export function PageFrame({ language = "en", children }: { readonly language?: string; readonly children: ReactNode }) {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({
    lng: language,
    ns: ["ui"],
    defaultNS: "ui",
    resources: { en: { ui: en }, es: { ui: es }, ko: { ui: ko }, zh: { ui: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}
