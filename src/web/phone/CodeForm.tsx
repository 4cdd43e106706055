import { useState } from "react";
import { useTranslation } from "react-i18next";

export type CodeFormProps = {
  readonly to: string;
  readonly validMs: number;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
};

const MINUTE_MS = 60_000;

/** The six digits that prove the contact. */
export function CodeForm({ to, validMs, onCode, onBack }: CodeFormProps) {
  const { t } = useTranslation("phone");
  const [code, setCode] = useState("");
  return (
    <form
      className="agreed"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCode(code);
      }}
    >
      <p role="status">{t("complaint.codeSent", { to, minutes: Math.round(validMs / MINUTE_MS) })}</p>
      <label className="field">
        <span>{t("complaint.code")}</span>
        <input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={({ target }) => setCode(target.value.replace(/\D/gu, ""))}
        />
      </label>
      <button type="submit" className="button button--main" disabled={code.length !== 6}>
        {t("complaint.file")}
      </button>
      <button type="button" className="button" onClick={onBack}>
        {t("complaint.back")}
      </button>
    </form>
  );
}
