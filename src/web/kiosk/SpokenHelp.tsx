import { useEffect, useRef, useState } from "react";
import en from "#i18n/spoken.en.json";
import es from "#i18n/spoken.es.json";
import ko from "#i18n/spoken.ko.json";
import zh from "#i18n/spoken.zh.json";
import { useLanguage } from "../shared/use-language";
import { readAloud, type Sentence } from "./read-aloud";
import { spokenScreen } from "./spoken-screen";

/** Words of this part alone: it comes later than the page. */
const WORDS = { zh, en, es, ko };

/** Clips by language and name; the value is the hash of the sound. */
type VoiceIndex = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type SpokenHelpProps = { readonly outletId: string; readonly page: string };

/** Reads the whole screen aloud, and stops; nothing to press where nothing has a voice for the language. */
export function SpokenHelp({ outletId, page }: SpokenHelpProps) {
  const language = useLanguage();
  const index = useVoiceIndex();
  const speaks = browserSpeaks(language);
  const clips = index[language];
  if (clips === undefined && !speaks) return null;
  const hash = clips?.[`help-${page}`];
  const clip = hash === undefined ? undefined : `/voices/${language}/help-${page}.wav?${hash}`;
  const speech = `/api/v1/outlets/${encodeURIComponent(outletId)}/speech?language=${language}&text=`;
  const onScreen = (): readonly Sentence[] => {
    const parts = [...document.querySelectorAll(".kiosk__main, .kiosk__foot")];
    const { heading, rest, choices } = spokenScreen(parts);
    const touch = choices.length === 0 ? [] : [WORDS[language].touch, ...choices];
    const said = (text: string): Sentence => ({ text, language, sources: [speech + encodeURIComponent(text)] });
    const first = heading.join(". ");
    const question = clip === undefined ? heading.map(said) : [{ text: first, language, sources: [clip] }];
    return [...question, ...[...rest, ...touch].map(said)];
  };
  // Another page or language is another reader: what the one before said falls silent.
  return <Reader key={`${language}/${page}`} onScreen={onScreen} />;
}

function Reader({ onScreen }: { readonly onScreen: () => readonly Sentence[] }) {
  const words = WORDS[useLanguage()];
  const stopping = useRef<AbortController>(undefined);
  const [isReading, setIsReading] = useState(false);
  const stop = (): void => {
    stopping.current?.abort();
    setIsReading(false);
  };
  const read = (): void => {
    stop();
    const mine = new AbortController();
    stopping.current = mine;
    setIsReading(true);
    void readAloud(onScreen(), mine.signal).then(() => {
      if (stopping.current === mine) setIsReading(false);
    });
  };
  useEffect(() => () => stopping.current?.abort(), []);
  return (
    <span className="spoken-help">
      <button type="button" className="button" onClick={read}>
        {words.listen}
      </button>
      {isReading && (
        <button type="button" className="button" onClick={stop}>
          {words.stop}
        </button>
      )}
    </span>
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

/** Whether the browser itself has a voice for the language; on Debian it has none. */
function browserSpeaks(language: string): boolean {
  if (!("speechSynthesis" in window)) return false;
  return speechSynthesis.getVoices().some(({ lang }) => lang.startsWith(language));
}
