import { CsvError, parse } from "csv-parse/sync";

/** One line of a file: its cells by column, and where it stands. */
export type TableRow = { readonly cells: Readonly<Record<string, string>>; readonly line: number };

export type Table =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly line: number; readonly fault: "notCsv" | "columnMissing"; readonly detail: string };

/** Rows of a CSV text (RFC 4180, first line the columns) that must have the columns named. */
export function readTable(text: string, columns: readonly string[]): Table {
  let records: readonly (readonly string[])[];
  try {
    records = parse(text, { bom: true, skip_empty_lines: true, trim: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: Number(error["lines"]), fault: "notCsv", detail: error.code };
  }
  const [head = [], ...body] = records;
  const missing = columns.find((column) => !head.includes(column));
  if (missing !== undefined) return { ok: false, line: 1, fault: "columnMissing", detail: missing };
  const rows = body.map((record, index) => ({
    cells: Object.fromEntries(head.map((name, at) => [name, record[at] ?? ""])),
    line: index + 2,
  }));
  return { ok: true, rows };
}
