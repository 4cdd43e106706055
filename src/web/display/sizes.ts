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

export type StageRoom = {
  readonly heightPx: number;
  readonly legible: number;
  readonly isLandscape: boolean;
};

/** Shares of the screen's height, by the way it hangs: stage and pictures together, the stage's own frame, a picture. */
const STAGE_SHARES = {
  landscape: { both: 0.66, frame: 0.11, pictureLeast: 0.16 },
  portrait: { both: 0.43, frame: 0.06, pictureLeast: 0.12 },
} as const;
const PICTURE_SHARE_MAX = 0.36;
/** One call alone stands over its window; several have theirs beside them. */
const LINES_OF_CALLS = [1.65, 2.3, 3.45] as const;

/**
 * The height of the pictures below the stage, such that as many calls as possible keep their legible size above them,
 * and how many do; when more stand on the stage the pictures give way. Undefined where not even one does.
 */
export function pictureRoom({ heightPx, legible, isLandscape }: StageRoom): PictureRoom | undefined {
  const { both, frame, pictureLeast } = STAGE_SHARES[isLandscape ? "landscape" : "portrait"];
  const rooms = LINES_OF_CALLS.map((lines, index) => {
    const stagePx = Math.round(frame * heightPx + lines * legible);
    const px = Math.round(Math.min(both * heightPx - stagePx, PICTURE_SHARE_MAX * heightPx));
    return { px, stagePx, callsMax: index + 1 };
  });
  return rooms.findLast(({ px }) => px >= pictureLeast * heightPx);
}

export type PictureRoom = {
  /** Height of the pictures. */
  readonly px: number;
  /** Height that the stage above them has at least. */
  readonly stagePx: number;
  readonly callsMax: number;
};

/** As many rows of earlier calls as the height holds at that size: five where they fit, never none. */
export function rowsThatFit(availablePx: number, fontPx: number, rowsMax: number): number {
  const ROW_PER_FONT = 1.3;
  return Math.max(1, Math.min(rowsMax, Math.floor(availablePx / (fontPx * ROW_PER_FONT))));
}
