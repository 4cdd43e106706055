import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import { minutesSeconds } from "../shared/format";
import { TicketChip } from "../shared/TicketChip";
import { authorisationsFor, diversionsUnderWay, reviewsFor, type Desk, type Numbered } from "./desk";

export type WorkInboxProps = { readonly desk: Desk; readonly onSend: (commands: readonly AskedCommand[]) => void };

type Job = { readonly ticket: Numbered; readonly what: string; readonly choices: readonly Choice[] };
type Choice = { readonly label: string; readonly command: AskedCommand };

/** Work that waits for this person beside the line: second looks, releases, customers under way elsewhere. */
export function WorkInbox({ desk, onSend }: WorkInboxProps) {
  const { t } = useTranslation();
  const { windowId } = desk;
  const jobs: readonly Job[] = [
    ...reviewsFor(desk).map((ticket) => ({
      ticket,
      what: t("console.job.review"),
      choices: [
        {
          label: t("console.action.startReview"),
          command: { type: "StartReview", ticketId: ticket.ticketId, windowId } as const,
        },
      ],
    })),
    ...authorisationsFor(desk).map((ticket) => ({ ticket, what: t("console.job.authorise"), choices: [] })),
    ...diversionsUnderWay(desk).map((ticket) => ({
      ticket,
      what: t(`common.channel.${ticket.diversion?.to ?? "selfService"}`),
      choices: choicesOf(ticket).map(({ word, command }) => ({ label: t(word), command })),
    })),
  ];
  if (jobs.length === 0) return null;
  return (
    <section className="panel card" aria-labelledby="work">
      <h2 id="work">{t("console.work", { count: jobs.length })}</h2>
      <ul className="alerts">
        {jobs.slice(0, 6).map(({ ticket, what, choices }) => (
          <li key={ticket.ticketId}>
            <p>
              <TicketChip number={ticket.number} /> {what}{" "}
              <span className="soft">{minutesSeconds(desk.now - ticket.since)}</span>
            </p>
            <div className="choices">
              {choices.map(({ label, command }) => (
                <button key={label} type="button" className="button" onClick={() => onSend([command])}>
                  {label}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function choicesOf({ ticketId, diversion, state }: Numbered) {
  if (state === "waiting") {
    return [
      { word: "console.answer.yes", command: { type: "AnswerDiversion", ticketId, accepted: true } },
      { word: "console.answer.no", command: { type: "AnswerDiversion", ticketId, accepted: false } },
    ] as const;
  }
  const back = { word: "console.answer.back", command: { type: "ReturnDiverted", ticketId, reason: "back" } } as const;
  if (diversion?.state === "arrived") {
    return [{ word: "console.answer.done", command: { type: "FinishDiverted", ticketId } }, back] as const;
  }
  return [{ word: "console.answer.arrived", command: { type: "ArriveDiverted", ticketId } }, back] as const;
}
