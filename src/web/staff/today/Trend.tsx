import type { TodayFigure } from "#contract/today";

export type TrendProps = {
  readonly points: TodayFigure["bySlot"];
  readonly label: string;
  /** The target, as a line across. */
  readonly mark?: number;
};

const WIDTH = 240;
const HEIGHT = 44;

/** A figure by half-hour: one bar each, no bar where nothing can be said. The table behind it is read out. */
export function Trend({ points, label, mark }: TrendProps) {
  const known = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (known.length < 2) return null;
  const most = Math.max(...known, mark ?? 0) || 1;
  const step = WIDTH / points.length;
  const heightOf = (value: number): number => Math.max(1, (value / most) * (HEIGHT - 2));
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 12}`}
      role="img"
      aria-label={`${label}: ${spoken(points)}`}
    >
      {points.map(
        ({ start, value }, at) =>
          value !== undefined && (
            <rect
              key={start}
              x={at * step + 1}
              y={HEIGHT - heightOf(value)}
              width={Math.max(1, step - 2)}
              height={heightOf(value)}
              data-over={mark !== undefined && value > mark ? true : undefined}
            >
              <title>{`${start} ${value}`}</title>
            </rect>
          ),
      )}
      {mark !== undefined && <line x1={0} x2={WIDTH} y1={HEIGHT - heightOf(mark)} y2={HEIGHT - heightOf(mark)} />}
      <text x={0} y={HEIGHT + 11}>
        {points[0]?.start}
      </text>
      <text x={WIDTH} y={HEIGHT + 11} textAnchor="end">
        {points.at(-1)?.start}
      </text>
    </svg>
  );
}

const spoken = (points: TodayFigure["bySlot"]): string =>
  points.flatMap(({ start, value }) => (value === undefined ? [] : [`${start} ${value}`])).join("; ");
