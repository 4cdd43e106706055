import en from "./cli.en.json";
import es from "./cli.es.json";
import ko from "./cli.ko.json";
import { speaker } from "./say";
import zh from "./cli.zh.json";

/** What the command line says no with. */
export const sayCli = speaker({ zh, en, es, ko });

/** Codes of these sentences, and names of operating errors that have a sentence of their own. */
export type CliCode = keyof (typeof en)["cli"];
export const hasWordFor = (errorName: string): boolean => errorName in en.error;
