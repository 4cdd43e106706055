/** The tokens that plots are drawn with, as the page's scheme has them. */
export type Palette = {
  readonly ink: string;
  readonly inkSoft: string;
  readonly hairline: string;
  readonly surface: string;
  readonly accentSoft: string;
  readonly series: readonly string[];
  readonly font: string;
};

const SERIES = 6;

export function paletteOf(style: Pick<CSSStyleDeclaration, "getPropertyValue">): Palette {
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token("ink"),
    inkSoft: token("ink-soft"),
    hairline: token("hairline"),
    surface: token("surface"),
    accentSoft: token("accent-soft"),
    series: Array.from({ length: SERIES }, (_, at) => token(`series-${at + 1}`)),
    font: token("font"),
  };
}
