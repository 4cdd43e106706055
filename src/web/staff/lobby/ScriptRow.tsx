import { useTranslation } from "react-i18next";
import type { CountedScript } from "#contract/scripts";
import { ScriptCard } from "../../shared/scripts/ScriptCard";
import { StatusWord, type Tone } from "../../shared/StatusWord";

export type ScriptRowProps = {
  /** Oldest first; at least one. */
  readonly versions: readonly CountedScript[];
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
  readonly onRewrite: (from: CountedScript) => void;
  readonly onApprove: (version: CountedScript) => void;
  readonly onRetire: (script: CountedScript) => void;
};

type State = "used" | "waiting" | "replaced" | "retired";
const TONE: Readonly<Record<State, Tone>> = { used: "ok", waiting: "warn", replaced: "quiet", retired: "quiet" };

/** One script with its versions, the newest first, and what can be done with it. */
export function ScriptRow({ versions, mayWrite, mayApprove, onRewrite, onApprove, onRetire }: ScriptRowProps) {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const newest = versions.at(-1);
  if (!newest) return null;
  const { scriptId, situation, to, serviceIds, segmentIds, retired } = newest;
  const about = [
    t(`situation.${situation}`),
    to && ui(`common.channel.${to}`),
    serviceIds.join(", "),
    segmentIds.join(", "),
  ].filter(Boolean);
  return (
    <li className="panel card">
      <h2>{scriptId}</h2>
      <p className="soft">{about.join(" · ")}</p>
      {versions.toReversed().map((version) => {
        const state = stateOf(version, versions);
        return (
          <div key={version.version} className="script-version">
            <p>
              {t("scripts.version", { version: version.version })}{" "}
              <StatusWord tone={TONE[state]} word={t(`scripts.state.${state}`)} />{" "}
              <span className="soft">{t("scripts.by", { who: version.writtenBy })}</span>
            </p>
            <ScriptCard script={version} />
            {state === "waiting" && mayApprove && (
              <button type="button" className="button button--main" onClick={() => onApprove(version)}>
                {t("scripts.approve")} <span className="visually-hidden">{version.ref}</span>
              </button>
            )}
          </div>
        );
      })}
      <p className="deeds">
        {mayWrite && (
          <button type="button" className="button" onClick={() => onRewrite(newest)}>
            {t("scripts.rewrite")} <span className="visually-hidden">{scriptId}</span>
          </button>
        )}
        {mayApprove && !retired && (
          <button type="button" className="button" onClick={() => onRetire(newest)}>
            {t("scripts.retire")} <span className="visually-hidden">{scriptId}</span>
          </button>
        )}
      </p>
    </li>
  );
}

/** The newest approved version is the one that is said; a newer one waits for its second person. */
function stateOf(version: CountedScript, versions: readonly CountedScript[]): State {
  if (version.approvedBy === undefined) return "waiting";
  if (version.retired) return "retired";
  const used = versions.findLast(({ approvedBy }) => approvedBy !== undefined);
  return used === version ? "used" : "replaced";
}
