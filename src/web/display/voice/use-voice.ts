import { useEffect, useEffectEvent, useRef } from "react";
import type { EpochMs } from "#base/time";
import type { ScreenDay } from "#contract/screen-content";
import type { BoardWindow } from "#read/hall-board/hall-board";
import type { Announcement } from "../announcer";
import type { Chime } from "../chime";
import { isLanguage, LANGUAGES, type Language } from "../../shared/language";
import { openChannel, type VoiceChannel } from "./channel";
import { isQuiet } from "./quiet-hours";
import { speakerOf } from "./speaker";
import { loadVoicePack, NO_VOICE, type VoicePack } from "./voice-pack";

export type HallVoice = {
  readonly sound: AudioContext;
  readonly chime: Chime;
  readonly branchLanguage: Language;
  readonly windows: Readonly<Record<string, BoardWindow>>;
  readonly timeZone: string;
  readonly businessNow: EpochMs | undefined;
  /** Hours of the outlet's wall without sound. */
  readonly quiet: ScreenDay["quiet"] | undefined;
};

/** Speaks each call in its turn; chimes alone until the clips are loaded, and where the server has none. */
export function useVoice(hall: HallVoice): (call: Announcement) => void {
  const { sound, chime, branchLanguage } = hall;
  const pack = useRef<VoicePack>(NO_VOICE);
  const channel = useRef<VoiceChannel>(undefined);

  const isSilent = useEffectEvent((): boolean => {
    if (sound.state !== "running") return true;
    return isQuiet(hall.quiet, hourOfDay(hall.businessNow, hall.timeZone));
  });

  useEffect(() => {
    channel.current = openChannel(
      speakerOf(sound, chime, () => pack.current),
      branchLanguage,
      () => isSilent(),
    );
    const languages = [branchLanguage, ...LANGUAGES.filter((language) => language !== branchLanguage)];
    loadVoicePack(sound, languages).then(
      (loaded) => (pack.current = loaded),
      () => undefined,
    );
  }, [sound, chime, branchLanguage]);

  return ({ number, windowId, language }) => {
    const windowLabel = hall.windows[windowId]?.label ?? "";
    const own = isLanguage(language ?? null) ? { language: language as Language } : {};
    void channel.current?.call({ number, windowLabel, ...own });
  };
}

function hourOfDay(at: EpochMs | undefined, timeZone: string): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit" }).format(at ?? Date.now()));
}
