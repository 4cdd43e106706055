import type { Language } from "#domain/network/name";

export type { Language };

export const LANGUAGES = ["zh", "en", "es", "ko"] as const satisfies readonly Language[];

/** What a language calls itself: the one name that its readers know for sure. */
export const LANGUAGE_NAME: Record<Language, string> = { zh: "中文", en: "English", es: "Español", ko: "한국어" };

/** BCP 47 tags for `lang` and `Intl`: they choose the glyphs and the formats. */
export const LANGUAGE_TAG: Record<Language, string> = { zh: "zh-CN", en: "en-GB", es: "es-ES", ko: "ko-KR" };

export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}
