import type { NetworkFault } from "#domain/network/faults";
import { type EntryOf, type NetworkDocument, SECTIONS, type Section } from "#domain/network/network";
import type { World } from "#domain/network/world";
import { columnsOf } from "./columns";
import { ENTRY_SCHEMAS, readEntry } from "./entry-schemas";
import { baseName, faultAt, openCsv, openJson, type Source, type Spot } from "./file-source";
import type { FileFaultCode, ImportFault, SourceFile } from "./import-fault";
import type { Path } from "./place";
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

function readSectionFile(section: Section, file: SourceFile, reading: Reading): void {
  const { value: rows = [], source, faults } = openCsv(file, columnsOf(ENTRY_SCHEMAS[section]));
  reading.faults.push(...faults);
  const entries = rows.map(({ value }, at) => ({ value, path: [at] }));
  readSection(section, entries, source, { line: 1, field: "" }, reading);
}

function readNetworkFile(file: SourceFile, reading: Reading): void {
  const json = openJson(file);
  reading.faults.push(...json.faults);
  if (!json.value) return;
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
  const json = openJson(file);
  reading.faults.push(...json.faults);
  if (!json.value) return;
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
  reading.faults.push(faultAt(file, spot, code, params));
}
