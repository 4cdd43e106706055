import { useTranslation } from "react-i18next";
import type { TicketPrefill } from "#contract/guide/journeys";
import { outletPath } from "../shared/place";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import type { Desk, Numbered } from "./desk";

/** What the customer filled in beforehand, from arrival until the papers are done: before that nobody reads it. */
export function PrefillPanel({ desk, ticket }: { readonly desk: Desk; readonly ticket: Numbered | undefined }) {
  if (!ticket?.prefilled || !SERVED.includes(ticket.state)) return null;
  return <FilledIn key={ticket.ticketId} desk={desk} ticket={ticket} />;
}

const SERVED: readonly Numbered["state"][] = ["inService", "awaitingAuthorisation", "wrapUp"];

function FilledIn({ desk, ticket }: { readonly desk: Desk; readonly ticket: Numbered }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = `${outletPath(desk.outlet.outletId)}/tickets/${ticket.ticketId}/prefill`;
  // Each reading is logged, and a "no" is an answer: it is asked for once.
  const { answer } = useFetched<TicketPrefill>(path, { once: true });
  const forms = answer?.forms ?? [];
  if (!answer || forms.length === 0) return null;
  return (
    <section className="panel card" aria-labelledby="prefill">
      <h2 id="prefill">
        {t("console.fact.form")} <span className="soft">{t(`console.prefill.${answer.prefill}`)}</span>
      </h2>
      {forms.map(({ formId, title, questions }) => (
        <div key={formId}>
          <h3>{title[language]}</h3>
          <dl className="prefill">
            {questions.map(({ fieldId, label, value, choice }) => (
              <div key={fieldId}>
                <dt>{label[language]}</dt>
                <dd>{choice?.[language] ?? value ?? "–"}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
