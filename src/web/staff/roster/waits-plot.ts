import type { RosterLoopView } from "#contract/roster-loop";
import { framed } from "../forecast/plot-frame";
import type { ChartProps } from "../forecast/Chart";
import { clockOf } from "./use-roster-words";
import { SLOT_MIN } from "./week";

export type LoopSlot = RosterLoopView["days"][number]["slots"][number];

export type PlotWords = {
  readonly axis: string;
  readonly arrivals: string;
  readonly needed: string;
  readonly rostered: string;
  readonly late: string;
};

/** A day from the forecast to the waits: who comes, the windows that takes, those with somebody, and who waits too long. */
export function waitsPlot(slots: readonly LoopSlot[], words: PlotWords): ChartProps["optionOf"] {
  const categories = slots.map(({ slot }) => clockOf(slot * SLOT_MIN));
  return (palette) => {
    const [blue = "", green = "", brown = "", red = ""] = palette.series;
    const line = (name: string, color: string, data: readonly number[], step?: "middle") => ({
      type: "line" as const,
      ...{ name, data: [...data], showSymbol: false, itemStyle: { color }, lineStyle: { color, width: 2 } },
      ...(step && { step }),
    });
    const bar = (name: string, color: string, data: readonly number[]) => ({
      type: "bar" as const,
      ...{ name, data: [...data], itemStyle: { color, opacity: 0.75 } },
    });
    return framed(palette, { name: words.axis, categories }, [
      bar(
        words.rostered,
        green,
        slots.map(({ rostered }) => rostered),
      ),
      bar(
        words.late,
        red,
        slots.map(({ arrivals, lateShare }) => Math.round(arrivals * lateShare * 10) / 10),
      ),
      line(
        words.arrivals,
        blue,
        slots.map(({ arrivals }) => Math.round(arrivals * 10) / 10),
      ),
      line(
        words.needed,
        brown,
        slots.map(({ needed }) => needed),
        "middle",
      ),
    ]);
  };
}

export type Found = {
  readonly slots: number;
  readonly kept: number;
  /** The half hour in which the largest share waits too long; undefined in a week without any. */
  readonly worst: { readonly day: number; readonly slotMin: number; readonly lateShare: number } | undefined;
};

/** What a played week says in one sentence. */
export function foundIn({ days }: Pick<RosterLoopView, "days">): Found {
  const all = days.flatMap(({ day, slots }) => slots.map((slot) => ({ day, ...slot })));
  const worst = all.reduce<(typeof all)[number] | undefined>(
    (so, one) => (so === undefined || one.lateShare > so.lateShare ? one : so),
    undefined,
  );
  return {
    slots: all.length,
    kept: all.filter(({ isKept }) => isKept).length,
    worst: worst && { day: worst.day, slotMin: worst.slot * SLOT_MIN, lateShare: worst.lateShare },
  };
}
