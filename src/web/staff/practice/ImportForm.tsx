import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField } from "../FormField";
import { textIn } from "./AskDialog";

export type ImportFormProps = { readonly onImport: (text: string, writtenBy: string) => Promise<boolean> };

/** A bank's own checklist, pasted or from a file, as JSON or CSV; the first fault is named and nothing is published. */
export function ImportForm({ onImport }: ImportFormProps) {
  const { t } = useTranslation("process");
  const [text, setText] = useState("");
  return (
    <form
      className="practice-import"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        void onImport(text, textIn(form, "writtenBy")).then((taken) => taken && setText(""));
      }}
    >
      <p className="field">
        <label htmlFor="scheme-file">{t("schemeFile")}</label>
        <input
          id="scheme-file"
          type="file"
          accept=".json,.csv,text/csv,application/json"
          onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
        />
      </p>
      <p className="field">
        <label htmlFor="scheme-text">{t("schemeText")}</label>
        <textarea
          id="scheme-text"
          value={text}
          required
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          aria-describedby="scheme-hint"
        />
        <span id="scheme-hint" className="soft">
          {t("schemeHint")}
        </span>
      </p>
      <FormField label={t("writtenBy")} name="writtenBy" hint={t("writtenByHint")} required maxLength={64} />
      <p>
        <button type="submit" className="button button--main">
          {t("publish")}
        </button>
      </p>
    </form>
  );
}
