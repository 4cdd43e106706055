import { useEffect, useRef } from "react";
import type { ChartOption, Drawing } from "./charts";
import type { NumberWords } from "./numbers";
import { paletteOf, type Palette } from "./palette";
import { useNumbers } from "./use-words";

export type ChartProps = {
  /** Of the same figures as a table stands beside it; the drawing itself is for the eye alone. */
  readonly optionOf: (palette: Palette) => ChartOption;
  readonly heightPx?: number;
};

/** A drawing in the page's colours. It moves with nobody's eyes: what changes is drawn anew, without a dance. */
export function Chart({ optionOf, heightPx = 300 }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const { one } = useNumbers();
  const latest = useRef({ optionOf, one });
  useEffect(() => {
    latest.current = { optionOf, one };
    const { current } = box;
    if (current) drawing.current?.draw(finished(latest.current, current));
  }, [optionOf, one]);
  useEffect(() => {
    let isWanted = true;
    void import("./charts").then(({ drawInto }) => {
      const { current } = box;
      if (!isWanted || !current) return;
      drawing.current = drawInto(current);
      drawing.current.draw(finished(latest.current, current));
    });
    return () => {
      isWanted = false;
      drawing.current?.end();
      drawing.current = undefined;
    };
  }, []);
  return <div ref={box} className="chart" style={{ height: heightPx }} aria-hidden="true" />;
}

type Wanted = Pick<ChartProps, "optionOf"> & Pick<NumberWords, "one">;

function finished({ optionOf, one }: Wanted, box: HTMLElement): ChartOption {
  const palette = paletteOf(getComputedStyle(box), one);
  return { animation: false, textStyle: { fontFamily: palette.font, color: palette.ink }, ...optionOf(palette) };
}
