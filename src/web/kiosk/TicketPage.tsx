import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DiversionChannel } from "#domain/lobby-day/plan";
import type { BoardQueue } from "#read/hall-board/hall-board";
import { TicketOutlook } from "./TicketOutlook";
import type { PaperState } from "./use-paper";

/** Loaded at once, so that it is there when a number is, but nobody waits for it before the first page. */
const loading = import("../shared/QrCode");
const QrCode = lazy(async () => ({ default: (await loading).QrCode }));

export type IssuedTicket = {
  readonly ticketId: string;
  readonly number: string;
  /** What it was taken for. */
  readonly serviceId?: string;
  /** Absent while nobody can say: the machine gave the number by itself. */
  readonly peopleAhead?: number;
  readonly wait: BoardQueue["wait"];
  /** Labels of the windows that may call this number. */
  readonly windows: readonly string[];
  /** Where the customer walks instead of waiting, when he accepted that. */
  readonly goTo?: DiversionChannel;
  readonly pageAddress: string;
};

export type TicketPageProps = {
  readonly ticket: IssuedTicket;
  readonly paper: PaperState;
  readonly secondsLeft: number;
  readonly onMoreTime: () => void;
  readonly onDone: () => void;
  /** What to know of this number, in place of the usual. */
  readonly note?: string | undefined;
  /** Another way, offered beside the number. */
  readonly children?: ReactNode;
};

const HEADLINE = {
  printing: "kiosk.printing",
  printed: "kiosk.takeTicket",
  noPaper: "kiosk.noteNumber",
  none: "kiosk.yourNumber",
} as const satisfies Record<PaperState, string>;

/** The number, twenty millimetres high, and what to expect. Goes away by itself: the next customer is waiting. */
export function TicketPage(props: TicketPageProps) {
  const { ticket, paper, secondsLeft, onMoreTime, onDone, note, children } = props;
  const { t } = useTranslation();
  return (
    <>
      <div role="status">
        <h1>{t(HEADLINE[paper])}</h1>
        {paper === "noPaper" && <p className="lead">{t("kiosk.noPaper")}</p>}
      </div>
      <section className="ticket card">
        <p className="ticket__number">{ticket.number}</p>
        {ticket.goTo ? <p className="lead">{t(`common.directions.${ticket.goTo}`)}</p> : <TicketOutlook {...ticket} />}
        <figure className="ticket__qr">
          <Suspense>
            <QrCode text={ticket.pageAddress} label={t("kiosk.qrLabel")} />
          </Suspense>
          <figcaption>{t("kiosk.qrCaption")}</figcaption>
        </figure>
        <p className="ticket__note">{note ?? t(noteOf(ticket))}</p>
      </section>
      {children}
      {paper !== "printing" && (
        <div className="choices">
          <button type="button" className="button button--main" onClick={onDone}>
            {t("kiosk.done")}
          </button>
          <button type="button" className="button" onClick={onMoreTime}>
            {t("kiosk.moreTime", { count: secondsLeft })}
          </button>
        </div>
      )}
    </>
  );
}

function noteOf({ goTo, peopleAhead }: IssuedTicket) {
  if (goTo) return "kiosk.placeKept";
  return peopleAhead === undefined ? "kiosk.aloneNote" : "kiosk.missedNote";
}
