import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ticketsIn, type Numbered } from "../../console/desk";
import { minutesSeconds } from "../../shared/format";
import { TicketChip } from "../../shared/TicketChip";
import { useLanguage } from "../../shared/use-language";
import type { Lobby } from "./lobby";
import type { LobbyDeed } from "../../shared/lobby-deeds";

export type FindDialogProps = {
  readonly lobby: Lobby;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
  readonly onTransfer: (ticket: Numbered) => void;
  readonly onCase: (ticket: Numbered) => void;
  readonly onRequest: (ticket: Numbered) => void;
  readonly onClose: () => void;
};

const SHOWN_MAX = 6;
const LIVING = ["waiting", "called", "missed", "parked", "inService", "diverted", "awaitingReview"] as const;

/** Finds a ticket by its number and does with it what its state allows. */
export function FindDialog(props: FindDialogProps) {
  const { lobby, onClose } = props;
  const { t: ui } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [text, setText] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const wanted = text.trim().toUpperCase();
  const found = ticketsIn(lobby, ...LIVING)
    .filter(({ number }) => number.includes(wanted))
    .slice(0, SHOWN_MAX);
  return (
    <dialog ref={dialog} className="dialog dialog--wide card" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{ui("console.search")}</h2>
      <p className="field">
        <label htmlFor={`${titleId}-text`}>{ui("console.searchLabel")}</label>
        <input
          id={`${titleId}-text`}
          type="search"
          value={text}
          autoComplete="off"
          autoFocus
          onChange={(event) => setText(event.target.value)}
        />
      </p>
      {found.length === 0 && <p className="soft">{ui("console.searchNothing")}</p>}
      <ul className="lobby__rows">
        {found.map((ticket) => (
          <FoundRow key={ticket.ticketId} {...props} ticket={ticket} />
        ))}
      </ul>
      <div className="dialog__foot">
        <button type="button" className="button" onClick={onClose}>
          {ui("console.close")}
        </button>
      </div>
    </dialog>
  );
}

function FoundRow(props: FindDialogProps & { readonly ticket: Numbered }) {
  const { lobby, ticket, onSend, onTransfer, onCase, onRequest } = props;
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const language = useLanguage();
  const service = lobby.outlet.services.find(({ serviceId }) => serviceId === ticket.serviceId);
  const windowId = ticket.service?.windowId ?? ticket.called?.windowId;
  const label = windowId === undefined ? undefined : lobby.floor.windows[windowId]?.label;
  return (
    <li className="request">
      <p>
        <TicketChip number={ticket.number} /> {ui(`common.ticketState.${ticket.state}`)}{" "}
        {label !== undefined && ticket.state !== "waiting" && ui("common.window", { label })} {service?.name[language]}{" "}
        <span className="soft">{minutesSeconds(lobby.now - ticket.since)}</span>
      </p>
      <div className="deeds">
        {deedsFor(ticket).map(({ word, deed }) => (
          <button key={word} type="button" className="button" onClick={() => onSend([deed])}>
            {t(`find.${word}`)}
          </button>
        ))}
        {["waiting", "called"].includes(ticket.state) && (
          <button type="button" className="button" onClick={() => onTransfer(ticket)}>
            {ui("console.action.transfer")}
          </button>
        )}
        <button type="button" className="button" onClick={() => onRequest(ticket)}>
          {t("request.button")}
        </button>
        <button type="button" className="button" onClick={() => onCase(ticket)}>
          {ui("console.action.specialCase")}
        </button>
      </div>
    </li>
  );
}

type Word = "back" | "left" | "documents" | "prefilled";

function deedsFor(ticket: Numbered): readonly { readonly word: Word; readonly deed: LobbyDeed }[] {
  const { ticketId, state, documentsConfirmed, prefilled } = ticket;
  const deeds: { word: Word; deed: LobbyDeed }[] = [];
  if (state === "missed") deeds.push({ word: "back", deed: { type: "ReturnTicket", ticketId, place: "sorted" } });
  if (state === "parked") deeds.push({ word: "back", deed: { type: "UnparkTicket", ticketId, place: "sorted" } });
  if (state === "waiting" && !documentsConfirmed) {
    deeds.push({ word: "documents", deed: { type: "ConfirmDocuments", ticketId } });
  }
  if (state === "waiting" && !prefilled) deeds.push({ word: "prefilled", deed: { type: "CompletePrefill", ticketId } });
  if (["waiting", "missed", "parked"].includes(state)) {
    deeds.push({ word: "left", deed: { type: "LeaveTicket", ticketId, by: "customer" } });
  }
  return deeds;
}
