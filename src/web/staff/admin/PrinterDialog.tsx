import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PaperOutcome } from "#contract/printing";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import type { Entry } from "./entry";

export type PrinterDialogProps = { readonly entry: Entry; readonly deed: Deed; readonly onClose: () => void };

/** How a ticket from this printer looks, and a print to see whether it comes out. */
export function PrinterDialog({ entry, deed, onClose }: PrinterDialogProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const [outletId, id] = [String(entry["outletId"]), String(entry["id"])];
  const base = `/api/v1/outlets/${encodeURIComponent(outletId)}/printers/${encodeURIComponent(id)}`;
  const test = (): void => {
    onClose();
    void deed.run(
      () => send<PaperOutcome>({ method: "POST", path: `${base}/test`, language, body: { language } }),
      ({ outcome }) => t(`paper.${outcome}`),
    );
  };
  return (
    <dialog ref={dialog} className="card panel" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{t("ticketTitle", { id })}</h2>
      <img className="ticket-preview" src={`${base}/preview?language=${language}`} alt={t("ticketAlt")} />
      <p className="deeds">
        <button type="button" className="button" onClick={onClose}>
          {t("cancel")}
        </button>
        <button type="button" className="button button--main" onClick={test}>
          {t("testPrint")}
        </button>
      </p>
    </dialog>
  );
}
