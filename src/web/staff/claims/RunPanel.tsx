import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimRunsView, ClaimRunView } from "#contract/claims";
import { LANGUAGE_TAG } from "../../shared/language";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";

type RunPanelProps = { readonly runs: ClaimRunsView; readonly onAsked: () => void };

/** The button that plays all claims, how far they are, and which run is shown below. */
export function RunPanel({ runs: { underWay, last }, onAsked }: RunPanelProps) {
  const { t } = useTranslation("claims");
  const language = useLanguage();
  const deed = useDeed();
  const id = useId();
  const ask = async (size: ClaimRunView["ask"]["size"]): Promise<void> => {
    const request = { method: "POST", path: "/api/v1/claims/runs", body: { size }, language } as const;
    await deed.run(
      () => send<ClaimRunView>(request),
      () => t("run.asked"),
    );
    onAsked();
  };
  const done = underWay ? underWay.findings.length + underWay.failed.length : 0;
  const progress = underWay && t("run.underWay", { done, of: underWay.claims });
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("run.title")}</h2>
      <p className="soft">{t("intro")}</p>
      <DeedNotice deed={deed} />
      {underWay && progress !== undefined && (
        <>
          <p>{progress}</p>
          <progress className="progress" max={underWay.claims} value={done} aria-label={progress} />
        </>
      )}
      <p className="deeds">
        {(["full", "quick"] as const).map((size) => (
          <button
            key={size}
            type="button"
            className={size === "full" ? "button button--main" : "button"}
            disabled={deed.isBusy}
            onClick={() => void ask(size)}
          >
            {t(`run.${size}`)}
          </button>
        ))}
      </p>
      <p className="soft">{t("run.quickHint")}</p>
      {last ? <LastRun run={last} /> : !underWay && <p>{t("run.none")}</p>}
    </section>
  );
}

function LastRun({ run: { startedAt, ask, failed } }: { readonly run: ClaimRunView }) {
  const { t } = useTranslation("claims");
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(LANGUAGE_TAG[language], { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <p className="soft">
        {t("run.over", {
          when: when.format(startedAt),
          date: ask.date,
          outlet: ask.outletId,
          seed: ask.seed,
          code: ask.codeVersion,
          policy: ask.policyVersion,
        })}{" "}
        ({t(`run.size.${ask.size}`)})
      </p>
      {failed.map(({ claimId, error }) => (
        <p key={claimId}>{t("run.failed", { claim: claimId, error })}</p>
      ))}
      <p className="deeds">
        {(["csv", "json"] as const).map((format) => (
          <a key={format} className="button" href={`/api/v1/claims/sheet?format=${format}`} download>
            {t(`run.${format}`)}
          </a>
        ))}
      </p>
    </>
  );
}
