import { useEffect, useRef, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Condition, OutletLine } from "./trouble";

export type NetworkDotsProps = {
  readonly lines: readonly OutletLine[];
  readonly onChoose: (outletId: string) => void;
  readonly chosen: string | undefined;
};

const SIZE_PX = 420;
const MARGIN_PX = 8;
/** A pointer this far from a mark still means it. */
const REACH_PX = 12;

/** How far a mark reaches from its middle, and which colour it has; its shape says the same. */
const MARKS: Readonly<Record<Condition, { readonly halfPx: number; readonly token: string }>> = {
  closed: { halfPx: 0.75, token: "--edge" },
  idle: { halfPx: 1, token: "--edge" },
  even: { halfPx: 1.5, token: "--ok" },
  busy: { halfPx: 3.5, token: "--warn" },
  late: { halfPx: 3.5, token: "--warn" },
  stuck: { halfPx: 4, token: "--act-now" },
};
/** Trouble is drawn last, so that nothing lies over it. */
const ORDER: readonly Condition[] = ["closed", "idle", "even", "late", "busy", "stuck"];

/**
 * A great many outlets on one canvas: dots where all is well, triangles where it is busy or somebody waits too long, squares where nobody serves.
 * Those that nobody knows the place of are in the list alone.
 */
export function NetworkDots({ lines, chosen, onChoose }: NetworkDotsProps) {
  const { t } = useTranslation("network");
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, lines, chosen);
  }, [lines, chosen]);
  const choose = ({ nativeEvent, currentTarget }: MouseEvent<HTMLCanvasElement>): void => {
    const scale = SIZE_PX / currentTarget.clientWidth;
    const found = nearest(lines, nativeEvent.offsetX * scale, nativeEvent.offsetY * scale);
    if (found) onChoose(found.outlet.outletId);
  };
  return (
    <canvas
      ref={canvas}
      className="network-map network-map--dots"
      role="img"
      aria-label={t("map", { count: lines.length })}
      onClick={choose}
    />
  );
}

type At = { readonly x: number; readonly y: number };

function placeOf({ outlet: { place } }: OutletLine): At | undefined {
  const span = SIZE_PX - 2 * MARGIN_PX;
  return place && { x: MARGIN_PX + place.x * span, y: MARGIN_PX + place.y * span };
}

function draw(canvas: HTMLCanvasElement, lines: readonly OutletLine[], chosen: string | undefined): void {
  const ratio = devicePixelRatio;
  canvas.width = canvas.height = SIZE_PX * ratio;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(ratio, ratio);
  const tokens = getComputedStyle(canvas);
  // One path for each condition: a path of its own for each outlet would cost ten times as much.
  const paths = new Map(ORDER.map((condition) => [condition, new Path2D()]));
  for (const line of lines) {
    const at = placeOf(line);
    const path = paths.get(line.condition);
    if (at && path) addMark(path, line.condition, at);
  }
  for (const [condition, path] of paths) {
    pen.fillStyle = tokens.getPropertyValue(MARKS[condition].token);
    pen.fill(path);
  }
  const here = lines.find(({ outlet }) => outlet.outletId === chosen);
  const at = here && placeOf(here);
  if (!at) return;
  pen.strokeStyle = tokens.getPropertyValue("--accent");
  pen.lineWidth = 2;
  pen.strokeRect(at.x - REACH_PX / 2, at.y - REACH_PX / 2, REACH_PX, REACH_PX);
}

function addMark(path: Path2D, condition: Condition, { x, y }: At): void {
  const { halfPx } = MARKS[condition];
  if (condition === "stuck") path.rect(x - halfPx, y - halfPx, 2 * halfPx, 2 * halfPx);
  else if (condition === "busy" || condition === "late") {
    path.moveTo(x, y - halfPx);
    path.lineTo(x + halfPx, y + halfPx);
    path.lineTo(x - halfPx, y + halfPx);
    path.closePath();
  } else {
    path.moveTo(x + halfPx, y);
    path.arc(x, y, halfPx, 0, 2 * Math.PI);
  }
}

/** The outlet nearest to a point, worse ones first where several are as near; none when all are too far. */
function nearest(lines: readonly OutletLine[], x: number, y: number): OutletLine | undefined {
  let [found, leastPx]: [OutletLine | undefined, number] = [undefined, REACH_PX];
  for (const line of lines) {
    const at = placeOf(line);
    const farPx = at ? Math.hypot(at.x - x, at.y - y) : Infinity;
    if (farPx < leastPx) [found, leastPx] = [line, farPx];
  }
  return found;
}
