import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide, evolve } from "#domain/voice-pack/decide";
import {
  keyOf,
  type VoiceBook,
  type VoiceBookDraft,
  type VoiceCommand,
  type VoiceEvent,
} from "#domain/voice-pack/model";
import { helpClipsOf } from "#i18n/kiosk-help";
import type { Language } from "#i18n/say";
import { clipsOf } from "#i18n/voice";
import { ENDLESS_MONTH, openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import type { VoiceFolder } from "../ports/voice-folder";

export type VoiceRefusal =
  | { readonly code: "voice.clipUnknown"; readonly clip: string }
  | { readonly code: "voice.noPack" }
  | { readonly code: "voice.notSound" }
  | { readonly code: "voice.silent" }
  | { readonly code: "voice.tooLong" }
  | { readonly code: "voice.cannotSpeak" };

export type StudioClip = {
  readonly clip: string;
  /** What it says. */
  readonly text: string;
  /** Of the sound in place; absent before a pack was made. */
  readonly hash?: string;
  readonly isRecorded: boolean;
  /** Recordings so far. */
  readonly version: number;
  /** Who changed it last, and when; absent when nobody did here. */
  readonly by?: string;
  readonly at?: EpochMs;
};

export type VoiceStudio = {
  readonly clips: (language: Language) => Promise<readonly StudioClip[]>;
  readonly replace: (
    name: { readonly language: Language; readonly clip: string },
    sound: Uint8Array,
    cause: Cause,
  ) => Promise<Result<true, VoiceRefusal>>;
  readonly revert: (
    name: { readonly language: Language; readonly clip: string },
    cause: Cause,
  ) => Promise<Result<true, VoiceRefusal>>;
};

export type VoiceStudioDeps = {
  readonly journal: Journal;
  readonly folder: VoiceFolder;
  readonly now: () => EpochMs;
};

/** Rules VS-1 to VS-5 of src/domain/voice-pack/SPEC.md. */
export async function openVoiceStudio({ journal, folder, now }: VoiceStudioDeps): Promise<VoiceStudio> {
  const stream = await openContext<VoiceCommand, VoiceEvent, VoiceBookDraft, VoiceBook, never>(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "voices" },
    initial: () => new Map(),
    decide,
    evolve,
  });
  return {
    clips: async (language) => {
      await stream.refresh();
      const [index, synthetic] = await Promise.all([folder.index(), folder.synthetic()]);
      return [...textsOf(language)].map(([clip, text]) => {
        const hash = index[language]?.[clip];
        const known = stream.state().get(keyOf({ language, clip }));
        const isRecorded = hash !== undefined && hash !== synthetic[language]?.[clip];
        const changed = known && { by: known.by, at: known.at };
        return {
          clip,
          text,
          isRecorded,
          version: known?.version ?? 0,
          ...(hash !== undefined && { hash }),
          ...changed,
        };
      });
    },
    replace: async ({ language, clip }, sound, cause) => {
      if (!textsOf(language).has(clip)) return refuse({ code: "voice.clipUnknown", clip });
      if (!(await folder.index())[language]) return refuse({ code: "voice.noPack" });
      const kept = await folder.keep(sound);
      if (typeof kept === "string") return refuse({ code: `voice.${kept}` });
      const command = { type: "ReplaceClip", now: now(), actor: cause.actor, language, clip, ...kept } as const;
      await stream.submit(command, cause);
      await folder.place(language, clip, kept.recordingId);
      return accept(true);
    },
    revert: async ({ language, clip }, cause) => {
      const text = textsOf(language).get(clip);
      if (text === undefined) return refuse({ code: "voice.clipUnknown", clip });
      if (!(await folder.putBack(language, clip, text))) return refuse({ code: "voice.cannotSpeak" });
      await stream.submit({ type: "RevertClip", now: now(), actor: cause.actor, language, clip }, cause);
      return accept(true);
    },
  };
}

function textsOf(language: Language): ReadonlyMap<string, string> {
  return new Map([...clipsOf(language), ...helpClipsOf(language)]);
}
