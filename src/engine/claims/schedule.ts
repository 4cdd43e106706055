import type { Span } from "../simulation/world";
import type { Seat } from "./pool";

/** So many windows open in a span. Spans follow each other. */
export type OpenCount = Span & { readonly open: number };

/** As many seats as are ever open at once; the first ones are open the longest. */
export function seatsOn(counts: readonly OpenCount[], seat: Seat = {}): readonly Seat[] {
  const most = Math.max(...counts.map(({ open }) => open));
  return Array.from({ length: most }, (_, ix) => ({ ...seat, open: joined(counts.filter(({ open }) => open > ix)) }));
}

function joined(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const { start, end } of spans) {
    const last = runs.at(-1);
    if (last?.end === start) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}
