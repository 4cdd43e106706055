import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import { minutesSeconds } from "../shared/format";
import { TicketChip } from "../shared/TicketChip";
import { ticketsIn, type Desk, type Numbered } from "./desk";

const SHOWN_MAX = 8;

export type TicketSearchProps = {
  readonly desk: Desk;
  readonly onSend: (commands: readonly AskedCommand[]) => void;
  readonly onCall: (ticketId: string) => void;
  readonly onClose: () => void;
};

/** Finds a ticket by its number and does with it what its state allows. */
export function TicketSearch({ desk, onSend, onCall, onClose }: TicketSearchProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const wanted = text.trim().toUpperCase();
  const found = ticketsIn(desk, "waiting", "called", "missed", "parked", "inService", "diverted", "awaitingReview")
    .filter(({ number }) => number.includes(wanted))
    .slice(0, SHOWN_MAX);
  return (
    <dialog ref={dialog} className="dialog dialog--wide card" aria-labelledby="search-title" onClose={onClose}>
      <h2 id="search-title">{t("console.search")}</h2>
      <p className="field">
        <label htmlFor="search">{t("console.searchLabel")}</label>
        <input
          id="search"
          type="search"
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      </p>
      {found.length === 0 && <p className="soft">{t("console.searchNothing")}</p>}
      <ul className="alerts">
        {found.map((ticket) => (
          <li key={ticket.ticketId}>
            <p>
              <TicketChip number={ticket.number} /> {t(`common.ticketState.${ticket.state}`)}{" "}
              <span className="soft">{minutesSeconds(desk.now - ticket.since)}</span>
            </p>
            <Choices ticket={ticket} onSend={onSend} onCall={onCall} />
          </li>
        ))}
      </ul>
      <div className="dialog__foot">
        <button type="button" className="button" onClick={onClose}>
          {t("console.cancel")} <kbd>{"Esc"}</kbd>
        </button>
      </div>
    </dialog>
  );
}

type ChoicesProps = Pick<TicketSearchProps, "onSend" | "onCall"> & { readonly ticket: Numbered };

function Choices({ ticket: { ticketId, state }, onSend, onCall }: ChoicesProps) {
  const { t } = useTranslation();
  const back: AskedCommand | undefined =
    state === "missed"
      ? { type: "ReturnTicket", ticketId, place: "sorted" }
      : state === "parked"
        ? { type: "UnparkTicket", ticketId, place: "sorted" }
        : undefined;
  return (
    <div className="choices">
      {back && (
        <button type="button" className="button" onClick={() => onSend([back])}>
          {t("console.putBack")}
        </button>
      )}
      {state === "waiting" && (
        <button type="button" className="button" onClick={() => onCall(ticketId)}>
          {t("console.action.callSpecific")}
        </button>
      )}
      {(state === "waiting" || state === "missed") && (
        <button
          type="button"
          className="button"
          onClick={() => onSend([{ type: "LeaveTicket", ticketId, by: "customer" }])}
        >
          {t("console.hasLeft")}
        </button>
      )}
    </div>
  );
}
