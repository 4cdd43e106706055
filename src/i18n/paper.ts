import enTexts from "./en.json";
import esTexts from "./es.json";
import koTexts from "./ko.json";
import en from "./paper.en.json";
import es from "./paper.es.json";
import ko from "./paper.ko.json";
import zh from "./paper.zh.json";
import { speaker, type Language } from "./say";
import zhTexts from "./zh.json";

/** What printed tickets say. */
export const sayPaper = speaker({ zh, en, es, ko });

/** One of its words in every language. */
export const paperInEach = (key: string): Readonly<Record<Language, string>> => ({
  zh: sayPaper("zh", key),
  en: sayPaper("en", key),
  es: sayPaper("es", key),
  ko: sayPaper("ko", key),
});

const sayDocument = speaker({
  zh: zhTexts.document,
  en: enTexts.document,
  es: esTexts.document,
  ko: koTexts.document,
});

/** What a document is called; its id where the catalogue does not know it. */
export function documentName(language: Language, documentId: string): string {
  const key = documentId.replaceAll(".", "_");
  const name = sayDocument(language, key);
  return name === key ? documentId : name;
}
