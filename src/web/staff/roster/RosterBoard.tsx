import { useTranslation } from "react-i18next";
import { BoardHead } from "./BoardHead";
import { BoardRow } from "./BoardRow";
import { CoverStrip } from "./CoverStrip";
import { HEAD_HEIGHT, ROW_HEIGHT, scaleOf } from "./scale";
import { useCarry, type Carried } from "./use-carry";
import { useWidth } from "./use-width";
import type { RosterWords } from "./use-roster-words";
import { shiftAt, type Cell, type Lines, type Place, type Week } from "./week";

export type RosterBoardProps = {
  readonly week: Week;
  readonly lines: Lines;
  /** The week as it was published, where differences from it are to be seen. */
  readonly promised: Lines | undefined;
  /** A single day by half hours, or the whole week. */
  readonly day: number | undefined;
  readonly post: string | undefined;
  readonly selected: Place | undefined;
  readonly words: RosterWords;
  readonly onSelect: (place: Place) => void;
  /** Undefined where the week is only looked at. */
  readonly onMove: ((cells: readonly Cell[]) => void) | undefined;
};

const WEEK_COVER_PX = 84;
const DAY_COVER_PX = 130;
const WIDTH_MIN = 680;

/** People by days: demand over presence on top, shifts below, moved by pointer or by keyboard. */
export function RosterBoard(props: RosterBoardProps) {
  const { week, lines, promised, day, post, selected, words, onSelect, onMove } = props;
  const { t } = useTranslation("roster");
  const [box, measured] = useWidth(WIDTH_MIN);
  const scale = scaleOf(week, day, Math.max(WIDTH_MIN, measured));
  const coverPx = day === undefined ? WEEK_COVER_PX : DAY_COVER_PX;
  const top = HEAD_HEIGHT + coverPx;
  const height = top + week.people.length * ROW_HEIGHT;
  const { carry, tabStop, listeners, onHold, onPick } = useCarry({
    week,
    lines,
    scale,
    top,
    selected,
    onSelect,
    onMove,
  });
  return (
    <div className="board" ref={box}>
      {/* Its cells take the keys; the listeners stand here once for all of them. */}
      <svg
        role="grid"
        aria-label={t("board.label", { week: words.weekSpan() })}
        aria-describedby="board-keys"
        width={scale.width}
        height={height}
        {...listeners}
      >
        <BoardHead week={week} scale={scale} words={words} isDay={day !== undefined} height={height} />
        <CoverStrip week={week} lines={lines} post={post} scale={scale} words={words} heightPx={coverPx} />
        {week.people.map((person, at) => (
          <BoardRow
            key={person.staffId}
            {...{ week, person, lines, promised, scale, words, tabStop, selected, onHold }}
            y={top + at * ROW_HEIGHT}
            target={carry?.to.staffId === person.staffId ? carry.to.day : undefined}
            lifted={carry?.from.staffId === person.staffId ? carry.from.day : undefined}
            onSelect={onPick}
          />
        ))}
      </svg>
      <p id="board-keys" className="visually-hidden">
        {t(onMove ? "board.keys" : "board.keysRead")}
      </p>
      <CarryWords carry={carry} lines={lines} words={words} />
    </div>
  );
}

type CarryWordsProps = { readonly carry: Carried | undefined } & Pick<RosterBoardProps, "lines" | "words">;

/** What is carried where, for those who hear the page. */
function CarryWords({ carry, lines, words }: CarryWordsProps) {
  const { t } = useTranslation("roster");
  const shift = carry && shiftAt(lines, carry.from);
  const where = carry && { who: words.person(carry.to.staffId), day: words.day(carry.to.day) };
  return (
    <p className="visually-hidden" role="status">
      {shift && where && t("board.carried", { shift: words.shift(shift), ...where })}
    </p>
  );
}
