import { useTranslation } from "react-i18next";
import { ROW_HEIGHT, type Scale } from "./scale";
import { clockOf, spanOf, type RosterWords } from "./use-roster-words";
import {
  isOver,
  isSameShift,
  minutesOf,
  shiftAt,
  type Lines,
  type Person,
  type Place,
  type Shift,
  type Week,
} from "./week";

export type BoardRowProps = {
  readonly week: Week;
  readonly person: Person;
  readonly lines: Lines;
  readonly promised: Lines | undefined;
  readonly scale: Scale;
  readonly words: RosterWords;
  readonly y: number;
  readonly tabStop: Place | undefined;
  readonly selected: Place | undefined;
  /** The day on which a carried shift would land, and the one it was taken from. */
  readonly target: number | undefined;
  readonly lifted: number | undefined;
  readonly onHold: (place: Place, x: number, y: number) => void;
  readonly onSelect: (place: Place) => void;
};

/** One person: the hours against the contract, and a shift for each day worked. */
export function BoardRow(props: BoardRowProps) {
  const { person, lines, scale, words, y } = props;
  const { staffId, badgeName, weekMinutes } = person;
  const minutes = minutesOf(lines.get(staffId));
  return (
    <g role="row">
      <g role="rowheader">
        <text className="board__name" x={4} y={y + 17}>
          {badgeName}
        </text>
        <text className="board__hours" x={4} y={y + 32}>
          {`${words.hours(minutes)} / ${words.hours(weekMinutes)} h`}
        </text>
      </g>
      {scale.days.map((day) => (
        <DayCell key={day} {...props} day={day} />
      ))}
      <line className="board__rule" x1={0} x2={scale.width} y1={y + ROW_HEIGHT} y2={y + ROW_HEIGHT} />
    </g>
  );
}

function DayCell(props: BoardRowProps & { readonly day: number }) {
  const { week, person, lines, promised, scale, words, y, day, tabStop, selected, target, lifted } = props;
  const { t } = useTranslation("roster");
  const { staffId, leave } = person;
  const place = { staffId, day };
  const shift = shiftAt(lines, place);
  const before = promised && shiftAt(promised, place);
  const isChanged = promised !== undefined && !isSameShift(before, shift);
  const isOn = (other: Place | undefined): boolean => other?.staffId === staffId && other.day === day;
  const wish = week.wishes.find((each) => each.staffId === staffId && each.day === day);
  const isLeave = leave.includes(day);
  const notes = [
    ...(isLeave ? [t("board.onLeave")] : []),
    ...(wish ? [t(wish.template === undefined ? "board.wishOff" : "board.wishShift")] : []),
    ...(isChanged ? [t("board.changed")] : []),
  ];
  const what = shift ? words.shift(shift) : t("board.off");
  return (
    <g
      role="gridcell"
      className="board__cell"
      data-place={`${staffId}/${day}`}
      data-over={isOver(week, day) || undefined}
      tabIndex={isOn(tabStop) ? 0 : -1}
      aria-selected={isOn(selected)}
      aria-label={[`${person.badgeName}, ${words.day(day)}: ${what}`, ...notes].join("; ")}
      onClick={() => props.onSelect(place)}
      onPointerDown={(event) => {
        if (shift) props.onHold(place, event.clientX, event.clientY);
      }}
    >
      <rect
        className="board__space"
        data-target={target === day || undefined}
        x={scale.dayX(day) + 1}
        y={y + 1}
        width={scale.dayWidth - 2}
        height={ROW_HEIGHT - 2}
      />
      {before && isChanged && <Ghost shift={before} scale={scale} y={y} />}
      {shift && <Bar {...{ week, shift, scale, words, y }} isLifted={lifted === day} isChanged={isChanged} />}
      {!shift && (isLeave || wish) && (
        <text className="board__note" x={scale.dayX(day) + scale.dayWidth / 2} y={y + 24}>
          {notes[0]}
        </text>
      )}
    </g>
  );
}

/** What was published and is no longer so. */
function Ghost({ shift, scale, y }: { readonly shift: Shift; readonly scale: Scale; readonly y: number }) {
  const x = scale.x(shift.day, shift.fromMin);
  const width = scale.x(shift.day, shift.toMin) - x;
  return <rect className="board__ghost" x={x} y={y + 2} width={width} height={ROW_HEIGHT - 4} rx={5} />;
}

type BarProps = {
  readonly week: Week;
  readonly shift: Shift;
  readonly scale: Scale;
  readonly words: RosterWords;
  readonly y: number;
  readonly isLifted: boolean;
  readonly isChanged: boolean;
};

/** Series of colours, in the order of the week's posts; the post is written on the bar too. */
const SERIES = 6;
/** About as wide as one letter on a bar, and one Chinese or Korean one. */
const LETTER_PX = 6.4;
const WIDE_LETTER_PX = 11.5;

function Bar({ week, shift, scale, words, y, isLifted, isChanged }: BarProps) {
  const { day, fromMin, toMin, lunchMin, post, template } = shift;
  const x = scale.x(day, fromMin);
  const width = scale.x(day, toMin) - x;
  const posts = [...new Set(week.demand.map((curve) => curve.post))].toSorted();
  const series = (Math.max(0, posts.indexOf(post)) % SERIES) + 1;
  const lunchMinutes = week.templates.find(({ id }) => id === template)?.lunchMinutes ?? 0;
  const span = spanOf(fromMin, toMin);
  const hours = [span, clockOf(fromMin)].find((text) => widthOf(text) < width - 6);
  const name = shortened(words.post(post), width - 6);
  return (
    <g className="board__bar" data-lifted={isLifted || undefined} data-changed={isChanged || undefined}>
      <title>{words.shift(shift)}</title>
      <rect
        x={x}
        y={y + 4}
        width={width}
        height={ROW_HEIGHT - 8}
        rx={5}
        style={{
          fill: `color-mix(in srgb, var(--series-${series}) 16%, var(--surface))`,
          stroke: `var(--series-${series})`,
        }}
      />
      {lunchMin !== undefined && (
        <rect
          className="board__lunch"
          x={scale.x(day, lunchMin)}
          y={y + ROW_HEIGHT - 8}
          width={scale.x(day, lunchMin + lunchMinutes) - scale.x(day, lunchMin)}
          height={4}
        />
      )}
      <text className="board__post" x={x + 4} y={y + 17}>
        {name}
      </text>
      <text className="board__span" x={x + 4} y={y + 30}>
        {hours ?? ""}
      </text>
    </g>
  );
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? WIDE_LETTER_PX : LETTER_PX), 0);

/** As many of a word's letters as there is room for, with a dot for those that are not there. */
function shortened(word: string, widthPx: number): string {
  if (widthOf(word) <= widthPx) return word;
  const letters = Array.from(word);
  while (letters.length > 1 && widthOf(`${letters.join("")}.`) > widthPx) letters.pop();
  return `${letters.join("")}.`;
}
