import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import type { OutletSummary } from "#contract/outlets";
import type { EpochMs } from "#base/time";
import type { Floor, FloorWindow } from "#read/floor/floor";
import { wholeMinutes } from "../../shared/format";
import { Approvals, type ApprovalsProps } from "../../shared/Approvals";
import { isNote, type LobbyDeed } from "../../shared/lobby-deeds";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { TicketChip } from "../../shared/TicketChip";
import { ReasonDialog } from "../ReasonDialog";
import { OpenWindowDialog } from "./OpenWindowDialog";
import { ColumnHeads } from "../ColumnHeads";

const MODES = ["normal", "simpleOnly", "complexOnly", "all", "vipOnly"] as const;
const TONE: Record<FloorWindow["state"], Tone> = {
  open: "ok",
  closing: "warn",
  onBreak: "warn",
  backOffice: "warn",
  closed: "quiet",
};

export type WindowPanelProps = {
  readonly floor: Floor;
  readonly summary: OutletSummary;
  readonly now: EpochMs;
  readonly mayChange: boolean;
  /** Who looks at it. */
  readonly staffId: string;
  readonly onSend: (command: AskedCommand) => void;
};

/** The windows now: who is there, since when, for whom it is open; what the lobby asks for comes first. */
export function WindowPanel({ floor, summary, now, mayChange, staffId, onSend }: WindowPanelProps) {
  const { t } = useTranslation(["today", "ui"]);
  const [opening, setOpening] = useState<string>();
  const nameOf = (staffId: string): string =>
    summary.staff.find((person) => person.staffId === staffId)?.badgeName ?? staffId;
  return (
    <section className="panel card" aria-labelledby="today-windows">
      <h2 id="today-windows">{t("windows")}</h2>
      <ProposalList floor={floor} nameOf={nameOf} onSend={onSend} mayChange={mayChange} />
      <Answers floor={floor} staffId={staffId} now={now} nameOf={nameOf} mayAnswer={mayChange} onSend={onSend} />
      <div className="table" role="group" aria-labelledby="today-windows" tabIndex={0}>
        <table className="today-table">
          <ColumnHeads
            names={(["window", "state", "person", "customer", "mode", "doing"] as const).map((column) =>
              t(`column.${column}`),
            )}
          />
          <tbody>
            {inOrder(floor).map(([windowId, window]) => (
              <WindowRow
                key={windowId}
                windowId={windowId}
                window={window}
                person={window.staffId === undefined ? "–" : nameOf(window.staffId)}
                number={window.ticketId === undefined ? undefined : floor.tickets[window.ticketId]?.number}
                since={now - window.since}
                mayChange={mayChange}
                onSend={onSend}
                onOpen={() => setOpening(windowId)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {opening !== undefined && (
        <OpenWindowDialog
          windowId={opening}
          floor={floor}
          summary={summary}
          onOpen={(staffId, mode) => {
            setOpening(undefined);
            onSend({ type: "OpenWindow", windowId: opening, staffId, mode });
          }}
          onClose={() => setOpening(undefined)}
        />
      )}
    </section>
  );
}

type AnswersProps = Pick<ApprovalsProps, "floor" | "staffId" | "now" | "nameOf" | "mayAnswer"> &
  Pick<WindowPanelProps, "onSend">;
type Refusing = { readonly title: string; readonly deed: (reason: string) => LobbyDeed };

/** What tellers ask and what witnesses owe, with the reason that a "no" needs. */
function Answers({ onSend, ...shown }: AnswersProps) {
  const [refusing, setRefusing] = useState<Refusing>();
  const send = (deed: LobbyDeed): void => {
    setRefusing(undefined);
    if (!isNote(deed)) onSend(deed);
  };
  return (
    <>
      <Approvals {...shown} seesAll onSend={send} onNo={(title, deed) => setRefusing({ title, deed })} />
      {refusing && (
        <ReasonDialog
          title={refusing.title}
          onReason={(reason) => send(refusing.deed(reason))}
          onClose={() => setRefusing(undefined)}
        />
      )}
    </>
  );
}

/** Those at which somebody sits first, and then by what is written over them. */
function inOrder({ windows }: Floor): readonly (readonly [string, FloorWindow])[] {
  const isOff = ({ state }: FloorWindow): number => Number(state === "closed");
  return Object.entries(windows).sort(
    ([, one], [, other]) => isOff(one) - isOff(other) || BY_NUMBER.compare(one.label, other.label),
  );
}

const BY_NUMBER = new Intl.Collator("en", { numeric: true });

type WindowRowProps = Pick<WindowPanelProps, "mayChange" | "onSend"> & {
  readonly windowId: string;
  readonly window: FloorWindow;
  readonly person: string;
  readonly number: string | undefined;
  /** Milliseconds in its state. */
  readonly since: number;
  readonly onOpen: () => void;
};

function WindowRow({ windowId, window, person, number, since, mayChange, onSend, onOpen }: WindowRowProps) {
  const { t } = useTranslation(["today", "ui"]);
  const { label, kind, state } = window;
  return (
    <tr>
      <th scope="row">{`${label} · ${t(`ui:common.windowKind.${kind as "cash"}`)}`}</th>
      <td>
        <StatusWord tone={TONE[state]} word={t(`ui:common.windowState.${state}`)} />{" "}
        <span className="soft">{t("minutes", { count: wholeMinutes(since) })}</span>
      </td>
      <td>{person}</td>
      <td>{number === undefined ? "–" : <TicketChip number={number} />}</td>
      <td>
        <ModeChoice windowId={windowId} window={window} isOff={!mayChange} onSend={onSend} />
      </td>
      <td>
        {mayChange && state === "closed" && (
          <button type="button" className="button" onClick={onOpen}>
            {t("open")}
          </button>
        )}
        {mayChange && state !== "closed" && state !== "closing" && (
          <button
            type="button"
            className="button"
            onClick={() => onSend({ type: "CloseWindow", windowId, reason: "head" })}
          >
            {t("close")}
          </button>
        )}
        {mayChange && state === "closing" && (
          <button
            type="button"
            className="button"
            onClick={() => onSend({ type: "VacateWindow", windowId, reason: "gone" })}
          >
            {t("vacate")}
          </button>
        )}
      </td>
    </tr>
  );
}

type ModeChoiceProps = Pick<WindowPanelProps, "onSend"> & {
  readonly windowId: string;
  readonly window: FloorWindow;
  readonly isOff: boolean;
};

/** Whom a window serves. Closed windows have no mode. */
function ModeChoice({ windowId, window, isOff, onSend }: ModeChoiceProps) {
  const { t } = useTranslation("today");
  if (window.mode === undefined) return "–";
  return (
    <select
      aria-label={t("modeOf", { label: window.label })}
      value={window.mode}
      disabled={isOff}
      onChange={(event) => {
        const mode = MODES.find((one) => one === event.target.value);
        if (mode) onSend({ type: "SetWindowMode", windowId, mode, reason: "head" });
      }}
    >
      {MODES.map((mode) => (
        <option key={mode} value={mode}>
          {t(`mode.${mode}`)}
        </option>
      ))}
    </select>
  );
}

type ProposalListProps = Pick<WindowPanelProps, "floor" | "onSend" | "mayChange"> & {
  readonly nameOf: (staffId: string) => string;
};

/** Windows that the lobby asks to have opened, each to be answered. */
function ProposalList({ floor, nameOf, onSend, mayChange }: ProposalListProps) {
  const { t } = useTranslation("today");
  const proposals = Object.entries(floor.proposals);
  if (proposals.length === 0) return null;
  return (
    <ul className="rows proposals">
      {proposals.map(([windowId, { staffId, by, reason }]) => (
        <li key={windowId}>
          <span>
            <StatusWord tone="warn" word={t("proposal")} />{" "}
            {t("proposed", {
              label: floor.windows[windowId]?.label ?? windowId,
              who: nameOf(staffId),
              by: nameOf(by),
              reason,
            })}
          </span>
          {mayChange && (
            <span className="deeds">
              <button
                type="button"
                className="button button--main"
                onClick={() => onSend({ type: "AnswerProposal", windowId, approved: true })}
              >
                {t("approve")}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => onSend({ type: "AnswerProposal", windowId, approved: false, reason: "head" })}
              >
                {t("decline")}
              </button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
