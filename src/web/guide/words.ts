import { LANGUAGE_TAG, type Language } from "../shared/language";

/** `2026-11-24` as people say it; the same day in every time zone. */
export function dateWord(date: string, language: Language): string {
  return format(date, language, { weekday: "short", month: "short", day: "numeric" });
}

/** A date that may be long ago, such as a birthday. */
export function fullDateWord(date: string, language: Language): string {
  return format(date, language, { dateStyle: "long" });
}

export function weekdayWord(date: string, language: Language): string {
  return format(date, language, { weekday: "short" });
}

function format(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LANGUAGE_TAG[language], { ...options, timeZone: "UTC" }).format(
    new Date(`${date}T00:00Z`),
  );
}

export function moneyWord(minor: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(LANGUAGE_TAG[language], { style: "currency", currency }).format(minor / 100);
}

/** `K7QM2XTD` in two groups that the eye can hold. */
export const codeWord = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Whether every word that somebody typed is somewhere in a text, whatever the case and the accents. */
export function finds(typed: string, text: string): boolean {
  const plain = (said: string): string => said.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const where = plain(text);
  return plain(typed)
    .split(/\s+/u)
    .every((word) => where.includes(word));
}
