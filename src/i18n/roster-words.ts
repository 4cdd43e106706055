import en from "./roster.en.json";
import es from "./roster.es.json";
import ko from "./roster.ko.json";
import zh from "./roster.zh.json";
import { speaker } from "./say";

/** Words of rosters for what is no page: sheets and calendars. */
export const sayRoster = speaker({ zh, en, es, ko });
