import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ROOT } from "./run.mjs";

/** @typedef {{ id: string, term: string }} SourceRow a numbered row of docs/sources/rules.md */
/** @typedef {{ id: string, text: string, file: string, cites: string[] }} SpecRule a rule of a SPEC.md */
/** @typedef {{ name: string, file: string, ids: string[] }} RuleTest a test whose name begins with rule ids */

const ROW = /^\|\s*(\d-\d\d[a-z]?)\s*\|[^|]*\|([^|]*)\|/;
const CITED = /(?<![\d-])([0-4]-\d\d[a-z]?)(?:\s*(?:–|…|\bto\b)\s*([0-4]-\d\d[a-z]?))?(?![\d-])/g;
const RULE_START = /^- \*\*([A-Z]{1,4}-\d+[a-z]?)\*\*/;
const TEST_FILE = /\.(test|contract)\.tsx?$/;
const ID = /[A-Z]{1,4}-\d+[a-z]?/g;
const TEST_NAME = /(["'`])([A-Z]{1,4}-\d+[a-z]?(?:(?:,? and|,| to)? [A-Z]{1,4}-\d+[a-z]?)*[,:]? \S(?:(?!\1).)*)\1/g;

/**
 * Paths of all files below a folder of the repository, sorted, with forward slashes; none if it does not exist.
 *
 * @param {string} folder
 */
export function filesBelow(folder) {
  const top = join(ROOT, folder);
  if (!existsSync(top)) return [];
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/")).sort();
}

/** @param {string} file */
export const read = (file) => readFileSync(join(ROOT, file), "utf8");

/** @returns {SourceRow[]} the rows of the five source texts in their order */
export function sourceRows() {
  const rows = read("docs/sources/rules.md")
    .split("\n")
    .map((line) => ROW.exec(line));
  return rows.flatMap((row) => (row ? [{ id: String(row[1]), term: String(row[2]).trim() }] : []));
}

/** @returns {SpecRule[]} every rule of every SPEC.md; a rule reaches to the next rule, heading or blank line */
export function specRules() {
  const order = sourceRows().map((row) => row.id);
  return filesBelow("src")
    .filter((file) => file.endsWith("/SPEC.md"))
    .flatMap((file) => rulesOf(file).map((rule) => ({ ...rule, file, cites: citedRows(rule.text, order) })));
}

/** @param {string} file */
function rulesOf(file) {
  const rules = /** @type {{ id: string, text: string }[]} */ ([]);
  let open = false;
  for (const line of read(file).split("\n")) {
    const start = RULE_START.exec(line);
    if (start) rules.push({ id: String(start[1]), text: "" });
    open = start !== null || (open && line.trim() !== "" && !line.startsWith("#"));
    const last = rules.at(-1);
    if (open && last) last.text += `${line}\n`;
  }
  return rules;
}

/**
 * Row ids in the parentheses of a rule; "4-45 to 4-48" means all four. Throws for an id that is no row: a slip of the
 * pen would otherwise look like a rule without a source.
 *
 * @param {string} text
 * @param {string[]} order all row ids as the source texts have them
 */
export function citedRows(text, order) {
  const parentheses = (text.match(/\([^()]*\)/g) ?? []).join(" ");
  return [...parentheses.matchAll(CITED)].flatMap(([, first, last]) => {
    const [from, to] = [order.indexOf(String(first)), order.indexOf(last ?? String(first))];
    if (from < 0 || to < from) throw new Error(`${last ? `${first} to ${last}` : first} names no row: ${text}`);
    return order.slice(from, to + 1);
  });
}

/** @returns {RuleTest[]} the tests that name rules, in the order of files */
export function ruleTests() {
  const tests = [...filesBelow("src"), ...filesBelow("tests")].filter((file) => TEST_FILE.test(file));
  const files = tests.filter((file) => !file.startsWith("tests/tidy/")); // These speak of rules as examples.
  return files.flatMap((file) =>
    [...read(file).matchAll(TEST_NAME)].map((match) => ({
      name: String(match[2]),
      file,
      ids: idsOf(String(match[2])),
    })),
  );
}

/**
 * The rules that a test's name begins with, all of them: "LD-4, LD-6 and NW-1 …" has three.
 *
 * @param {string} name
 * @returns {string[]}
 */
export function idsOf(name) {
  const head = /^(?:[A-Z]{1,4}-\d+[a-z]?(?:,? and |, ?| to |:? )?)+/.exec(name)?.[0] ?? "";
  return head.match(ID) ?? [];
}
