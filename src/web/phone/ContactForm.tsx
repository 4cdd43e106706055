import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

export type ContactFormProps = { readonly way: "sms" | "mail"; readonly onAgree: (to: string) => void };

/** A number or an address, and the consent to use it: nothing is ticked beforehand. */
export function ContactForm({ way, onAgree }: ContactFormProps) {
  const { t } = useTranslation("phone");
  const id = useId();
  const [to, setTo] = useState("");
  const [isAgreed, setIsAgreed] = useState(false);
  const [isIncomplete, setIsIncomplete] = useState(false);
  return (
    <form
      className="agreed"
      noValidate
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        const isComplete = to.trim() !== "" && isAgreed;
        setIsIncomplete(!isComplete);
        if (isComplete) onAgree(to.trim());
      }}
    >
      <p id={id} className="strong">
        {t(`notices.${way}`)}
      </p>
      <label className="field">
        <span>{t(way === "sms" ? "notices.smsLabel" : "notices.mailLabel")}</span>
        <input
          type={way === "sms" ? "tel" : "email"}
          autoComplete={way === "sms" ? "tel" : "email"}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
      </label>
      <label className="check">
        <input type="checkbox" checked={isAgreed} onChange={({ target }) => setIsAgreed(target.checked)} />
        <span>{t("notices.consent")}</span>
      </label>
      <button type="submit" className="button">
        {t("notices.agree")}
      </button>
      <p className="trouble" role="alert">
        {isIncomplete && (to.trim() === "" ? t("fieldNeeded") : t("notices.consentNeeded"))}
      </p>
    </form>
  );
}
