import en from "./skills.en.json";
import es from "./skills.es.json";
import ko from "./skills.ko.json";
import { speaker } from "./say";
import zh from "./skills.zh.json";

/** What is said of tests and target letters on paper. */
export const saySkills = speaker({ zh, en, es, ko });
