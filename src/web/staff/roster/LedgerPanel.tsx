import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { RosterWords } from "./use-roster-words";
import { minutesOf, type Lines, type Week } from "./week";
import { ColumnHeads } from "../ColumnHeads";

export type LedgerPanelProps = { readonly week: Week; readonly lines: Lines; readonly words: RosterWords };

/** What each has carried in eight weeks, and how this week stands to the contract. (4-24, 4-29) */
export function LedgerPanel({ week, lines, words }: LedgerPanelProps) {
  const { t } = useTranslation("roster");
  const id = useId();
  return (
    <section className="panel card ledger" aria-labelledby={id}>
      <h2 id={id}>{t("ledger.title")}</h2>
      <p className="soft">{t("ledger.text")}</p>
      <div className="table">
        <table>
          <ColumnHeads
            names={(
              ["who", "thisWeek", "balance", "saturdays", "lateCloses", "refusedWishes", "sameDay", "overtime"] as const
            ).map((column) => t(`ledger.${column}`))}
          />
          <tbody>
            {week.people.map(({ staffId, badgeName, weekMinutes, overtimeMinutes, carried }) => (
              <tr key={staffId}>
                <th scope="row">{badgeName}</th>
                <td>{`${words.hours(minutesOf(lines.get(staffId)))} / ${words.hours(weekMinutes)}`}</td>
                <td>{words.hours(carried.balanceMinutes)}</td>
                <td>{carried.saturdays}</td>
                <td>{carried.lateCloses}</td>
                <td>{carried.refusedWishes}</td>
                <td>{carried.sameDayChanges}</td>
                <td>{words.hours(overtimeMinutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
