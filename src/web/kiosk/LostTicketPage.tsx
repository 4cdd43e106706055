import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundTicket } from "#contract/printing";
import type { Sent } from "../shared/send";
import { useTroubleWord } from "../shared/words";
import { Keypad } from "./Keypad";
import { TicketOutlook } from "./TicketOutlook";
import { useCountdown } from "./use-countdown";

const SHOWN_S = 20;

export type LostTicketPageProps = {
  /** With which the numbers of this outlet begin. */
  readonly letters: readonly string[];
  readonly findTicket: (number: string) => Promise<Sent<FoundTicket>>;
  readonly onDone: () => void;
};

/** The paper is gone, the place is not: by its number one gets a copy, and hears how many people are ahead. */
export function LostTicketPage({ letters, findTicket, onDone }: LostTicketPageProps) {
  const { t } = useTranslation();
  const troubleWord = useTroubleWord();
  const [isBusy, setIsBusy] = useState(false);
  const [sent, setSent] = useState<Sent<FoundTicket>>();
  const look = async (number: string): Promise<void> => {
    setIsBusy(true);
    setSent(await findTicket(number));
    setIsBusy(false);
  };
  if (sent?.ok) return <Found ticket={sent.answer} onDone={onDone} />;
  return (
    <>
      <h1>{t("kiosk.lostTitle")}</h1>
      <p className="lead" role="alert">
        {sent ? troubleWord(sent.trouble) : t("kiosk.lostHint")}
      </p>
      <Keypad
        key={sent ? "again" : "first"}
        label={t("kiosk.yourNumber")}
        letters={letters}
        lengthMin={4}
        lengthMax={4}
        action={t(isBusy ? "kiosk.printing" : "kiosk.lostPrint")}
        isBusy={isBusy}
        onDone={(number) => void look(number)}
      />
    </>
  );
}

function Found({ ticket, onDone }: { readonly ticket: FoundTicket; readonly onDone: () => void }) {
  const { t } = useTranslation();
  useCountdown(SHOWN_S, onDone);
  return (
    <>
      <h1>{t(ticket.outcome === "printed" ? "kiosk.takeCopy" : "kiosk.yourNumber")}</h1>
      <section className="ticket card">
        <p className="ticket__number">{ticket.number}</p>
        <TicketOutlook peopleAhead={ticket.aheadOfYou} wait={ticket.wait} />
        <p className="ticket__note">{t(ticket.outcome === "printed" ? "kiosk.missedNote" : "kiosk.noPaper")}</p>
      </section>
      <button type="button" className="button button--main" onClick={onDone}>
        {t("kiosk.done")}
      </button>
    </>
  );
}
