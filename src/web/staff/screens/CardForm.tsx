import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ListedCard, ScreenCard } from "#contract/screen-content";
import { LANGUAGE_NAME, LANGUAGE_TAG, LANGUAGES } from "../../shared/language";
import { FormDialog } from "../FormDialog";
import { FormField, saidIn } from "../FormField";
import { ANY_ZONE, draftIn, wordsOf, type CardDraft, type DraftSources } from "./card-draft";

const LINE_CHARACTERS_MAX = 90;
const WORDS_CHARACTERS_MAX = 200;
const SHOWN = { least: 5, most: 60, usual: 12 } as const;
const PICTURES = "image/jpeg,image/png,image/webp";

const ZONES = [
  "waiting",
  "cash",
  "nonCash",
  "vip",
  "selfService",
  "eBank",
  "marketing",
  "backOffice",
] as const satisfies readonly NonNullable<ScreenCard["zone"]>[];

export type CardFormProps = DraftSources & {
  /** The day it is at the place. */
  readonly today: string;
  readonly onWrite: (draft: CardDraft) => void;
  readonly onClose: () => void;
};

/** The next version of a card, in four languages. */
export function CardForm({ kind, from, known, today, onWrite, onClose }: CardFormProps) {
  const { t } = useTranslation("screens");
  const write = (form: HTMLFormElement): void => {
    const chosen = new FormData(form).get("picture");
    const file = chosen instanceof File && chosen.size > 0 ? chosen : undefined;
    onWrite(draftIn(saidIn(form), { kind, from, known }, file));
  };
  const title = from ? `${t("rewrite")} · ${from.cardId}` : t(kind === "line" ? "newLine" : "newPicture");
  return (
    <FormDialog title={title} onSubmit={write} onClose={onClose}>
      {!from && (
        <FormField
          label={t("id")}
          name="cardId"
          pattern="[a-z][a-z0-9\-]+"
          maxLength={40}
          hint={t("idHint")}
          required
          autoFocus
        />
      )}
      {kind === "picture" && (
        <FormField
          label={t("picture")}
          name="picture"
          type="file"
          accept={PICTURES}
          hint={from ? `${t("pictureHint")} ${t("keepPicture")}` : t("pictureHint")}
          required={!from}
        />
      )}
      <p className="soft">{t(kind === "line" ? "lineHint" : "aboutHint")}</p>
      {LANGUAGES.map((language) => (
        <FormField
          key={language}
          label={LANGUAGE_NAME[language]}
          name={language}
          lang={LANGUAGE_TAG[language]}
          maxLength={kind === "line" ? LINE_CHARACTERS_MAX : WORDS_CHARACTERS_MAX}
          defaultValue={from && wordsOf(from)[language]}
          required
        />
      ))}
      <WhenFields from={from} today={today} />
    </FormDialog>
  );
}

/** When and where it plays. */
function WhenFields({ from, today }: { readonly from: ListedCard | undefined; readonly today: string }) {
  const { t } = useTranslation("screens");
  const zoneId = useId();
  return (
    <div className="card-when">
      <FormField
        label={t("showSec")}
        name="showSec"
        type="number"
        min={SHOWN.least}
        max={SHOWN.most}
        defaultValue={from?.showSec ?? SHOWN.usual}
        hint={t("showHint")}
        required
      />
      <p className="field">
        <label htmlFor={zoneId}>{t("zone")}</label>
        <select id={zoneId} name="zone" defaultValue={from?.zone ?? ANY_ZONE}>
          <option value={ANY_ZONE}>{t("allZones")}</option>
          {ZONES.map((zone) => (
            <option key={zone} value={zone}>
              {t(`zoneWord.${zone}`)}
            </option>
          ))}
        </select>
      </p>
      <FormField label={t("firstDay")} name="firstDay" type="date" defaultValue={from?.firstDay ?? today} required />
      <FormField label={t("lastDay")} name="lastDay" type="date" defaultValue={from?.lastDay ?? today} required />
      <FormField label={t("fromHour")} name="from" type="time" defaultValue={from?.hours?.from} hint={t("hoursHint")} />
      <FormField label={t("toHour")} name="to" type="time" defaultValue={from?.hours?.to} />
    </div>
  );
}
