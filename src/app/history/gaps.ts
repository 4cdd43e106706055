import type { BusinessDate } from "#base/calendar";
import { datesBetween } from "#domain/calendar/dates";
import { totalBySlot } from "#read/flow-history/day-flow";
import type { HistoryFinding } from "./history-finding";
import { wallOfSlot, type OpenSlots } from "./opening";
import type { RecordedDay } from "./recorded-flow";

/** A shorter stretch without anybody is a quiet hour, not a hole. */
const GAP_SLOTS_MIN = 4;

/** Open days between the first and the last that have no count, and hours of open days in which nobody was counted. */
export function gapsOf(
  outletId: string,
  days: readonly Pick<RecordedDay, "date" | "flow">[],
  open: (date: BusinessDate) => OpenSlots | undefined,
): readonly HistoryFinding[] {
  const known = new Map(days.map((day) => [day.date, day]));
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const findings: HistoryFinding[] = [];
  for (const date of datesBetween(first, last)) {
    if (!known.has(date) && open(date)) findings.push({ kind: "gap", outletId, at: date });
  }
  for (const { date, flow } of days) {
    const slots = open(date);
    if (slots) findings.push(...holesOf(outletId, date, totalBySlot(flow, "issued"), slots));
  }
  return findings;
}

function holesOf(
  outletId: string,
  date: BusinessDate,
  issued: Readonly<Record<string, number>>,
  { first, end }: OpenSlots,
): readonly HistoryFinding[] {
  const findings: HistoryFinding[] = [];
  let from = first;
  for (let slot = first; slot <= end; slot += 1) {
    if (slot < end && (issued[slot] ?? 0) === 0) continue;
    if (slot - from >= GAP_SLOTS_MIN) {
      findings.push({ kind: "gap", outletId, at: `${date} ${wallOfSlot(from)}`, detail: wallOfSlot(slot) });
    }
    from = slot + 1;
  }
  return findings;
}
