import type { BusinessDate } from "#base/calendar";
import type { DayFlow } from "#read/flow-history/day-flow";
import { sumOfSlots, totalBySlot } from "#read/flow-history/day-flow";
import type { Rows, RowTable } from "../ports/rows";

/** Counted by the lobby itself, or handed in from elsewhere. */
export type FlowSource = "lobby" | "file";

export type FlowRow = {
  readonly unitId: string;
  readonly businessDate: BusinessDate;
  readonly source: FlowSource;
  readonly flow: DayFlow;
};

/** The history cube: an outlet's day in one row, by service and half-hour inside it. */
export const FLOW_DAYS: RowTable<FlowRow> = {
  name: "flow_day",
  columns: ["unitId", "businessDate", "source", "flow"],
  key: ["unitId", "businessDate", "source"],
};

export type CountedDay = Omit<FlowRow, "unitId">;

/** Days whose half-hours were counted, for whoever asks when in the day people come. */
export const withHours = (days: readonly CountedDay[]): readonly CountedDay[] =>
  days.filter(({ flow }) => flow.hoursUnknown !== true);

/**
 * An outlet's days in `[from, before)`, oldest first. Where a day is known from both sources, the lobby's own count is
 * taken, unless nobody came to it.
 */
export async function readFlow(
  rows: Rows,
  unitId: string,
  span: { readonly from?: BusinessDate; readonly before?: BusinessDate } = {},
): Promise<readonly CountedDay[]> {
  return (await readFlows(rows, [unitId], span)).get(unitId) ?? [];
}

/** The same of several outlets in one query; outlets without days are left out. */
export async function readFlows(
  rows: Rows,
  unitIds: readonly string[],
  span: { readonly from?: BusinessDate; readonly before?: BusinessDate },
): Promise<ReadonlyMap<string, readonly CountedDay[]>> {
  const found = await rows.select(FLOW_DAYS, { where: { unitId: { in: unitIds }, businessDate: span } });
  const units = new Map<string, Map<BusinessDate, CountedDay>>();
  for (const { unitId, ...day } of found) {
    const days = units.get(unitId) ?? new Map<BusinessDate, CountedDay>();
    const known = days.get(day.businessDate);
    if (!known || weight(day) > weight(known)) days.set(day.businessDate, day);
    units.set(unitId, days);
  }
  return new Map([...units].map(([unitId, days]) => [unitId, [...days.values()]]));
}

function weight({ source, flow }: CountedDay): number {
  const isEmpty = sumOfSlots(totalBySlot(flow, "issued")) === 0;
  return (isEmpty ? 0 : 2) + (source === "lobby" ? 1 : 0);
}
