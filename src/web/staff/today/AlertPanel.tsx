import { useTranslation } from "react-i18next";
import type { EpochMs } from "#base/time";
import type { AskedCommand } from "#contract/commands/command-route";
import type { OutletSummary } from "#contract/outlets";
import type { Today } from "#contract/today";
import type { Floor, FloorAlert } from "#read/floor/floor";
import { oneDigit, wholeMinutes } from "../../shared/format";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { badgeOf } from "../lobby/lobby";

export type AlertPanelProps = {
  readonly floor: Floor;
  readonly summary: OutletSummary;
  readonly today: Today | undefined;
  readonly now: EpochMs;
  readonly onSend: (command: AskedCommand) => void;
};

/** What speaks up, the oldest that nobody has taken first, and how long it takes until somebody does. */
export function AlertPanel({ floor, summary, today, now, onSend }: AlertPanelProps) {
  const { t } = useTranslation(["today", "ui"]);
  const language = useLanguage();
  const alerts = Object.entries(floor.alerts).sort(
    ([, one], [, other]) => Number(!!one.acknowledged) - Number(!!other.acknowledged) || one.since - other.since,
  );
  const figures = today?.alerts;
  return (
    <section className="panel card" aria-labelledby="today-alerts">
      <h2 id="today-alerts">{t("alerts", { count: alerts.length })}</h2>
      {figures && (
        <p className="soft">
          {t("alertFigures", { raised: figures.raised, taken: figures.taken })}{" "}
          {figures.meanTakenMin === undefined
            ? t("alertTarget", { target: figures.targetMin })
            : t("alertTaken", { mean: oneDigit(figures.meanTakenMin, language), target: figures.targetMin })}
        </p>
      )}
      {alerts.length === 0 && <p>{t("noAlerts")}</p>}
      <ul className="rows">
        {alerts.map(([alertId, alert]) => (
          <li key={alertId}>
            <span>
              <StatusWord tone={toneOf(alert, now, figures?.targetMin)} word={t(`ui:console.alert.${alert.kind}`)} />{" "}
              <span className="soft">
                {subjectOf(floor, alert)} {t("minutes", { count: wholeMinutes(now - alert.since) })}
                {alert.acknowledged &&
                  ` · ${t("takenBy", { who: badgeOf({ outlet: summary }, alert.acknowledged.staffId) })}`}
              </span>
            </span>
            <button
              type="button"
              className="button"
              onClick={() => onSend({ type: alert.acknowledged ? "ResolveAlert" : "AcknowledgeAlert", alertId })}
            >
              {t(alert.acknowledged ? "resolve" : "take")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Red only once nobody has taken it within the time that the policy gives. */
function toneOf({ acknowledged, since }: FloorAlert, now: EpochMs, targetMin = Infinity): Tone {
  if (acknowledged) return "quiet";
  return wholeMinutes(now - since) >= targetMin ? "actNow" : "warn";
}

function subjectOf(floor: Floor, { ticketId, windowId, deviceId }: FloorAlert): string {
  const number = ticketId === undefined ? undefined : floor.tickets[ticketId]?.number;
  const label = windowId === undefined ? undefined : floor.windows[windowId]?.label;
  return [number, label, deviceId].filter((word) => word !== undefined).join(" · ");
}
