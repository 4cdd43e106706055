import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import type { OwnTicket } from "#contract/tickets";
import { submit } from "../shared/commands";
import { LanguageBar } from "../shared/LanguageBar";
import { outletPath } from "../shared/place";
import { send, type Sent, type Trouble } from "../shared/send";
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
  const [refused, setRefused] = useState<Trouble>();
  const ask = useCallback(() => {
    const path = `${outletPath(outletId)}/tickets/${encodeURIComponent(ticketId)}`;
    return send<OwnTicket>({ method: "GET", path, language });
  }, [outletId, ticketId, language]);
  useEffect(() => {
    const look = (): void => void ask().then(setSent);
    look();
    const timer = setInterval(look, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [ask]);

  const onSend = async (command: AskedCommand): Promise<void> => {
    const done = await submit({ outletId, language }, command);
    setRefused(done.ok ? undefined : done.trouble);
    setSent(await ask());
  };
  const trouble = refused ?? (sent?.ok === false ? sent.trouble : undefined);
  return (
    <div className="kiosk">
      <title>{t("kiosk.yourNumber")}</title>
      <header className="kiosk__head">
        <LanguageBar />
      </header>
      <main className="kiosk__main">
        <h1>{t("kiosk.yourNumber")}</h1>
        <p className="lead" role="alert">
          {trouble && troubleWord(trouble)}
        </p>
        {sent?.ok && <Standing ticket={sent.answer} onSend={(command) => void onSend(command)} />}
      </main>
    </div>
  );
}

type StandingProps = { readonly ticket: OwnTicket; readonly onSend: (command: AskedCommand) => void };

function Standing({ ticket, onSend }: StandingProps) {
  const { t } = useTranslation();
  const documentWord = useDocumentWord();
  const { state, outcome, window } = ticket;
  const served = state === "ended" && (outcome === "done" || outcome === "notPossible" || outcome === "referred");
  return (
    <section className="ticket card">
      <div aria-live="polite">
        <p className="ticket__number">{ticket.number}</p>
        <p className="tile__name">
          {window ? t("kiosk.goToWindow", { label: window.label }) : t(`common.ticketState.${state}`)}
        </p>
        {state === "waiting" && (
          <p className="lead">
            {t("common.peopleAhead", { count: ticket.aheadOfYou ?? 0 })}
            {" · "}
            <WaitRange wait={ticket.wait ?? "unknown"} />
          </p>
        )}
      </div>
      {ticket.documents.length > 0 && !served && (
        <p className="ticket__note">{ticket.documents.map(documentWord).join(" · ")}</p>
      )}
      {state === "waiting" && <LeavePlace ticket={ticket} onSend={onSend} />}
      {served && <RateService ticket={ticket} onSend={onSend} />}
    </section>
  );
}

/** Giving up is asked twice: there is no way back. */
function LeavePlace({ ticket: { ticketId, number }, onSend }: StandingProps) {
  const { t } = useTranslation();
  const [isSure, setIsSure] = useState(false);
  if (!isSure) {
    return (
      <button type="button" className="button" onClick={() => setIsSure(true)}>
        {t("kiosk.leave")}
      </button>
    );
  }
  return (
    <div className="choices" role="group" aria-labelledby="leave">
      <p id="leave" className="lead">
        {t("kiosk.leaveQuestion", { number })}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => onSend({ type: "LeaveTicket", ticketId, by: "customer" })}
      >
        {t("kiosk.leaveYes")}
      </button>
      <button type="button" className="button button--main" autoFocus onClick={() => setIsSure(false)}>
        {t("kiosk.leaveNo")}
      </button>
    </div>
  );
}

const SCORES = [5, 4, 3, 2, 1] as const;

/** One touch, once. Whoever was asked at the window counts as asked. */
function RateService({ ticket: { ticketId, rated, ratingRequested }, onSend }: StandingProps) {
  const { t } = useTranslation();
  if (rated) return <p className="lead">{t("kiosk.rated")}</p>;
  return (
    <div className="choices" role="group" aria-labelledby="rate">
      <p id="rate" className="lead">
        {t("kiosk.rateQuestion")}
      </p>
      {SCORES.map((score) => (
        <button
          key={score}
          type="button"
          className="button"
          onClick={() => onSend({ type: "Rate", ticketId, score, asked: ratingRequested })}
        >
          {t(`kiosk.score.${score}`)}
        </button>
      ))}
    </div>
  );
}
