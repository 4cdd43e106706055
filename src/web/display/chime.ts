/** Two soft tones, a falling third: heard over a hall, startling nobody. Hertz, and seconds after the start. */
const TONES = [
  { hertz: 880, at: 0 },
  { hertz: 698, at: 0.32 },
] as const;
const TONE_S = 0.9;
const LOUDNESS = 0.22;

export type Chime = {
  readonly lengthMs: number;
  readonly ring: () => void;
  /** A browser may keep a page silent until somebody touched it. */
  readonly isAllowed: () => boolean;
  readonly allow: () => Promise<void>;
};

export function createChime(context: AudioContext): Chime {
  return {
    lengthMs: (Math.max(...TONES.map(({ at }) => at)) + TONE_S) * 1_000,
    isAllowed: () => context.state === "running",
    allow: () => context.resume(),
    ring: () => {
      if (context.state !== "running") return;
      for (const { hertz, at } of TONES) tone(context, hertz, context.currentTime + at);
    },
  };
}

function tone(context: AudioContext, hertz: number, from: number): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, from + TONE_S);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + TONE_S);
}
