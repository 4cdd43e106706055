import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { findingOf } from "../../console/desk";
import { clockTime, wholeMinutes } from "../../shared/format";
import type { Age } from "../../shared/live/age";
import { LiveWord } from "../../shared/live/LiveNotice";
import { StatusWord } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { atLobbyPost, badgeOf, type Lobby } from "./lobby";

export type LobbyHeadProps = { readonly lobby: Lobby; readonly age: Age; readonly children: ReactNode };

/** Where this is, how old it is, and the one sentence to begin with. */
export function LobbyHead({ lobby, age, children }: LobbyHeadProps) {
  const { t } = useTranslation("lobby");
  const language = useLanguage();
  const { outlet, now } = lobby;
  return (
    <header className="lobby__head">
      <h1>
        {t("title")} <span className="soft">{outlet.name[language]}</span>
      </h1>
      <p>{clockTime(now, language, outlet.timeZone)}</p>
      <LiveWord age={age} />
      {children}
      <Finding lobby={lobby} />
    </header>
  );
}

function Finding({ lobby }: { readonly lobby: Lobby }) {
  const { t } = useTranslation();
  const { late, waiting, longestMs, letter } = findingOf(lobby);
  const limit = wholeMinutes(lobby.outlet.policy.waitOverMs);
  const said = { limit, longest: wholeMinutes(longestMs), letter };
  return (
    <p className="lobby__finding">
      {late > 0 && <StatusWord tone="actNow" word={t("console.finding.late", { ...said, count: late })} />}
      {late === 0 && waiting > 0 && (
        <StatusWord tone="ok" word={t("console.finding.waiting", { ...said, count: waiting })} />
      )}
      {waiting === 0 && <StatusWord tone="ok" word={t("console.finding.nobody")} />}
    </p>
  );
}

export type PostCoverProps = { readonly lobby: Lobby; readonly onTake: () => void; readonly onLeave: () => void };

/** The lobby post is held every open minute: who holds it since when, and one touch to take it. (source: 2-09) */
export function PostCover({ lobby, onTake, onLeave }: PostCoverProps) {
  const { t } = useTranslation("lobby");
  const language = useLanguage();
  const held = atLobbyPost(lobby);
  const mine = held.some(({ staffId }) => staffId === lobby.staffId);
  const mayTake = lobby.outlet.staff.some(({ staffId, mayHoldLobby }) => staffId === lobby.staffId && mayHoldLobby);
  const names = held.map(({ staffId, since }) => ({
    who: badgeOf(lobby, staffId),
    since: clockTime(since, language, lobby.outlet.timeZone),
  }));
  return (
    <div className="lobby__post">
      {held.length === 0 ? (
        <StatusWord tone="actNow" word={t("post.empty")} />
      ) : (
        <StatusWord tone="ok" word={names.map((one) => t("post.held", one)).join(" · ")} />
      )}
      {!mine && mayTake && (
        <button type="button" className="button" onClick={onTake}>
          {t("post.take")}
        </button>
      )}
      {mine && (
        <button type="button" className="button" onClick={onLeave}>
          {t("post.leave")}
        </button>
      )}
    </div>
  );
}
