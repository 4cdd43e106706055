import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openJournal } from "#adapter/journal/open";
import { auditJournal } from "#app/journal/audit";
import { desksOf } from "../support/branch-network";
import { demoNetwork, demoPlan } from "../fixtures/demo-day";
import { driverOf, seat, serveCustomer } from "../support/drive";
import { httpLine, showToken } from "../support/http-line";
import { everybody } from "./callers";
import { fuzz, type FuzzReport, type Timed } from "./fuzz";
import type { ApiDocument } from "./fuzzed-request";
import { isHere } from "./wrong-values";

// `npm run fuzz [-- REQUESTS] [SEED]`: the whole interface under nonsense, then a customer, then the journal's chains.
const [requests = "100000", seed = "2026"] = process.argv.slice(2);
/** The outlet whose ids the requests know, and one that they leave in peace. */
const OUTLET = "O03";
const QUIET_OUTLET = "O08";

const said = ({ route, lastsMs }: Timed): string => `${route} ${(lastsMs / 1_000).toFixed(1)} s`;

type Started = { readonly url: string; readonly token: string; readonly knownIds: readonly string[] };

const dataDir = mkdtempSync(join(tmpdir(), "guichet-fuzz-"));
const server = spawn(process.execPath, ["--import", "tsx", "tests/fuzz/server.ts", OUTLET, dataDir], {
  stdio: ["ignore", "pipe", "inherit"],
});
process.once("exit", () => server.kill("SIGKILL"));
const ended = once(server, "exit");
const lines = createInterface({ input: server.stdout });
const [line] = (await Promise.race([once(lines, "line"), ended])) as [unknown];
if (typeof line !== "string") throw new Error("the server ended before it listened");
lines.on("line", (logged) => process.stderr.write(`\n${logged}\n`));
const { url, token, knownIds } = JSON.parse(line) as Started;
const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as ApiDocument;

const startedAt = performance.now();
const report = await fuzz({
  url,
  document,
  knownIds,
  requests: Number(requests),
  seed: Number(seed),
  callers: () => everybody(url, token, OUTLET),
  onProgress: (done) => process.stderr.write(`\r  ${done} requests `),
});
const lastsSec = (performance.now() - startedAt) / 1_000;
await serveOne();
const aliveWith = server.exitCode === null ? "alive" : `ended with ${server.exitCode}`;
server.kill("SIGTERM");
await ended;
const findings = await audited();
rmSync(dataDir, { recursive: true, force: true });
tell(report);
process.exit(report.faults.length + findings.length === 0 && aliveWith === "alive" ? 0 : 1);

/** After all that a customer is served from number to rating. */
async function serveOne(): Promise<void> {
  const port = Number(new URL(url).port);
  showToken(port, token);
  const desk = isHere(desksOf(demoPlan(demoNetwork(), QUIET_OUTLET))[0]);
  await seat(httpLine(port), QUIET_OUTLET, desk);
  await serveCustomer(driverOf(httpLine(port), QUIET_OUTLET), desk, 0);
}

/** What is wrong with the journal that the server left. */
async function audited(): Promise<readonly string[]> {
  const { journal, close } = await openJournal({ dataDir });
  const { findings } = await auditJournal(journal);
  await close();
  return findings.map((finding) => JSON.stringify(finding));
}

function tell({ requests: sent, byStatus, routes, slowest, late, faults }: FuzzReport): void {
  const counts = Object.entries(byStatus)
    .map(([status, count]) => `${status}: ${count}`)
    .join(", ");
  const lines = [
    `\n${sent} requests to ${routes} routes in ${lastsSec.toFixed(0)} s, seed ${seed}; slowest ${said(slowest)}`,
    counts,
    `${late.length} answered after more than 5 s${late.map((one) => `, ${said(one)}`).join("")}`,
    `${faults.length} faults; ${findings.length} findings in the journal; the server is ${aliveWith} and served a customer`,
    ...faults,
    ...findings,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
