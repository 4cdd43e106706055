import { useState } from "react";
import { useTranslation } from "react-i18next";
import { minutesSeconds } from "../../shared/format";
import { AlertRow } from "./AlertRow";
import { inboxOf, type Lobby } from "./lobby";
import type { LobbyDeed } from "../../shared/lobby-deeds";

export type AlertInboxProps = {
  readonly lobby: Lobby;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
};

const SHOWN_MAX = 4;

/** What speaks up: take it, say the fitting words, or put it off for three minutes; then how long it took to act. */
export function AlertInbox({ lobby, onSend }: AlertInboxProps) {
  const { t } = useTranslation("lobby");
  const { open, taken, later } = inboxOf(lobby);
  const [showsAll, setShowsAll] = useState(false);
  const { alertsTaken, alertTakeTotalMs } = lobby.floor.today;
  const listed = [...open, ...taken];
  const shown = showsAll ? [...listed, ...later] : listed.slice(0, SHOWN_MAX);
  const hidden = listed.length + later.length - shown.length;
  return (
    <section className="lobby__panel card" aria-labelledby="lobby-alerts">
      <h2 id="lobby-alerts">{t("alerts.title", { count: open.length })}</h2>
      {listed.length === 0 && <p className="soft">{t("alerts.none")}</p>}
      <ul className="lobby__rows">
        {shown.map((alert) => (
          <AlertRow key={alert.alertId} alert={alert} lobby={lobby} onSend={onSend} />
        ))}
      </ul>
      <p className="lobby__foot">
        {alertsTaken > 0 && (
          <span className="soft">
            {t("alerts.meanToAct", { time: minutesSeconds(alertTakeTotalMs / alertsTaken), count: alertsTaken })}
          </span>
        )}
        {(hidden > 0 || showsAll) && (
          <button type="button" className="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t("fewer") : t("more", { count: hidden })}
          </button>
        )}
      </p>
    </section>
  );
}
