import type { BusinessDate } from "#base/calendar";
import { entriesOn } from "#domain/calendar/effects-on";
import type { Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import { cleanHistory } from "#engine/forecast/clean";
import { dateOf } from "#engine/forecast/day-number";
import { calendarUnits } from "../calendar/calendar-stream";
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

/**
 * What stands in an outlet's history, and what is wrong with it: rule HI-6.
 *
 * @param span whole without it
 */
export async function historyQuality(
  rows: Rows,
  { network, calendar }: { readonly network: Network; readonly calendar: Calendar },
  outletId: string,
  span?: { readonly from: BusinessDate; readonly before: BusinessDate },
): Promise<HistoryQuality> {
  const counted = await readFlow(rows, outletId, span);
  const days = counted.map(({ businessDate: date, flow }) => ({ date, flow }));
  const open = (date: string) => openSlotsOn(network, calendar, outletId, date);
  const series = totalSeries(outletId, "", counted);
  const closed = days.filter(({ date, flow }) => !open(date) && sumOfSlots(totalBySlot(flow, "issued")) > 0);
  const units = calendarUnits(network, outletId);
  const isSpecial = (date: BusinessDate): boolean => entriesOn(calendar, units, date).length > 0;
  const findings: HistoryFinding[] = [
    ...gapsOf(outletId, days, open),
    ...closed.map(({ date, flow }) => {
      return { kind: "closedDay", outletId, at: date, detail: `${sumOfSlots(totalBySlot(flow, "issued"))}` } as const;
    }),
    ...(series
      ? cleanHistory(series, (day) => isSpecial(dateOf(day))).findings.flatMap((found): readonly HistoryFinding[] => {
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
  const totals = days.filter(({ flow }) => flow.hoursUnknown);
  const [firstTotal] = totals;
  if (firstTotal) {
    findings.push({ kind: "dayTotals", outletId, at: firstTotal.date, detail: `${totals.length}` });
  }
  const issued = days.reduce((sum, { flow }) => sum + sumOfSlots(totalBySlot(flow, "issued")), 0);
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  const ends = first !== undefined && last !== undefined ? { from: first, to: last } : {};
  return { outletId, ...ends, days: days.length, issued, findings };
}
