import en from "./paper.en.json";
import es from "./paper.es.json";
import ko from "./paper.ko.json";
import zh from "./paper.zh.json";
import { speaker } from "./say";

/** What printed tickets say. */
export const sayPaper = speaker({ zh, en, es, ko });
