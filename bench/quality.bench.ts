import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openJournal, type OpenJournal } from "#adapter/journal/open";
import { createSqlCaseList } from "#adapter/quality/sql-case-list";
import type { CaseList, CaseQuery } from "#app/ports/case-list";
import { freshPostgres } from "../tests/support/fresh-postgres";
import { type Bench, type Mark, quantile, repeated } from "./measure";

const CASES = 200_000;
const OUTLETS = 1_000;
const RUNS = 20;
const NOW = 1_763_000_000_000;

/** Open complaints and findings over a thousand outlets, due within a month around now. */
const FILL = `
  INSERT INTO quality_case
  SELECT 'O' || lpad((n % ${OUTLETS})::text, 4, '0'), (ARRAY['complaint', 'finding'])[1 + n % 2], md5(n::text),
    'O' || lpad((n % ${OUTLETS})::text, 4, '0'), (ARRAY['registered', 'assigned', 'investigating'])[1 + n % 3], true,
    ${NOW} - n * 1000::bigint, ${NOW} + ((n * 7919::bigint) % 2592000 - 1296000) * 1000,
    ${NOW} + ((n * 7919::bigint) % 2592000) * 1000, 'E' || n % 5000, 'topic' || n % 40,
    (ARRAY['general', 'serious', 'major'])[1 + n % 3], ${NOW}, '{"openings":1,"overdue":[],"receiver":"E1"}'
  FROM generate_series(1, ${CASES}) AS n;
  ANALYZE quality_case`;

const QUESTIONS: readonly (readonly [string, CaseQuery])[] = [
  ["what is due first of all", { open: true }],
  ["overdue complaints", { kind: "complaint", open: true, dueBefore: NOW }],
  ["one outlet's findings", { kind: "finding", open: true, unitIds: ["O0501"] }],
  ["a district's complaints", { kind: "complaint", open: true, unitIds: units(40) }],
  ["one person's cases", { person: "E4711", open: true }],
  ["one topic", { topic: "topic7", open: true }],
  ["a rare mixture", { kind: "finding", topic: "topic7", grade: "major", state: "assigned" }],
  ["a number's beginning", { idPrefix: "4a7" }],
];

/** How long people wait for a list or a search when 200,000 cases are open. */
export const quality: Bench = {
  name: "quality",
  about: `lists and searches over ${CASES.toLocaleString("en")} open complaints and findings`,
  run: async (say) => {
    const dataDir = mkdtempSync(join(tmpdir(), "guichet-bench-"));
    const embedded = await measured("embedded", 300, await openJournal({ dataDir }), say);
    rmSync(dataDir, { recursive: true });
    const { url, drop } = await freshPostgres();
    const served = await measured("PostgreSQL", 100, await openJournal({ databaseUrl: url, dataDir: "" }), say);
    await drop();
    return [...embedded, ...served];
  },
};

async function measured(
  store: string,
  atMost: number,
  { database, close }: OpenJournal,
  say: (line: string) => void,
): Promise<readonly Mark[]> {
  say(`${store}: ${CASES} cases are written`);
  await database.exec(FILL);
  const list = createSqlCaseList(database);
  const marks: Mark[] = [];
  const mark = async (what: string, ask: () => Promise<unknown>, isAsked = true): Promise<void> => {
    await ask();
    const value = quantile(await repeated(RUNS, () => timed(ask)), 0.95);
    marks.push({ name: `${store}: ${what}, p95`, value, unit: "ms", runs: RUNS, ...(isAsked && { atMost }) });
  };
  for (const [what, query] of QUESTIONS) await mark(what, () => list.list(query, { limit: 50 }));
  await mark("the hundredth page", () => hundredthPage(list));
  // Counts fifty thousand overdue ones: nobody types and waits for it.
  await mark("the bulletin", () => list.countByUnit({ kind: "complaint", open: true, dueBefore: NOW }), false);
  await mark("what the house has to look at", () => list.toLookAt(NOW + 60_000, 500));
  await close();
  return marks;
}

function hundredthPage(list: CaseList): Promise<unknown> {
  return list.list({ open: true }, { after: { dueAt: NOW - 900_000_000, unitId: "O0500", caseId: "8" }, limit: 50 });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function units(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `O${String(at * 7).padStart(4, "0")}`);
}
