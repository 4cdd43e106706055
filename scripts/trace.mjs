import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./run.mjs";
import { ruleTests, sourceRows, specRules } from "./spec.mjs";

export const TRACE = "docs/sources/trace.md";

/** What the source texts name: 54 + 33 + 74 + 34 + 63 rows of sections 1.1 to 1.5 of rules.md. */
const ROWS = 258;

/**
 * The trace from each row of the source texts to the rules that make it real and to the tests that hold them to it.
 * The same files give the same bytes.
 */
export function trace() {
  const rows = sourceRows();
  if (rows.length !== ROWS) throw new Error(`rules.md has ${rows.length} rows, not ${ROWS}`);
  const rules = specRules();
  const tests = ruleTests();
  const traced = rows.map((row) => {
    const citing = rules.filter((rule) => rule.cites.includes(row.id));
    const ids = new Set(citing.map((rule) => rule.id));
    const files = tests.filter((test) => test.ids.some((id) => ids.has(id))).map((test) => test.file);
    return { ...row, ids: [...ids], files: [...new Set(files)] };
  });
  const ruled = traced.filter((row) => row.ids.length > 0).length;
  const tested = traced.filter((row) => row.files.length > 0).length;
  return `# From the source texts to rules and tests

Written by \`npm run trace\`; a test fails when it is out of date. Rows: [rules.md](rules.md), sections 1.1 to 1.5.
Of ${ROWS} rows ${ruled} have rules, ${tested} of them tests; ${ROWS - ruled} are not made yet.

| row | subject | rules | tests |
| --- | --- | --- | --- |
${traced.map(line).join("\n")}
`;
}

/** @param {{ id: string, term: string, ids: string[], files: string[] }} row */
function line({ id, term, ids, files }) {
  const tests = files.map((file) => `\`${file}\``).join(", ");
  return `| ${id} | ${term} | ${ids.join(", ") || "not yet"} | ${tests || "not yet"} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(ROOT, TRACE), trace());
