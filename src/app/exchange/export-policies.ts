import type { PolicyBook } from "#domain/policy/model";
import { columnsOf } from "./columns";
import { writeCsv } from "./csv-text";
import type { SourceFile } from "./import-fault";
import { entryOf, POLICY_CSV, POLICY_ENTRY, POLICY_FORMAT, POLICY_JSON, writeValue } from "./policy-entries";

/** The file from which `planPolicyImport` makes the same values stand again. One value a line, in the order of setting. */
export function exportPolicies(book: PolicyBook, form: "json" | "csv"): SourceFile {
  const standing = [...book.values.values()].filter(({ valueId }) => !book.withdrawn.has(valueId));
  if (form === "csv") {
    const rows = standing.map((value) => ({ ...entryOf(value), value: writeValue(value.value) }));
    return { name: POLICY_CSV, text: writeCsv(rows, columnsOf(POLICY_ENTRY)) };
  }
  const lines = standing.map((value) => `    ${JSON.stringify(entryOf(value))}`);
  const values = lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `;
  return { name: POLICY_JSON, text: `{\n  "format": "${POLICY_FORMAT}",\n  "values": [${values}]\n}\n` };
}
