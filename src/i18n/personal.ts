import en from "./personal.en.json";
import es from "./personal.es.json";
import ko from "./personal.ko.json";
import { speaker } from "./say";
import zh from "./personal.zh.json";

/** What is said of people's data on paper. */
export const sayPersonal = speaker({ zh, en, es, ko });
