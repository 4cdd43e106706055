import { parseDayNumber } from "./day-number";
import type { FlowDay, FlowSeries } from "./flow-series";
import { at } from "./linear-algebra";

/** One line of a file: a count in the interval that begins at a time on the outlet's wall. */
export type FlowRow = {
  readonly series: string;
  readonly start: string;
  readonly value: string;
  readonly line: number;
};

/** What a line, or a lack of lines, was taken for; a short day by its first line. Nothing is dropped without one. */
export type RowFinding = {
  readonly kind: "badTime" | "badValue" | "duplicate" | "offGrid" | "missingSlots";
  readonly series: string;
  readonly at: string;
  readonly line: number;
};

export type ReadSeries = { readonly series: readonly FlowSeries[]; readonly findings: readonly RowFinding[] };

const START = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::00(?:\.0+)?)?)?$/u;
const DAY_MIN = 1_440;

/** A value that could not be read is not a number. */
type Cell = { readonly date: string; readonly minute: number; readonly value: number; readonly line: number };

/**
 * Series of equal slots from rows in any order; a date alone is the day's only slot. The interval is the commonest step between times of a day; a line that
 * repeats a time is added to the first (a clock set back counts an hour twice), and is reported. A slot of an open day
 * without a line counts as zero, and is reported once a day; one whose value cannot be read is missing.
 *
 * @param clusterOf the cluster a series belongs to; each to itself when nobody knows
 * @complexity O(rows log rows)
 */
export function readRows(
  rows: readonly FlowRow[],
  clusterOf: (series: string) => string = (series) => series,
): ReadSeries {
  const findings: RowFinding[] = [];
  const cells = new Map<string, Cell[]>();
  for (const row of rows) {
    const cell = parse(row, findings);
    if (!cell) continue;
    const list = cells.get(row.series);
    if (list) list.push(cell);
    else cells.set(row.series, [cell]);
  }
  const series = [...cells].map(([name, list]) => toSeries(name, clusterOf(name), list, findings));
  return { series, findings };
}

function parse({ series, start, value, line }: FlowRow, findings: RowFinding[]): Cell | undefined {
  const found = START.exec(start.trim());
  const date = found?.[1] ?? "";
  const minute = Number(found?.[2] ?? 0) * 60 + Number(found?.[3] ?? 0);
  if (!found || parseDayNumber(date) === undefined || minute >= DAY_MIN) {
    findings.push({ kind: "badTime", series, at: start, line });
    return undefined;
  }
  const count = value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(count) || count < 0) {
    findings.push({ kind: "badValue", series, at: start, line });
    return { date, minute, value: Number.NaN, line };
  }
  return { date, minute, value: count, line };
}

function toSeries(series: string, cluster: string, cells: readonly Cell[], findings: RowFinding[]): FlowSeries {
  const sorted = [...cells].sort((a, b) => (a.date === b.date ? a.minute - b.minute : a.date < b.date ? -1 : 1));
  const slotMin = commonStep(sorted);
  const firstMin = sorted.reduce((least, { minute }) => Math.min(least, minute), DAY_MIN);
  const lastMin = sorted.reduce((most, { minute }) => Math.max(most, minute), 0);
  const slots = Math.floor((lastMin - firstMin) / slotMin) + 1;
  const days: FlowDay[] = [];
  for (const lines of groupByDate(sorted)) {
    const day = toDay(lines, { series, firstMin, slotMin, slots }, findings);
    if (day) days.push(day);
  }
  return { series, cluster, firstMin, slotMin, slots, days };
}

function groupByDate(sorted: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of sorted) {
    const group = groups.get(cell.date);
    if (group) group.push(cell);
    else groups.set(cell.date, [cell]);
  }
  return [...groups.values()];
}

type Grid = Pick<FlowSeries, "series" | "firstMin" | "slotMin" | "slots">;

/** @returns nothing for a day of which no value could be read: it was not counted */
function toDay(
  lines: readonly Cell[],
  { series, firstMin, slotMin, slots }: Grid,
  findings: RowFinding[],
): FlowDay | undefined {
  const counts = new Float64Array(slots);
  const filled = new Set<number>();
  const missing = new Set<number>();
  for (const { date, minute, value, line } of lines) {
    const slot = Math.floor((minute - firstMin) / slotMin);
    if (Number.isNaN(value)) {
      missing.add(slot);
      continue;
    }
    const where = { series, at: `${date} ${wall(minute)}`, line };
    if ((minute - firstMin) % slotMin !== 0) findings.push({ kind: "offGrid", ...where });
    else if (filled.has(slot)) findings.push({ kind: "duplicate", ...where });
    filled.add(slot);
    counts[slot] = at(counts, slot) + value;
  }
  for (const slot of filled) missing.delete(slot);
  const [first] = lines;
  if (!first || filled.size === 0) return undefined;
  const { date, line } = first;
  if (filled.size + missing.size < slots) findings.push({ kind: "missingSlots", series, at: date, line });
  return { date, counts, ...(missing.size > 0 && { missing }) };
}

/** The commonest step between neighbouring times of one day; half an hour when no day has two. */
function commonStep(sorted: readonly Cell[]): number {
  const seen = new Map<number, number>();
  for (const [index, { date, minute }] of sorted.entries()) {
    const before = sorted[index - 1];
    const step = before?.date === date ? minute - before.minute : 0;
    if (step > 0) seen.set(step, (seen.get(step) ?? 0) + 1);
  }
  let best = 30;
  let most = 0;
  for (const [step, times] of seen) {
    if (times > most || (times === most && step < best)) [best, most] = [step, times];
  }
  return best;
}

/** A minute of the day as a time on the wall. */
export const wall = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
