import { expect, test } from "vitest";
import { demoNetwork } from "../../../tests/fixtures/demo-day";
import { sayNotice } from "#i18n/notice";

/** Characters of one SMS: in the alphabet of GSM 03.38, and in any other. @source 3GPP TS 23.038 */
const GSM_CHARACTERS = 160;
const OTHER_CHARACTERS = 70;
const GSM = /^[A-Za-z0-9 @£$¥èéùìòÇ\n\rØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/u;

test.each(["zh", "en", "es", "ko"] as const)(
  "every notice fits one SMS in %s, at the outlet with the longest name",
  (language) => {
    const names = [...demoNetwork().outlets.values()].map(({ name }) => name[language]);
    for (const outlet of names) {
      const facts = { number: "A999", outlet, window: "12", count: 30, code: "123456", minutes: 10 };
      for (const key of ["soonText", "soonTextNext", "calledText", "codeText"]) {
        const text = sayNotice(language, key, facts);
        const most = GSM.test(text) ? GSM_CHARACTERS : OTHER_CHARACTERS;
        expect([text, text.length <= most]).toEqual([text, true]);
      }
    }
  },
);
