import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CountedScript } from "#contract/scripts";
import { minutesSeconds, wholeMinutes } from "../../shared/format";
import type { LobbyDeed } from "../../shared/lobby-deeds";
import { ScriptCard } from "../../shared/scripts/ScriptCard";
import { newId } from "../../shared/send";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { TicketChip } from "../../shared/TicketChip";
import { useReasonWord } from "../../shared/words";
import { badgeOf, URGENT, wordsForAlert, type Lobby, type NumberedAlert } from "./lobby";

export type AlertRowProps = {
  readonly alert: NumberedAlert;
  readonly lobby: Lobby;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
};

const SNOOZE_MS = 180_000;

/** One alert: what it is about, what can be done, and the words for it. */
export function AlertRow(props: AlertRowProps) {
  const { alert, lobby, onSend } = props;
  const [speaks, setSpeaks] = useState(false);
  const { alertId, ticketId } = alert;
  const script = wordsForAlert(lobby, alert);
  const language = ticketId === undefined ? undefined : lobby.floor.tickets[ticketId]?.language;
  const said = (ref: string): void => {
    setSpeaks(false);
    onSend([wordSaid(alert, ref), { type: "ResolveAlert", alertId }]);
  };
  return (
    <li className="alert" data-tone={toneOf(props)}>
      <AlertWords {...props} />
      <AlertDeeds {...props} script={script} speaks={speaks} onSpeak={setSpeaks} />
      {speaks && script && <AlertScript script={script} language={language} onSaid={said} />}
    </li>
  );
}

const isLater = ({ alert: { acknowledged, snoozedUntil = 0 }, lobby }: AlertRowProps): boolean =>
  !acknowledged && snoozedUntil > lobby.now;

function toneOf(props: AlertRowProps): Tone {
  if (props.alert.acknowledged || isLater(props)) return "quiet";
  return URGENT.includes(props.alert.kind) ? "actNow" : "warn";
}

function AlertWords(props: AlertRowProps) {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const { lobby, alert } = props;
  const { acknowledged, kind, since, ticketId, snoozedUntil = 0 } = alert;
  const ticket = ticketId === undefined ? undefined : lobby.floor.tickets[ticketId];
  return (
    <div className="alert__words">
      <StatusWord tone={toneOf(props)} word={ui(`console.alert.${kind}`)} />
      {ticket && <TicketChip number={ticket.number} />}
      <span className="soft">{useAbout(lobby, alert)}</span>
      <span className="soft">
        {acknowledged
          ? t("alerts.taken", {
              who: badgeOf(lobby, acknowledged.staffId),
              time: minutesSeconds(acknowledged.at - since),
            })
          : t("alerts.since", { count: wholeMinutes(lobby.now - since) })}
        {isLater(props) && ` · ${t("alerts.later", { count: wholeMinutes(snoozedUntil - lobby.now) + 1 })}`}
      </span>
    </div>
  );
}

type AlertDeedsProps = AlertRowProps & {
  readonly script: CountedScript | undefined;
  readonly speaks: boolean;
  readonly onSpeak: (speaks: boolean) => void;
};

function AlertDeeds({ script, speaks, onSpeak, ...props }: AlertDeedsProps) {
  const { t } = useTranslation("lobby");
  const { alert, onSend } = props;
  const { alertId, acknowledged, kind } = alert;
  const mayWait = !acknowledged && !URGENT.includes(kind) && !isLater(props);
  return (
    <div className="deeds">
      {acknowledged ? (
        <button type="button" className="button" onClick={() => onSend([{ type: "ResolveAlert", alertId }])}>
          {t("alerts.done")}
        </button>
      ) : (
        <button
          type="button"
          className="button button--main"
          onClick={() => onSend([{ type: "AcknowledgeAlert", alertId }])}
        >
          {t("alerts.take")}
        </button>
      )}
      {script && (
        <button type="button" className="button" aria-expanded={speaks} onClick={() => onSpeak(!speaks)}>
          {t("alerts.script")}
        </button>
      )}
      {mayWait && (
        <button
          type="button"
          className="button"
          onClick={() => onSend([{ type: "SnoozeAlert", alertId, snoozeMs: SNOOZE_MS }])}
        >
          {t("alerts.snooze")}
        </button>
      )}
    </div>
  );
}

type AlertScriptProps = {
  readonly script: CountedScript;
  readonly language: string | undefined;
  readonly onSaid: (scriptRef: string) => void;
};

/** Leading elsewhere is noted in the walk list, where the answer is; every other word here. */
function AlertScript({ script, language, onSaid }: AlertScriptProps) {
  const { t } = useTranslation("lobby");
  return (
    <div className="alert__script">
      <ScriptCard script={script} language={language} />
      {script.situation !== "divert" && (
        <button type="button" className="button" onClick={() => onSaid(script.ref)}>
          {t("alerts.said")}
        </button>
      )}
    </div>
  );
}

const SITUATION = { care: "care", waitLimitExceeded: "retain" } as const;

function wordSaid({ kind, ticketId }: NumberedAlert, scriptRef: string): LobbyDeed {
  const situation = kind in SITUATION ? SITUATION[kind as keyof typeof SITUATION] : "special";
  return { type: "NoteWord", wordId: newId(), situation, scriptRef, ...(ticketId !== undefined && { ticketId }) };
}

/** Which window or machine, what was measured, and why. */
function useAbout({ floor }: Lobby, { windowId, deviceId, reason, measured, kind }: NumberedAlert): string {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const reasonWord = useReasonWord();
  const label = windowId === undefined ? undefined : floor.windows[windowId]?.label;
  const words = [
    label !== undefined && ui("common.window", { label }),
    deviceId,
    kind === "specialCase" && reason ? ui(`console.case.${reason as "illness"}`) : reason && reasonWord(reason),
    kind === "secondaryDiversion" &&
      t("alerts.measured", { waiting: measured.waiting ?? 0, count: wholeMinutes(measured.waitMs ?? 0) }),
  ];
  return words.filter((word) => typeof word === "string").join(" · ");
}
