import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { UndoPreviewEntry } from "#contract/head-desk";
import { newId, send, type Sent } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { useTroubleWord } from "../../shared/words";
import { FormDialog } from "../FormDialog";
import { FormField } from "../FormField";
import type { Deed } from "../use-deed";
import { Objection } from "./EntryDialog";
import { PreviewList } from "./PreviewList";

export type UndoDialogProps = {
  readonly seq: number;
  readonly id: string;
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Brings an entry back to what it was, now or on a day to come: what that changes and who hears of it stands first. */
export function UndoDialog({ seq, id, deed, onDone, onClose }: UndoDialogProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const [looked, setLooked] = useState<Sent<UndoPreviewEntry>>();
  const [from, setFrom] = useState("");
  const path = `/api/v1/network/history/${seq}/undo`;
  useEffect(() => {
    void send<UndoPreviewEntry>({ method: "GET", path, language }).then(setLooked);
  }, [path, language]);

  const undo = async (): Promise<void> => {
    if (!looked?.ok) {
      onClose();
      return;
    }
    const asked = { requestId: newId(), change: looked.answer.change, from };
    const isDone = await deed.run(
      () =>
        from === ""
          ? send({ method: "POST", path, language })
          : send({ method: "POST", path: "/api/v1/changes", language, body: asked }),
      () => (from === "" ? t("undone") : t("entryPlanned", { from })),
    );
    if (isDone) onDone();
    else onClose();
  };
  return (
    <FormDialog title={t("undoTitle", { id })} onSubmit={() => void undo()} onClose={onClose}>
      <Objection text={looked?.ok === false ? troubleWord(looked.trouble) : ""} />
      {looked?.ok && <PreviewList preview={looked.answer} />}
      <FormField
        label={t("fromDate")}
        name="from"
        type="date"
        hint={t("fromHint")}
        onChange={(event) => setFrom(event.target.value)}
      />
    </FormDialog>
  );
}
