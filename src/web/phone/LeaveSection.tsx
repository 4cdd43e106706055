import { useTranslation } from "react-i18next";
import type { OwnTicket } from "#contract/tickets";
import type { TicketPlace } from "./place";
import { Section } from "./Section";
import { TroubleNote } from "./TroubleNote";
import { useCommand } from "./use-command";

/** Giving up is asked twice, because there is no way back: opening the section is the first time. */
export function LeaveSection({ place, ticket }: { readonly place: TicketPlace; readonly ticket: OwnTicket }) {
  const { t } = useTranslation("phone");
  const { trouble, ask } = useCommand(place);
  const { ticketId, number } = ticket;
  return (
    <Section title={t("leave.title")}>
      <p>{t("leave.question", { number })}</p>
      <button
        type="button"
        className="button button--act-now"
        onClick={() => ask({ type: "LeaveTicket", ticketId, by: "customer" })}
      >
        {t("leave.yes")}
      </button>
      <TroubleNote trouble={trouble} />
    </Section>
  );
}
