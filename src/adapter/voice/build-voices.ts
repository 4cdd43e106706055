import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Speak } from "#app/ports/speech";
import type { VoiceIndex } from "#app/ports/voice-folder";
import { helpClipsOf } from "#i18n/kiosk-help";
import { clipsOf } from "#i18n/voice";
import type { Language } from "#i18n/say";
import { readWav, trimmed, VoiceFault, writeWav } from "./wav";

export type VoicesBuilt = {
  readonly rendered: number;
  /** Clips that somebody recorded anew since they were made: left as they are. */
  readonly keptOwn: number;
};

const LANGUAGES: readonly Language[] = ["zh", "en", "es", "ko"];
export const VOICE_INDEX = "index.json";
/** What we rendered ourselves, by hash: anything else in the folder is the bank's own recording. */
export const RENDERED = "rendered.json";

/**
 * Fills `folder` with a voice pack: `<language>/<clip>.wav`, and an index of them. A clip of the bank's own, put in
 * the place of ours, stays. Cost: one run of the speaker for each clip that is not its own, about a hundred a language.
 * @throws VoiceFault when the speaker is missing or says nothing
 */
export async function buildVoices(
  folder: string,
  speak: Speak,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<VoicesBuilt> {
  const before = await readIndex(join(folder, RENDERED));
  const clips = LANGUAGES.flatMap((language) =>
    [...clipsOf(language), ...helpClipsOf(language)].map(([clip, text]) => ({
      language,
      clip,
      text,
      file: join(folder, language, `${clip}.wav`),
    })),
  );
  const index: Record<string, Record<string, string>> = {};
  const rendered: Record<string, Record<string, string>> = {};
  let keptOwn = 0;
  for (const language of LANGUAGES) await mkdir(join(folder, language), { recursive: true });
  for (const [ix, { language, clip, text, file }] of clips.entries()) {
    const there = await readFile(file).catch(() => undefined);
    const isOwn = there !== undefined && hashOf(there) !== before[language]?.[clip];
    const sound = isOwn ? there : writeWav(trimmed(readWav(await speak(language, text))));
    if (isOwn) keptOwn += 1;
    else {
      await writeFile(file, sound);
      (rendered[language] ??= {})[clip] = hashOf(sound);
    }
    (index[language] ??= {})[clip] = hashOf(sound);
    onProgress(ix + 1, clips.length);
  }
  await writeFile(join(folder, RENDERED), JSON.stringify(rendered));
  // Last, so that pages never see the index of a pack that is not whole.
  await writeFile(join(folder, VOICE_INDEX), JSON.stringify(index));
  return { rendered: clips.length - keptOwn, keptOwn };
}

export async function readIndex(file: string): Promise<VoiceIndex> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  return JSON.parse(text) as VoiceIndex;
}

export function hashOf(sound: Buffer): string {
  return createHash("sha256").update(sound).digest("hex").slice(0, 16);
}

const VOICES: Readonly<Record<Language, string>> = { zh: "cmn", en: "en-gb", es: "es", ko: "ko" };
/** A little slower than it speaks by itself: a hall has echoes. */
const WORDS_PER_MINUTE = "150";

/** espeak-ng as a program of its own; its licence keeps it out of ours. @throws VoiceFault when it is not installed */
export const speakWithEspeak: Speak = async (language, text) => {
  // By its input, never among its options: a text that begins with a dash would be one.
  const args = ["-v", VOICES[language], "-s", WORDS_PER_MINUTE, "--stdin", "--stdout"];
  try {
    const speaking = promisify(execFile)("espeak-ng", args, { encoding: "buffer", maxBuffer: 8_000_000 });
    speaking.child.stdin?.on("error", () => undefined).end(text);
    return (await speaking).stdout;
  } catch {
    throw new VoiceFault(
      "espeak-ng is missing or cannot speak: install Debian's package espeak-ng, or record the clips",
    );
  }
};
