import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { LearnedFromView } from "#contract/forecasts";
import { outletPath } from "../../shared/place";
import { ColumnHeads } from "../ColumnHeads";
import { SheetLinks } from "./SheetLinks";
import { useNumbers } from "./use-words";

const SHOWN_MAX = 12;

/** Outages, outliers and gaps in what the forecasts have learned from, and what was done with each. */
export function LearnedPanel({ learned }: { readonly learned: LearnedFromView }) {
  const { t } = useTranslation("forecast");
  const { whole, dayOfYear } = useNumbers();
  const id = useId();
  const { findings, from, to } = learned;
  const changed = findings.filter(({ taken }) => taken !== "asCounted").length;
  const rest = findings.length - SHOWN_MAX;
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t(changed > 0 ? "learned.title" : "learned.whole", { count: changed })}</h2>
      {from !== undefined && to !== undefined && (
        <p className="soft">
          {t("learned.from", {
            count: learned.days,
            customers: whole(learned.customers),
            from: dayOfYear(from),
            to: dayOfYear(to),
          })}
        </p>
      )}
      {findings.length > 0 && (
        <div className="table" role="group" aria-labelledby={id} tabIndex={0}>
          <table>
            <ColumnHeads names={(["date", "finding", "taken"] as const).map((column) => t(`column.${column}`))} />
            <tbody>
              {findings.slice(0, SHOWN_MAX).map(({ date, kind, taken, from, until, counted = 0, expected = 0 }) => (
                <tr key={`${date} ${kind} ${from}`}>
                  <th scope="row">{dayOfYear(date)}</th>
                  <td>
                    {t(`learned.kind.${kind}`, { from, until, counted: whole(counted), expected: whole(expected) })}
                  </td>
                  <td>{t(`learned.taken.${taken}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rest > 0 && <p className="soft">{t("learned.more", { count: rest })}</p>}
      {findings.length > 0 && <SheetLinks path={`${outletPath(learned.outletId)}/learned-from/sheet`} />}
    </section>
  );
}
