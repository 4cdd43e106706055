import type { Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import { cleanHistory } from "#engine/forecast/clean";
import { dateOf } from "#engine/forecast/day-number";
import { totalSeries } from "../forecasting/flow-series-of";
import { sumOfSlots, totalBySlot } from "#read/flow-history/day-flow";
import type { Rows } from "../ports/rows";
import { gapsOf } from "./gaps";
import { readFlow } from "./flow-rows";
import type { HistoryFinding } from "./history-finding";
import { openSlotsOn, wallOfSlot } from "./opening";

export type HistoryQuality = {
  readonly outletId: string;
  readonly from?: string;
  readonly to?: string;
  readonly days: number;
  readonly issued: number;
  readonly findings: readonly HistoryFinding[];
};

/** What stands in an outlet's history, and what is wrong with it: rule HI-6. */
export async function historyQuality(
  rows: Rows,
  { network, calendar }: { readonly network: Network; readonly calendar: Calendar },
  outletId: string,
): Promise<HistoryQuality> {
  const counted = await readFlow(rows, outletId);
  const days = counted.map(({ businessDate: date, flow }) => ({ date, flow }));
  const open = (date: string) => openSlotsOn(network, calendar, outletId, date);
  const series = totalSeries(outletId, "", counted);
  const closed = days.filter(({ date, flow }) => !open(date) && sumOfSlots(totalBySlot(flow, "issued")) > 0);
  const special = new Set([...calendar.byDate.keys()]);
  const findings: HistoryFinding[] = [
    ...gapsOf(outletId, days, open),
    ...closed.map(({ date }) => ({ kind: "closedDay", outletId, at: date }) as const),
    ...(series
      ? cleanHistory(series, (day) => special.has(dateOf(day))).findings.flatMap((found): readonly HistoryFinding[] => {
          if (found.kind !== "outage") return [];
          const { date, fromSlot, toSlot } = found;
          const first = series.firstMin / series.slotMin;
          return [
            {
              kind: "outage",
              outletId,
              at: `${date} ${wallOfSlot(first + fromSlot)}`,
              detail: wallOfSlot(first + toSlot),
            },
          ];
        })
      : []),
  ];
  const issued = days.reduce((sum, { flow }) => sum + sumOfSlots(totalBySlot(flow, "issued")), 0);
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  const span = first !== undefined && last !== undefined ? { from: first, to: last } : {};
  return { outletId, ...span, days: days.length, issued, findings };
}
