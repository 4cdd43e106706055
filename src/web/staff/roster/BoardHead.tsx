import { useTranslation } from "react-i18next";
import { HEAD_HEIGHT, NAME_WIDTH, type Scale } from "./scale";
import type { RosterWords } from "./use-roster-words";
import type { Week } from "./week";

export type BoardHeadProps = {
  readonly week: Week;
  readonly scale: Scale;
  readonly words: RosterWords;
  readonly isDay: boolean;
  readonly height: number;
};

/** The days over the board, or the hours of a single one. */
export function BoardHead({ week, scale, words, isDay, height }: BoardHeadProps) {
  const { t } = useTranslation("roster");
  const { days, dayWidth, dayX } = scale;
  return (
    <>
      <g role="row">
        <g role="columnheader">
          <text className="board__day" x={4} y={18}>
            {t("board.people")}
          </text>
        </g>
        {days.map((day) => (
          <g key={day} role="columnheader">
            {day === week.clock.day && (
              <rect className="board__today" x={dayX(day)} width={dayWidth} y={0} height={height} />
            )}
            {isDay ? (
              <title>{words.fullDay(day)}</title>
            ) : (
              <text className="board__day" x={dayX(day) + dayWidth / 2} y={18} textAnchor="middle">
                {words.shortDay(day)}
              </text>
            )}
          </g>
        ))}
      </g>
      <g aria-hidden="true">
        {days.map((day) => (
          <line key={day} className="board__rule" x1={dayX(day)} x2={dayX(day)} y1={0} y2={height} />
        ))}
        {isDay && days.map((day) => <Hours key={day} day={day} scale={scale} height={height} />)}
        <line className="board__rule" x1={NAME_WIDTH} x2={NAME_WIDTH} y1={0} y2={height} />
      </g>
    </>
  );
}

type HoursProps = { readonly day: number; readonly scale: Scale; readonly height: number };

function Hours({ day, scale: { hours, x }, height }: HoursProps) {
  const anchor = (hour: number): "start" | "middle" | "end" => {
    if (hour === hours[0]) return "start";
    return hour === hours.at(-1) ? "end" : "middle";
  };
  return hours.map((hour) => (
    <g key={hour}>
      <line className="board__hour" x1={x(day, hour)} x2={x(day, hour)} y1={HEAD_HEIGHT} y2={height} />
      <text className="board__axis" x={x(day, hour)} y={18} textAnchor={anchor(hour)}>
        {hour / 60}
      </text>
    </g>
  ));
}
