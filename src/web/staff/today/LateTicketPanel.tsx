import { useTranslation } from "react-i18next";
import type { LateTicketEntry } from "#contract/late-tickets";
import type { OutletSummary } from "#contract/outlets";
import { clockTime } from "../../shared/format";
import { outletPath } from "../../shared/place";
import { send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { TicketChip } from "../../shared/TicketChip";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import type { Deed } from "../use-deed";

const OUTCOMES = ["served", "leftUnserved", "notKnown"] as const;
const LOOK_EVERY_MS = 30_000;

type Props = { readonly summary: OutletSummary; readonly deed: Deed };

/** Numbers that a kiosk gave and the lobby would not have; not there while there are none. */
export function LateTicketPanel({ summary, deed }: Props) {
  const { t } = useTranslation("today");
  const language = useLanguage();
  const { me } = useSession();
  const base = `${outletPath(summary.outletId)}/too-late-tickets`;
  const { answer = [], retry } = usePolled<readonly LateTicketEntry[]>(base, LOOK_EVERY_MS);
  const open = answer.filter(({ end }) => !end);
  if (open.length === 0) return null;
  const settle = async ({ businessDate, ticketId }: LateTicketEntry, outcome: string): Promise<void> => {
    const path = `${base}/${businessDate}/${ticketId}/settle`;
    await deed.run(
      () => send({ method: "POST", path, language, body: { outcome } }),
      () => t("done"),
    );
    retry();
  };
  const nameOf = (id: string): string => summary.services.find((one) => one.serviceId === id)?.name[language] ?? id;
  return (
    <section className="panel card" aria-labelledby="today-late">
      <h2 id="today-late">{t("late.title", { count: open.length })}</h2>
      <p>{t("late.text")}</p>
      <ul className="rows">
        {open.map((ticket) => (
          <li key={ticket.ticketId}>
            <span>
              <TicketChip number={ticket.number} />{" "}
              {t("late.taken", {
                date: ticket.businessDate,
                time: clockTime(ticket.takenAt, language, summary.timeZone),
              })}
              {` · ${ticket.serviceIds.map(nameOf).join(", ")}`}
            </span>
            {me.permissions.includes("reception.write") && (
              <span className="deeds" role="group" aria-label={t("late.outcomeOf", { number: ticket.number })}>
                {OUTCOMES.map((outcome) => (
                  <button key={outcome} type="button" className="button" onClick={() => void settle(ticket, outcome)}>
                    {t(`late.outcome.${outcome}`)}
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
