import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { type Column, readCell, writeCell } from "./columns";
import type { FileFaultCode } from "./import-fault";

export type CsvRow = { readonly value: Readonly<Record<string, unknown>>; readonly line: number };

export type CsvFault = {
  readonly code: FileFaultCode;
  readonly line: number;
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type CsvText = { readonly rows: readonly CsvRow[]; readonly faults: readonly CsvFault[] };

/** One record as csv-parse hands it over: its cells, and its text as it stood, line breaks in quotes included. */
type RawRecord = {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
};

/** Reads a section's CSV file (RFC 4180, UTF-8, first line the columns). Faults of every line are named. */
export function readCsv(text: string, columns: readonly Column[]): CsvText {
  let records: readonly RawRecord[];
  try {
    records = parse(text, RECORD_OPTIONS) as unknown as readonly RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error["lines"]);
    return { rows: [], faults: [{ code: "import.notCsv", line, field: "", params: { reason: error.code } }] };
  }
  const [head, ...body] = records;
  if (!head) return { rows: [], faults: [{ code: "import.nothingToRead", line: 1, field: "", params: {} }] };

  const names = head.record.map((name) => name.trim());
  const headLine = firstLine(head);
  const faults = [...headFaults(names, columns, headLine)];
  const byName = new Map(columns.map((column) => [column.name, column]));
  const known = names.map((name) => byName.get(name));
  const rows = body.map((record): CsvRow => {
    const line = firstLine(record);
    if (record.record.length !== names.length) {
      const params = { received: record.record.length, expected: names.length };
      faults.push({ code: "import.cellCount", line, field: "", params });
    }
    return { value: readRow(known, record.record), line };
  });
  return { rows, faults };
}

const RECORD_OPTIONS = { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true } as const;

function headFaults(names: readonly string[], columns: readonly Column[], line: number): readonly CsvFault[] {
  const known = new Set(columns.map(({ name }) => name));
  return names.flatMap((field, at): readonly CsvFault[] => {
    if (!known.has(field)) return [{ code: "import.unknownField", line, field, params: { field } }];
    if (names.indexOf(field) !== at) return [{ code: "import.duplicateField", line, field, params: { field } }];
    return [];
  });
}

function readRow(
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
): Readonly<Record<string, unknown>> {
  const row: Record<string, unknown> = {};
  columns.forEach((column, at) => {
    const value = column && readCell(column.cell, cells[at] ?? "");
    if (!column || value === undefined) return;
    let target = row;
    for (const step of column.path.slice(0, -1)) target = (target[step] ??= {}) as Record<string, unknown>;
    target[column.path.at(-1) ?? column.name] = value;
  });
  return row;
}

/** csv-parse counts the lines up to a record's end; a quoted line break makes the record begin earlier. */
function firstLine({ raw, info }: RawRecord): number {
  const inside = raw.replace(/(?:\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/).length - 1;
  return info.lines - inside;
}

/** Writes entries, already in their file form, under the section's columns. Always one line a row, `\n` at the end. */
export function writeCsv(entries: readonly Readonly<Record<string, unknown>>[], columns: readonly Column[]): string {
  const head = columns.map(({ name }) => name);
  const rows = entries.map((entry) => columns.map(({ path }) => writeCell(valueAt(entry, path))));
  return stringify([head, ...rows]);
}

function valueAt(entry: unknown, path: readonly string[]): unknown {
  return path.reduce((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], entry);
}
