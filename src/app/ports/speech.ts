import type { Language } from "#i18n/say";

/** Says a text in a language as a WAV file of 16-bit mono samples. Rejects where nothing can speak. */
export type Speak = (language: Language, text: string) => Promise<Buffer>;
