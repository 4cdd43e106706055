import en from "./site.en.json";
import es from "./site.es.json";
import ko from "./site.ko.json";
import { speaker } from "./say";
import zh from "./site.zh.json";

/** What is said of the site's records on paper. */
export const saySite = speaker({ zh, en, es, ko });
