import { useTranslation } from "react-i18next";
import { clockOf, spanOf, type RosterWords } from "./use-roster-words";
import { minutesOf, shiftAt, WEEK_DAYS, type Lines, type Week } from "./week";

export type WeekTableProps = { readonly week: Week; readonly lines: Lines; readonly words: RosterWords };

const DAYS = Array.from({ length: WEEK_DAYS }, (_, day) => day);

/** The week in words: for those who do not look at drawings, and for the wall of the staff room. */
export function WeekTable({ week, lines, words }: WeekTableProps) {
  const { t } = useTranslation("roster");
  return (
    <table className="week-table">
      <caption>{t("board.label", { week: `${week.outletId}, ${words.weekSpan()}` })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("board.people")}</th>
          {DAYS.map((day) => (
            <th key={day} scope="col">
              {words.shortDay(day)}
            </th>
          ))}
          <th scope="col">{t("board.hours")}</th>
        </tr>
      </thead>
      <tbody>
        {week.people.map(({ staffId, badgeName }) => (
          <tr key={staffId}>
            <th scope="row">{badgeName}</th>
            {DAYS.map((day) => {
              const shift = shiftAt(lines, { staffId, day });
              return (
                <td key={day}>
                  {shift && (
                    <>
                      <span className="week-table__span">{spanOf(shift.fromMin, shift.toMin)}</span>{" "}
                      <span>{words.post(shift.post)}</span>
                      {shift.lunchMin !== undefined && (
                        <span className="soft">{` ${t("board.lunchAt", { time: clockOf(shift.lunchMin) })}`}</span>
                      )}
                    </>
                  )}
                </td>
              );
            })}
            <td>{words.hours(minutesOf(lines.get(staffId)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
