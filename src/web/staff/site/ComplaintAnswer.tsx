import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { type LinkedTicket, RecordedMinute } from "./RecordedMinute";
import { TellByMessage } from "./TellByMessage";
import { type CasePlace, type CaseState, outletPath } from "./use-case";

export type ComplaintAnswerProps = {
  readonly place: Omit<CasePlace, "kind">;
  readonly state: CaseState;
  readonly summary: OutletSummary | undefined;
  readonly onDone: () => void;
};

const LANGUAGES = [
  ["zh", "中文"],
  ["en", "English"],
  ["es", "Español"],
  ["ko", "한국어"],
] as const;

/** What belongs to the answer: messages, formal letters, and the recorded minutes the complaint is about. */
export function ComplaintAnswer({ place, state, summary, onDone }: ComplaintAnswerProps) {
  return (
    <>
      {state["state"] === "proposed" && <TellByMessage kind="complaint" place={place} onDone={onDone} />}
      <Letters place={place} told={(state["told"] ?? []) as readonly string[]} />
      <Minutes tickets={(state["tickets"] ?? []) as readonly LinkedTicket[]} summary={summary} />
    </>
  );
}

/** One letter for everybody who was told, in the language he reads. (source: 0-47) */
function Letters({
  place: { outletId, caseId },
  told,
}: Pick<ComplaintAnswerProps, "place"> & { readonly told: readonly string[] }) {
  const { t } = useTranslation("opinion");
  if (told.length === 0) return null;
  const address = (giverId: string, language: string): string => {
    const asked = new URLSearchParams({ language, purpose: "formal letter" });
    const path = `${outletPath(outletId)}/complaints/${caseId}/letters/${encodeURIComponent(giverId)}`;
    return `${path}?${asked.toString()}`;
  };
  return (
    <section className="panel card" aria-labelledby="letters">
      <h2 id="letters">{t("letters.title")}</h2>
      <p className="soft">{t("letters.hint")}</p>
      <ul className="rows">
        {told.map((giverId) => (
          <li key={giverId}>
            <span>{giverId}</span>
            <span className="deeds">
              {LANGUAGES.map(([code, name]) => (
                <a key={code} className="button" lang={code} href={address(giverId, code)}>
                  {name}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Minutes({
  tickets,
  summary,
}: { readonly tickets: readonly LinkedTicket[] } & Pick<ComplaintAnswerProps, "summary">) {
  const { t } = useTranslation("opinion");
  const [shown, setShown] = useState<LinkedTicket>();
  if (tickets.length === 0) return null;
  return (
    <section className="panel card" aria-labelledby="minutes">
      <h2 id="minutes">{t("minute.heading")}</h2>
      <p className="deeds">
        {tickets.map((ticket) => (
          <button
            key={ticket.ticketId}
            type="button"
            className="button"
            aria-pressed={shown?.ticketId === ticket.ticketId}
            onClick={() => setShown(ticket)}
          >
            {t("minute.open", { date: ticket.businessDate, ticket: ticket.ticketId.slice(-6) })}
          </button>
        ))}
      </p>
      {shown && <RecordedMinute key={shown.ticketId} ticket={shown} summary={summary} />}
    </section>
  );
}
