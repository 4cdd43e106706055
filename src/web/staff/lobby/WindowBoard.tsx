import { useTranslation } from "react-i18next";
import { wholeMinutes } from "../../shared/format";
import { WindowCard } from "../../shared/WindowCard";
import { badgeOf, couldOpen, type Lobby } from "./lobby";
import { useReasonWord } from "../../shared/words";
import type { LobbyDeed } from "../../shared/lobby-deeds";

export type WindowBoardProps = {
  readonly lobby: Lobby;
  readonly mayPropose: boolean;
  readonly mayApprove: boolean;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
  readonly onPropose: (windowId: string) => void;
  readonly onDecline: (windowId: string) => void;
};

/** The windows at work, each with its person and customer; a closed one can be asked for, and the head says yes or no. */
export function WindowBoard(props: WindowBoardProps) {
  const { lobby } = props;
  const { t } = useTranslation("lobby");
  const all = Object.entries(lobby.floor.windows);
  const open = all.filter(([, { state }]) => state === "open").length;
  const shown = all.filter(([windowId, { state }]) => state !== "closed" || lobby.floor.proposals[windowId]);
  return (
    <section className="lobby__panel card" aria-labelledby="lobby-windows">
      <h2 id="lobby-windows">{t("windows.title", { count: open, of: all.length })}</h2>
      <div className="lobby__windows">
        {shown.map(([windowId]) => (
          <BoardWindow key={windowId} {...props} windowId={windowId} />
        ))}
      </div>
      <ClosedWindows {...props} />
    </section>
  );
}

function BoardWindow(props: WindowBoardProps & { readonly windowId: string }) {
  const { lobby, windowId } = props;
  const reasonWord = useReasonWord();
  const window = lobby.floor.windows[windowId];
  if (!window) return null;
  const { label, state, ticketId, staffId, reason } = window;
  const number = ticketId === undefined ? undefined : lobby.floor.tickets[ticketId]?.number;
  return (
    <WindowCard label={label} state={state} number={number}>
      {staffId !== undefined && <p className="lobby__who soft">{badgeOf(lobby, staffId)}</p>}
      {state === "onBreak" && reason && <p className="lobby__who soft">{reasonWord(reason)}</p>}
      {lobby.floor.proposals[windowId] && <Proposal {...props} />}
    </WindowCard>
  );
}

/** Closed windows that somebody in the house could open. */
function ClosedWindows({ lobby, mayPropose, onPropose }: WindowBoardProps) {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const { windows, proposals } = lobby.floor;
  const closed = Object.entries(windows)
    .filter(
      ([windowId, { state }]) => state === "closed" && !proposals[windowId] && couldOpen(lobby, windowId).length > 0,
    )
    .sort(([, one], [, other]) => one.label.localeCompare(other.label, undefined, { numeric: true }));
  if (!mayPropose || closed.length === 0) return null;
  return (
    <div className="deeds lobby__closed" role="group" aria-labelledby="lobby-closed">
      <p id="lobby-closed">{t("propose.button")}</p>
      {closed.map(([windowId, { label }]) => (
        <button key={windowId} type="button" className="button" onClick={() => onPropose(windowId)}>
          {ui("common.window", { label })}
        </button>
      ))}
    </div>
  );
}

function Proposal({
  lobby,
  windowId,
  mayApprove,
  onSend,
  onDecline,
}: WindowBoardProps & { readonly windowId: string }) {
  const { t } = useTranslation("lobby");
  const proposal = lobby.floor.proposals[windowId];
  if (!proposal) return null;
  const who = badgeOf(lobby, proposal.staffId);
  const mayAnswer = mayApprove && proposal.by !== lobby.staffId;
  return (
    <div className="lobby__proposal">
      <p>
        {t("propose.asked", { who, by: badgeOf(lobby, proposal.by), count: wholeMinutes(lobby.now - proposal.since) })}{" "}
        <span className="soft">{proposal.reason}</span>
      </p>
      {mayAnswer && (
        <div className="deeds">
          <button
            type="button"
            className="button button--main"
            onClick={() => onSend([{ type: "AnswerProposal", windowId, approved: true }])}
          >
            {t("propose.yes")}
          </button>
          <button type="button" className="button" onClick={() => onDecline(windowId)}>
            {t("propose.notNow")}
          </button>
        </div>
      )}
    </div>
  );
}
