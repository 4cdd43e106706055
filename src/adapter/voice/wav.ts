/** Samples quieter than this, of 32,768, count as silence. */
const SILENCE_MAX = 250;
/** What is left of the silence on either side, so that no sound is cut and words do not run together. */
const MARGIN_S = 0.03;

/** The sound of a WAV file of 16-bit mono samples. @throws VoiceFault when it is anything else */
export type Sound = { readonly samplesPerSecond: number; readonly samples: Int16Array };

/** A clip cannot be read or made. */
export class VoiceFault extends Error {
  override readonly name = "VoiceFault";
}

export function readWav(file: Buffer): Sound {
  if (file.toString("latin1", 0, 4) !== "RIFF") throw new VoiceFault("not a WAV file");
  let samplesPerSecond = 0;
  for (let at = 12; at + 8 <= file.length;) {
    const chunk = file.toString("latin1", at, at + 4);
    // A writer to a pipe does not know the length yet and leaves it too great.
    const length = Math.min(file.readUInt32LE(at + 4), file.length - at - 8);
    if (chunk === "fmt ") {
      const [format, channels, bits] = [at + 8, at + 10, at + 22].map((place) => file.readUInt16LE(place));
      if (format !== 1 || channels !== 1 || bits !== 16) throw new VoiceFault("WAV must be 16-bit mono samples");
      samplesPerSecond = file.readUInt32LE(at + 12);
    }
    if (chunk === "data" && samplesPerSecond > 0) {
      const bytes = Uint8Array.prototype.slice.call(file, at + 8, at + 8 + length - (length % 2));
      return { samplesPerSecond, samples: new Int16Array(bytes.buffer) };
    }
    at += 8 + length + (length % 2);
  }
  throw new VoiceFault("WAV without samples");
}

/** Whether nothing can be heard on it. */
export const isSilent = ({ samples }: Sound): boolean => samples.every((sample) => Math.abs(sample) <= SILENCE_MAX);

/** Without the silence before and behind; clips are joined into sentences. */
export function trimmed({ samplesPerSecond, samples }: Sound): Sound {
  const isLoud = (sample: number): boolean => Math.abs(sample) > SILENCE_MAX;
  const margin = Math.round(MARGIN_S * samplesPerSecond);
  const first = Math.max(0, samples.findIndex(isLoud) - margin);
  const last = Math.min(samples.length, samples.findLastIndex(isLoud) + 1 + margin);
  return { samplesPerSecond, samples: samples.slice(first, last) };
}

export function writeWav({ samplesPerSecond, samples }: Sound): Buffer {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(samplesPerSecond, 24);
  header.writeUInt32LE(samplesPerSecond * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
