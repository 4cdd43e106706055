import type { FlowDay, FlowSeries } from "#engine/forecast/flow-series";
import { SLOT_MIN, totalBySlot, type BySlot, type DayFlow } from "#read/flow-history/day-flow";
import type { CountedDay } from "../history/flow-rows";

/** What is forecast at an outlet: all who come, those of a family of services, or those of a class of customers. */
export type SeriesKind =
  | { readonly kind: "total" }
  | { readonly kind: "family"; readonly familyId: string }
  | { readonly kind: "segment"; readonly segmentId: string };

/** How a series is called beside its outlet: `total`, `family:A`, `segment:private`. */
export function seriesName(kind: SeriesKind): string {
  if (kind.kind === "family") return `family:${kind.familyId}`;
  return kind.kind === "segment" ? `segment:${kind.segmentId}` : "total";
}

/** Counts of a day by half-hour, for one kind of series. */
export function countsOf(flow: DayFlow, kind: SeriesKind, familyOf: (serviceId: string) => string | undefined): BySlot {
  if (kind.kind === "segment") return flow.segments[kind.segmentId] ?? {};
  if (kind.kind === "total") return totalBySlot(flow, "issued");
  const services = Object.entries(flow.services).filter(([serviceId]) => familyOf(serviceId) === kind.familyId);
  return totalBySlot({ ...flow, services: Object.fromEntries(services) }, "issued");
}

export type SlotSpan = { readonly first: number; readonly end: number };

/** From the first half-hour in which anybody ever came to the last; `undefined` when nobody did. */
export function slotSpan(days: readonly CountedDay[]): SlotSpan | undefined {
  let [first, end] = [48, 0];
  for (const { flow } of days) {
    for (const slot of Object.keys(totalBySlot(flow, "issued"))) {
      first = Math.min(first, Number(slot));
      end = Math.max(end, Number(slot) + 1);
    }
  }
  return first < end ? { first, end } : undefined;
}

/** An outlet's counted days as the engine reads them. A day that was counted and had nobody stays a day of zeros. */
export function seriesOf(
  series: string,
  cluster: string,
  days: readonly { readonly date: string; readonly counts: BySlot; readonly onlyTotal?: true }[],
  { first, end }: SlotSpan,
): FlowSeries {
  const counted = days.map(({ date, counts, onlyTotal }): FlowDay => {
    const bySlot = Float64Array.from({ length: end - first }, (_, at) => counts[first + at] ?? 0);
    return { date, counts: bySlot, ...(onlyTotal && { onlyTotal }) };
  });
  return { series, cluster, firstMin: first * SLOT_MIN, slotMin: SLOT_MIN, slots: end - first, days: counted };
}

/** Everybody who came to an outlet; `undefined` without history. */
export function totalSeries(outletId: string, cluster: string, days: readonly CountedDay[]): FlowSeries | undefined {
  const span = slotSpan(days);
  if (!span) return undefined;
  const counted = days.map(({ businessDate: date, flow }) => {
    return { date, counts: totalBySlot(flow, "issued"), ...(flow.hoursUnknown && { onlyTotal: true as const }) };
  });
  return seriesOf(outletId, cluster, counted, span);
}
