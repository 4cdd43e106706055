import { useTranslation } from "react-i18next";
import type { ListedCard } from "#contract/screen-content";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { wordsOf } from "./card-draft";

export type CardRowProps = {
  /** Oldest first; at least one. */
  readonly versions: readonly ListedCard[];
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
  readonly pictureAddress: (version: ListedCard) => string;
  readonly onRewrite: (from: ListedCard) => void;
  readonly onApprove: (version: ListedCard) => void;
  readonly onRetire: (card: ListedCard) => void;
};

const TONE: Readonly<Record<ListedCard["state"], Tone>> = {
  waiting: "warn",
  playing: "ok",
  toCome: "ok",
  over: "quiet",
  replaced: "quiet",
  retired: "quiet",
};
const PAST: readonly ListedCard["state"][] = ["over", "replaced", "retired"];

/** One card with its versions, the newest first, and what can be done with it. */
export function CardRow(props: CardRowProps) {
  const { versions, mayWrite, mayApprove, pictureAddress, onRewrite, onApprove, onRetire } = props;
  const { t } = useTranslation("screens");
  const newest = versions.at(-1);
  if (!newest) return null;
  const { cardId, place } = newest;
  const shown = versions.filter((version) => version === newest || !PAST.includes(version.state)).toReversed();
  const earlier = versions.filter((version) => !shown.includes(version)).toReversed();
  const mayStop = (mayWrite || mayApprove) && versions.some(({ state }) => !PAST.includes(state));
  const name = <span className="visually-hidden">{cardId}</span>;
  return (
    <li className="panel card">
      <h2>{cardId}</h2>
      {place === "network" && <p className="soft">{t("ofNetwork")}</p>}
      {shown.map((version) => (
        <div key={version.version} className="screen-card">
          <Version version={version} picture={pictureAddress(version)} />
          {version.state === "waiting" && mayApprove && (
            <button type="button" className="button button--main" onClick={() => onApprove(version)}>
              {t("approve")} <span className="visually-hidden">{`${cardId} ${version.version}`}</span>
            </button>
          )}
        </div>
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{t("earlier", { count: earlier.length })}</summary>
          {earlier.map((version) => (
            <div key={version.version} className="screen-card">
              <Version version={version} picture={pictureAddress(version)} />
            </div>
          ))}
        </details>
      )}
      {(mayWrite || mayStop) && (
        <p className="deeds">
          {mayWrite && (
            <button type="button" className="button" onClick={() => onRewrite(newest)}>
              {t("rewrite")} {name}
            </button>
          )}
          {mayStop && (
            <button type="button" className="button" onClick={() => onRetire(newest)}>
              {t("retire")} {name}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

/** What a version shows, how it stands, who wrote and approved it, and when it plays. */
function Version({ version, picture }: { readonly version: ListedCard; readonly picture: string }) {
  const { t } = useTranslation("screens");
  const language = useLanguage();
  const { content, state, writtenBy, approvedBy, firstDay, lastDay, hours, showSec, zone } = version;
  const when = [
    t("days", { first: firstDay, last: lastDay }),
    hours ? t("hours", hours) : t("everyHour"),
    t("seconds", { count: showSec }),
    zone ? t(`zoneWord.${zone}`) : t("allZones"),
  ];
  const who = [
    t("version", { version: version.version }),
    t("writtenBy", { who: writtenBy }),
    approvedBy !== undefined && t("approvedBy", { who: approvedBy }),
  ].filter(Boolean);
  const words = wordsOf(version)[language];
  return (
    <>
      <p>
        <StatusWord tone={TONE[state]} word={t(`state.${state}`)} /> <span className="soft">{who.join(" · ")}</span>
      </p>
      {content.kind === "line" ? (
        <p className="screen-card__line">{words}</p>
      ) : (
        <img className="screen-card__picture" src={picture} alt={words} loading="lazy" />
      )}
      <p className="soft">{when.join(" · ")}</p>
    </>
  );
}
