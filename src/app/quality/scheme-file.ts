import { z } from "zod";
import { faultsOf } from "#domain/checklist/faults";
import type { SchemeFault } from "#domain/checklist/messages";
import { EVIDENCE, type Scheme, SCHEME_USES, type SchemeModule, type Text } from "#domain/checklist/scheme";
import { readTable, type TableRow } from "../csv/table";

export type SchemeFile =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly faults: readonly SchemeFault[] };

const LANGUAGES = ["zh", "en", "es", "ko"] as const;

/** Columns of a checklist as CSV, one line for each item; texts have a column for each language they are there in. */
export const SCHEME_COLUMNS = [
  "scheme",
  "version",
  "use",
  "deduction",
  "module",
  "weight",
  "item",
  "points",
  "details",
  "evidence",
] as const;

const TextSchema = z.strictObject({
  zh: z.string().exactOptional(),
  en: z.string().exactOptional(),
  es: z.string().exactOptional(),
  ko: z.string().exactOptional(),
});
const SchemeSchema = z.strictObject({
  schemeId: z.string(),
  version: z.number(),
  use: z.enum(SCHEME_USES),
  title: TextSchema,
  deduction: z.enum(["wholeItem", "share"]),
  modules: z.array(
    z.strictObject({
      moduleId: z.string(),
      text: TextSchema,
      weight: z.number().exactOptional(),
      items: z.array(
        z.strictObject({
          itemId: z.string(),
          text: TextSchema,
          points: z.number(),
          details: z.number(),
          evidence: z.enum(EVIDENCE),
        }),
      ),
    }),
  ),
});

/** A checklist from a JSON or CSV text. Every fault is named by its place; with one fault nothing is read. QA-11 */
export function readScheme(text: string): SchemeFile {
  return text.trimStart().startsWith("{") ? fromJson(text) : fromCsv(text);
}

function fromJson(text: string): SchemeFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ place: "file", expected: "json" }] };
  }
  return checked(value);
}

function checked(value: unknown): SchemeFile {
  const parsed = SchemeSchema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, code }) => ({ place: path.join("/"), expected: code }));
    return { ok: false, faults };
  }
  const faults = faultsOf(parsed.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, scheme: parsed.data };
}

function fromCsv(text: string): SchemeFile {
  const table = readTable(text, SCHEME_COLUMNS);
  if (!table.ok) return { ok: false, faults: [{ place: `line ${table.line}`, expected: table.detail }] };
  const [first] = table.rows;
  if (!first) return { ok: false, faults: [{ place: "line 2", expected: "some" }] };
  const { cells } = first;
  const modules = new Map<string, Omit<SchemeModule, "items"> & { readonly items: unknown[] }>();
  for (const { cells: row } of table.rows) {
    const moduleId = row["module"] ?? "";
    const weight = row["weight"] === "" ? {} : { weight: Number(row["weight"]) };
    const module = modules.get(moduleId) ?? { moduleId, text: textOf(row, "moduleText"), ...weight, items: [] };
    module.items.push(itemOf(row));
    modules.set(moduleId, module);
  }
  return checked({
    schemeId: cells["scheme"],
    version: Number(cells["version"]),
    use: cells["use"],
    deduction: cells["deduction"],
    title: textOf(cells, "title"),
    modules: [...modules.values()],
  });
}

function itemOf(row: TableRow["cells"]): unknown {
  return {
    itemId: row["item"],
    text: textOf(row, "itemText"),
    points: Number(row["points"]),
    details: row["details"] === "" ? 1 : Number(row["details"]),
    evidence: row["evidence"] === "" ? "none" : row["evidence"],
  };
}

/** `itemText.en`, `itemText.zh` …: what is empty is not there. */
function textOf(row: TableRow["cells"], name: string): Text {
  const texts = LANGUAGES.map((language) => [language, row[`${name}.${language}`] ?? ""] as const);
  return Object.fromEntries(texts.filter(([, said]) => said !== ""));
}
