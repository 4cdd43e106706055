import en from "./forecast.en.json";
import es from "./forecast.es.json";
import ko from "./forecast.ko.json";
import zh from "./forecast.zh.json";
import { speaker } from "./say";

/** Words of forecasts for what is no page: the sheets of a workbook. */
export const sayForecast = speaker({ zh, en, es, ko });
