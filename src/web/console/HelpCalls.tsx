import { useTranslation } from "react-i18next";
import type { LobbyDeed } from "../shared/lobby-deeds";
import { minutesSeconds } from "../shared/format";
import { StatusWord } from "../shared/StatusWord";
import { badgeOf, type Desk } from "./desk";

export type HelpCallsProps = { readonly desk: Desk; readonly onSend: (deeds: readonly LobbyDeed[]) => void };

/** Calls for help across the whole page: the own one with who is coming, others' with "I am coming". */
export function HelpCalls({ desk, onSend }: HelpCallsProps) {
  const calls = Object.entries(desk.floor.alerts).filter(([, { kind }]) => kind === "help");
  return (
    <div className="help-calls" aria-live="assertive">
      {calls.map(([alertId]) => (
        <HelpCall key={alertId} alertId={alertId} desk={desk} onSend={onSend} />
      ))}
    </div>
  );
}

function HelpCall({ alertId, desk, onSend }: HelpCallsProps & { readonly alertId: string }) {
  const { t } = useTranslation();
  const call = desk.floor.alerts[alertId];
  if (!call) return null;
  const { windowId = "", reason, acknowledged, since } = call;
  const label = desk.floor.windows[windowId]?.label ?? windowId;
  const isOwn = windowId === desk.windowId;
  const who = (staffId: string): string => badgeOf(desk, staffId);
  const answer = acknowledged
    ? t("console.help.coming", { who: who(acknowledged.staffId), time: minutesSeconds(acknowledged.at - since) })
    : t("console.help.nobodyYet", { time: minutesSeconds(desk.now - since) });
  return (
    <p className="trouble card">
      <span>
        <StatusWord
          tone={acknowledged ? "warn" : "actNow"}
          word={isOwn ? t("console.help.own") : t("console.help.other", { label })}
        />{" "}
        {reason} · {answer}
      </span>
      {!acknowledged && !isOwn && (
        <button
          type="button"
          className="button button--main"
          onClick={() => onSend([{ type: "AcknowledgeAlert", alertId }])}
        >
          {t("console.help.come")}
        </button>
      )}
      {(isOwn || acknowledged?.staffId === desk.staffId) && (
        <button type="button" className="button" onClick={() => onSend([{ type: "ResolveAlert", alertId }])}>
          {t("console.help.over")}
        </button>
      )}
    </p>
  );
}
