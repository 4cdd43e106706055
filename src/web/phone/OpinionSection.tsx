import { useState } from "react";
import { useTranslation } from "react-i18next";
import { outletPath } from "../shared/place";
import { newId, send, type Trouble } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import { CATEGORIES } from "./ComplaintForm";
import type { TicketPlace } from "./place";
import { Section } from "./Section";
import { TroubleNote } from "./TroubleNote";

/** The opinion box: a word or an idea, with a contact only if an answer is wanted. */
export function OpinionSection({ place }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  return (
    <Section title={t("opinion.title")}>
      <OpinionForm place={place} />
    </Section>
  );
}

function OpinionForm({ place: { outletId } }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  const language = useLanguage();
  const [caseId] = useState(newId);
  const [isSent, setIsSent] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const give = async (form: HTMLFormElement): Promise<void> => {
    const said = new FormData(form);
    const word = (name: string): string => {
      const value = said.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const contact = word("contact");
    const person = contact === "" ? undefined : { personal: { contact } };
    const common = { theme: word("theme"), text: { personal: { text: word("text") } } };
    const isIdea = word("kind") === "idea";
    const path = isIdea ? `proposals/${caseId}/submit` : `opinions/${caseId}/receive`;
    const body = isIdea
      ? { ...common, source: "customer", ...(person && { author: person }) }
      : { ...common, channel: "phone", identityVerified: false, ...(person && { giver: person }) };
    const sent = await send({ method: "POST", path: `${outletPath(outletId)}/${path}`, body, language });
    setTrouble(sent.ok ? undefined : sent.trouble);
    setIsSent(sent.ok);
  };
  if (isSent) return <p role="status">{t("opinion.thanks")}</p>;
  return (
    <form
      className="agreed"
      onSubmit={(event) => {
        event.preventDefault();
        void give(event.currentTarget);
      }}
    >
      <OpinionFields />
      <p className="soft">{t("opinion.hint")}</p>
      <button type="submit" className="button button--main">
        {t("opinion.send")}
      </button>
      <TroubleNote trouble={trouble} />
    </form>
  );
}

function OpinionFields() {
  const { t } = useTranslation("phone");
  return (
    <>
      <label className="field">
        <span>{t("opinion.kind")}</span>
        <select name="kind">
          <option value="word">{t("opinion.word")}</option>
          <option value="idea">{t("opinion.idea")}</option>
        </select>
      </label>
      <label className="field">
        <span>{t("complaint.category")}</span>
        <select name="theme">
          {CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {t(`complaint.categories.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t("opinion.text")}</span>
        <textarea name="text" rows={4} maxLength={4_000} required />
      </label>
      <label className="field">
        <span>{t("opinion.contact")}</span>
        <input name="contact" maxLength={320} autoComplete="tel" />
      </label>
    </>
  );
}
