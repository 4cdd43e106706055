import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StudioClipEntry } from "#contract/voice-studio";
import type { Language } from "#i18n/say";
import { phraseOf } from "#i18n/voice";
import { PageTrouble } from "../../shared/PageTrouble";
import { send, type Sent } from "../../shared/send";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { uploadFile } from "../site/upload";
import { useDeed } from "../use-deed";
import { ClipTable } from "../voices/ClipTable";
import { wavOf } from "../voices/wav-of";
import "../voices/voices.css";

const NAMES: Readonly<Record<Language, string>> = { zh: "中文", en: "English", es: "Español", ko: "한국어" };

/** The clips that halls and kiosks speak with: hear them, and put recordings in their place. */
export function Page() {
  useTopic("screens");
  const { t } = useTranslation("screens", { keyPrefix: "voices" });
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <p className="field voices-language">
        <label htmlFor="voice-language">{t("language")}</label>
        <select id="voice-language" value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
          {Object.entries(NAMES).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <Clips key={language} language={language} />
    </>
  );
}

function Clips({ language }: { readonly language: Language }) {
  const { t } = useTranslation("screens", { keyPrefix: "voices" });
  const inLanguage = useLanguage();
  const deed = useDeed();
  const base = `/api/v1/voice-pack/${language}/clips`;
  const { answer: clips, trouble, retry } = useFetched<readonly StudioClipEntry[]>(base);
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  if (!clips) return null;
  if (clips.every(({ hash }) => hash === undefined)) return <p>{t("none")}</p>;
  const recorded = clips.filter(({ isRecorded }) => isRecorded).length;
  const change = async (work: () => Promise<Sent<unknown>>, done: string): Promise<void> => {
    if ((await deed.run(work, () => done)) !== undefined) retry();
  };
  const replace = async (clip: string, file: File): Promise<Sent<unknown>> => {
    const wav = await wavOf(file);
    if (!wav) return { ok: false, trouble: { code: "voice.unplayable", detail: t("unplayable") } };
    return uploadFile(`${base}/${clip}/recording`, new File([wav], `${clip}.wav`));
  };
  return (
    <>
      <p className="finding" role="status">
        {t("recorded", { count: recorded, synthetic: clips.length - recorded })}
      </p>
      <DeedNotice deed={deed} />
      <SampleForm language={language} clips={clips} />
      <ClipTable
        clips={clips}
        isBusy={deed.isBusy}
        onPlay={(clip) => void playAll([soundOf(language, clip)])}
        onReplace={(clip, file) => void change(() => replace(clip, file), t("replaced", { clip }))}
        onRevert={(clip) =>
          void change(
            () => send({ method: "POST", path: `${base}/${clip}/revert`, language: inLanguage }),
            t("reverted", { clip }),
          )
        }
      />
    </>
  );
}

type SampleProps = { readonly language: Language; readonly clips: readonly StudioClipEntry[] };

/** A call as the hall hears it, from the clips as they are now. */
function SampleForm({ language, clips }: SampleProps) {
  const { t } = useTranslation("screens", { keyPrefix: "voices" });
  const call = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { number = "", window = "" } = saidIn(event.currentTarget);
    const byName = new Map(clips.map((clip) => [clip.clip, clip]));
    const spoken = phraseOf(language, number, window).flatMap((name) => byName.get(name) ?? []);
    void playAll(spoken.map((clip) => soundOf(language, clip)));
  };
  return (
    <form className="voices-sample" onSubmit={call}>
      <FormField label={t("number")} name="number" pattern="[A-Za-z]\d{3,5}" defaultValue="A017" required />
      <FormField label={t("window")} name="window" pattern="[A-Za-z0-9]{1,4}" defaultValue="3" required />
      <button type="submit" className="button">
        {t("sample")}
      </button>
    </form>
  );
}

const soundOf = (language: Language, { clip, hash = "" }: StudioClipEntry): string =>
  `/voices/${language}/${clip}.wav?${hash}`;

/** One sound after the other; what cannot be played is passed over. */
async function playAll(sources: readonly string[]): Promise<void> {
  for (const source of sources) {
    const sound = new Audio(source);
    await new Promise<void>((resolve) => {
      sound.addEventListener("ended", () => resolve(), { once: true });
      sound.addEventListener("error", () => resolve(), { once: true });
      sound.play().catch(() => resolve());
    });
  }
}
