import { HEAD_HEIGHT, type Scale } from "./scale";
import type { RosterWords } from "./use-roster-words";
import { coverOn, SLOT_MIN, type CoverSlot, type Lines, type Week } from "./week";

export type CoverStripProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly post: string | undefined;
  readonly scale: Scale;
  readonly words: RosterWords;
  readonly heightPx: number;
};

/** Over the people: who is there as bars, who is needed as a line, and in red what is missing between the two. */
export function CoverStrip({ week, lines, post, scale, words, heightPx }: CoverStripProps) {
  const covers = scale.days.map((day) => ({ day, slots: coverOn(week, lines, day, post) }));
  const most = Math.max(1, ...covers.flatMap(({ slots }) => slots.flatMap(({ needed, present }) => [needed, present])));
  const height = (count: number): number => (count / most) * (heightPx - 14);
  const bottom = HEAD_HEIGHT + heightPx;
  return (
    <g aria-hidden="true">
      <text className="board__axis" x={4} y={HEAD_HEIGHT + 16}>
        {words.number(most)}
      </text>
      <line className="board__rule" x1={0} x2={scale.width} y1={bottom} y2={bottom} />
      {covers.map(({ day, slots }) => (
        <g key={day}>
          {slots.map((slot) => (
            <SlotBar key={slot.slotMin} slot={slot} day={day} scale={scale} bottom={bottom} height={height} />
          ))}
          <path className="board__demand" d={stepsOf(slots, day, scale, bottom, height)} />
        </g>
      ))}
    </g>
  );
}

type SlotBarProps = {
  readonly slot: CoverSlot;
  readonly day: number;
  readonly scale: Scale;
  readonly bottom: number;
  readonly height: (count: number) => number;
};

function SlotBar({ slot: { slotMin, needed, present }, day, scale, bottom, height }: SlotBarProps) {
  const x = scale.x(day, slotMin);
  const width = scale.x(day, slotMin + SLOT_MIN) - x;
  const missing = needed - present;
  return (
    <>
      <rect className="board__presence" x={x} width={width} y={bottom - height(present)} height={height(present)} />
      {missing > 0 && (
        <rect className="board__gap" x={x} width={width} y={bottom - height(needed)} height={height(missing)} />
      )}
      {missing > 0 && width >= 16 && (
        <text className="board__missing" x={x + width / 2} y={bottom - height(needed) - 3}>
          {`−${missing}`}
        </text>
      )}
    </>
  );
}

function stepsOf(
  slots: readonly CoverSlot[],
  day: number,
  scale: Scale,
  bottom: number,
  height: (count: number) => number,
): string {
  return slots
    .map(({ slotMin, needed }, at) => {
      const y = bottom - height(needed);
      return `${at === 0 ? "M" : "L"}${scale.x(day, slotMin)} ${y} H${scale.x(day, slotMin + SLOT_MIN)}`;
    })
    .join(" ");
}
