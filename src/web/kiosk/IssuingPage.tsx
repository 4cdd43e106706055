import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sent, Trouble } from "../shared/send";
import { useTroubleWord } from "../shared/words";
import type { Taken } from "./FreerOffer";
import type { KioskDesk, Outcome } from "./kiosk-desk";
import { Notice } from "./Notice";
import { CallStaff } from "./QuestionPages";
import { TicketPage, type IssuedTicket } from "./TicketPage";
import { useCountdown } from "./use-countdown";
import { usePaper } from "./use-paper";

/** Comes behind the number, for which nobody waits longer, or not at all. */
const FreerOffer = lazy(() =>
  import("./FreerOffer").then(
    (loaded) => ({ default: loaded.FreerOffer }),
    () => ({ default: () => null }),
  ),
);

const SHOWN_S = 20;

export type IssuingPageProps = {
  readonly desk: KioskDesk;
  readonly issue: () => Promise<Sent<IssuedTicket>>;
  readonly onPaper: (outcome: Outcome) => void;
  readonly onDone: () => void;
};

/** Asks for the ticket once and shows it, or says why there is none. */
export function IssuingPage({ desk, issue, onPaper, onDone }: IssuingPageProps) {
  const [sent, setSent] = useState<Sent<IssuedTicket>>();
  const asked = useRef(false);
  const ask = useEffectEvent(() => {
    if (asked.current) return;
    asked.current = true;
    void issue().then(setSent);
  });
  useEffect(() => ask(), []);
  if (!sent) return <Notice about="issuing" />;
  return sent.ok ? (
    <Issued ticket={sent.answer} desk={desk} onPaper={onPaper} onDone={onDone} />
  ) : (
    <Refused trouble={sent.trouble} callStaff={desk.callStaff} onDone={onDone} />
  );
}

type IssuedProps = Pick<IssuingPageProps, "desk" | "onPaper" | "onDone"> & { readonly ticket: IssuedTicket };

function Issued({ ticket, desk, onPaper, onDone }: IssuedProps) {
  const { secondsLeft, restart } = useCountdown(SHOWN_S, onDone);
  // Nobody answers a machine that gave the number by itself, and a printer hangs behind the server.
  const print = ticket.peopleAhead === undefined ? undefined : desk.print;
  const paper = usePaper(ticket.ticketId, print, (outcome) => {
    onPaper(outcome);
    restart();
  });
  const [there, setThere] = useState<Taken>();
  const { elsewhere } = desk;
  const taken = (next: Taken): void => {
    setThere(next);
    restart();
  };
  // Who walks somewhere already, and whoever has a number of the machine's own, is offered nothing.
  const mayGo = !there && elsewhere && ticket.peopleAhead !== undefined && !ticket.goTo;
  return (
    <TicketPage
      ticket={there?.ticket ?? ticket}
      // The printer here is this outlet's: a number elsewhere is on the screen and on the phone.
      paper={there ? "none" : paper}
      note={there?.note}
      secondsLeft={secondsLeft}
      onMoreTime={restart}
      onDone={onDone}
    >
      {mayGo && (
        <Suspense>
          <FreerOffer ticket={ticket} elsewhere={elsewhere} onTaken={taken} />
        </Suspense>
      )}
    </TicketPage>
  );
}

type RefusedProps = Pick<KioskDesk, "callStaff"> & { readonly trouble: Trouble; readonly onDone: () => void };

function Refused({ trouble, callStaff, onDone }: RefusedProps) {
  const { t } = useTranslation();
  const troubleWord = useTroubleWord();
  useCountdown(SHOWN_S, onDone);
  return (
    <div className="notice" role="alert">
      <h1>{t("kiosk.noTicketTitle")}</h1>
      <p className="lead">{troubleWord(trouble)}</p>
      <p className="lead">{t("kiosk.askStaff")}</p>
      <CallStaff callStaff={callStaff} />
      <button type="button" className="button button--main" onClick={onDone}>
        {t("kiosk.startAgain")}
      </button>
    </div>
  );
}
