import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Speak } from "#app/ports/speech";
import type { VoiceFolder, VoiceIndex } from "#app/ports/voice-folder";
import type { Language } from "#i18n/say";
import { hashOf, readIndex, RENDERED, VOICE_INDEX } from "./build-voices";
import { isSilent, readWav, trimmed, writeWav, VoiceFault, type Sound } from "./wav";

const DURATION_MS_MAX = 10_000;
/** Recordings of the studio, by the hash of their sound: every version stays. */
const RECORDINGS = "recordings";

/** The clips of a folder as the voice studio changes them, one change after the other. */
export function openVoiceFolder(folder: string, speak: Speak): VoiceFolder {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const recording = (id: string): string => join(folder, RECORDINGS, `${id}.wav`);
  const put = async (language: Language, clip: string, sound: Buffer): Promise<string> => {
    await replaceFile(join(folder, language, `${clip}.wav`), sound);
    await note(join(folder, VOICE_INDEX), language, clip, hashOf(sound));
    return hashOf(sound);
  };
  return {
    index: () => readIndex(join(folder, VOICE_INDEX)),
    synthetic: () => readIndex(join(folder, RENDERED)),
    keep: async (bytes) => {
      const sound = soundOf(bytes);
      if (!sound) return "notSound";
      if (isSilent(sound)) return "silent";
      const { samples, samplesPerSecond } = trimmed(sound);
      const durationMs = Math.round((samples.length / samplesPerSecond) * 1_000);
      if (durationMs > DURATION_MS_MAX) return "tooLong";
      const wav = writeWav({ samples, samplesPerSecond });
      const recordingId = hashOf(wav);
      await mkdir(join(folder, RECORDINGS), { recursive: true });
      await replaceFile(recording(recordingId), wav);
      return { recordingId, durationMs };
    },
    place: (language, clip, recordingId) =>
      inTurn(async () => void (await put(language, clip, await readFile(recording(recordingId))))),
    putBack: (language, clip, text) =>
      inTurn(async () => {
        const said = await speak(language, text).catch(() => undefined);
        if (!said) return false;
        const hash = await put(language, clip, writeWav(trimmed(readWav(said))));
        await note(join(folder, RENDERED), language, clip, hash);
        return true;
      }),
  };
}

/** A rate that browsers play, and whole 16-bit samples; nothing of the sender's file but its sound is kept. */
function soundOf(bytes: Uint8Array): Sound | undefined {
  try {
    const sound = readWav(Buffer.from(bytes));
    return sound.samplesPerSecond >= 8_000 && sound.samplesPerSecond <= 48_000 ? sound : undefined;
  } catch (error) {
    if (error instanceof VoiceFault || error instanceof RangeError) return undefined;
    throw error;
  }
}

async function note(file: string, language: Language, clip: string, hash: string): Promise<void> {
  const index: VoiceIndex = await readIndex(file);
  const changed = { ...index, [language]: { ...index[language], [clip]: hash } };
  await replaceFile(file, JSON.stringify(changed));
}

/** Whoever reads meanwhile sees the old file or the new one, whole. */
async function replaceFile(file: string, content: Buffer | string): Promise<void> {
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}
