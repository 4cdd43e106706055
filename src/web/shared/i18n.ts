import { createInstance, type i18n as I18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type en from "#i18n/en.json";
import type adminEn from "#i18n/admin.en.json";
import type claimsEn from "#i18n/claims.en.json";
import type feedbackEn from "#i18n/feedback.en.json";
import type forecastEn from "#i18n/forecast.en.json";
import type freerEn from "#i18n/freer.en.json";
import type guideEn from "#i18n/guide.en.json";
import type lookaheadEn from "#i18n/lookahead.en.json";
import type networkEn from "#i18n/network.en.json";
import type opinionEn from "#i18n/opinion.en.json";
import type skillsEn from "#i18n/skills.en.json";
import type personalEn from "#i18n/personal.en.json";
import type policyEn from "#i18n/policy.en.json";
import type processEn from "#i18n/process.en.json";
import type phoneEn from "#i18n/phone.en.json";
import type lobbyEn from "#i18n/lobby.en.json";
import type screensEn from "#i18n/screens.en.json";
import type rosterEn from "#i18n/roster.en.json";
import type siteEn from "#i18n/site.en.json";
import type staffEn from "#i18n/staff.en.json";
import type todayEn from "#i18n/today.en.json";
import type whatifEn from "#i18n/whatif.en.json";
import { isLanguage, LANGUAGE_TAG, LANGUAGES, type Language } from "./language";

export type Catalogue = typeof en;

declare module "i18next" {
  // The library is typed by augmenting this interface; a type alias cannot be merged.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: {
      ui: Catalogue;
      staff: typeof staffEn;
      today: typeof todayEn;
      admin: typeof adminEn;
      network: typeof networkEn;
      opinion: typeof opinionEn;
      personal: typeof personalEn;
      skills: typeof skillsEn;
      policy: typeof policyEn;
      process: typeof processEn;
      phone: typeof phoneEn;
      freer: typeof freerEn;
      guide: typeof guideEn;
      claims: typeof claimsEn;
      feedback: typeof feedbackEn;
      forecast: typeof forecastEn;
      lookahead: typeof lookaheadEn;
      screens: typeof screensEn;
      roster: typeof rosterEn;
      site: typeof siteEn;
      lobby: typeof lobbyEn;
      whatif: typeof whatifEn;
    };
  }
}

/** Each language is a file of its own, so that a page paints after one of them and fetches the others behind it. */
const CATALOGUES: Record<Language, () => Promise<{ readonly default: Catalogue }>> = {
  zh: () => import("#i18n/zh.json"),
  en: () => import("#i18n/en.json"),
  es: () => import("#i18n/es.json"),
  ko: () => import("#i18n/ko.json"),
};

/** Words of one surface beside those of all; `name` is their namespace. */
export type Topic = {
  readonly name: string;
  readonly catalogues: Record<Language, () => Promise<{ readonly default: object }>>;
};

/** What this page speaks of by now. */
const topics = new Set<Topic>();

export const REMEMBERED = "guichet.language";

/**
 * The catalogues of a page, one language loaded. Staff pages remember the choice of the person; a public page starts
 * every session in its own language, because the next person is another one.
 */
export async function startI18n(page: { readonly remembers: boolean; readonly topic?: Topic }): Promise<I18n> {
  if (page.topic) topics.add(page.topic);
  const i18n = createInstance();
  const language = firstLanguage(page.remembers);
  await i18n.use(initReactI18next).init({
    lng: language,
    ns: ["ui"],
    defaultNS: "ui",
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(i18n, language);
  await i18n.changeLanguage(language);
  markDocument(language);
  i18n.on("languageChanged", (next) => {
    if (!isLanguage(next)) return;
    markDocument(next);
    if (page.remembers) localStorage.setItem(REMEMBERED, next);
  });
  for (const other of LANGUAGES) if (other !== language) void load(i18n, other);
  return i18n;
}

/** Switches once the catalogue is there, so that nobody sees a key. */
export async function switchLanguage(i18n: I18n, language: Language): Promise<void> {
  await load(i18n, language);
  await i18n.changeLanguage(language);
}

/** The words of a part of the page that is only now opened, in the language shown; in the others behind it. */
export async function addTopic(i18n: I18n, topic: Topic): Promise<void> {
  topics.add(topic);
  const shown = LANGUAGES.find((language) => language === i18n.language);
  if (shown) await loadTopic(i18n, shown, topic);
  for (const other of LANGUAGES) if (other !== shown) void loadTopic(i18n, other, topic);
}

/** The language that `?lang=`, the person's memory or the browser asks for; Chinese where nobody does. */
export function firstLanguage(remembers: boolean): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  const remembered = remembers ? localStorage.getItem(REMEMBERED) : null;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return [asked, remembered, ...spoken].find(isLanguage) ?? "zh";
}

async function load(i18n: I18n, language: Language): Promise<void> {
  await Promise.all([...topics].map((topic) => loadTopic(i18n, language, topic)));
  if (i18n.hasResourceBundle(language, "ui")) return;
  const catalogue = await CATALOGUES[language]();
  i18n.addResourceBundle(language, "ui", catalogue.default);
}

async function loadTopic(i18n: I18n, language: Language, topic: Topic): Promise<void> {
  if (i18n.hasResourceBundle(language, topic.name)) return;
  i18n.addResourceBundle(language, topic.name, (await topic.catalogues[language]()).default);
}

function markDocument(language: Language): void {
  document.documentElement.lang = LANGUAGE_TAG[language];
}
