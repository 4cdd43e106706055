import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import type { FloorAlert } from "#read/floor/floor";
import { wholeMinutes } from "../shared/format";
import { StatusWord, type Tone } from "../shared/StatusWord";
import type { Desk } from "./desk";

const SHOWN_MAX = 5;
const ACT_NOW: readonly FloorAlert["kind"][] = ["help", "customerCalls", "specialCase", "timeLimitExceeded"];

export type AlertListProps = { readonly desk: Desk; readonly onSend: (commands: readonly AskedCommand[]) => void };

/** What speaks up: those nobody has taken first, the oldest of them on top. Acknowledge, then resolve. */
export function AlertList({ desk, onSend }: AlertListProps) {
  const { t } = useTranslation();
  const alerts = Object.entries(desk.floor.alerts).sort(
    ([, left], [, right]) => Number(!!left.acknowledged) - Number(!!right.acknowledged) || left.since - right.since,
  );
  const [showsAll, setShowsAll] = useState(false);
  if (alerts.length === 0) return null;
  return (
    <section className="panel card" aria-labelledby="alerts">
      <h2 id="alerts">{t("console.alerts", { count: alerts.length })}</h2>
      <ul className="alerts">
        {(showsAll ? alerts : alerts.slice(0, SHOWN_MAX)).map(([alertId, alert]) => (
          <li key={alertId}>
            <p>
              <StatusWord tone={toneOf(alert)} word={t(`console.alert.${alert.kind}`)} />{" "}
              <span className="soft">
                {subjectOf(desk, alert)} {t("console.minutes", { count: wholeMinutes(desk.now - alert.since) })}
              </span>
            </p>
            <button
              type="button"
              className="button"
              onClick={() => onSend([{ type: alert.acknowledged ? "ResolveAlert" : "AcknowledgeAlert", alertId }])}
            >
              {t(alert.acknowledged ? "console.resolve" : "console.acknowledge")}
            </button>
          </li>
        ))}
      </ul>
      {alerts.length > SHOWN_MAX && (
        <button type="button" className="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t("console.fewer") : t("console.more", { count: alerts.length - SHOWN_MAX })}
        </button>
      )}
    </section>
  );
}

function toneOf({ kind, acknowledged }: FloorAlert): Tone {
  if (acknowledged) return "quiet";
  return ACT_NOW.includes(kind) ? "actNow" : "warn";
}

function subjectOf({ floor }: Desk, { ticketId, windowId, deviceId, reason }: FloorAlert): string {
  const number = ticketId === undefined ? undefined : floor.tickets[ticketId]?.number;
  const label = windowId === undefined ? undefined : floor.windows[windowId]?.label;
  return [number, label, deviceId, reason].filter((word) => word !== undefined).join(" · ");
}
