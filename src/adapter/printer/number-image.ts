import { PNG } from "pngjs";
import glyphs from "./number-glyphs.json" with { type: "json" };

const SPACE_DOTS = 8;
const sheet = PNG.sync.read(Buffer.from(glyphs.png, "base64"));
const places: Readonly<Record<string, { readonly left: number; readonly width: number }>> = glyphs.places;

/**
 * A ticket number as a picture whose capitals are 164 dots tall, 20.5 mm at 8 dots/mm: letters of a printer's own end
 * at 18 mm. Pressed together sideways where the paper is too narrow.
 * @returns base64 of a PNG in shades of grey, at most `widthDots` wide
 */
export function numberImage(number: string, widthDots: number): string {
  const known = Array.from(number).flatMap((character) => places[character] ?? []);
  const natural = known.reduce((sum, { width }) => sum + width, 0) + SPACE_DOTS * (known.length - 1);
  const squeeze = Math.min(1, widthDots / natural);
  const image = new PNG({ width: Math.floor(natural * squeeze), height: glyphs.height });
  image.data.fill(255);
  let left = 0;
  for (const place of known) {
    copyGlyph(place, image, { left: Math.round(left * squeeze), squeeze });
    left += place.width + SPACE_DOTS;
  }
  const cut = new PNG({ width: image.width, height: lastInkedRow(image) + 1 });
  image.data.copy(cut.data, 0, 0, cut.data.length);
  return PNG.sync.write(cut, { colorType: 0 }).toString("base64");
}

/** Few letters reach below the line; the others waste no paper on it. */
function lastInkedRow({ width, data }: PNG): number {
  return Math.floor(data.lastIndexOf(0) / (width * 4));
}

function copyGlyph(
  from: { readonly left: number; readonly width: number },
  to: PNG,
  { left, squeeze }: { readonly left: number; readonly squeeze: number },
): void {
  const width = Math.min(Math.floor(from.width * squeeze), to.width - left);
  for (let y = 0; y < glyphs.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const source = (y * sheet.width + from.left + Math.floor(x / squeeze)) * 4;
      const target = (y * to.width + left + x) * 4;
      sheet.data.copy(to.data, target, source, source + 4);
    }
  }
}
