import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MeasuredTime, StandardTime } from "#contract/standard-times";
import { useNumbers } from "./use-words";
import { ColumnHeads } from "../ColumnHeads";

export type MeasuredTableProps = {
  readonly times: readonly MeasuredTime[];
  readonly standards: readonly StandardTime[];
  readonly serviceWord: (serviceId: string) => string;
  readonly personWord: (staffId: string) => string;
  readonly onPropose: (time: MeasuredTime) => void;
};

/** Counter times as measured, by service and person, beside the standard that stands for them. */
export function MeasuredTable({ times, standards, serviceWord, personWord, onPropose }: MeasuredTableProps) {
  const { t } = useTranslation("forecast");
  const { one, whole } = useNumbers();
  const id = useId();
  const sorted = [...times].sort(
    (left, right) =>
      left.serviceId.localeCompare(right.serviceId) || (left.staffId ?? "").localeCompare(right.staffId ?? ""),
  );
  const columns = ["service", "person", "count", "mean", "p50", "p80", "p95", "cv", "inForce"] as const;
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("standards.measured")}</h2>
      <div className="table" role="group" aria-labelledby={id} tabIndex={0}>
        <table className="numbers">
          <ColumnHeads names={[...columns.map((column) => t(`standards.${column}`)), t("calendar.doing")]} />
          <tbody>
            {sorted.map((time) => {
              const { evidence, serviceId, staffId } = time;
              const standard = standardFor(standards, time);
              const person = staffId === undefined ? undefined : personWord(staffId);
              return (
                <tr key={`${serviceId} ${staffId ?? ""}`}>
                  <th scope="row">{serviceWord(serviceId)}</th>
                  <td>{person ?? t("standards.everyone")}</td>
                  <td>{whole(evidence.count)}</td>
                  {[evidence.meanMin, evidence.p50Min, evidence.p80Min, evidence.p95Min].map((minutes, at) => (
                    <td key={columns[at + 3]}>{one(minutes)}</td>
                  ))}
                  <td>{one(evidence.cv)}</td>
                  <td>{standard ? one(standard.minutes) : "–"}</td>
                  <td>
                    <button
                      type="button"
                      className="button"
                      aria-label={t("standards.proposeOne", { service: `${serviceWord(serviceId)} ${person ?? ""}` })}
                      onClick={() => onPropose(time)}
                    >
                      {t("standards.propose")}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The approved standard that stands for a place: a person's before an outlet's before the network's, the newest first. */
export function standardFor(
  standards: readonly StandardTime[],
  { serviceId, outletId, staffId }: Pick<MeasuredTime, "serviceId" | "outletId" | "staffId">,
): StandardTime | undefined {
  const narrow = (standard: StandardTime): number =>
    standard.staffId !== undefined ? 2 : standard.outletId !== undefined ? 1 : 0;
  return standards
    .filter(
      (standard) =>
        standard.state === "approved" &&
        standard.serviceId === serviceId &&
        (standard.outletId === undefined || standard.outletId === outletId) &&
        (standard.staffId === undefined || standard.staffId === staffId),
    )
    .sort((left, right) => narrow(right) - narrow(left) || right.validFrom.localeCompare(left.validFrom))[0];
}
