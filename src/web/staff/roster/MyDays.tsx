import { useTranslation } from "react-i18next";
import { clockOf, spanOf, type RosterWords } from "./use-roster-words";
import { isOver, shiftAt, WEEK_DAYS, type Lines, type Week } from "./week";

export type MyDaysProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly words: RosterWords;
  readonly staffId: string;
  readonly onSwap: (day: number) => void;
};

/** One's own seven days. */
export function MyDays({ week, lines, words, staffId, onSwap }: MyDaysProps) {
  const { t } = useTranslation("roster");
  const leave = week.people.find((person) => person.staffId === staffId)?.leave ?? [];
  return (
    <ol className="my-days" aria-label={t("my.days")}>
      {Array.from({ length: WEEK_DAYS }, (_, day) => {
        const shift = shiftAt(lines, { staffId, day });
        return (
          <li key={day} data-today={day === week.clock.day || undefined}>
            <span className="my-days__when">{words.shortDay(day)}</span>
            {shift ? (
              <span>
                <span className="my-days__span">{spanOf(shift.fromMin, shift.toMin)}</span>
                <br />
                {words.post(shift.post)}
                {shift.lunchMin !== undefined && ` · ${t("board.lunchAt", { time: clockOf(shift.lunchMin) })}`}
              </span>
            ) : (
              <span className="soft">{t(leave.includes(day) ? "board.onLeave" : "board.off")}</span>
            )}
            {week.meetings
              .filter((meeting) => meeting.day === day && meeting.staffIds.includes(staffId))
              .map(({ meetingId, title, fromMin, minutes }) => (
                <span key={meetingId}>{t("meetings.mine", { title, time: spanOf(fromMin, fromMin + minutes) })}</span>
              ))}
            {shift && !isOver(week, day) && (
              <p className="deeds">
                <button
                  type="button"
                  className="button"
                  aria-label={t("my.swapOn", { day: words.day(day) })}
                  onClick={() => onSwap(day)}
                >
                  {t("my.swap")}
                </button>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
