import type { FindingView } from "#contract/what-if";
import type { ChartOption } from "../forecast/charts";
import type { Palette } from "../forecast/palette";
import { framed } from "../forecast/plot-frame";

type Words = {
  readonly baseline: string;
  readonly scenario: string;
  readonly people: string;
  readonly minutes: string;
};

const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

/** How many people a day wait how long. */
export function waitsPlot({ waits }: FindingView, words: Words): (palette: Palette) => ChartOption {
  const last = waits.baseline.findLastIndex((count, bar) => count > 0.05 || (waits.scenario[bar] ?? 0) > 0.05);
  const shown = Math.max(5, last + 1);
  const categories = waits.baseline.slice(0, shown).map((_, bar) => `${bar * waits.stepMin}`);
  return (palette) => {
    const [blue = "", , brown = ""] = palette.series;
    const bars = (name: string, color: string, values: readonly number[]) => ({
      type: "bar" as const,
      name,
      data: values.slice(0, shown).map(tenth),
      itemStyle: { color },
    });
    return framed(palette, { categories, name: words.people }, [
      bars(words.baseline, blue, waits.baseline),
      bars(words.scenario, brown, waits.scenario),
    ]);
  };
}

/** The mean wait through the day. @param walls the beginning of each half-hour */
export function dayPlot(
  { byHalfHour }: FindingView,
  walls: readonly string[],
  words: Words,
): (palette: Palette) => ChartOption {
  return (palette) => {
    const [blue = "", , brown = ""] = palette.series;
    const line = (name: string, color: string, values: readonly (number | null)[], type: "solid" | "dashed") => ({
      type: "line" as const,
      name,
      data: values.map(tenth),
      showSymbol: false,
      lineStyle: { color, width: 2, type },
      itemStyle: { color },
    });
    return framed(palette, { categories: walls, name: words.minutes }, [
      line(words.baseline, blue, byHalfHour.baseline, "solid"),
      line(words.scenario, brown, byHalfHour.scenario, "dashed"),
    ]);
  };
}
