import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SpecialNeed } from "#domain/lobby-day/messages";
import type { DiversionChannel } from "#domain/lobby-day/plan";
import { LANGUAGE_TAG } from "../shared/language";
import type { Sent } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import { useDocumentWord, useTroubleWord } from "../shared/words";
import { SPECIAL_NEEDS } from "../shared/special";

export type AmountPageProps = {
  /** From this amount on a counter must do it; in whole units of the currency. */
  readonly limit: number;
  readonly onAmount: (cash: "below" | "atOrAbove") => void;
};

/** For cash: below the amount a machine may handle, or not. */
export function AmountPage({ limit, onAmount }: AmountPageProps) {
  const { t } = useTranslation();
  const amount = new Intl.NumberFormat(LANGUAGE_TAG[useLanguage()]).format(limit);
  return (
    <>
      <h1>{t("kiosk.amountQuestion")}</h1>
      <div className="choices">
        <button type="button" className="button" onClick={() => onAmount("below")}>
          {t("kiosk.amountBelow", { amount })}
        </button>
        <button type="button" className="button" onClick={() => onAmount("atOrAbove")}>
          {t("kiosk.amountAbove", { amount })}
        </button>
      </div>
    </>
  );
}

export type DiversionPageProps = { readonly to: DiversionChannel; readonly onAnswer: (accepted: boolean) => void };

/** Another way without a queue. A "no" is as easy as a "yes", and final. */
export function DiversionPage({ to, onAnswer }: DiversionPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t("kiosk.diversionQuestion")}</h1>
      <p className="lead">{t(`common.directions.${to}`)}</p>
      <div className="choices">
        <button type="button" className="button button--main" onClick={() => onAnswer(true)}>
          {t("kiosk.diversionYes")}
        </button>
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {t("kiosk.diversionNo")}
        </button>
      </div>
    </>
  );
}

export type DocumentsPageProps = {
  readonly documents: readonly string[];
  readonly onAnswer: (confirmed: boolean) => void;
};

/** Better to hear it here than at the window: the documents this service needs. */
export function DocumentsPage({ documents, onAnswer }: DocumentsPageProps) {
  const { t } = useTranslation();
  const documentWord = useDocumentWord();
  return (
    <>
      <h1>{t("kiosk.documentsQuestion")}</h1>
      <ul className="documents card">
        {documents.map((document) => (
          <li key={document}>{documentWord(document)}</li>
        ))}
      </ul>
      <div className="choices">
        <button type="button" className="button button--main" onClick={() => onAnswer(true)}>
          {t("kiosk.documentsYes")}
        </button>
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {t("kiosk.documentsNo")}
        </button>
      </div>
    </>
  );
}

export type NeedPageProps = {
  readonly onNeed: (need: SpecialNeed | undefined) => void;
  readonly callStaff: () => Promise<Sent<unknown>>;
};

/** Asked only of who wants to be asked; the answer shows on no ticket and no screen. A person can be called at once. */
export function NeedPage({ onNeed, callStaff }: NeedPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t("kiosk.needQuestion")}</h1>
      <CallStaff callStaff={callStaff} />
      <p className="lead">{t("kiosk.needHint")}</p>
      <div className="choices choices--many">
        {SPECIAL_NEEDS.map((need) => (
          <button key={need} type="button" className="button" onClick={() => onNeed(need)}>
            {t(`common.specialNeed.${need}`)}
          </button>
        ))}
        <button type="button" className="button" onClick={() => onNeed(undefined)}>
          {t("kiosk.needNone")}
        </button>
      </div>
    </>
  );
}

/** Somebody comes to the machine; the answer says whether the call went out. */
export function CallStaff({ callStaff }: Pick<NeedPageProps, "callStaff">) {
  const { t } = useTranslation();
  const troubleWord = useTroubleWord();
  const [sent, setSent] = useState<Sent<unknown>>();
  return (
    <div className="choices" role="status">
      {sent?.ok ? (
        <p className="lead">{t("kiosk.staffCalled")}</p>
      ) : (
        <button type="button" className="button button--main" onClick={() => void callStaff().then(setSent)}>
          {t("kiosk.callStaff")}
        </button>
      )}
      {sent?.ok === false && <p className="lead">{troubleWord(sent.trouble)}</p>}
    </div>
  );
}
