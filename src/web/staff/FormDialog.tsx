import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type FormDialogProps = {
  readonly title: string;
  readonly onSubmit: (form: HTMLFormElement) => void;
  readonly onClose: () => void;
  /** For what needs more room than a form. */
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form over the page, open from the start. Escape leaves everything as it is. */
export function FormDialog({ title, onSubmit, onClose, className = "", children }: FormDialogProps) {
  const { t } = useTranslation("staff");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={`card panel ${className}`} aria-labelledby={titleId} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(event.currentTarget);
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
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
