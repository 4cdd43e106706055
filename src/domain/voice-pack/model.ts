import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";

/** A clip of a language: `window-3` in `es`. */
export type ClipName = { readonly language: string; readonly clip: string };

export type VoiceCommand =
  | Asked<"ReplaceClip", ClipName & { readonly recordingId: string; readonly durationMs: number }>
  | Asked<"RevertClip", ClipName>;

export type VoiceEvent =
  | Happened<
      "ClipReplaced",
      ClipName & {
        readonly version: number;
        /** Hash of the sound. */
        readonly recordingId: string;
        readonly durationMs: number;
        readonly by: string;
      }
    >
  | Happened<"ClipReverted", ClipName & { readonly by: string }>;

export type ClipDraft = {
  /** Recordings so far. */
  version: number;
  /** The recording in place; absent while the synthetic voice speaks. */
  recordingId: string | undefined;
  by: string;
  at: EpochMs;
};

/** What was recorded anew, by `keyOf`. */
export type VoiceBookDraft = Map<string, ClipDraft>;
export type VoiceBook = Frozen<VoiceBookDraft>;

export const keyOf = ({ language, clip }: ClipName): string => `${language}/${clip}`;
