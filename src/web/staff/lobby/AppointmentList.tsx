import { useTranslation } from "react-i18next";
import type { Appointment } from "#contract/guide/appointments";
import { clockTime } from "../../shared/format";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { TicketChip } from "../../shared/TicketChip";
import { useLanguage } from "../../shared/use-language";
import type { Lobby } from "./lobby";

const TONE: Readonly<Record<Appointment["state"], Tone>> = {
  confirmed: "quiet",
  arrived: "ok",
  noShow: "warn",
  cancelled: "quiet",
};
const SHOWN_MAX = 6;

export type AppointmentListProps = { readonly lobby: Lobby; readonly appointments: readonly Appointment[] };

/** Who is expected next: the time and what for, never who. */
export function AppointmentList({ lobby, appointments }: AppointmentListProps) {
  const { t } = useTranslation("lobby");
  const language = useLanguage();
  const { outlet, floor, now } = lobby;
  const expected = appointments.filter(({ state }) => state === "confirmed" || state === "arrived");
  const next = expected.filter(({ slotAt, state }) => state === "confirmed" || slotAt >= now).slice(0, SHOWN_MAX);
  if (appointments.length === 0) return null;
  const nameOf = (serviceId: string): string =>
    outlet.services.find((one) => one.serviceId === serviceId)?.name[language] ?? serviceId;
  return (
    <section className="lobby__panel card" aria-labelledby="lobby-appointments">
      <h2 id="lobby-appointments">{t("appointment.title", { count: expected.length })}</h2>
      <ul className="lobby__rows">
        {next.map(({ appointmentId, slotAt, serviceIds, state, ticketId }) => (
          <li key={appointmentId}>
            <strong>{clockTime(slotAt, language, outlet.timeZone)}</strong> {serviceIds.map(nameOf).join(" · ")}{" "}
            {ticketId !== undefined && floor.tickets[ticketId] && (
              <TicketChip number={floor.tickets[ticketId].number} />
            )}{" "}
            <StatusWord tone={TONE[state]} word={t(`appointment.${state}`)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
