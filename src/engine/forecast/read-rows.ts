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

/** What a line, or a lack of lines, was taken for. Nothing is dropped without one. */
export type RowFinding = {
  readonly kind: "badTime" | "badValue" | "duplicate" | "offGrid" | "missingSlots";
  readonly series: string;
  readonly at: string;
  readonly line: number;
};

export type ReadSeries = { readonly series: readonly FlowSeries[]; readonly findings: readonly RowFinding[] };

const START = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::00(?:\.0+)?)?$/u;
const DAY_MIN = 1_440;

type Cell = { readonly date: string; readonly minute: number; readonly value: number; readonly line: number };

/**
 * Series of equal slots from rows in any order. The interval is the commonest step between times of a day; a line that
 * repeats a time is added to the first (a clock set back counts an hour twice), and is reported. A slot of an open day
 * without a line counts as zero, and is reported once a day.
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
  const minute = Number(found?.[2]) * 60 + Number(found?.[3]);
  if (!found || parseDayNumber(date) === undefined || minute >= DAY_MIN) {
    findings.push({ kind: "badTime", series, at: start, line });
    return undefined;
  }
  const count = value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(count) || count < 0) {
    findings.push({ kind: "badValue", series, at: start, line });
    return undefined;
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
  let filled = new Set<number>();
  for (const { date, minute, value, line } of sorted) {
    let day = days.at(-1);
    if (day?.date !== date) {
      reportMissing(series, day, filled, slots, findings);
      day = { date, counts: new Float64Array(slots) };
      days.push(day);
      filled = new Set();
    }
    const slot = Math.floor((minute - firstMin) / slotMin);
    const where = { series, at: `${date} ${wall(minute)}`, line };
    if ((minute - firstMin) % slotMin !== 0) findings.push({ kind: "offGrid", ...where });
    else if (filled.has(slot)) findings.push({ kind: "duplicate", ...where });
    filled.add(slot);
    day.counts[slot] = at(day.counts, slot) + value;
  }
  reportMissing(series, days.at(-1), filled, slots, findings);
  return { series, cluster, firstMin, slotMin, slots, days };
}

function reportMissing(
  series: string,
  day: FlowDay | undefined,
  filled: ReadonlySet<number>,
  slots: number,
  findings: RowFinding[],
): void {
  if (day && filled.size < slots) findings.push({ kind: "missingSlots", series, at: day.date, line: 0 });
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
