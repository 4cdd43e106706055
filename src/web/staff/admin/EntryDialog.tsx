import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EditPreviewEntry, FormFieldEntry } from "#contract/head-desk";
import type { Problem } from "#contract/problem";
import { newId, send } from "../../shared/send";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTroubleWord } from "../../shared/words";
import type { Deed } from "../use-deed";
import { FromDay } from "./FromDay";
import { valueAt, withValue, type Entry } from "./entry";
import { EntryField } from "./EntryField";
import { PreviewList } from "./PreviewList";

export type EntryDialogProps = {
  readonly section: string;
  /** Absent: a new one. */
  readonly entry: Entry | undefined;
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

const post = <Answer,>(path: string, language: string, body: unknown) =>
  send<Answer>({ method: "POST", path: `/api/v1${path}`, language, body });

/** An entry being changed: what it is by now, and what the server says to it. */
function useDraft(section: string, entry: Entry | undefined) {
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const [draft, setDraft] = useState<Entry>(entry ?? {});
  const [faults, setFaults] = useState<Problem["errors"]>();
  const [preview, setPreview] = useState<EditPreviewEntry>();
  const [objection, setObjection] = useState("");
  const look = async (): Promise<void> => {
    const sent = await post<EditPreviewEntry>(`/network/sections/${section}/preview`, language, { entry: draft });
    setPreview(sent.ok ? sent.answer : undefined);
    setFaults(sent.ok ? undefined : sent.trouble.errors);
    setObjection(sent.ok ? "" : troubleWord(sent.trouble));
  };
  const change = (path: readonly string[], value: unknown): void => {
    setDraft((before) => withValue(before, path, value));
    setPreview(undefined);
  };
  const faultOf = (field: FormFieldEntry): string | undefined => {
    const path = `/${field.path.join(".")}`;
    return faults?.find(({ pointer }) => pointer === path || pointer.startsWith(`${path}.`))?.detail;
  };
  return { draft, preview, objection, look, change, faultOf, unlook: () => setPreview(undefined) };
}

/** The form of an entry: change it, see what that does, then do it now or on a day to come. */
export function EntryDialog({ section, entry, deed, onDone, onClose }: EntryDialogProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const form = useFetched<readonly FormFieldEntry[]>(`/api/v1/network/sections/${section}/form`).answer ?? [];
  const { draft, preview, objection, look, change, faultOf, unlook } = useDraft(section, entry);
  const [from, setFrom] = useState("");
  useEffect(() => dialog.current?.showModal(), []);

  const make = async (): Promise<void> => {
    const asked = { requestId: newId(), change: { kind: "entry", section, entry: draft }, from };
    const done = await deed.run(
      () =>
        from === ""
          ? post<object>(`/network/sections/${section}/entries`, language, { entry: draft })
          : post<object>("/changes", language, asked),
      () => (from === "" ? t("entryDone", { id: String(draft["id"]) }) : t("entryPlanned", { from })),
    );
    if (done) onDone();
    else onClose();
  };
  return (
    <dialog ref={dialog} className="card panel entry-dialog" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>
        {entry
          ? t("editTitle", { id: String(entry["id"]) })
          : t("newTitle", { section: t(`section.${section as "windows"}`) })}
      </h2>
      <Objection text={objection} />
      <form
        className="entry-form"
        onSubmit={(event) => {
          event.preventDefault();
          void (preview ? make() : look());
        }}
        onInput={unlook}
      >
        <Fields form={form} draft={draft} isNew={entry === undefined} faultOf={faultOf} onChange={change} />
        <FromDay onChange={setFrom} />
        {preview && <PreviewList preview={preview} />}
        <p className="deeds entry-form__deeds">
          <button type="button" className="button" onClick={onClose}>
            {t("cancel")}
          </button>
          <button type="submit" className="button button--main" disabled={preview?.changes === 0}>
            {preview ? t("make") : t("preview")}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** Why the server would not do it, said aloud too. */
export function Objection({ text }: { readonly text: string }) {
  return (
    <p role="alert" className="fault">
      {text}
    </p>
  );
}

type FieldsProps = {
  readonly form: readonly FormFieldEntry[];
  readonly draft: Entry;
  readonly isNew: boolean;
  readonly faultOf: (field: FormFieldEntry) => string | undefined;
  readonly onChange: (path: readonly string[], value: unknown) => void;
};

/** What an entry is and where it stands is for life: only a new one says it. */
function Fields({ form, draft, isNew, faultOf, onChange }: FieldsProps) {
  return form.map((field) => (
    <EntryField
      key={field.path.join(".")}
      field={field}
      value={valueAt(draft, field.path)}
      fault={faultOf(field)}
      isFixed={!isNew && (field.path[0] === "id" || field.path[0] === "outletId")}
      onChange={(value) => onChange(field.path, value)}
    />
  ));
}
