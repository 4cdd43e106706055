import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Action } from "./actions";

export type HelpDialogProps = {
  readonly actions: readonly Action[];
  readonly lettersOn: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onClose: () => void;
};

/** Every key of the console, and the switch that turns single letters off. */
export function HelpDialog({ actions, lettersOn, onLetters, onClose }: HelpDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog dialog--wide card" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t("console.keys")}</h2>
      <p className="field" data-kind="yes">
        <label htmlFor="letters">{t("console.lettersOn")}</label>
        <input id="letters" type="checkbox" checked={lettersOn} onChange={(event) => onLetters(event.target.checked)} />
      </p>
      <ul className="keys">
        {actions.map(({ id, key }) => (
          <li key={key}>
            <kbd>{key}</kbd> {t(`console.action.${id}`)}
          </li>
        ))}
        <li>
          <kbd>{"/"}</kbd> {t("console.search")}
        </li>
      </ul>
      <div className="dialog__foot">
        <button type="button" className="button button--main" onClick={onClose}>
          {t("console.close")} <kbd>{"Esc"}</kbd>
        </button>
      </div>
    </dialog>
  );
}
