import { expect, test } from "vitest";
import { numberWords } from "./numbers";
import { paletteOf } from "./palette";
import { framed } from "./plot-frame";

test.each([
  ["es", "1234,5"],
  ["en", "1,234.5"],
  ["zh", "1,234.5"],
  ["ko", "1,234.5"],
] as const)("axis and tooltip of a plot write numbers as readers of %s do", (language, word) => {
  const palette = paletteOf({ getPropertyValue: () => "" }, numberWords(language).one);
  const { yAxis, tooltip } = framed(palette, { name: "people", categories: ["09:00"] }, []);
  expect(yAxis).toMatchObject({ axisLabel: { formatter: palette.number } });
  expect(palette.number(1234.5)).toBe(word);
  const valueFormatter = Array.isArray(tooltip) ? undefined : tooltip?.valueFormatter;
  expect([valueFormatter?.(1234.5, 0), valueFormatter?.("-", 0)]).toEqual([word, "–"]);
});
