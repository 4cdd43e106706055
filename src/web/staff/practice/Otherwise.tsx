import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { ProcessEntry } from "#contract/quality/processes";
import { usePersonWord } from "../site/use-site-words";
import { useDay, useOutletName, usePracticeWord, useSaid } from "./use-practice-words";

export type OtherwiseProps = {
  readonly version: ProcessEntry["versions"][number];
  readonly names: ProcessEntry["names"];
  readonly outlets: readonly OutletEntry[];
};

/** What was done otherwise than this version says: as people logged it, and as the house counted it. (source: 3-03) */
export function Otherwise({ version, names, outlets }: OtherwiseProps) {
  const { t } = useTranslation("process");
  const day = useDay();
  const said = useSaid();
  const word = usePracticeWord();
  const personWord = usePersonWord(undefined, names);
  const outletName = useOutletName(outlets);
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
                  outlets: worst.map((one) => `${outletName(one.outletId)} (${one.late})`).join(", "),
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
              <span className="soft">
                {[outletName(outletId), personWord(loggedBy), day(at), word("stage", stage)].join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
