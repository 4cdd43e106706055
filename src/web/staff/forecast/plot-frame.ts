import type { ChartOption } from "./charts";
import type { Palette } from "./palette";

type Axis = { readonly name: string; readonly categories: readonly string[] };

/** The frame that all plots share: quiet lines, a legend above, room for the last label. */
export function framed(palette: Palette, { name, categories }: Axis, series: ChartOption["series"]): ChartOption {
  const { inkSoft, hairline, ink, surface, number } = palette;
  return {
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    // On a narrow page the names are leafed through instead of running over the axis.
    legend: { type: "scroll", top: 0, left: 0, textStyle: { color: ink }, itemGap: 16 },
    tooltip: {
      trigger: "axis",
      backgroundColor: surface,
      borderColor: hairline,
      textStyle: { color: ink },
      valueFormatter: (value) => (typeof value === "number" ? number(value) : "–"),
    },
    xAxis: {
      type: "category",
      data: [...categories],
      axisLine: { lineStyle: { color: hairline } },
      axisTick: { show: false },
      axisLabel: { color: inkSoft, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      name,
      nameTextStyle: { color: inkSoft, align: "left" },
      axisLabel: { color: inkSoft, formatter: number },
      splitLine: { lineStyle: { color: hairline } },
    },
    series: series ?? [],
  };
}
