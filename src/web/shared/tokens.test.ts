import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const CSS = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const LIGHT = tokensOf(":root {");
const SCHEMES = [
  ["light", LIGHT],
  ["dark", new Map([...LIGHT, ...tokensOf(':root[data-scheme="dark"] {')])],
  ["high contrast", new Map([...LIGHT, ...tokensOf(':root[data-contrast="high"] {')])],
] as const;

const SURFACES = ["surface", "surface-page", "surface-sunken", "accent-soft"];
const INKS = ["ink", "ink-soft", "accent", "ok", "warn", "act-now"];
/** Ink on its own colour: a filled button, a banner. */
const FILLED = [
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-status", "act-now"],
] as const;

function tokensOf(block: string): ReadonlyMap<string, string> {
  const from = CSS.indexOf(block);
  const body = CSS.slice(from, CSS.indexOf("}", from));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", colour = ""]) => [name, colour]),
  );
}

/** Relative luminance and contrast ratio. (source: WCAG 2.2, definitions) */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

test.each(SCHEMES)("every ink is legible on every surface of the %s scheme", (_name, tokens) => {
  const pairs = [...INKS.flatMap((ink) => SURFACES.map((surface) => [ink, surface] as const)), ...FILLED];
  const weak = pairs.filter(([ink, surface]) => contrast(tokens.get(ink) ?? "", tokens.get(surface) ?? "") < 4.5);
  expect(weak).toEqual([]);
});

test.each(SCHEMES)("the edge of a control stands out from its surface in the %s scheme", (_name, tokens) => {
  for (const surface of ["surface", "surface-page"]) {
    expect(contrast(tokens.get("edge") ?? "", tokens.get(surface) ?? "")).toBeGreaterThanOrEqual(3);
  }
});
