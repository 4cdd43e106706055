import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { FindingView } from "#contract/claims";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { ArmPlot } from "./ArmPlot";
import { FiguresTable } from "./FiguresTable";
import { useClaimWords } from "./use-words";

const TONE: Record<FindingView["verdict"], Tone> = { holds: "ok", depends: "warn", fails: "actNow", open: "quiet" };

/** One claim: the verdict first, then what was said, what was played, and all that the verdict rests on. */
export function FindingCard({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation("claims");
  const words = useClaimWords();
  const id = useId();
  const { claimId, rules, verdict, assumed, warnings, days, outletIds, checks, arms } = finding;
  const first = arms[0]?.figures[0];
  return (
    <section className="panel card claims__card" aria-labelledby={id}>
      <p className="claims__verdict">
        <StatusWord tone={TONE[verdict]} word={t(`verdict.${verdict}`)} />
        <span className="soft">{t("finding.rule", { claim: claimId, rules: rules.join(", ") })}</span>
      </p>
      <h2 id={id}>{words.claim(claimId)}</h2>
      {assumed && <p className="soft">{t("finding.assumed")}</p>}
      {warnings.map((warning) => (
        <p key={warning} className="claims__warning">
          <StatusWord tone="warn" word={t("finding.warning")} /> {words.warning(warning)}
        </p>
      ))}
      {first && <h3 className="claims__label">{t("finding.plot", { figure: words.figure(first) })}</h3>}
      <ArmPlot finding={finding} />
      {checks.map(({ formula, exact, played, agrees }, ix) => (
        <p key={`${formula} ${ix}`} className="soft">
          {t(agrees ? "finding.agrees" : "finding.differs", {
            formula: words.formula(formula),
            exact: words.number(exact),
            played: words.number(played.mean ?? 0),
            half: words.number((played.high ?? 0) - (played.mean ?? 0)),
          })}
        </p>
      ))}
      <details>
        <summary>{t("finding.figures")}</summary>
        <p>{words.how(claimId)}</p>
        <p className="soft">{t("finding.days", { count: days, outlets: outletIds.join(", ") })}</p>
        <FiguresTable finding={finding} />
      </details>
    </section>
  );
}
