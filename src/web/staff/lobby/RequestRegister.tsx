import { useTranslation } from "react-i18next";
import type { CustomerRequest, Reception } from "#contract/reception";
import { clockTime, wholeMinutes } from "../../shared/format";
import { StatusWord } from "../../shared/StatusWord";
import { TicketChip } from "../../shared/TicketChip";
import { useLanguage } from "../../shared/use-language";
import { badgeOf, type Lobby } from "./lobby";
import type { LobbyDeed } from "../../shared/lobby-deeds";

export type RequestRegisterProps = {
  readonly lobby: Lobby;
  /** Absent until it has been read. */
  readonly register: Reception | undefined;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
  readonly onHandOver: (request: CustomerRequest) => void;
  readonly onDecline: (request: CustomerRequest) => void;
  readonly onRefusal: (request: CustomerRequest) => void;
};

/** What customers asked and who has it: whoever was asked first, until somebody else has taken it. */
export function RequestRegister(props: RequestRegisterProps) {
  const { register } = props;
  const { t } = useTranslation("lobby");
  const open = register?.open ?? [];
  return (
    <section className="lobby__panel card" aria-labelledby="lobby-register">
      <h2 id="lobby-register">{t("request.list", { count: open.length })}</h2>
      {register && open.length === 0 && <p className="soft">{t("request.none", { count: register.endedToday })}</p>}
      <ul className="lobby__rows">
        {open.map((request) => (
          <RequestRow key={request.requestId} {...props} request={request} />
        ))}
      </ul>
      {register && register.refusals.length > 0 && <Refusals {...props} refusals={register.refusals} />}
    </section>
  );
}

function RequestRow(props: RequestRegisterProps & { readonly request: CustomerRequest }) {
  const { lobby, request } = props;
  const { t } = useTranslation("lobby");
  const { topic, matter, ticketId, askedAt, owner, offer, declined } = request;
  const number = ticketId === undefined ? undefined : lobby.floor.tickets[ticketId]?.number;
  return (
    <li className="request">
      <p>
        {number !== undefined && <TicketChip number={number} />} <strong>{t(`topic.${topic}`)}</strong> {matter}
      </p>
      <p className="soft">
        {t("request.has", { who: badgeOf(lobby, owner), count: wholeMinutes(lobby.now - askedAt) })}
        {offer && ` · ${t("request.offered", { who: badgeOf(lobby, offer.to) })}`}
        {declined && ` · ${t("request.declined", { who: badgeOf(lobby, declined.by), reason: declined.reason })}`}
      </p>
      <RequestDeeds {...props} />
    </li>
  );
}

function RequestDeeds(props: RequestRegisterProps & { readonly request: CustomerRequest }) {
  const { lobby, request, onSend, onHandOver, onDecline, onRefusal } = props;
  const { t } = useTranslation("lobby");
  const { requestId, owner, offer } = request;
  if (offer?.to === lobby.staffId) {
    return (
      <div className="deeds">
        <button
          type="button"
          className="button button--main"
          onClick={() => onSend([{ type: "TakeRequest", requestId }])}
        >
          {t("request.take")}
        </button>
        <button type="button" className="button" onClick={() => onDecline(request)}>
          {t("request.decline")}
        </button>
      </div>
    );
  }
  if (owner !== lobby.staffId) return null;
  return (
    <div className="deeds">
      {(["settled", "ticket", "appointment", "referred"] as const).map((way) => (
        <button
          key={way}
          type="button"
          className="button"
          onClick={() => onSend([{ type: "AnswerRequest", requestId, way }])}
        >
          {t(`way.${way}`)}
        </button>
      ))}
      <button type="button" className="button" onClick={() => onHandOver(request)}>
        {t("request.handOver")}
      </button>
      <button type="button" className="button" onClick={() => onRefusal(request)}>
        {t("refusal.button")}
      </button>
    </div>
  );
}

const REFUSALS_SHOWN_MAX = 5;

type RefusalsProps = Pick<RequestRegisterProps, "lobby"> & { readonly refusals: Reception["refusals"] };

/** A "no" whose other way was not taken counts against the outlet, so it stands in red. */
function Refusals({ lobby, refusals }: RefusalsProps) {
  const { t } = useTranslation("lobby");
  const language = useLanguage();
  const taken = refusals.filter((refusal) => refusal.taken).length;
  return (
    <>
      <h3>{t("refusal.list", { count: refusals.length, taken })}</h3>
      <ul className="lobby__rows">
        {refusals.slice(0, REFUSALS_SHOWN_MAX).map((refusal) => (
          <li key={refusal.refusalId}>
            <StatusWord tone={refusal.taken ? "ok" : "actNow"} word={t(refusal.taken ? "refusal.yes" : "refusal.no")} />{" "}
            {t(`cause.${refusal.cause}`)} → {t(`alternative.${refusal.alternative}`)}{" "}
            <span className="soft">
              {clockTime(refusal.at, language, lobby.outlet.timeZone)} · {badgeOf(lobby, refusal.by)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
