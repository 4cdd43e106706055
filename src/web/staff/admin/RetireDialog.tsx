import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EditPreviewEntry } from "#contract/head-desk";
import { newId, send, type Sent } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { useTroubleWord } from "../../shared/words";
import { FormDialog } from "../FormDialog";
import { FormField } from "../FormField";
import type { Deed } from "../use-deed";
import { Objection } from "./EntryDialog";
import { PreviewList } from "./PreviewList";

export type RetireDialogProps = {
  readonly section: string;
  readonly id: string;
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Gives an entry up, now or on a day to come: what hangs on it and which open days would hear stands there first. */
export function RetireDialog({ section, id, deed, onDone, onClose }: RetireDialogProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const [looked, setLooked] = useState<Sent<EditPreviewEntry>>();
  const [from, setFrom] = useState("");
  const root = `/api/v1/network/sections/${section}`;
  useEffect(() => {
    void send<EditPreviewEntry>({ method: "POST", path: `${root}/preview`, language, body: { retire: id } }).then(
      setLooked,
    );
  }, [root, language, id]);

  const retire = async (): Promise<void> => {
    const asked = { requestId: newId(), change: { kind: "retirement", section, id }, from };
    const isDone = await deed.run(
      () =>
        from === ""
          ? send({ method: "POST", path: `${root}/entries/${encodeURIComponent(id)}/retire`, language })
          : send({ method: "POST", path: "/api/v1/changes", language, body: asked }),
      () => (from === "" ? t("retired", { id }) : t("entryPlanned", { from })),
    );
    if (isDone) onDone();
    else onClose();
  };
  return (
    <FormDialog title={t("retireTitle", { id })} onSubmit={() => void retire()} onClose={onClose}>
      <p>{t("retireText")}</p>
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
