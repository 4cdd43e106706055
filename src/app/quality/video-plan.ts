import { addDays, type BusinessDate } from "#base/calendar";
import { type Slot, videoSample } from "#domain/inspection/video-sample";
import { totalBySlot } from "#read/flow-history/day-flow";
import { readFlow, withHours } from "../history/flow-rows";
import type { Rows } from "../ports/rows";

/** A half-hour is in the peak when this share of the day's fullest came in it. */
const PEAK_SHARE = 0.8;
const DAYS_MAX = 31;

/**
 * The half-hours of a month to look at by video, drawn from those in which customers came. The month is the seed: who
 * draws again draws the same. IN-13
 *
 * @param month `2026-11`
 * @param before days from this one on are not over yet and are not drawn from
 */
export async function videoPlan(
  rows: Rows,
  outletId: string,
  { month, before, count }: { readonly month: string; readonly before: BusinessDate; readonly count: number },
): Promise<readonly Slot[]> {
  const from = `${month}-01`;
  const days = withHours(await readFlow(rows, outletId, { from, before: addDays(from, DAYS_MAX) }));
  const slots = days
    .filter(({ businessDate }) => businessDate.startsWith(month) && businessDate < before)
    .flatMap(({ businessDate: date, flow }) => {
      const issued = Object.entries(totalBySlot(flow, "issued")).filter(([, came]) => came > 0);
      const fullest = Math.max(0, ...issued.map(([, came]) => came));
      return issued.map(([slot, came]) => ({ date, slot: Number(slot), isPeak: came >= PEAK_SHARE * fullest }));
    });
  return videoSample(month, outletId, slots, count);
}
