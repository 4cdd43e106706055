import { useTranslation } from "react-i18next";
import { ticketPagePath } from "#contract/ticket-page";
import type { OwnTicket } from "#contract/tickets";
import { useLanguage } from "../shared/use-language";
import { useDocumentWord } from "../shared/words";
import type { TicketPlace } from "./place";
import { Section } from "./Section";

/** The guide begins with this ticket's own form; the secret id stands behind the `#`, as on this page. */
const guidePath = ({ outletId, ticketId }: TicketPlace, language: string): string =>
  ticketPagePath(outletId, ticketId).replace("/phone/", `/guide/?lang=${language}`);

/** What the window will ask for, so that nobody is sent away: documents, and the form to fill in while waiting. */
export function PrepareSection({ place, ticket }: { readonly place: TicketPlace; readonly ticket: OwnTicket }) {
  const { t } = useTranslation("phone");
  const language = useLanguage();
  const documentWord = useDocumentWord();
  const { documents, prefilled } = ticket;
  return (
    <Section title={t("documents")}>
      {documents.length > 0 && (
        <ul className="documents">
          {documents.map((document) => (
            <li key={document}>{documentWord(document)}</li>
          ))}
        </ul>
      )}
      {prefilled ? (
        <p className="strong">{t("prefilled")}</p>
      ) : (
        <a className="button" href={guidePath(place, language)}>
          {t("prefill")}
        </a>
      )}
    </Section>
  );
}
