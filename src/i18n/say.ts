import en from "./refusal.en.json";
import es from "./refusal.es.json";
import ko from "./refusal.ko.json";
import zh from "./refusal.zh.json";

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

type Params = Readonly<Record<string, string | number>>;

/** A sentence of a catalogue with its places filled; the key itself where the catalogue has none. */
export type Say = (language: Language, key: string, params?: Params) => string;

/** Speaks from one catalogue, given in its four languages. */
export function speaker(catalogues: Readonly<Record<Language, object>>): Say {
  const texts = new Map(LANGUAGES.map((language) => [language, new Map(flatten(catalogues[language], ""))]));
  return (language, key, params = {}) => {
    const text = texts.get(language)?.get(key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/gu, (_place, name: string) => String(params[name] ?? ""));
  };
}

/** Refusals and troubles. */
export const say = speaker({ zh, en, es, ko });

/**
 * The language a reader prefers of those we speak, English when none is named.
 * @source RFC 9110, section 12.5.4
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? "").split(",").map((wish) => {
    const [tag = "", quality] = wish
      .trim()
      .toLowerCase()
      .split(/;\s*q=/u);
    return { language: tag.split("-")[0], weight: quality === undefined ? 1 : Number(quality) || 0 };
  });
  wishes.sort((one, other) => other.weight - one.weight);
  for (const { language, weight } of wishes) {
    const spoken = LANGUAGES.find((ours) => ours === language);
    if (spoken && weight > 0) return spoken;
  }
  return "en";
}

function flatten(node: object, path: string): [string, string][] {
  return Object.entries(node).flatMap(([key, child]: [string, unknown]): [string, string][] => {
    if (typeof child === "string") return [[`${path}${key}`, child]];
    return typeof child === "object" && child !== null ? flatten(child, `${path}${key}.`) : [];
  });
}
