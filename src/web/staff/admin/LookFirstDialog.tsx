import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EditPreviewEntry } from "#contract/head-desk";
import { newId, send, type Request, type Sent } from "../../shared/send";
import { useTroubleWord } from "../../shared/words";
import { FormDialog } from "../FormDialog";
import type { Deed } from "../use-deed";
import { FromDay } from "./FromDay";
import { Objection } from "./EntryDialog";
import { PreviewList } from "./PreviewList";

export type LookFirstDialogProps<Preview> = {
  readonly title: string;
  readonly children?: ReactNode;
  /** Asks what the change would do. */
  readonly look: Request;
  /** Makes it at once. */
  readonly now: Request;
  /** The change as the desk keeps it for a later day. */
  readonly later: (preview: Preview) => object;
  /** What is said when it was made at once. */
  readonly doneWord: string;
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** A change of an entry, now or on a day to come: what it does and which open days would hear of it stands there first. */
export function LookFirstDialog<Preview extends EditPreviewEntry>(props: LookFirstDialogProps<Preview>) {
  const { title, children, look, now, later, doneWord, deed, onDone, onClose } = props;
  const { t } = useTranslation("admin");
  const troubleWord = useTroubleWord();
  const [looked, setLooked] = useState<Sent<Preview>>();
  const [from, setFrom] = useState("");
  const asked = JSON.stringify(look);
  useEffect(() => {
    void send<Preview>(JSON.parse(asked) as Request).then(setLooked);
  }, [asked]);

  const make = async (): Promise<void> => {
    const seen = looked ?? (await send<Preview>(look));
    if (!seen.ok) {
      onClose();
      return;
    }
    const body = { requestId: newId(), change: later(seen.answer), from };
    const isDone = await deed.run(
      () => send(from === "" ? now : { ...now, path: "/api/v1/changes", body }),
      () => (from === "" ? doneWord : t("entryPlanned", { from })),
    );
    if (isDone) onDone();
    else onClose();
  };
  return (
    <FormDialog title={title} onSubmit={() => void make()} onClose={onClose}>
      {children}
      <Objection text={looked?.ok === false ? troubleWord(looked.trouble) : ""} />
      {looked?.ok === false && looked.trouble.errors && (
        <div className="boxes" role="group" aria-label={t("faults")} tabIndex={0}>
          <ul>
            {looked.trouble.errors.map(({ detail }) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </div>
      )}
      {looked?.ok && <PreviewList preview={looked.answer} />}
      <FromDay onChange={setFrom} />
    </FormDialog>
  );
}
