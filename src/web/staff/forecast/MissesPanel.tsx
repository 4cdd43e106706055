import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ForecastScores } from "#contract/forecasts";
import { useNumbers } from "./use-words";
import { ColumnHeads } from "../ColumnHeads";

const SHOWN_MAX = 15;

export type MissesPanelProps = {
  readonly misses: ForecastScores["misses"];
  readonly outletWord: (outletId: string) => string;
};

/** The days on which forecasts were furthest off, the worst first, each with the way to it. */
export function MissesPanel({ misses, outletWord }: MissesPanelProps) {
  const { t } = useTranslation("forecast");
  const { whole, percent, day } = useNumbers();
  const id = useId();
  const [worst] = misses;
  if (!worst) return null;
  const columns = ["outletId", "date", "expected", "actual", "error", "challengerError", "special"] as const;
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>
        {t("misses.title", {
          outlet: outletWord(worst.outletId),
          date: day(worst.date),
          percent: percent(worst.error),
        })}
      </h2>
      <div className="table" role="group" aria-labelledby={id} tabIndex={0}>
        <table className="numbers">
          <ColumnHeads names={columns.map((column) => t(`column.${column}`))} />
          <tbody>
            {misses.slice(0, SHOWN_MAX).map((miss) => (
              <tr key={`${miss.outletId} ${miss.date}`}>
                <th scope="row">
                  <a
                    className="button button--quiet"
                    href={`/staff/forecast?outlet=${miss.outletId}&date=${miss.date}`}
                    aria-label={t("misses.show", { outlet: outletWord(miss.outletId), date: day(miss.date) })}
                  >
                    {outletWord(miss.outletId)}
                  </a>
                </th>
                <td>{day(miss.date)}</td>
                <td>{whole(miss.expected)}</td>
                <td>{whole(miss.actual)}</td>
                <td>{percent(miss.error)}</td>
                <td>{percent(miss.challengerError)}</td>
                <td>{miss.isSpecial ? t("yes") : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
