export type Screen = {
  /** Metres from the screen to the farthest seat. */
  readonly seatM: number;
  /** Diagonal of the screen. */
  readonly inches: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** Capital height per metre of distance: 0.7 degrees. (source: EN 301 549, 5.1.4) */
const CAPITAL_PER_METRE = 0.0122;
/** Height of a capital as a share of the font size in Noto Sans. */
const CAPITAL_SHARE = 0.73;
const METRES_PER_INCH = 0.0254;

/** Font size in pixels at which a capital is legible from the farthest seat. */
export function legiblePx({ seatM, inches, widthPx, heightPx }: Screen): number {
  const pixelsPerMetre = Math.hypot(widthPx, heightPx) / (inches * METRES_PER_INCH);
  return Math.round((CAPITAL_PER_METRE * seatM * pixelsPerMetre) / CAPITAL_SHARE);
}

/** As many rows of earlier calls as the height holds at that size: five where they fit, never none. */
export function rowsThatFit(availablePx: number, fontPx: number, rowsMax: number): number {
  const ROW_PER_FONT = 1.3;
  return Math.max(1, Math.min(rowsMax, Math.floor(availablePx / (fontPx * ROW_PER_FONT))));
}
