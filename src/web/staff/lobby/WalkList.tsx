import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Numbered } from "../../console/desk";
import { minutesSeconds, wholeMinutes } from "../../shared/format";
import { StatusWord } from "../../shared/StatusWord";
import { TicketChip } from "../../shared/TicketChip";
import { useLanguage } from "../../shared/use-language";
import { approachTo, walkListOf, type Lobby } from "./lobby";
import type { LobbyDeed } from "../../shared/lobby-deeds";
import { WalkOffer } from "./WalkOffer";

export type WalkListProps = {
  readonly lobby: Lobby;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
  readonly onCase: (ticket: Numbered) => void;
  readonly onRefusal: (ticket: Numbered) => void;
};

const SHOWN_MAX = 8;

/** From the longest wait down: ask each customer what he needs, offer another way, note the answer with one touch. */
export function WalkList(props: WalkListProps) {
  const { lobby, onSend } = props;
  const { t } = useTranslation("lobby");
  const { toAsk, underWay, saidNo } = walkListOf(lobby);
  const [chosen, setChosen] = useState<string>();
  const [showsAll, setShowsAll] = useState(false);
  const openId = toAsk.some(({ ticketId }) => ticketId === chosen) ? chosen : toAsk[0]?.ticketId;
  const shown = showsAll ? toAsk : toAsk.slice(0, SHOWN_MAX);
  return (
    <section className="lobby__panel card" aria-labelledby="lobby-walk">
      <h2 id="lobby-walk">{t("walk.title", { count: toAsk.length })}</h2>
      {underWay.length > 0 && (
        <ul className="lobby__rows" aria-label={t("walk.underWay")}>
          {underWay.map((ticket) => (
            <UnderWayRow key={ticket.ticketId} ticket={ticket} lobby={lobby} onSend={onSend} />
          ))}
        </ul>
      )}
      {toAsk.length === 0 && <p className="soft">{t("walk.nobody")}</p>}
      <ol className="lobby__rows">
        {shown.map((ticket) => (
          <li key={ticket.ticketId} className="walk">
            <WalkHead
              ticket={ticket}
              lobby={lobby}
              isOpen={ticket.ticketId === openId}
              onOpen={() => setChosen(ticket.ticketId)}
            />
            {ticket.ticketId === openId && <WalkOffer {...props} ticket={ticket} />}
          </li>
        ))}
      </ol>
      <p className="lobby__foot">
        {saidNo > 0 && <span className="soft">{t("walk.saidNo", { count: saidNo })}</span>}
        {toAsk.length > SHOWN_MAX && (
          <button type="button" className="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t("fewer") : t("more", { count: toAsk.length - SHOWN_MAX })}
          </button>
        )}
      </p>
    </section>
  );
}

type WalkHeadProps = {
  readonly ticket: Numbered;
  readonly lobby: Lobby;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

function WalkHead({ ticket, lobby, isOpen, onOpen }: WalkHeadProps) {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const language = useLanguage();
  const { outlet, now } = lobby;
  const waitedMs = now - ticket.waitFrom;
  const service = outlet.services.find(({ serviceId }) => serviceId === ticket.serviceId);
  const segment = outlet.segments.find(({ segmentId }) => segmentId === ticket.segmentId);
  const approach = approachTo(lobby, ticket);
  const waited = ui("console.minutes", { count: wholeMinutes(waitedMs) });
  return (
    <button type="button" className="walk__head" aria-expanded={isOpen} onClick={onOpen}>
      <TicketChip number={ticket.number} />
      <span className="walk__service">{service?.name[language]}</span>
      {approach === "retain" && <span className="tag">{segment?.name[language]}</span>}
      {approach === "care" && (
        <span className="tag">
          {ticket.specialNeed ? ui(`common.specialNeed.${ticket.specialNeed}`) : segment?.name[language]}
        </span>
      )}
      {waitedMs > outlet.policy.waitOverMs ? <StatusWord tone="actNow" word={waited} /> : <span>{waited}</span>}
      <span className="visually-hidden">{t("walk.open")}</span>
    </button>
  );
}

type UnderWayRowProps = Pick<WalkListProps, "lobby" | "onSend"> & { readonly ticket: Numbered };

function UnderWayRow({ ticket, lobby, onSend }: UnderWayRowProps) {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const { number, diversion, since } = ticket;
  return (
    <li className="walk walk--under-way">
      <p>
        <TicketChip number={number} /> {t("walk.to", { place: ui(`common.channel.${diversion?.to ?? "selfService"}`) })}{" "}
        <span className="soft">{minutesSeconds(lobby.now - (diversion?.since ?? since))}</span>
      </p>
      <div className="deeds">
        {answersTo(ticket).map(({ word, deed }) => (
          <button key={word} type="button" className="button" onClick={() => onSend([deed])}>
            {ui(`console.answer.${word}`)}
          </button>
        ))}
      </div>
    </li>
  );
}

/** What can be said of somebody who was asked: yes or no, then there, then done or back. */
function answersTo({ ticketId, state, diversion }: Numbered) {
  const answer = (accepted: boolean) => ({ type: "AnswerDiversion", ticketId, accepted }) as const;
  const back = { word: "back", deed: { type: "ReturnDiverted", ticketId, reason: "back" } } as const;
  if (state === "waiting") {
    return [
      { word: "yes", deed: answer(true) },
      { word: "no", deed: answer(false) },
    ] as const;
  }
  if (diversion?.state === "arrived") {
    return [{ word: "done", deed: { type: "FinishDiverted", ticketId } }, back] as const;
  }
  return [{ word: "arrived", deed: { type: "ArriveDiverted", ticketId } }, back] as const;
}
