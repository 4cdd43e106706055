import { z } from "zod";

/** A sentence of a screen; longer ones are sent in parts. */
export const SPEECH_CHARACTERS_MAX = 300;

export const SpeechQuerySchema = z.strictObject({
  language: z.enum(["zh", "en", "es", "ko"]),
  text: z.string().trim().min(1).max(SPEECH_CHARACTERS_MAX),
});
