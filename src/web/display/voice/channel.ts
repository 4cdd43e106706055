import type { Language } from "#i18n/say";
import { phraseOf } from "#i18n/voice";
import { timesSpoken } from "./repeat-rule";

export type SpokenCall = {
  readonly number: string;
  readonly windowLabel: string;
  /** The customer's own, if known. */
  readonly language?: Language;
};

/** What a browser can do with sound, and what a test can put in its place. */
export type Speaker = {
  readonly chimeMs: number;
  /** Ends when the tones have ended. */
  readonly chime: () => Promise<void>;
  /** Length of a clip; undefined while the pack lacks it. */
  readonly lengthMs: (language: Language, clip: string) => number | undefined;
  /** One clip after the other; ends with the last. */
  readonly say: (language: Language, clips: readonly string[]) => Promise<void>;
  readonly now: () => number;
};

export type VoiceChannel = {
  /** Takes its turn behind every call before it: never over another one, never dropped. */
  readonly call: (call: SpokenCall) => Promise<void>;
};

/** One zone's voice: chime, the customer's language, then the branch's, as often as the channel's load allows. */
export function openChannel(speaker: Speaker, branchLanguage: Language, isSilent: () => boolean): VoiceChannel {
  const listeningSince = speaker.now();
  let calledAt: readonly number[] = [];
  let turn: Promise<void> = Promise.resolve();

  const announce = async (call: SpokenCall): Promise<void> => {
    if (isSilent()) return;
    const sentences = sentencesOf(call, branchLanguage, speaker);
    const onceMs = speaker.chimeMs + sentences.reduce((sum, { ms }) => sum + ms, 0);
    const times = timesSpoken(calledAt, speaker.now(), listeningSince, onceMs);
    await speaker.chime();
    for (let time = 0; time < times; time += 1) {
      for (const { language, clips } of sentences) await speaker.say(language, clips);
    }
  };

  return {
    call: (call) => {
      calledAt = [...calledAt.slice(-CALLS_REMEMBERED), speaker.now()];
      // A clip that cannot be played must not silence the calls after it.
      turn = turn.then(() => announce(call)).catch(() => undefined);
      return turn;
    },
  };
}

const CALLS_REMEMBERED = 2_000;

type Sentence = { readonly language: Language; readonly clips: readonly string[]; readonly ms: number };

/** A language with a clip missing is left out: half a sentence sends people astray. */
function sentencesOf({ number, windowLabel, language }: SpokenCall, branch: Language, speaker: Speaker): Sentence[] {
  const languages = language === undefined || language === branch ? [branch] : [language, branch];
  return languages.flatMap((spoken) => {
    const clips = phraseOf(spoken, number, windowLabel);
    const lengths = clips.map((clip) => speaker.lengthMs(spoken, clip));
    if (lengths.includes(undefined)) return [];
    return [{ language: spoken, clips, ms: lengths.reduce<number>((sum, ms) => sum + (ms ?? 0), 0) }];
  });
}
