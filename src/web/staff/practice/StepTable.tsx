import { useTranslation } from "react-i18next";
import type { ProcessEntry, ProcessMeasures } from "#contract/quality/processes";
import { StatusWord } from "../../shared/StatusWord";
import { useNumber, usePracticeWord, useRoleWord, useSaid } from "./use-practice-words";

export type StepTableProps = {
  readonly version: ProcessEntry["versions"][number];
  /** What was measured of this version and of the one before it; absent while it is counted. */
  readonly measured: ProcessMeasures[number] | undefined;
  readonly before: ProcessMeasures[number] | undefined;
};

/** The steps of a version: who does each, how long it may take, what guards it, and how long it took. (source: 3-06) */
export function StepTable({ version, measured, before }: StepTableProps) {
  const { t } = useTranslation("process");
  const said = useSaid();
  const word = usePracticeWord();
  const roleWord = useRoleWord();
  return (
    <div className="table">
      <table className="practice-steps">
        <thead>
          <tr>
            <th scope="col">{t("step")}</th>
            <th scope="col">{t("owner")}</th>
            <th scope="col">{t("limit")}</th>
            <th scope="col">{t("controls")}</th>
            <th scope="col">{t("measured")}</th>
            <th scope="col">{t("before")}</th>
          </tr>
        </thead>
        <tbody>
          {version.steps.map(({ stepId, text, owner, limitMin, clock, controls }) => (
            <tr key={stepId}>
              <th scope="row">{said(text, stepId)}</th>
              <td>{roleWord(owner)}</td>
              <td className="number">{limitMin === undefined ? "–" : t("minutes", { count: limitMin })}</td>
              <td>{controls.map((control) => word("control", control)).join(", ") || "–"}</td>
              <td className="number">
                {clock === undefined ? (
                  <span className="soft">{t("byPeople")}</span>
                ) : (
                  <Minutes one={find(measured, stepId)} limitMin={limitMin} isLead={clock === "ready"} />
                )}
              </td>
              <td className="number">
                {clock !== undefined && before && <Minutes one={find(before, stepId)} isLead={clock === "ready"} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Measured = ProcessMeasures[number]["steps"][number];

const find = (all: ProcessMeasures[number] | undefined, stepId: string): Measured | undefined =>
  all?.steps.find((step) => step.stepId === stepId);

type MinutesProps = {
  readonly one: Measured | undefined;
  readonly limitMin?: number | undefined;
  /** Time in hand: more of it is better. */
  readonly isLead: boolean;
};

function Minutes({ one, limitMin, isLead }: MinutesProps) {
  const { t } = useTranslation("process");
  const number = useNumber();
  if (!one) return <span className="soft">{t("nothingMeasured")}</span>;
  const { meanMin, p90Min, count } = one;
  const isOver = limitMin !== undefined && (isLead ? meanMin < limitMin : p90Min > limitMin);
  return (
    <>
      {t("mean", { minutes: number(meanMin) })}
      <br />
      <span className="soft">{t("ninety", { minutes: number(p90Min), count })}</span>
      {isOver && (
        <>
          <br />
          <StatusWord tone="warn" word={t("overLimit")} />
        </>
      )}
    </>
  );
}
