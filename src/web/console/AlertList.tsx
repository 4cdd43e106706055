import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import type { FloorAlert } from "#read/floor/floor";
import { wholeMinutes } from "../shared/format";
import { StatusWord, type Tone } from "../shared/StatusWord";
import { useReasonWord } from "../shared/words";
import type { Desk } from "./desk";

const SHOWN_MAX = 5;
const SNOOZE_MS = 180_000;
const CANNOT_WAIT: readonly FloorAlert["kind"][] = ["help", "customerCalls", "specialCase"];
const ACT_NOW: readonly FloorAlert["kind"][] = ["help", "customerCalls", "specialCase", "timeLimitExceeded"];

export type AlertListProps = { readonly desk: Desk; readonly onSend: (commands: readonly AskedCommand[]) => void };

/** What speaks up: those nobody has taken first, the oldest of them on top. Acknowledge, then resolve. */
export function AlertList({ desk, onSend }: AlertListProps) {
  const { t } = useTranslation();
  const reasonWord = useReasonWord();
  const alerts = Object.entries(desk.floor.alerts)
    .filter(([, { snoozedUntil = 0, acknowledged }]) => acknowledged || snoozedUntil <= desk.now)
    .sort(
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
                {subjectOf(desk, alert, reasonWord)}{" "}
                {t("console.minutes", { count: wholeMinutes(desk.now - alert.since) })}
              </span>
            </p>
            {!alert.acknowledged && !CANNOT_WAIT.includes(alert.kind) && (
              <button
                type="button"
                className="button"
                onClick={() => onSend([{ type: "SnoozeAlert", alertId, snoozeMs: SNOOZE_MS }])}
              >
                {t("console.snooze")}
              </button>
            )}
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

function subjectOf(
  { floor }: Desk,
  { ticketId, windowId, deviceId, reason }: FloorAlert,
  reasonWord: (reason: string) => string,
): string {
  const number = ticketId === undefined ? undefined : floor.tickets[ticketId]?.number;
  const label = windowId === undefined ? undefined : floor.windows[windowId]?.label;
  return [number, label, deviceId, reason && reasonWord(reason)].filter((word) => word !== undefined).join(" · ");
}
