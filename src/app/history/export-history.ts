import type { BusinessDate } from "#base/calendar";
import { SLOT_MIN, sumOfSlots } from "#read/flow-history/day-flow";
import type { Rows } from "../ports/rows";
import { readFlow } from "./flow-rows";
import { MEASURES } from "./flow-builder";
import { wallOfSlot } from "./opening";

const DAY_MIN = 1_440;

/** The first line of a history file. */
export const HISTORY_HEAD: readonly string[] = ["outlet", "service", "start", "minutes", ...MEASURES];

export type HistoryCells = readonly (string | number)[];

/**
 * An outlet's history as lines of a file that can be imported again: one for each service and half-hour in which
 * anything was counted, or for the day where only its totals are known. Distributions and persons stay behind.
 */
export async function exportHistory(
  rows: Rows,
  outletId: string,
  span: { readonly from?: BusinessDate; readonly before?: BusinessDate } = {},
): Promise<readonly HistoryCells[]> {
  const days = await readFlow(rows, outletId, span);
  return days.flatMap(({ businessDate, flow }) =>
    Object.entries(flow.services).flatMap(([serviceId, service]) => {
      if (flow.hoursUnknown) {
        const totals = MEASURES.map((measure) => rounded(sumOfSlots(service[measure])));
        return [[outletId, serviceId, `${businessDate} 00:00`, DAY_MIN, ...totals]];
      }
      const slots = new Set(MEASURES.flatMap((measure) => Object.keys(service[measure])));
      return [...slots]
        .sort((one, other) => Number(one) - Number(other))
        .map((slot) => {
          const values = MEASURES.map((measure) => rounded(service[measure][slot] ?? 0));
          return [outletId, serviceId, `${businessDate} ${wallOfSlot(Number(slot))}`, SLOT_MIN, ...values];
        });
    }),
  );
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
