import { halfHoursOf, instantAt, wallTimeAt, type BusinessDate } from "#base/calendar";
import { isDate } from "#domain/calendar/dates";
import type { Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import { SLOT_MIN } from "#read/flow-history/day-flow";
import { readTable, type TableRow } from "../csv/table";
import { createFlowBuilder, MEASURES, type Measure } from "./flow-builder";
import { gapsOf } from "./gaps";
import { SET_ASIDE, type HistoryFinding, type HistoryFindingKind } from "./history-finding";
import { openSlotsOn, weekSpan, type OpenSlots } from "./opening";
import { grouped, type RecordedDay } from "./recorded-flow";

export type ReadHistory = {
  readonly days: readonly RecordedDay[];
  readonly findings: readonly HistoryFinding[];
  /** Lines of the file; each is counted or set aside with a finding. */
  readonly rows: number;
  readonly counted: number;
  readonly setAside: number;
};

export type HistoryFault = {
  readonly line: number;
  readonly fault: "notCsv" | "columnMissing";
  readonly detail: string;
};

type Place = { readonly network: Network; readonly calendar: Calendar };
type Line = {
  readonly outletId: string;
  readonly serviceId: string;
  readonly date: BusinessDate;
  readonly minute: number;
  /** As the line says; the file's own step when absent. */
  readonly intervalMin?: number;
  readonly values: Readonly<Partial<Record<Measure, number>>>;
  readonly line: number;
};

const START = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/u;
/** Longer intervals hide the shape of the day: sharing them out would invent one. */
const COARSE_MIN_MAX = 240;
const DAY_MIN = 1_440;
/** More customers, or seconds, in one line than any lobby has seen: a typing error. */
const VALUE_MAX = 10_000_000;

/**
 * History of any interval up to a day as outlet-days: columns outlet, service, start (time on the outlet's wall),
 * issued, and any of the other measures; `minutes` says how long the interval is. Every line is counted or named. Rules HI-2 to HI-5.
 *
 * @complexity O(lines log lines)
 */
export function readHistory(text: string, place: Place): ReadHistory | HistoryFault {
  const table = readTable(text, ["outlet", "service", "start", "issued"]);
  if (!table.ok) return { line: table.line, fault: table.fault, detail: table.detail };
  const findings: HistoryFinding[] = [];
  const lines = table.rows.flatMap((row) => parseLine(row, place.network, findings) ?? []);
  const intervalMin = intervalOf(lines);
  const days: RecordedDay[] = [];
  for (const [outletId, ofOutlet] of grouped(lines, (line) => line.outletId)) {
    days.push(...outletDays(outletId, ofOutlet, { ...place, intervalMin }, findings));
  }
  const setAside = findings.filter(({ kind, line }) => line !== undefined && isSetAside(kind)).length;
  return { days, findings, rows: table.rows.length, counted: table.rows.length - setAside, setAside };
}

const isSetAside = (kind: HistoryFindingKind): boolean => (SET_ASIDE as readonly string[]).includes(kind);

function parseLine({ cells, line }: TableRow, network: Network, findings: HistoryFinding[]): Line | undefined {
  const { outlet: outletId = "", service: serviceId = "", start = "" } = cells;
  const aside = (kind: HistoryFindingKind, detail: string): Line | undefined => {
    findings.push({ kind, outletId, at: start, line, detail });
    return undefined;
  };
  if (!network.outlets.has(outletId)) return aside("unknownOutlet", outletId);
  if (!network.services.has(serviceId)) return aside("unknownService", serviceId);
  const [, date = "", hour = "", minutes = ""] = START.exec(start) ?? [];
  const minute = Number(hour) * 60 + Number(minutes);
  if (!isDate(date) || minute >= DAY_MIN || Number(minutes) > 59) return aside("badTime", start);
  const values = measuresOf(cells);
  if (typeof values === "string") return aside("impossible", values);
  const intervalMin = Number(cells["minutes"] ?? "");
  return { outletId, serviceId, date, minute, values, line, ...(intervalMin > 0 && { intervalMin }) };
}

/** The counts and sums of a line, or the first that no lobby can have had. */
function measuresOf(cells: TableRow["cells"]): Line["values"] | string {
  const values: Partial<Record<Measure, number>> = {};
  for (const measure of MEASURES) {
    const cell = cells[measure];
    if (cell === undefined || cell === "") continue;
    const value = Number(cell);
    if (!Number.isFinite(value) || value < 0 || value > VALUE_MAX) return `${measure} ${cell}`;
    values[measure] = value;
  }
  return values.issued === undefined ? "issued" : values;
}

function outletDays(
  outletId: string,
  lines: readonly Line[],
  { network, calendar, intervalMin }: Place & { readonly intervalMin: number },
  findings: HistoryFinding[],
): readonly RecordedDay[] {
  const timeZone = network.outlets.get(outletId)?.timeZone ?? "UTC";
  const open = (date: BusinessDate) => openSlotsOn(network, calendar, outletId, date);
  const lengthOf = (line: Line): number => line.intervalMin ?? intervalMin;
  const usable = lines.filter((line) => lengthOf(line) <= DAY_MIN);
  for (const line of lines) {
    if (lengthOf(line) > DAY_MIN) findings.push({ kind: "tooCoarse", outletId, at: line.date, line: line.line });
  }
  const isTotal = (line: Line): boolean => lengthOf(line) > COARSE_MIN_MAX;
  const hourly = usable.filter((line) => !isTotal(line));
  const longest = hourly.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  if (longest > SLOT_MIN) findings.push({ kind: "coarse", outletId, at: hourly[0]?.date ?? "", detail: `${longest}` });
  const totals = new Set(usable.flatMap((line) => (isTotal(line) ? [line.date] : [])));
  const [firstTotal] = [...totals].sort();
  if (firstTotal !== undefined) {
    findings.push({ kind: "dayTotals", outletId, at: firstTotal, detail: `${totals.size}` });
  }
  const days: RecordedDay[] = [];
  for (const [date, ofDay] of [...grouped(usable, (line) => line.date)].sort(byKey)) {
    const flow = createFlowBuilder();
    for (const line of countable(outletId, timeZone, ofDay, findings)) {
      const hours = isTotal(line) ? (open(date) ?? weekSpan(network, outletId)) : undefined;
      const { startMin, minutes } = withinHours(line.minute, lengthOf(line), hours);
      flow.add(line.serviceId, startMin, minutes, line.values);
    }
    for (const slot of flow.overfull())
      findings.push({ kind: "outcomesExceedIssued", outletId, at: `${date} ${slot}` });
    const issued = flow.issued();
    if (!open(date) && issued > 0) findings.push({ kind: "closedDay", outletId, at: date, detail: `${issued}` });
    days.push({ outletId, date, flow: { ...flow.build(), ...(totals.has(date) && { hoursUnknown: true }) } });
  }
  findings.push(...gapsOf(outletId, days, open));
  return days;
}

/** The part of an interval in which the doors were open; the whole of it where they were not. */
function withinHours(startMin: number, minutes: number, hours: OpenSlots | undefined) {
  const from = Math.max(startMin, (hours?.first ?? 0) * SLOT_MIN);
  const to = Math.min(startMin + minutes, hours ? hours.end * SLOT_MIN : DAY_MIN);
  return to > from ? { startMin: from, minutes: to - from } : { startMin, minutes };
}

/** Lines of a day that count once: a time that comes twice is a duplicate, unless the clock went back over it. */
function countable(
  outletId: string,
  timeZone: string,
  lines: readonly Line[],
  findings: HistoryFinding[],
): readonly Line[] {
  const date = lines[0]?.date ?? "";
  const changes = halfHoursOf(date, timeZone).length !== 48;
  const seen = new Set<string>();
  return lines.filter((each) => {
    const time = `${String(Math.floor(each.minute / 60)).padStart(2, "0")}:${String(each.minute % 60).padStart(2, "0")}`;
    const at = `${date} ${time}`;
    const key = `${each.serviceId} ${each.minute}`;
    const isAgain = seen.has(key);
    const isOdd = changes && (isTwice(date, time, timeZone) || !isReal(date, time, timeZone));
    if (isOdd) findings.push({ kind: "clockChange", outletId, at, line: each.line });
    else if (isAgain) findings.push({ kind: "duplicate", outletId, at, line: each.line, detail: each.serviceId });
    seen.add(key);
    return !isAgain || isOdd;
  });
}

/** A wall time that the clock skipped comes back as another one. */
function isReal(date: BusinessDate, time: string, timeZone: string): boolean {
  return wallTimeAt(instantAt(date, time, timeZone), timeZone) === time;
}

function isTwice(date: BusinessDate, time: string, timeZone: string): boolean {
  const first = instantAt(date, time, timeZone);
  return [30, 60].some((minutes) => wallTimeAt(first + minutes * 60_000, timeZone) === time);
}

/**
 * The interval of a file that does not say: the greatest that all its times of day are whole steps of, however many are
 * missing. One line a day at midnight is the day's total; at another time it is a half-hour's.
 */
function intervalOf(lines: readonly Line[]): number {
  const minutes = [...new Set(lines.map(({ minute }) => minute))].sort((one, other) => one - other);
  const [first = 0, ...rest] = minutes;
  if (rest.length === 0) return first === 0 ? DAY_MIN : SLOT_MIN;
  return rest.reduce((step, minute) => greatestDivisor(step, minute - first), 0);
}

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other);

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;
