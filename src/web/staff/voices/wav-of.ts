/** As halls are spoken to: more is not heard there. */
const SAMPLES_PER_SECOND = 22_050;
const HEADER_BYTES = 44;

/** Any sound that the browser can play as WAV of 16-bit samples on one channel; undefined when it cannot. */
export async function wavOf(file: File): Promise<Blob | undefined> {
  const context = new OfflineAudioContext(1, 1, SAMPLES_PER_SECOND);
  const sound = await context.decodeAudioData(await file.arrayBuffer()).catch(() => undefined);
  return sound && new Blob([wavFrom(oneChannel(sound))], { type: "audio/wav" });
}

/** The mean of the channels. */
function oneChannel(sound: AudioBuffer): Float32Array {
  const mixed = new Float32Array(sound.length);
  for (let channel = 0; channel < sound.numberOfChannels; channel += 1) {
    const samples = sound.getChannelData(channel);
    for (let ix = 0; ix < mixed.length; ix += 1) {
      mixed[ix] = (mixed[ix] ?? 0) + (samples[ix] ?? 0) / sound.numberOfChannels;
    }
  }
  return mixed;
}

/** Samples between -1 and 1 as a WAV file. */
export function wavFrom(samples: Float32Array): ArrayBuffer {
  const file = new ArrayBuffer(HEADER_BYTES + samples.length * 2);
  const view = new DataView(file);
  const word = (at: number, text: string): void =>
    Array.from(text).forEach((letter, ix) => view.setUint8(at + ix, letter.charCodeAt(0)));
  word(0, "RIFF");
  view.setUint32(4, file.byteLength - 8, true);
  word(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLES_PER_SECOND, true);
  view.setUint32(28, SAMPLES_PER_SECOND * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, "data");
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, ix) =>
    view.setInt16(HEADER_BYTES + ix * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true),
  );
  return file;
}
