import { loadavg, cpus } from "node:os";
import { backup } from "./backup.bench";
import { bankRoster } from "./bank-roster.bench";
import { core } from "./core.bench";
import { customer } from "./customer.bench";
import { forecast } from "./forecast.bench";
import { history } from "./history.bench";
import { ingest } from "./ingest.bench";
import { journal } from "./journal.bench";
import { live } from "./live.bench";
import { memory } from "./memory.bench";
import { pages } from "./pages.bench";
import { roster } from "./roster.bench";
import { rosterLoop } from "./roster-loop.bench";
import { quality } from "./quality.bench";
import { staffing } from "./staffing.bench";
import { tv } from "./tv.bench";
import { twin } from "./twin.bench";
import { twinLive } from "./twin-live.bench";
import { waits } from "./waits.bench";
import { isKept, type Bench, type Mark } from "./measure";

const BENCHES: readonly Bench[] = [
  ingest,
  core,
  live,
  customer,
  history,
  memory,
  pages,
  tv,
  backup,
  journal,
  forecast,
  staffing,
  twin,
  twinLive,
  waits,
  roster,
  bankRoster,
  rosterLoop,
  quality,
];

const args = process.argv.slice(2);
const asJson = args.includes("--json");
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0 || args.includes("--help")) {
  process.stderr.write("usage: npm run bench -- [NAME …] [--json]\n");
  for (const { name, about } of BENCHES) process.stderr.write(`  ${name.padEnd(10)} ${about}\n`);
  process.exit(unknown.length > 0 ? 1 : 0);
}

const chosen = BENCHES.filter(({ name }) => names.length === 0 || names.includes(name));
const results: { readonly bench: string; readonly load: number; readonly marks: readonly Mark[] }[] = [];
for (const { name, about, run } of chosen) {
  const load = loadavg()[0] ?? 0;
  if (!asJson) process.stdout.write(`\n${name}: ${about} (${cpus().length} cores, load before ${load.toFixed(1)})\n`);
  const marks = await run((line) => process.stderr.write(`  ${line}\n`));
  results.push({ bench: name, load, marks });
  if (!asJson) for (const mark of marks) process.stdout.write(`${lineOf(mark)}\n`);
}
if (asJson) process.stdout.write(`${JSON.stringify(results)}\n`);
process.exitCode = results.some(({ marks }) => marks.some((mark) => isKept(mark) === false)) ? 1 : 0;

function lineOf(mark: Mark): string {
  const { name, value, unit, runs, atMost, atLeast } = mark;
  const kept = isKept(mark);
  const word = kept === undefined ? "      " : kept ? "kept  " : "MISSED";
  const bound = atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : "";
  const figure = value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 2 : 0 });
  return `  ${word} ${name.padEnd(46)} ${`${figure} ${unit}`.padStart(16)}  ${bound.padEnd(20)} ${runs > 1 ? `median of ${runs}` : ""}`.trimEnd();
}
