import { useTranslation } from "react-i18next";
import type { ProcessEntry } from "#contract/quality/processes";
import { useDay, usePracticeWord, useSaid } from "./use-practice-words";

/** What was done otherwise than this version says: as people logged it, and as the house counted it. (source: 3-03) */
export function Otherwise({ version }: { readonly version: ProcessEntry["versions"][number] }) {
  const { t } = useTranslation("process");
  const day = useDay();
  const said = useSaid();
  const word = usePracticeWord();
  const stepWord = (stepId: string): string => {
    const step = version.steps.find((one) => one.stepId === stepId);
    return step ? said(step.text, stepId) : stepId;
  };
  const counts = version.counts.filter(({ late }) => late > 0);
  const { deviations } = version;
  return (
    <section className="panel card" aria-labelledby="otherwise">
      <h2 id="otherwise">{t("otherwise")}</h2>
      {deviations.length + counts.length === 0 && <p className="soft">{t("nothingOtherwise")}</p>}
      <ul className="rows">
        {counts.map(({ step, date, late, of, worst }) => (
          <li key={`${date} ${step}`}>
            <span>
              <b>{t("lateCount", { step: stepWord(step), late, of })}</b>
              <br />
              <span className="soft">
                {t("byHouse", {
                  date: day(date),
                  outlets: worst.map((one) => `${one.outletId} ${one.late}`).join(", "),
                })}
              </span>
            </span>
          </li>
        ))}
        {deviations.map(({ deviationId, step, reason, outletId, loggedBy, at, stage }) => (
          <li key={deviationId}>
            <span>
              <b>{`${stepWord(step)}: ${reason}`}</b>
              <br />
              <span className="soft">{`${outletId} · ${loggedBy} · ${day(at)} · ${word("stage", stage)}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
