import { useTranslation } from "react-i18next";
import type { OwnTicket } from "#contract/tickets";
import type { TicketPlace } from "./place";
import { Section } from "./Section";
import { TroubleNote } from "./TroubleNote";
import { useCommand } from "./use-command";

export type LateSectionProps = {
  readonly place: TicketPlace;
  readonly ticket: OwnTicket;
  readonly late: NonNullable<OwnTicket["late"]>;
};

const MINUTES = [5, 10, 15, 20] as const;
const MINUTE_MS = 60_000;

/** Let some others go first; or, before any call, say when one will be there. Nobody waits longer for either. */
export function LateSection({ place, ticket, late }: LateSectionProps) {
  const { t } = useTranslation("phone");
  const { trouble, isDone, ask } = useCommand(place);
  const { ticketId, state, calls, arrivesAt } = ticket;
  const mayAnnounce = state === "waiting" && calls === 0 && arrivesAt === undefined;
  return (
    <Section title={t("late.title")}>
      <p>{t("late.hint", { places: late.places, times: late.timesLeft })}</p>
      <button
        type="button"
        className="button button--main"
        disabled={late.timesLeft === 0}
        onClick={() => ask({ type: "PostponeTicket", ticketId })}
      >
        {t("late.yes")}
      </button>
      {mayAnnounce && (
        <div className="choices" role="group" aria-labelledby="away">
          <p id="away">{t("late.away")}</p>
          <div className="choices__row">
            {MINUTES.map((min) => (
              <button
                key={min}
                type="button"
                className="button"
                onClick={() => ask({ type: "AnnounceArrival", ticketId, arrivesInMs: min * MINUTE_MS })}
              >
                {t("late.inMinutes", { min })}
              </button>
            ))}
          </div>
        </div>
      )}
      {isDone && <p role="status">{t("late.done")}</p>}
      <TroubleNote trouble={trouble} />
    </Section>
  );
}
