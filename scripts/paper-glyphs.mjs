// Draws the letters and digits of a printed ticket number once, from the typeface of the pages, into
// src/adapter/printer/number-glyphs.json: a server that prints needs no fonts and no browser.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium as browsers } from "playwright-core";
import { PNG } from "pngjs";
import { chromium } from "./debian.mjs";
import { ROOT } from "./run.mjs";

const GLYPHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
/** Height of a capital in dots; 20 mm at the 8 dots/mm of receipt printers are 160. */
const CAPITAL_DOTS = 164;
/** Capitals of Noto Sans are 0.714 of its size. */
const FONT_SIZE_PX = Math.round(CAPITAL_DOTS / 0.714);
const FONT = join(ROOT, "node_modules/@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2");

const page = `<style>
  @font-face { font-family: N; src: url(data:font/woff2;base64,${readFileSync(FONT).toString("base64")}) }
  body { margin: 0; background: #fff; font: 700 ${FONT_SIZE_PX}px/1 N; font-variant-numeric: tabular-nums }
  span { position: absolute; left: 20px; top: 20px }
</style><span></span>`;

const browser = await browsers.launch({
  executablePath: chromium() ?? "chromium",
  args: ["--headless", "--no-sandbox"],
});
const tab = await browser.newPage({ viewport: { width: 400, height: 320 } });
await tab.setContent(page);
await tab.evaluate("document.fonts.ready");
const drawn = new Map();
for (const glyph of GLYPHS) {
  const width = await tab.evaluate(
    `(span => { span.textContent = "${glyph}"; return Math.ceil(span.getBoundingClientRect().width) })
      (document.querySelector("span"))`,
  );
  drawn.set(glyph, { width, image: PNG.sync.read(await tab.screenshot()) });
}
await browser.close();

/** Rows in which any glyph has ink: round ones reach a little beyond the capitals. */
const inked = Array.from({ length: 320 }, (_, y) => y).filter((y) =>
  [...drawn.values()].some(({ image }) => Array.from({ length: 400 }, (_, x) => isInk(image, x, y)).includes(true)),
);
const top = inked[0] ?? 0;
const height = (inked.at(-1) ?? 0) - top + 1;
const sheet = new PNG({ width: [...drawn.values()].reduce((sum, { width }) => sum + width, 0), height });
/** @type {Record<string, { left: number, width: number }>} */
const places = {};
let left = 0;
for (const [glyph, { width, image }] of drawn) {
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const shade = isInk(image, x + 20, y + top) ? 0 : 255;
      sheet.data.set([shade, shade, shade, 255], (y * sheet.width + left + x) * 4);
    }
  }
  places[glyph] = { left, width };
  left += width;
}
const png = PNG.sync.write(sheet, { colorType: 0, bitDepth: 8, deflateLevel: 9 }).toString("base64");
writeFileSync(join(ROOT, "src/adapter/printer/number-glyphs.json"), `${JSON.stringify({ height, places, png })}\n`);

/** @param {import("pngjs").PNG} image @param {number} x @param {number} y */
function isInk(image, x, y) {
  return (image.data[(y * image.width + x) * 4] ?? 255) < 128;
}
