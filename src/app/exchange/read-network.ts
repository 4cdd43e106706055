import type { NetworkFault } from "#domain/network/faults";
import { type EntryOf, type NetworkDocument, SECTIONS, type Section } from "#domain/network/network";
import type { World } from "#domain/network/world";
import { type Column, columnsOf } from "./columns";
import { readCsv } from "./csv-text";
import { ENTRY_SCHEMAS, readEntry } from "./entry-schemas";
import type { FileFaultCode, ImportFault, SourceFile } from "./import-fault";
import { readJson } from "./json-text";
import type { Path, Place } from "./place";
import { schemaFaults } from "./schema-faults";
import { readWorld } from "./world-schema";

export const NETWORK_FILE = "network.json";
export const WORLD_FILE = "world.json";
export const NETWORK_FORMAT = "guichet.network/1";

export type NetworkFiles = {
  readonly document: NetworkDocument;
  readonly faults: readonly ImportFault[];
  /** Names the place in the files that a fault of the domain speaks of. */
  readonly locate: (fault: NetworkFault) => ImportFault;
};

/** Where the entries of one section came from. */
type Source = { readonly file: string; readonly placeOf: (path: Path) => Spot };
type Spot = Place & { readonly field: string };
type Found = { readonly source: Source; readonly path: Path };

type Reading = {
  readonly document: { -readonly [S in keyof NetworkDocument]: NetworkDocument[S] };
  readonly faults: ImportFault[];
  /** By section and entry id, `world` for the world. */
  readonly found: Map<string, Found>;
};

/**
 * Reads `network.json`, `world.json` and one CSV file a section (`outlets.csv`, …) into one document. Every fault of
 * every file is collected; with faults the document holds what could be read and must not be imported.
 */
export function readNetwork(files: readonly SourceFile[]): NetworkFiles {
  const reading: Reading = { document: {}, faults: [], found: new Map() };
  for (const file of files) readFile(file, reading);
  return { document: reading.document, faults: reading.faults, locate: (fault) => locate(fault, reading, files) };
}

function readFile(file: SourceFile, reading: Reading): void {
  const section = SECTIONS.find((name) => baseName(file.name) === `${name}.csv`);
  if (section) readSectionFile(section, file, reading);
  else if (baseName(file.name) === NETWORK_FILE) readNetworkFile(file, reading);
  else if (baseName(file.name) === WORLD_FILE) readWorldFile(file, reading);
  else report(reading, "import.unknownFile", file.name, { line: 1, field: "" }, {});
}

const baseName = (name: string): string => name.split("/").at(-1) ?? name;

function readSectionFile(section: Section, { name, text }: SourceFile, reading: Reading): void {
  const columns = columnsOf(ENTRY_SCHEMAS[section]);
  const { rows, faults } = readCsv(text, columns);
  for (const { code, line, field, params } of faults) report(reading, code, name, { line, field }, params);
  const source: Source = {
    file: name,
    placeOf: ([row, ...path]) => ({
      line: rows[Number(row)]?.line ?? 1,
      field: columnName(columns, path),
    }),
  };
  const entries = rows.map(({ value }, at) => ({ value, path: [at] }));
  readSection(section, entries, source, { line: 1, field: "" }, reading);
}

/** The column whose cell holds a field or what the field is part of. */
function columnName(columns: readonly Column[], path: Path): string {
  const written = path.join(".");
  const holding = columns.find((column) => `${written}.`.startsWith(`${column.path.join(".")}.`));
  return holding?.name ?? path.join("_");
}

function readNetworkFile(file: SourceFile, reading: Reading): void {
  const json = readObject(file, reading);
  if (!json) return;
  const { format, ...sections } = json.value;
  if (format !== NETWORK_FORMAT) {
    const params = { received: typeof format === "string" ? format : typeof format, choices: NETWORK_FORMAT };
    report(reading, "import.notAChoice", file.name, json.source.placeOf(["format"]), params);
  }
  for (const [name, list] of Object.entries(sections)) {
    const section = SECTIONS.find((known) => known === name);
    const spot = json.source.placeOf([name]);
    if (!section) report(reading, "import.unknownField", file.name, spot, { field: name });
    else if (!Array.isArray(list)) report(reading, "import.notAList", file.name, spot, { received: typeof list });
    else {
      const entries = list.map((value: unknown, at) => ({ value, path: [name, at] }));
      readSection(section, entries, json.source, spot, reading);
    }
  }
}

function readWorldFile(file: SourceFile, reading: Reading): void {
  const json = readObject(file, reading);
  if (!json) return;
  const read = readWorld(json.value);
  if (read.success) {
    reading.document.world = read.data satisfies World;
    reading.found.set("world", { source: json.source, path: [] });
    return;
  }
  for (const { code, path, params } of schemaFaults(json.value, read.error.issues)) {
    report(reading, code, file.name, json.source.placeOf(path), params);
  }
}

function readObject(
  file: SourceFile,
  reading: Reading,
): { value: Record<string, unknown>; source: Source } | undefined {
  const read = readJson(file.text);
  if (!read.ok) {
    const { code, place, found } = read.refusal;
    report(reading, code, file.name, { ...place, field: "" }, { received: found });
    return undefined;
  }
  const { value, placeOf } = read.value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report(reading, "import.notAnObject", file.name, { line: 1, column: 1, field: "" }, { received: typeof value });
    return undefined;
  }
  const source = { file: file.name, placeOf: (path: Path) => ({ ...placeOf(path), field: fieldName(path) }) };
  return { value: value as Record<string, unknown>, source };
}

function readSection(
  section: Section,
  entries: readonly { readonly value: unknown; readonly path: Path }[],
  source: Source,
  head: Spot,
  reading: Reading,
): void {
  if (reading.document[section]) {
    report(reading, "import.sectionTwice", source.file, head, { section });
    return;
  }
  const list: EntryOf[Section][] = [];
  for (const { value, path } of entries) {
    const read = readEntry(section, value);
    for (const fault of read.success ? [] : schemaFaults(value, read.error.issues)) {
      report(reading, fault.code, source.file, source.placeOf([...path, ...fault.path]), fault.params);
    }
    if (!read.success) continue;
    const key = `${section}/${read.data.id}`;
    if (reading.found.has(key)) {
      report(reading, "import.duplicateId", source.file, source.placeOf([...path, "id"]), { id: read.data.id });
    }
    reading.found.set(key, { source, path });
    list.push(read.data);
  }
  Object.assign(reading.document, { [section]: list });
}

function locate(fault: NetworkFault, reading: Reading, files: readonly SourceFile[]): ImportFault {
  const { code, severity, section, id, params } = fault;
  const found = reading.found.get(section === "world" ? "world" : `${section}/${id}`);
  const said = { code, severity, params: { ...params, section, id } };
  // An entry that these files do not hold breaks a rule because of them: the first file stands for all.
  if (!found) return { ...said, file: files[0]?.name ?? "", line: 1, field: fault.field };
  return { ...said, file: found.source.file, ...found.source.placeOf([...found.path, ...fault.field.split(".")]) };
}

function report(
  reading: Reading,
  code: FileFaultCode,
  file: string,
  spot: Spot,
  params: Readonly<Record<string, string | number>>,
): void {
  reading.faults.push({ code, severity: "refusal", file, ...spot, params });
}

/** `windows[3].hours.mon` */
function fieldName(path: Path): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}
