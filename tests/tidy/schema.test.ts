import { expect, test } from "vitest";
import { filesBelow, read } from "../../scripts/spec.mjs";

type Key = { readonly table: string; readonly columns: readonly string[]; readonly place: string };
type Table = { readonly name: string; readonly body: string; readonly place: string; readonly isReference: boolean };

const TABLE = /(--[^\n]*\n)?\s*create table (?:if not exists )?(\w+)\s*\(([\s\S]*?)\n\)/gi;
const TABLE_KEY = /\b(?:primary key|unique)\s*\(([^)]*)\)/gi;
const COLUMN_KEY = /^\s*(\w+)\s[^,\n]*\b(?:primary key|unique)\b(?!\s*\()/gim;
const INDEX = /create unique index\s+(?:if not exists\s+)?\w+\s+on\s+(\w+)[^(]*\(([^;]*)\)/gi;

const schema = filesBelow("sql").filter((file) => file.endsWith(".sql"));
const tables = schema.flatMap(tablesOf);

/** A table that every unit reads and that stays small says so in the comment line above it: `-- reference: …`. */
function tablesOf(file: string): Table[] {
  return [...read(file).matchAll(TABLE)].map(([, comment, name = "", body = ""]) => {
    return { name, body, place: `${name} in ${file}`, isReference: comment?.startsWith("-- reference:") ?? false };
  });
}

const columnsOf = (list: string): string[] => list.split(",").map((column) => column.trim().toLowerCase());

function keysOf(table: Table): Key[] {
  const own = [...table.body.matchAll(TABLE_KEY)].map((match) => columnsOf(match[1] ?? ""));
  const single = [...table.body.matchAll(COLUMN_KEY)].map((match) => columnsOf(match[1] ?? ""));
  return [...own, ...single].map((columns) => ({ table: table.name, columns, place: table.place }));
}

function uniqueIndexes(): Key[] {
  return schema.flatMap((file) =>
    [...read(file).matchAll(INDEX)].map(([, table = "", columns = ""]) => {
      return { table, columns: columnsOf(columns), place: `a unique index on ${table} in ${file}` };
    }),
  );
}

test("every key of a big table begins with its unit, so that the table can be spread over machines", () => {
  expect(tables.length).toBeGreaterThan(0);
  const references = new Set(tables.filter((table) => table.isReference).map((table) => table.name));
  const keys = [...tables.flatMap(keysOf), ...uniqueIndexes()].filter((key) => !references.has(key.table));
  expect(keys.filter((key) => key.columns[0] !== "unit_id").map((key) => key.place)).toEqual([]);
});

test("no table draws its numbers from a sequence", () => {
  expect(
    schema.filter((file) => /\b(big|small)?serial\b|\bas identity\b|\bcreate sequence\b/i.test(read(file))),
  ).toEqual([]);
});
