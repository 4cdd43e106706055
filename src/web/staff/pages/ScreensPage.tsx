import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedCard } from "#contract/screen-content";
import { PageTrouble } from "../../shared/PageTrouble";
import { newId } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { CardForm } from "../screens/CardForm";
import { CardRow } from "../screens/CardRow";
import type { Kind } from "../screens/card-draft";
import { useCards } from "../screens/use-cards";
import { NETWORK, useScreenPlace } from "../screens/use-screen-place";
import "../screens/screens.css";

/** What hall screens show beside the calls: written by one person, approved by another, taken off by either. */
export function Page() {
  useTopic("screens");
  const { t } = useTranslation("screens");
  const at = useScreenPlace();
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <PlaceChoice {...at} />
      {at.place !== undefined && <Cards key={at.place} {...at} />}
    </>
  );
}

type At = ReturnType<typeof useScreenPlace>;

function PlaceChoice({ place, outlets, overNetwork, choose }: At) {
  const { t } = useTranslation("screens");
  const language = useLanguage();
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{t("place")}</label>
      <select id={id} value={place} onChange={(event) => choose(event.target.value)}>
        {overNetwork && <option value={NETWORK}>{t("wholeNetwork")}</option>}
        {outlets.map(({ outletId, name }) => (
          <option key={outletId} value={outletId}>{`${outletId} · ${name[language]}`}</option>
        ))}
      </select>
    </p>
  );
}

type Writing = { readonly key: string; readonly kind: Kind; readonly from?: ListedCard };

function Cards({ place, base, today }: At) {
  const { t } = useTranslation("screens");
  const { may } = useSession();
  const { all, trouble, retry, deed, write, approve, retire } = useCards(base);
  const [writing, setWriting] = useState<Writing>();
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  const isOwn = (card: ListedCard): boolean => card.place === (place === NETWORK ? "network" : "outlet");
  return (
    <>
      {all && <Finding cards={all} />}
      <DeedNotice deed={deed} />
      {may("playlist.write") && (
        <p className="deeds">
          {(["line", "picture"] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="button button--main"
              onClick={() => setWriting({ key: newId(), kind })}
            >
              {t(kind === "line" ? "newLine" : "newPicture")}
            </button>
          ))}
        </p>
      )}
      {writing && (
        <CardForm
          {...writing}
          known={(all ?? []).filter(isOwn)}
          today={today}
          onWrite={(draft) => void write(draft).then((done) => done && setWriting(undefined))}
          onClose={() => setWriting(undefined)}
        />
      )}
      <ul className="panels">
        {grouped(all ?? []).map((versions) => (
          <CardRow
            key={`${versions[0].place} ${versions[0].cardId}`}
            versions={versions}
            mayWrite={isOwn(versions[0]) && may("playlist.write")}
            mayApprove={isOwn(versions[0]) && may("playlist.approve")}
            pictureAddress={(card) => `${baseOf(card, base)}/cards/${card.cardId}/versions/${card.version}/picture`}
            onRewrite={(from) => setWriting({ key: newId(), kind: from.content.kind, from })}
            onApprove={approve}
            onRetire={retire}
          />
        ))}
      </ul>
    </>
  );
}

function Finding({ cards }: { readonly cards: readonly ListedCard[] }) {
  const { t } = useTranslation("screens");
  const count = cards.filter(({ state }) => state === "playing").length;
  const waiting = cards.filter(({ state }) => state === "waiting").length;
  return <p className="finding">{cards.length === 0 ? t("none") : t("finding", { count, waiting })}</p>;
}

const baseOf = ({ place }: ListedCard, base: string): string => (place === "network" ? "/api/v1/network/screen" : base);

type Versions = readonly [ListedCard, ...ListedCard[]];

/** The versions of each card together; a network's card and an outlet's may share their name. */
function grouped(cards: readonly ListedCard[]): readonly Versions[] {
  const groups = new Map<string, [ListedCard, ...ListedCard[]]>();
  for (const card of cards) {
    const name = `${card.place} ${card.cardId}`;
    const known = groups.get(name);
    if (known) known.push(card);
    else groups.set(name, [card]);
  }
  return [...groups.values()];
}
