import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCountdown } from "./use-countdown";

const ANSWER_WITHIN_S = 20;

export type StillThereProps = { readonly onStay: () => void; readonly onGone: () => void };

/** Before everything is wiped: twenty seconds to say so with one touch. */
export function StillThere({ onStay, onGone }: StillThereProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const { secondsLeft } = useCountdown(ANSWER_WITHIN_S, onGone);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="still-there card" aria-labelledby="still-there" onCancel={onStay}>
      <h2 id="still-there">{t("kiosk.stillThere")}</h2>
      <p>{t("kiosk.stillThereHint", { count: secondsLeft })}</p>
      <button type="button" className="button button--main" onClick={onStay}>
        {t("kiosk.stay")}
      </button>
    </dialog>
  );
}
