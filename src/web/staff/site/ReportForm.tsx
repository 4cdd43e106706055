import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send, type Trouble } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { useTroubleWord } from "../../shared/words";
import { ItemsForm, itemsSeen } from "./ItemsForm";
import { uploadFile } from "./upload";
import { actsPath, type CasePlace, casePath, type CaseState } from "./use-case";
import { useSchemes } from "./use-schemes";

export type ReportFormProps = {
  readonly place: CasePlace;
  readonly state: CaseState;
  readonly onDone: () => void;
};

/** The report of an inspection, item by item, by the one who made it; its score follows from the scheme. */
export function ReportForm({ place, state, onDone }: ReportFormProps) {
  const { t } = useTranslation("site");
  const { me } = useSession();
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const { find, say } = useSchemes();
  const [trouble, setTrouble] = useState<Trouble>();
  const { schemeId, version } = state["scheme"] as { readonly schemeId: string; readonly version: number };
  const scheme = find(schemeId, version);
  if (state["state"] !== "started" || state["inspector"] !== me.accountId || !scheme) return null;

  const hand = async (form: FormData): Promise<void> => {
    const photos = form.getAll("photos").filter((one): one is File => typeof one !== "string" && one.size > 0);
    for (const photo of photos) {
      const kept = await uploadFile(`${casePath(place)}/files`, photo);
      if (!kept.ok) {
        setTrouble(kept.trouble);
        return;
      }
    }
    const narrative = form.get("narrative");
    const results = itemsSeen(scheme, form).map((seen) => ({ ...seen, hasNote: true, photos: photos.length }));
    const body = { results, narrative: { personal: { text: typeof narrative === "string" ? narrative : "" } } };
    const sent = await send({ method: "POST", path: `${actsPath(place)}/report`, body, language });
    if (sent.ok) onDone();
    else setTrouble(sent.trouble);
  };
  return (
    <section className="panel card" aria-labelledby="report">
      <h2 id="report">{t("report.title")}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void hand(new FormData(event.currentTarget));
        }}
      >
        <ItemsForm scheme={scheme} say={say} />
        <p className="field">
          <label htmlFor="narrative">{t("report.narrative")}</label>
          <textarea id="narrative" name="narrative" rows={4} required maxLength={8_000} />
        </p>
        <p className="field">
          <label htmlFor="photos">{t("report.photos")}</label>
          <input id="photos" name="photos" type="file" multiple accept="image/jpeg,image/png,image/webp" />
        </p>
        <p role="alert">{trouble && troubleWord(trouble)}</p>
        <button type="submit" className="button button--main">
          {t("report.hand")}
        </button>
      </form>
    </section>
  );
}
