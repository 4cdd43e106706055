import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { RecordedMoment } from "#contract/quality/opinions";
import { WhyPanel } from "../../console/WhyPanel";
import { TicketChip } from "../../shared/TicketChip";
import { useFetched } from "../../shared/use-fetched";
import { useTroubleWord } from "../../shared/words";
import { outletPath } from "./use-case";
import { useMoment, usePersonWord, useSiteWord } from "./use-site-words";

export type LinkedTicket = { readonly outletId: string; readonly businessDate: string; readonly ticketId: string };
export type RecordedMinuteProps = { readonly ticket: LinkedTicket; readonly summary: OutletSummary | undefined };

/** The floor of a recorded day at the minute a ticket was called, and why it was its turn. (source: 2-21) */
export function RecordedMinute({ ticket: { outletId, businessDate, ticketId }, summary }: RecordedMinuteProps) {
  const { t } = useTranslation("opinion");
  const troubleWord = useTroubleWord();
  const moment = useMoment(summary?.timeZone);
  const word = useSiteWord();
  const [at, setAt] = useState<number>();
  const asked = new URLSearchParams({ ticketId, ...(at !== undefined && { at: String(at) }) });
  const path = `${outletPath(outletId)}/days/${businessDate}/floor?${asked.toString()}`;
  const { answer, trouble } = useFetched<RecordedMoment>(path, { once: true });
  if (trouble) return <p role="alert">{troubleWord(trouble)}</p>;
  if (!answer) return <p className="soft">{t("minute.loading")}</p>;
  return (
    <section className="panel card site-minute" aria-labelledby="minute">
      <h3 id="minute">{t("minute.title", { at: moment(answer.at) })}</h3>
      <p className="deeds">
        {answer.ticket?.moments.filter(isTurn).map((turn) => (
          <button
            key={`${turn.type} ${turn.at}`}
            type="button"
            className="button"
            aria-pressed={turn.at === answer.at}
            onClick={() => setAt(turn.at)}
          >
            {word("turn", turn.type)}
          </button>
        ))}
      </p>
      <FloorThen floor={answer.floor} ticketId={ticketId} summary={summary} />
      <WhyPanel ticket={answer.ticket && { ticketId, ...answer.ticket.state }} passesMax={answer.passesMax} />
    </section>
  );
}

/** The turns of a ticket that people ask about. */
const TURNS: readonly string[] = ["TicketIssued", "TicketCalled", "ServiceStarted", "ServiceFinished"];
const isTurn = ({ type }: { readonly type: string }): boolean => TURNS.includes(type);

type FloorThenProps = {
  readonly floor: RecordedMoment["floor"];
  readonly ticketId: string;
  readonly summary: OutletSummary | undefined;
};

/** Who stood where and who waited, the longest wait first. */
function FloorThen({ floor, ticketId, summary }: FloorThenProps) {
  const { t } = useTranslation("opinion");
  const { t: ui } = useTranslation();
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const waiting = Object.entries(floor.tickets)
    .filter(([, { state }]) => state === "waiting")
    .sort(([, one], [, other]) => one.waitFrom - other.waitFrom);
  return (
    <>
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("minute.window")}</th>
              <th scope="col">{t("minute.state")}</th>
              <th scope="col">{t("minute.staff")}</th>
              <th scope="col">{t("minute.ticket")}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(floor.windows).map(([windowId, window]) => (
              <tr key={windowId}>
                <th scope="row">{window.label}</th>
                <td>{ui(`common.windowState.${window.state}`)}</td>
                <td>{personWord(window.staffId)}</td>
                <td>{numberOf(floor, window.ticketId)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h4>{t("minute.waiting", { count: waiting.length })}</h4>
      <ol className="rows">
        {waiting.map(([id, { number, waitFrom }]) => (
          <li key={id} aria-current={id === ticketId ? "true" : undefined}>
            <TicketChip number={number} />
            <span>{t("minute.since", { at: moment(waitFrom) })}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

const numberOf = ({ tickets }: RecordedMoment["floor"], ticketId: string | undefined): string =>
  (ticketId === undefined ? undefined : tickets[ticketId]?.number) ?? "–";
