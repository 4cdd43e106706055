import type { Balance, FlowDay, ForecastScores, WindowRequirement } from "#contract/forecasts";
import type { ChartOption } from "./charts";
import { wallOf } from "./findings";
import type { Palette } from "./palette";
import { framed } from "./plot-frame";

type Say = (key: string) => string;

const line = (name: string, color: string, data: readonly (number | null)[]) => ({
  type: "line" as const,
  name,
  data: [...data],
  showSymbol: false,
  lineStyle: { color, width: 2 },
  itemStyle: { color },
});

/** Expected customers with their band, as the day has changed them, and who came. */
export function dayPlot(day: FlowDay, say: Say): (palette: Palette) => ChartOption {
  const { slots } = day;
  return (palette) => {
    const [blue = "", green = "", brown = ""] = palette.series;
    // Under the bars: who came must not vanish behind who was expected.
    const under = { z: 1, silent: true, tooltip: { show: false } };
    const band = { ...under, stack: "band", symbol: "none", lineStyle: { opacity: 0 } };
    const updated = slots.some((slot) => slot.updated !== undefined)
      ? [
          {
            ...line(
              say("chart.updated"),
              brown,
              slots.map((slot) => slot.updated ?? null),
            ),
            lineStyle: { color: brown, width: 2, type: "dashed" as const },
          },
        ]
      : [];
    return framed(palette, { name: say("chart.customers"), categories: slots.map(({ start }) => start) }, [
      {
        ...line(
          "",
          blue,
          slots.map(({ p05 }) => p05),
        ),
        ...band,
      },
      {
        ...line(
          say("chart.band"),
          palette.accentSoft,
          slots.map(({ p05, p95 }) => p95 - p05),
        ),
        ...band,
        itemStyle: { color: palette.accentSoft, borderColor: palette.inkSoft },
        areaStyle: { color: palette.accentSoft, opacity: 1 },
      },
      line(
        say("chart.expected"),
        blue,
        slots.map(({ expected }) => expected),
      ),
      ...updated,
      {
        type: "bar",
        name: say("chart.came"),
        data: slots.map((slot) => slot.actual ?? null),
        itemStyle: { color: green, opacity: 0.75 },
        barWidth: "45%",
      },
    ]);
  };
}

/** Windows by kind, one on the other, with the roster as a step. */
export function windowsPlot(
  { slots, roster }: WindowRequirement,
  words: { readonly say: Say; readonly kind: (id: string) => string },
): (palette: Palette) => ChartOption {
  const kinds = Object.keys(slots[0]?.byKind ?? {});
  return (palette) => {
    const bars = kinds.map((kind, at) => ({
      type: "bar" as const,
      name: words.kind(kind),
      stack: "need",
      data: slots.map(({ byKind }) => byKind[kind]?.windows ?? 0),
      itemStyle: { color: palette.series[at % palette.series.length] ?? "", borderColor: palette.surface },
    }));
    const rostered = roster
      ? [{ ...line(words.say("chart.rostered"), palette.ink, roster.windows), step: "middle" as const }]
      : [];
    const categories = slots.map(({ slot }) => wallOf(slot * 30));
    return framed(palette, { name: words.say("chart.windows"), categories }, [...bars, ...rostered]);
  };
}

/** Error by days ahead, ours and the challenger's. */
export function horizonPlot({ horizons }: ForecastScores, say: Say): (palette: Palette) => ChartOption {
  return (palette) => {
    const [blue = "", , brown = ""] = palette.series;
    const shares = (values: readonly number[]): readonly number[] =>
      values.map((value) => Math.round(1_000 * value) / 10);
    return framed(
      palette,
      { name: `${say("network.error")}, %`, categories: horizons.map(({ horizonDays }) => String(horizonDays)) },
      [
        { ...line(say("network.ours"), blue, shares(horizons.map(({ error }) => error))), showSymbol: true },
        {
          ...line(say("network.challenger"), brown, shares(horizons.map(({ challengerError }) => challengerError))),
          lineStyle: { color: brown, width: 2, type: "dashed" },
          showSymbol: true,
          symbol: "diamond",
        },
      ],
    );
  };
}

/** How busy each outlet's windows are, and how far they differ. */
export function balancePlot({ outlets }: Balance, say: Say): (palette: Palette) => ChartOption {
  return (palette) => {
    const [blue = "", , brown = ""] = palette.series;
    const bar = (name: string, color: string, values: readonly number[]) => ({
      type: "bar" as const,
      name,
      data: values.map((value) => Math.round(1_000 * value) / 10),
      itemStyle: { color },
    });
    return framed(palette, { name: "%", categories: outlets.map(({ outletId }) => outletId) }, [
      bar(
        say("balance.busy"),
        blue,
        outlets.map(({ busyShare }) => busyShare),
      ),
      bar(
        say("balance.uneven"),
        brown,
        outlets.map(({ unevenness }) => unevenness),
      ),
    ]);
  };
}
