import { useTranslation } from "react-i18next";
import { wholeMinutes } from "../shared/format";
import { TicketChip } from "../shared/TicketChip";
import type { Numbered } from "./desk";

export type WhyPanelProps = { readonly ticket: Numbered | undefined; readonly passesMax: number };

/** Why this ticket: the rule in words, who else could have been called, and what is promised to everybody. */
export function WhyPanel({ ticket, passesMax }: WhyPanelProps) {
  const { t } = useTranslation();
  return (
    <section className="panel card" aria-labelledby="why">
      <h2 id="why">{t("console.whyTitle")}</h2>
      {ticket?.called ? (
        <>
          <p>{t(`console.rule.${ticket.called.rule}`)}</p>
          <p className="soft">{t("console.whyWaited", { count: wholeMinutes(ticket.called.waitedMs) })}</p>
          {ticket.called.runnersUp.length > 0 && (
            <>
              <h3>{t("console.runnersUp")}</h3>
              <ul className="runners">
                {ticket.called.runnersUp.map(({ ticketId, number, waitedMs }) => (
                  <li key={ticketId}>
                    <TicketChip number={number} />{" "}
                    <span>{t("console.minutes", { count: wholeMinutes(waitedMs) })}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p className="soft">{t("console.whyNobody")}</p>
      )}
      <p className="soft">{t("console.fairness", { count: passesMax })}</p>
    </section>
  );
}
