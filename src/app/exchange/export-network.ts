import { documentOf, type Network, type NetworkDocument, SECTIONS } from "#domain/network/network";
import { columnsOf } from "./columns";
import { writeCsv } from "./csv-text";
import { ENTRY_SCHEMAS, writeEntry } from "./entry-schemas";
import type { SourceFile } from "./import-fault";
import { NETWORK_FILE, NETWORK_FORMAT, WORLD_FILE } from "./read-network";

/** The files from which `planImport` makes the identical network again. A world is JSON in both forms. */
export function exportNetwork(network: Network, form: "json" | "csv"): readonly SourceFile[] {
  const document = documentOf(network);
  const entries = form === "json" ? [networkFile(document)] : sectionFiles(document);
  return document.world ? [...entries, { name: WORLD_FILE, text: json(document.world) }] : entries;
}

/** One entry a line: a change of the network is a change of that line. */
function networkFile(document: NetworkDocument): SourceFile {
  const sections = SECTIONS.map((section) => {
    const lines = (document[section] ?? []).map((entry) => `    ${JSON.stringify(writeEntry(section, entry))}`);
    return `  "${section}": [${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}]`;
  });
  const text = `{\n  "format": "${NETWORK_FORMAT}",\n${sections.join(",\n")}\n}\n`;
  return { name: NETWORK_FILE, text };
}

function sectionFiles(document: NetworkDocument): readonly SourceFile[] {
  return SECTIONS.map((section) => {
    const entries = (document[section] ?? []).map((entry) => writeEntry(section, entry));
    return { name: `${section}.csv`, text: writeCsv(entries, columnsOf(ENTRY_SCHEMAS[section])) };
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
