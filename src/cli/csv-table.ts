import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { readText, writeText } from "./text-file";
import { failed } from "./failed";

/** One line of a file: its cells by column, and where it stands. */
export type TableRow = { readonly cells: Readonly<Record<string, string>>; readonly line: number };

type TextLine = { readonly cells: readonly string[]; readonly line: number };

/** Rows of a CSV file that must have the columns named. @throws CommandFailed naming file, line and column */
export async function readTable(path: string, columns: readonly string[]): Promise<readonly TableRow[]> {
  const text = await readText(path);
  const records: TextLine[] = [];
  try {
    // Lines are told by the file's own count: empty ones count too, and a quoted cell may span several.
    const onRecord = (cells: string[], { lines }: { readonly lines: number }): null => {
      records.push({ cells, line: lines });
      return null;
    };
    parse(text, { bom: true, skip_empty_lines: true, trim: true, on_record: onRecord });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw failed("notCsv", { path, reason: error.message });
  }
  const [first, ...body] = records;
  const head = first?.cells ?? [];
  for (const column of columns) {
    if (!head.includes(column)) throw failed("columnMissing", { path, column, columns: columns.join(", ") });
  }
  return body.map(({ cells, line }) => ({
    cells: Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])),
    line,
  }));
}

/** Writes rows as CSV to a file, or to standard output without one. */
export async function writeTable(
  path: string | undefined,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  await writeText(path, stringify(rows.map((row) => [...row])));
}

/** A number given as an option. @throws CommandFailed when it is none or outside its range */
export function numberOption(name: string, text: string, least: number, most = Infinity): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= least && value <= most) return value;
  throw failed("option", { option: name, expected: `${least}…${most === Infinity ? "" : most}`, given: text });
}

/** A whole number given as an option. @throws CommandFailed when it is none or outside its range */
export function wholeOption(name: string, text: string, least: number, most = Infinity): number {
  const value = numberOption(name, text, least, most);
  if (Number.isInteger(value)) return value;
  throw failed("wholeNumber", { option: name, given: text });
}
