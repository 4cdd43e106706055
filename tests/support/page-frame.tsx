import { createInstance } from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider, initReactI18next } from "react-i18next";
import en from "#i18n/en.json";
import es from "#i18n/es.json";
import ko from "#i18n/ko.json";
import zh from "#i18n/zh.json";
import lobbyEn from "#i18n/lobby.en.json";
import lobbyEs from "#i18n/lobby.es.json";
import lobbyKo from "#i18n/lobby.ko.json";
import lobbyZh from "#i18n/lobby.zh.json";
import phoneEn from "#i18n/phone.en.json";
import phoneEs from "#i18n/phone.es.json";
import phoneKo from "#i18n/phone.ko.json";
import phoneZh from "#i18n/phone.zh.json";
import staffEn from "#i18n/staff.en.json";
import staffEs from "#i18n/staff.es.json";
import staffKo from "#i18n/staff.ko.json";
import staffZh from "#i18n/staff.zh.json";
import todayEn from "#i18n/today.en.json";
import todayEs from "#i18n/today.es.json";
import todayKo from "#i18n/today.ko.json";
import todayZh from "#i18n/today.zh.json";

/** The words of a page in every language, loaded at once, and nothing else of the real page. */
export function PageFrame({ language = "en", children }: { readonly language?: string; readonly children: ReactNode }) {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({
    lng: language,
    ns: ["ui"],
    defaultNS: "ui",
    resources: {
      en: { ui: en, lobby: lobbyEn, phone: phoneEn, staff: staffEn, today: todayEn },
      es: { ui: es, lobby: lobbyEs, phone: phoneEs, staff: staffEs, today: todayEs },
      ko: { ui: ko, lobby: lobbyKo, phone: phoneKo, staff: staffKo, today: todayKo },
      zh: { ui: zh, lobby: lobbyZh, phone: phoneZh, staff: staffZh, today: todayZh },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}
