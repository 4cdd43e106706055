import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/use-language";
import { NetworkDots } from "./NetworkDots";
import type { OutletLine } from "./trouble";

export type NetworkMapProps = {
  readonly lines: readonly OutletLine[];
  readonly chosen: string | undefined;
  readonly onChoose: (outletId: string) => void;
};

const SIZE = 400;
const MARGIN = 36;
/** Beyond so many outlets names and numbers would lie over each other. */
const NAMED_MAX = 150;

/** The outlets as they lie. Every outlet is in the list too, so the picture is left out of the reading order. */
export function NetworkMap(props: NetworkMapProps) {
  return props.lines.length > NAMED_MAX ? <NetworkDots {...props} /> : <NamedOutlets {...props} />;
}

/** A circle as large as the crowd, with the condition's shape in it. Outlets without a place stand in rows below. */
function NamedOutlets({ lines, chosen, onChoose }: NetworkMapProps) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  const lost = lines.filter(({ outlet }) => !outlet.place);
  const rows = Math.ceil(lost.length / PER_ROW);
  const height = SIZE + 2 * MARGIN + rows * ROW;
  return (
    <svg
      className="network-map"
      viewBox={`0 0 ${SIZE + 2 * MARGIN} ${height}`}
      role="img"
      aria-label={t("map", { count: lines.length })}
    >
      {[...lines].reverse().map((line) => {
        const { outletId, name, place } = line.outlet;
        const at = place
          ? { x: MARGIN + place.x * SIZE, y: MARGIN + place.y * SIZE }
          : rowPlace(lost.findIndex(({ outlet }) => outlet.outletId === outletId));
        return (
          <g
            key={outletId}
            className="network-map__outlet"
            data-condition={line.condition}
            data-chosen={outletId === chosen || undefined}
            transform={`translate(${at.x} ${at.y})`}
            onClick={() => onChoose(outletId)}
          >
            <title>{`${name[language]}: ${t(`condition.${line.condition}`)}, ${line.pulse?.waiting ?? 0}`}</title>
            <circle r={radiusOf(line)} />
            <text className="network-map__count" dy="0.36em">
              {line.condition === "closed" ? "–" : (line.pulse?.waiting ?? 0)}
            </text>
            <text className="network-map__name" y={radiusOf(line) + 11}>
              {outletId}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const PER_ROW = 12;
const ROW = 48;

const rowPlace = (at: number) => ({
  x: MARGIN + ((at % PER_ROW) * SIZE) / (PER_ROW - 1),
  y: SIZE + 2 * MARGIN + Math.floor(at / PER_ROW) * ROW,
});

/** The area follows the crowd; nobody is too small to be hit. */
const radiusOf = ({ pulse }: OutletLine): number => 11 + Math.min(16, Math.sqrt(pulse?.waiting ?? 0) * 2.5);
