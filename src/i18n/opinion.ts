import en from "./opinion.en.json";
import es from "./opinion.es.json";
import ko from "./opinion.ko.json";
import { type Language, speaker } from "./say";
import zh from "./opinion.zh.json";

/** What is said in letters, messages and reports about what customers said. */
export const sayOpinion = speaker({ zh, en, es, ko });

/** A day as letters write it. */
export function dateIn(language: Language, at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(at);
}
