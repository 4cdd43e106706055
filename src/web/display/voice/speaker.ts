import { type Chime } from "../chime";
import type { Speaker } from "./channel";
import type { VoicePack } from "./voice-pack";

/** Speaks through the page's own sound. */
export function speakerOf(context: AudioContext, chime: Chime, pack: () => VoicePack): Speaker {
  const lengthMs: Speaker["lengthMs"] = (language, name) => {
    const clip = pack().clip(language, name);
    return clip && clip.duration * 1_000;
  };
  return {
    chimeMs: chime.lengthMs,
    chime: () => {
      chime.ring();
      return pause(chime.lengthMs);
    },
    lengthMs,
    say: async (language, names) => {
      let at = context.currentTime;
      for (const name of names) {
        const clip = pack().clip(language, name);
        if (!clip) continue;
        const source = new AudioBufferSourceNode(context, { buffer: clip });
        source.connect(context.destination);
        source.start(at);
        at += clip.duration;
      }
      await pause((at - context.currentTime) * 1_000);
    },
    now: () => Date.now(),
  };
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
