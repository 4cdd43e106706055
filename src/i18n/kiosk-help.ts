import en from "./en.json";
import es from "./es.json";
import ko from "./ko.json";
import type { Language } from "./say";
import zh from "./zh.json";

const KIOSK = { zh: zh.kiosk, en: en.kiosk, es: es.kiosk, ko: ko.kiosk };

/** What a kiosk's page says aloud to who asks for it: what stands on top of it, so that ear and eye hear the same. */
export function helpClipsOf(language: Language): ReadonlyMap<string, string> {
  const kiosk = KIOSK[language];
  const { known, checkIn } = kiosk;
  const said = {
    queues: [kiosk.welcome, kiosk.welcomeHint],
    services: [kiosk.whichService],
    amount: [kiosk.amountQuestion],
    diversion: [kiosk.diversionQuestion],
    documents: [kiosk.documentsQuestion],
    need: [kiosk.needQuestion, kiosk.needHint],
    known: [known.title, known.card, known.hint],
    checkIn: [checkIn.title, checkIn.hint],
    lost: [kiosk.lostTitle, kiosk.lostHint],
  };
  return new Map(Object.entries(said).map(([page, sentences]) => [`help-${page}`, sentences.join(" ")]));
}
