import en from "./guide.en.json";
import es from "./guide.es.json";
import ko from "./guide.ko.json";
import type { Language } from "./say";
import zh from "./guide.zh.json";

const WORDS = { zh: zh.form, en: en.form, es: es.form, ko: ko.form };

/** What stands on a printed form beside its questions. */
export const formWords = (language: Language): (typeof WORDS)["en"] => WORDS[language];
