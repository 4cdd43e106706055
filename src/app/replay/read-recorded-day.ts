import { parse } from "csv-parse/sync";
import { RecordedDayFaulty, type RecordedDay, type RecordedVisit, type Treatment } from "./recorded-day";

export const COLUMNS = [
  "visit",
  "arrival",
  "service",
  "class",
  "credit_s",
  "patience_s",
  "left_at",
  "service_s",
  "window",
  "start",
  "wait_s",
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<Partial<Record<Column, string>>>;

const NEEDED: readonly Column[] = ["visit", "arrival", "service"];
const ID = /^[\w.:-]{1,40}$/u;

/**
 * Reads the documented form (docs/guide/replay.md). Times are `HH:MM:SS` of `date`, or whole ISO date-times of one
 * day, which then is the date.
 *
 * @throws RecordedDayFaulty naming every line and column that cannot be read
 */
export function readRecordedDay(text: string, date?: string): RecordedDay {
  const rows = parseRows(text);
  const day = date ?? rows.map(dateOf).find((found) => found !== undefined);
  if (day === undefined) throw new RecordedDayFaulty(["no date: arrivals are times of day, so --date is needed"]);
  const faults: string[] = [];
  const read = readDay(rows, day, faults);
  if (faults.length > 0) throw new RecordedDayFaulty(faults);
  return read;
}

/**
 * Reads a file of the same form whose arrivals are date-times of any number of days; days in order.
 *
 * @throws RecordedDayFaulty naming every line and column that cannot be read
 */
export function readRecordedDays(text: string): readonly RecordedDay[] {
  const faults: string[] = [];
  const byDay = new Map<string, RowInFile[]>();
  for (const row of parseRows(text)) {
    const day = dateOf(row);
    if (day === undefined) {
      faults.push(`line ${row.line}, arrival: "${row.row.arrival}" has no date`);
      continue;
    }
    const rows = byDay.get(day) ?? [];
    rows.push(row);
    byDay.set(day, rows);
  }
  const days = [...byDay].sort(([one], [other]) => (one < other ? -1 : 1));
  const read = days.map(([day, rows]) => readDay(rows, day, faults));
  if (faults.length > 0) throw new RecordedDayFaulty(faults);
  return read;
}

type RowInFile = { readonly row: Row; readonly line: number };

const dateOf = ({ row }: RowInFile): string | undefined => DATE_TIME.exec(row.arrival ?? "")?.[1];

function readDay(rows: readonly RowInFile[], day: string, faults: string[]): RecordedDay {
  const read = rows.map(({ row, line }) => readVisit(row, line, day, faults));
  reportDoubles(read, faults);
  const treated: Treatment[] = [];
  const visits = read.flatMap((visit) => treatVisit(visit, treated));
  visits.sort((one, other) => one.arrivalSec - other.arrivalSec || one.line - other.line);
  return { date: day, visits, treated: [...treated, ...overlaps(visits)].sort((one, other) => one.line - other.line) };
}

function parseRows(text: string): readonly RowInFile[] {
  let rows: readonly RowInFile[];
  try {
    const options = { columns: true, bom: true, skip_empty_lines: true, trim: true, comment: "#", info: true } as const;
    // Every cell is a string; which columns there are is looked at below.
    const parsed = parse(text, options) as unknown as readonly {
      readonly record: Row;
      readonly info: { readonly lines: number };
    }[];
    rows = parsed.map(({ record, info }) => ({ row: record, line: info.lines }));
  } catch (error) {
    throw new RecordedDayFaulty([error instanceof Error ? error.message : String(error)]);
  }
  const missing = NEEDED.filter((column) => !(column in (rows[0]?.row ?? {})));
  if (missing.length > 0) throw new RecordedDayFaulty([`line 1: column missing: ${missing.join(", ")}`]);
  return rows;
}

function readVisit(row: Row, line: number, date: string, faults: string[]): RecordedVisit {
  const fault = (column: Column, what: string): void => void faults.push(`line ${line}, ${column}: ${what}`);
  const id = (column: Column, orElse: string): string => {
    const value = row[column] || orElse;
    if (!ID.test(value)) fault(column, `"${value}" is not an id of letters, digits and . : _ -`);
    return value;
  };
  const time = (column: Column): number | undefined => {
    const value = row[column];
    if (!value) return undefined;
    const seconds = secondsOf(value, date);
    if (seconds === undefined) fault(column, `"${value}" is not a time of ${date}`);
    return seconds;
  };
  const span = (column: Column): number | undefined => {
    const value = row[column];
    if (!value) return undefined;
    const seconds = Number(value);
    if (!Number.isFinite(seconds) || seconds < 0) fault(column, `"${value}" is not a number of seconds`);
    return seconds;
  };
  const arrivalSec = time("arrival");
  if (!row.arrival) fault("arrival", "is empty");
  const leftSec = time("left_at");
  const patienceSec = span("patience_s") ?? (leftSec === undefined ? undefined : leftSec - (arrivalSec ?? 0));
  if (leftSec !== undefined && (patienceSec ?? 0) < 0) fault("left_at", "lies before the arrival");
  const given = { patienceSec, serviceSec: span("service_s"), startSec: time("start"), waitSec: span("wait_s") };
  return {
    line,
    visit: id("visit", ""),
    arrivalSec: arrivalSec ?? 0,
    service: id("service", ""),
    class: id("class", "all"),
    creditSec: span("credit_s") ?? 0,
    ...(row.window && { window: id("window", "") }),
    ...withoutAbsent(given),
  };
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{1,2}:\d{2}(?::\d{2})?)$/u;
const WALL_TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u;

function secondsOf(value: string, date: string): number | undefined {
  const whole = DATE_TIME.exec(value);
  if (whole && whole[1] !== date) return undefined;
  const parts = WALL_TIME.exec(whole?.[2] ?? value);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3_600 + minutes * 60 + seconds : undefined;
}

type Optional = { [Key in "patienceSec" | "serviceSec" | "startSec" | "waitSec"]?: number };

function withoutAbsent(given: { readonly [Key in keyof Optional]: number | undefined }): Optional {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function reportDoubles(visits: readonly RecordedVisit[], faults: string[]): void {
  const lines = new Map<string, number>();
  for (const { visit, line } of visits) {
    const first = lines.get(visit);
    if (first !== undefined) faults.push(`line ${line}, visit: "${visit}" stands on line ${first} already`);
    else lines.set(visit, line);
  }
}

/** Where the columns of one row contradict each other: what is played, and that it was said. */
function treatVisit(visit: RecordedVisit, treated: Treatment[]): readonly RecordedVisit[] {
  const note = (reason: Treatment["reason"], played: boolean): void =>
    void treated.push({ line: visit.line, visit: visit.visit, reason, played });
  if (visit.serviceSec === undefined && visit.patienceSec === undefined) {
    note("neitherServedNorLeft", false);
    return [];
  }
  if (visit.startSec !== undefined && visit.startSec < visit.arrivalSec - CLOCK_SLACK_SEC)
    note("startBeforeArrival", true);
  if (visit.serviceSec === undefined || visit.patienceSec === undefined) return [visit];
  note("patienceAndService", true);
  const { patienceSec: _patience, ...stayed } = visit;
  return [stayed];
}

/** Clocks of two machines may differ by so much before it is worth a word. */
const CLOCK_SLACK_SEC = 5;

/** Services that one window is recorded to have given at the same time; in a replay one follows the other. */
function overlaps(visits: readonly RecordedVisit[]): readonly Treatment[] {
  const treated: Treatment[] = [];
  const served = visits.filter((visit) => visit.window !== undefined && visit.startSec !== undefined);
  served.sort((one, other) => (one.startSec ?? 0) - (other.startSec ?? 0));
  const busyUntil = new Map<string, number>();
  for (const visit of served) {
    const window = visit.window ?? "";
    const start = visit.startSec ?? 0;
    const until = busyUntil.get(window) ?? 0;
    if (start < until) treated.push({ line: visit.line, visit: visit.visit, reason: "recordedOverlap", played: true });
    busyUntil.set(window, Math.max(until, start + (visit.serviceSec ?? 0)));
  }
  return treated;
}
