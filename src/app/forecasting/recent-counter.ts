import { addDays, type BusinessDate } from "#base/calendar";
import type { Network } from "#domain/network/network";
import { readFlow } from "../history/flow-rows";
import type { Rows } from "../ports/rows";
import { counterOf, RECENT_DAYS, type Counter } from "./counter";

/** An outlet's counter as the days before a date were. */
export async function recentCounter(
  { rows, network }: { readonly rows: Rows; readonly network: () => Network },
  outletId: string,
  before: BusinessDate,
): Promise<Counter | undefined> {
  const days = await readFlow(rows, outletId, { from: addDays(before, -2 * RECENT_DAYS), before });
  return counterOf(network(), outletId, days);
}
