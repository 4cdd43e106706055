/** What plots are drawn with: the tokens of the page's scheme, and numbers as its language writes them. */
export type Palette = {
  readonly ink: string;
  readonly inkSoft: string;
  readonly hairline: string;
  readonly surface: string;
  readonly accentSoft: string;
  readonly series: readonly string[];
  readonly font: string;
  readonly number: (value: number) => string;
};

const SERIES = 6;

export function paletteOf(style: Pick<CSSStyleDeclaration, "getPropertyValue">, number: Palette["number"]): Palette {
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token("ink"),
    inkSoft: token("ink-soft"),
    hairline: token("hairline"),
    surface: token("surface"),
    accentSoft: token("accent-soft"),
    series: Array.from({ length: SERIES }, (_, at) => token(`series-${at + 1}`)),
    font: token("font"),
    number,
  };
}
