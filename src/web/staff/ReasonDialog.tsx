import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FormField, saidIn } from "./FormField";

export type ReasonDialogProps = {
  readonly title: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why, before something that cannot be taken back. Escape leaves it as it is. */
export function ReasonDialog({ title, onReason, onClose }: ReasonDialogProps) {
  const { t } = useTranslation("staff");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="card panel" aria-labelledby={titleId} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onReason(saidIn(event.currentTarget)["reason"] ?? "");
        }}
      >
        <h2 id={titleId}>{title}</h2>
        <FormField label={t("accounts.reason")} name="reason" minLength={3} maxLength={300} required autoFocus />
        <p className="deeds">
          <button type="button" className="button" onClick={onClose}>
            {t("cancel")}
          </button>
          <button type="submit" className="button button--main">
            {t("confirm")}
          </button>
        </p>
      </form>
    </dialog>
  );
}
