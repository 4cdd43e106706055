import { stringify } from "csv-stringify/sync";
import { decide } from "#domain/calendar/decide";
import { emptyCalendar, type Calendar, type CalendarDay, type KnownUntil } from "#domain/calendar/model";
import type { CalendarRefusal } from "#domain/calendar/messages";
import { readTable, type TableRow } from "../csv/table";

export type CalendarFault = {
  readonly line: number;
  readonly code: CalendarRefusal["code"] | "calendar.notCsv" | "calendar.columnMissing" | "calendar.kindUnknown";
  readonly detail: string;
};

export type CalendarFile = {
  readonly days: readonly CalendarDay[];
  readonly knownUntil: readonly KnownUntil[];
  /** When there is one, nothing of the file is to be taken. */
  readonly faults: readonly CalendarFault[];
};

const COLUMNS = ["kind", "date", "effect", "unit", "note", "source"] as const;

/** A calendar as CSV: columns kind (`day` or `until`), date, effect, unit, note, source. */
export function readCalendarFile(text: string): CalendarFile {
  const table = readTable(text, ["date", "effect", "source"]);
  if (!table.ok) {
    const { line, fault, detail } = table;
    return { days: [], knownUntil: [], faults: [{ line, code: `calendar.${fault}`, detail }] };
  }
  const days: CalendarDay[] = [];
  const knownUntil: KnownUntil[] = [];
  const faults: CalendarFault[] = [];
  for (const row of table.rows) {
    const { kind = "day" } = row.cells;
    const day = dayOf(row);
    const { note: _note, ...end } = day;
    const command = { type: "SetDays", now: 0, days: [day], knownUntil: [] } as const;
    const decided = decide(command, emptyCalendar());
    if (!decided.ok) faults.push({ line: row.line, code: decided.refusal.code, detail: `${day.date} ${day.effect}` });
    else if (kind === "until") knownUntil.push(end);
    else if (kind === "day" || kind === "") days.push(day);
    else faults.push({ line: row.line, code: "calendar.kindUnknown", detail: kind });
  }
  return faults.length > 0 ? { days: [], knownUntil: [], faults } : { days, knownUntil, faults };
}

function dayOf({ cells }: TableRow): CalendarDay {
  const { date = "", effect = "", unit = "", note = "", source = "" } = cells;
  return { date, effect, source, ...(unit !== "" && { unitId: unit }), ...(note !== "" && { note }) };
}

/** The calendar as a file that reads back as the same calendar. */
export function writeCalendarFile(calendar: Calendar): string {
  const rows = [
    ...[...calendar.days.values()].map((day) => ["day", day.date, day.effect, day.unitId, day.note, day.source]),
    ...[...calendar.knownUntil.values()].map((end) => ["until", end.date, end.effect, end.unitId, "", end.source]),
  ].map((cells) => cells.map((cell) => cell ?? ""));
  rows.sort((one, other) => compare(one.slice(1, 4).join(" "), other.slice(1, 4).join(" ")));
  return stringify([[...COLUMNS], ...rows]);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
