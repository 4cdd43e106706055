import en from "./notice.en.json";
import es from "./notice.es.json";
import ko from "./notice.ko.json";
import zh from "./notice.zh.json";
import { speaker } from "./say";

/** What customers are told by push, SMS and mail. */
export const sayNotice = speaker({ zh, en, es, ko });
