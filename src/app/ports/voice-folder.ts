import type { Language } from "#i18n/say";

/** For each language the clips there are, by the hash of their sound. */
export type VoiceIndex = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;

export type Recording = { readonly recordingId: string; readonly durationMs: number };
export type SoundFault = "notSound" | "silent" | "tooLong";

/** The clips that hall screens and kiosks fetch. */
export type VoiceFolder = {
  /** What is in place now; empty before a pack was made. */
  readonly index: () => Promise<VoiceIndex>;
  /** Clips that the program made, by hash: a clip in place with another hash is the bank's own. */
  readonly synthetic: () => Promise<VoiceIndex>;
  /** Looks at a sound and keeps it, without the silence around it, out of the way. */
  readonly keep: (bytes: Uint8Array) => Promise<Recording | SoundFault>;
  /** Puts a kept recording in a clip's place. */
  readonly place: (language: Language, clip: string, recordingId: string) => Promise<void>;
  /** Puts the synthetic clip back, made anew. @returns false where nothing can speak */
  readonly putBack: (language: Language, clip: string, text: string) => Promise<boolean>;
};
