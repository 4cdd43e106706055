import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../shared/use-language";

/** Clips by language and name; the value is the hash of the sound. */
type VoiceIndex = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads the page's question aloud; nothing to press where no voice has been made for it. */
export function SpokenHelp({ page }: { readonly page: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const index = useVoiceIndex();
  const clip = `help-${page}`;
  const hash = index[language]?.[clip];
  if (hash === undefined) return null;
  // Another page or language is another player: what it said before falls silent.
  return (
    <Player key={`${language}/${clip}`} label={t("kiosk.listen")} src={`/voices/${language}/${clip}.wav?${hash}`} />
  );
}

function Player({ label, src }: { readonly label: string; readonly src: string }) {
  const sound = useRef<HTMLAudioElement>(null);
  const play = (): void => {
    if (!sound.current) return;
    sound.current.currentTime = 0;
    void sound.current.play().catch(() => undefined);
  };
  return (
    <>
      <audio ref={sound} src={src} preload="none" />
      <button type="button" className="button" onClick={play}>
        {label}
      </button>
    </>
  );
}

function useVoiceIndex(): VoiceIndex {
  const [index, setIndex] = useState<VoiceIndex>({});
  useEffect(() => {
    fetch("/voices/index.json")
      .then((answer) => answer.json() as Promise<VoiceIndex>)
      .then(setIndex, () => undefined);
  }, []);
  return index;
}
