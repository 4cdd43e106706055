import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DiversionChannel } from "#domain/lobby-day/plan";
import type { Numbered } from "../../console/desk";
import { ScriptCard } from "../../shared/scripts/ScriptCard";
import { newId } from "../../shared/send";
import { approachTo, channelsFor, wordsFor } from "./lobby";
import type { LobbyDeed } from "../../shared/lobby-deeds";
import type { WalkListProps } from "./WalkList";

/** What to say to one customer in line, and the answer in one touch. */
export function WalkOffer(props: WalkListProps & { readonly ticket: Numbered }) {
  const { lobby, ticket, onCase, onRefusal } = props;
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const isCare = approachTo(lobby, ticket) === "care";
  return (
    <div className="walk__offer">
      {isCare ? <Care {...props} /> : <Ways {...props} />}
      <div className="deeds">
        <button type="button" className="button" onClick={() => onRefusal(ticket)}>
          {t("refusal.button")}
        </button>
        <button type="button" className="button" onClick={() => onCase(ticket)}>
          {ui("console.action.specialCase")}
        </button>
      </div>
    </div>
  );
}

type PartProps = WalkListProps & { readonly ticket: Numbered };

/** Whoever needs help is asked to go nowhere. */
function Care({ lobby, ticket, onSend }: PartProps) {
  const { t } = useTranslation("lobby");
  const script = wordsFor(lobby, ticket);
  return (
    <>
      <p>{t("walk.care")}</p>
      {script && <ScriptCard script={script} language={ticket.language} />}
      {script && (
        <button type="button" className="button" onClick={() => onSend([wordSaid("special", ticket, script.ref)])}>
          {t("alerts.said")}
        </button>
      )}
    </>
  );
}

function Ways({ lobby, ticket, onSend }: PartProps) {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const isKept = approachTo(lobby, ticket) === "retain";
  const channels = channelsFor(lobby, ticket);
  const [chosen, setChosen] = useState<DiversionChannel>();
  const to = chosen ?? (isKept ? undefined : channels[0]);
  const script = wordsFor(lobby, ticket, to);
  const { ticketId } = ticket;
  const offer = (answer?: boolean): void => {
    if (to === undefined) return;
    const offered = { type: "OfferDiversion", ticketId, trigger: "secondary", to } as const;
    const deeds: LobbyDeed[] = [{ ...offered, ...(script && { scriptId: script.ref }) }];
    if (answer !== undefined) deeds.push({ type: "AnswerDiversion", ticketId, accepted: answer });
    onSend(deeds);
  };
  return (
    <>
      {isKept && <p className="walk__keep">{t("walk.keep")}</p>}
      <div className="deeds" role="group" aria-label={t("walk.where")}>
        {channels.map((channel) => (
          <button
            key={channel}
            type="button"
            className="button"
            aria-pressed={channel === to}
            onClick={() => setChosen(channel)}
          >
            {ui(`common.channel.${channel}`)}
          </button>
        ))}
      </div>
      {script && <ScriptCard script={script} language={ticket.language} />}
      <div className="deeds">
        {to === undefined && script && (
          <button
            type="button"
            className="button"
            onClick={() => onSend([wordSaid("retain", ticket, script.ref, true)])}
          >
            {t("walk.kept")}
          </button>
        )}
        {to !== undefined && (
          <>
            <button type="button" className="button button--main" onClick={() => offer(true)}>
              {t("walk.yes")}
            </button>
            <button type="button" className="button" onClick={() => offer(false)}>
              {t("walk.no")}
            </button>
            <button type="button" className="button" onClick={() => offer()}>
              {t("walk.thinking")}
            </button>
          </>
        )}
      </div>
    </>
  );
}

function wordSaid(
  situation: "retain" | "special",
  { ticketId, serviceId }: Numbered,
  scriptRef: string,
  accepted?: boolean,
): LobbyDeed {
  const said = { type: "NoteWord", wordId: newId(), situation, scriptRef, ticketId, serviceId } as const;
  return { ...said, ...(accepted !== undefined && { accepted }) };
}
