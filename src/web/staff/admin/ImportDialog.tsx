import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeRequestEntry, RevisionPreviewEntry } from "#contract/head-desk";
import { newId, send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTroubleWord } from "../../shared/words";
import { FormDialog } from "../FormDialog";
import { FormField, saidIn } from "../FormField";
import type { Deed } from "../use-deed";
import { Objection } from "./EntryDialog";
import { PAGE } from "./Pager";
import { RevisionList } from "./RevisionList";

export type ImportDialogProps = {
  readonly request: ChangeRequestEntry;
  /** Whether it is to be taken back, or only looked at. */
  readonly undo: boolean;
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** What an import does, entry by entry; or what taking it back as a whole would do, which is asked for here. */
export function ImportDialog({ request: { requestId, change }, undo, deed, onDone, onClose }: ImportDialogProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const { today } = useSession().me;
  const troubleWord = useTroubleWord();
  const [offset, setOffset] = useState(0);
  const query = new URLSearchParams({ offset: String(offset), limit: String(PAGE), undo: String(undo) });
  const looked = useFetched<RevisionPreviewEntry>(`/api/v1/changes/${requestId}/import?${query}`, { once: true });
  const files = "files" in change ? change.files.join(", ") : "";
  const takeBack = async (form: HTMLFormElement): Promise<void> => {
    const body = { requestId: newId(), change: { kind: "importUndo", undoes: requestId }, from: saidIn(form)["from"] };
    await deed.run(
      () => send<ChangeRequestEntry>({ method: "POST", path: "/api/v1/changes", language, body }),
      ({ state }) => (state === "applied" ? t("undone") : t("asked")),
    );
    onDone();
  };
  return (
    <FormDialog
      className="entry-dialog"
      title={undo ? t("importUndoTitle", { files }) : t("importTitle", { files })}
      onSubmit={undo ? (form) => void takeBack(form) : onClose}
      onClose={onClose}
    >
      <Objection text={looked.trouble ? troubleWord(looked.trouble) : ""} />
      {looked.answer && <RevisionList preview={looked.answer} offset={offset} onOffset={setOffset} />}
      {undo && <FormField label={t("fromDate")} name="from" type="date" defaultValue={today} required />}
    </FormDialog>
  );
}
