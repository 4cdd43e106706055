import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnTicket } from "#contract/tickets";
import { submit } from "../shared/commands";
import { LanguageBar } from "../shared/LanguageBar";
import { outletPath } from "../shared/place";
import { send, type Sent } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import { useDocumentWord, useTroubleWord } from "../shared/words";
import { WaitRange } from "../shared/WaitRange";
import "./kiosk.css";

const ASK_EVERY_MS = 5_000;

export type OwnTicketPageProps = { readonly outletId: string; readonly ticketId: string };

/** Behind the QR symbol of a ticket: where it stands. Whoever holds the ticket holds its address; no sign-in. */
export function OwnTicketPage({ outletId, ticketId }: OwnTicketPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const [sent, setSent] = useState<Sent<OwnTicket>>();
  useEffect(() => {
    const path = `${outletPath(outletId)}/tickets/${encodeURIComponent(ticketId)}`;
    const ask = (): void => void send<OwnTicket>({ method: "GET", path, language }).then(setSent);
    ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [outletId, ticketId, language]);

  return (
    <div className="kiosk">
      <title>{t("kiosk.yourNumber")}</title>
      <header className="kiosk__head">
        <LanguageBar />
      </header>
      <main className="kiosk__main">
        <h1>{t("kiosk.yourNumber")}</h1>
        {sent?.ok === false && (
          <p className="lead" role="alert">
            {troubleWord(sent.trouble)}
          </p>
        )}
        {sent?.ok && (
          <Standing
            ticket={sent.answer}
            onLeave={() => void submit({ outletId, language }, { type: "LeaveTicket", ticketId, by: "customer" })}
          />
        )}
      </main>
    </div>
  );
}

function Standing({ ticket, onLeave }: { readonly ticket: OwnTicket; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const documentWord = useDocumentWord();
  return (
    <section className="ticket card" aria-live="polite">
      <p className="ticket__number">{ticket.number}</p>
      {ticket.window ? (
        <p className="tile__name">{t("kiosk.goToWindow", { label: ticket.window.label })}</p>
      ) : (
        <p className="tile__name">{t(`common.ticketState.${ticket.state}`)}</p>
      )}
      {ticket.state === "waiting" && (
        <p className="lead">
          {t("common.peopleAhead", { count: ticket.aheadOfYou ?? 0 })}
          {" · "}
          <WaitRange wait={ticket.wait ?? "unknown"} />
        </p>
      )}
      {ticket.documents.length > 0 && <p className="ticket__note">{ticket.documents.map(documentWord).join(" · ")}</p>}
      {ticket.state === "waiting" && (
        <button type="button" className="button" onClick={onLeave}>
          {t("kiosk.leave")}
        </button>
      )}
    </section>
  );
}
