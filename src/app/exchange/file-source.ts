import { type Column } from "./columns";
import { readCsv, type CsvRow } from "./csv-text";
import type { ImportFault, SourceFile } from "./import-fault";
import { readJson } from "./json-text";
import type { Path, Place } from "./place";

/** Where a value that was read stands in its file, by its path in what was read. */
export type Source = { readonly file: string; readonly placeOf: (path: Path) => Spot };
export type Spot = Place & { readonly field: string };

type Opened<Value> = {
  readonly value: Value | undefined;
  readonly source: Source;
  readonly faults: readonly ImportFault[];
};

export const baseName = (name: string): string => name.split("/").at(-1) ?? name;

/** A JSON file that holds one object; without a value when it does not. */
export function openJson({ name, text }: SourceFile): Opened<Readonly<Record<string, unknown>>> {
  const nowhere: Source = { file: name, placeOf: () => ({ line: 1, field: "" }) };
  const read = readJson(text);
  if (!read.ok) {
    const { code, place, found } = read.refusal;
    return {
      value: undefined,
      source: nowhere,
      faults: [faultAt(name, { ...place, field: "" }, code, { received: found })],
    };
  }
  const { value, placeOf } = read.value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const spot = { line: 1, column: 1, field: "" };
    return {
      value: undefined,
      source: nowhere,
      faults: [faultAt(name, spot, "import.notAnObject", { received: typeof value })],
    };
  }
  const source: Source = { file: name, placeOf: (path) => ({ ...placeOf(path), field: fieldName(path) }) };
  return { value: value as Readonly<Record<string, unknown>>, source, faults: [] };
}

/** A CSV file; a path begins with the number of the row, from 0. */
export function openCsv({ name, text }: SourceFile, columns: readonly Column[]): Opened<readonly CsvRow[]> {
  const { rows, faults } = readCsv(text, columns);
  const placeOf = ([row, ...path]: Path): Spot => ({
    line: rows[Number(row)]?.line ?? 1,
    field: columnName(columns, path),
  });
  return {
    value: rows,
    source: { file: name, placeOf },
    faults: faults.map(({ code, line, field, params }) => faultAt(name, { line, field }, code, params)),
  };
}

export function faultAt(
  file: string,
  spot: Spot,
  code: ImportFault["code"],
  params: ImportFault["params"],
): ImportFault {
  return { code, severity: "refusal", file, ...spot, params };
}

/** The column whose cell holds a field or what the field is part of. */
function columnName(columns: readonly Column[], path: Path): string {
  const written = path.join(".");
  const holding = columns.find((column) => `${written}.`.startsWith(`${column.path.join(".")}.`));
  return holding?.name ?? path.join("_");
}

/** `windows[3].hours.mon` */
function fieldName(path: Path): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}
