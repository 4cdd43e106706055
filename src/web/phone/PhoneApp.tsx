import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { ticketOfHash } from "#contract/ticket-page";
import { LanguageBar } from "../shared/LanguageBar";
import { TicketPage } from "./TicketPage";
import "./phone.css";

/** The page behind a ticket's QR symbol. Whoever holds the ticket holds its address; no app, no sign-in. */
export function PhoneApp() {
  const { t } = useTranslation("phone");
  const hash = useSyncExternalStore(whenAddressChanges, () => location.hash);
  const place = ticketOfHash(hash);
  if (place) return <TicketPage key={hash} place={place} />;
  return (
    <div className="phone">
      <title>{t("title")}</title>
      <header className="phone__head">
        <LanguageBar />
      </header>
      <main className="phone__main">
        <h1>{t("noTicketTitle")}</h1>
        <p className="soft">{t("noTicketText")}</p>
      </main>
    </div>
  );
}

function whenAddressChanges(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
