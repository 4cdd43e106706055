import type { Language } from "#i18n/say";
import type { Speak } from "../ports/speech";

/** Says a text aloud: its sound, or nothing where the machine has no voice or too many ask at once. */
export type Speech = { readonly say: (language: Language, text: string) => Promise<Buffer | undefined> };

/** Sentences remembered: all screens of a kiosk in four languages, with many waits. Some 60 kB each. */
const REMEMBERED_MAX = 400;
/** Each is a program of its own for some ten milliseconds. */
const AT_ONCE_MAX = 4;

/** Rules KS-1 and KS-2 of ./SPEC.md: what was said lately is not made again. */
export function createSpeech(speak: Speak): Speech {
  const said = new Map<string, Promise<Buffer | undefined>>();
  let speaking = 0;
  return {
    say: (language, text) => {
      const key = `${language} ${text}`;
      const known = said.get(key);
      if (known) return known;
      if (speaking >= AT_ONCE_MAX) return Promise.resolve(undefined);
      speaking += 1;
      const sound = speak(language, text)
        .catch(() => {
          said.delete(key); // Perhaps the voice is installed a moment later.
          return undefined;
        })
        .finally(() => (speaking -= 1));
      said.set(key, sound);
      const [oldest] = said.keys();
      if (said.size > REMEMBERED_MAX && oldest !== undefined) said.delete(oldest);
      return sound;
    },
  };
}
