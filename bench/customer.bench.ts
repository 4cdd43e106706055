import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { v7 as uuid } from "uuid";
import { freshPostgres } from "../tests/support/fresh-postgres";
import { httpLine, proofAt, type HttpLine } from "../tests/support/http-line";
import { startServer, type ServerProcess } from "../tests/support/server-process";
import { APPEND } from "#adapter/journal/append-statement";
import { openJournal } from "#adapter/journal/open";
import { present } from "#base/assert";
import { wideOutlet, writeNetwork, type BenchOutlet } from "../tests/support/branch-network";
import { driverOf, openOverHttp, serveCustomer } from "../tests/support/drive";
import { median, repeated, type Bench, type Mark } from "./measure";

const RUNS = 7;
const CLIENTS = 8;
/** Customers of one client: as many as a branch's day has; and of each of eight, who together serve the busiest's. */
const CUSTOMERS = 300;
const CUSTOMERS_EACH = 70;
/** Until the server's code is compiled for what it does: some thousand customers. */
const WARM_UP_RUNS = 8;
const COMMANDS_PER_CUSTOMER = 5;
const PGBENCH_SECONDS = 4;
const CPU_MS_MAX = 2;

/** A whole customer over HTTP on PostgreSQL, with three pages that follow the outlet; each run at a fresh outlet. */
export const customer: Bench = {
  name: "customer",
  about: "issue, call, arrive, finish and rate over HTTP with three pages following; against pgbench's commits",
  run: async (say) => {
    const { url: databaseUrl, drop } = await freshPostgres();
    const outlets = Array.from({ length: WARM_UP_RUNS + 2 * RUNS }, (_, ix) => {
      return wideOutlet(CLIENTS, Date.now(), `O-WIDE-${ix + 1}`);
    });
    const { journal, close } = await openJournal({ databaseUrl, dataDir: "" });
    await writeNetwork(
      journal,
      outlets.map(({ outletId }) => outletId),
    );
    await close();
    const server = await startServer({ databaseUrl });
    const lines = Array.from({ length: CLIENTS }, () => httpLine(server.port));
    const fresh = outlets.values();
    const serve = (clients: number, each: number): Promise<Served> =>
      serveDay(server, lines.slice(0, clients), present(fresh.next().value, "outlet"), each);

    await repeated(WARM_UP_RUNS, () => serve(CLIENTS, CUSTOMERS_EACH));
    const alone = await repeated(RUNS, () => serve(1, CUSTOMERS));
    say("8 clients, in turns with pgbench");
    const turns = await repeated(RUNS, async (): Promise<Turn> => {
      const served = await serve(CLIENTS, CUSTOMERS_EACH);
      return { ...served, theirs: await pgbenchCommitsPerSecond(databaseUrl) };
    });
    for (const line of lines) line.close();
    await server.stop();
    await drop();
    return marksOf(alone, turns);
  },
};

type Turn = Served & { readonly theirs: number };

function marksOf(alone: readonly Served[], turns: readonly Turn[]): readonly Mark[] {
  const cpu = (name: string, served: readonly Served[]): Mark => {
    return { name, value: median(served.map(({ cpuMs }) => cpuMs)), unit: "ms", runs: RUNS, atMost: CPU_MS_MAX };
  };
  const rate = (name: string, values: readonly number[], unit: string): Mark => {
    return { name, value: median(values), unit, runs: RUNS };
  };
  return [
    cpu("CPU for a whole customer, one client", alone),
    cpu("CPU for a whole customer, 8 clients", turns),
    rate(
      "commands per second, 8 clients",
      turns.map(({ perSecond }) => perSecond),
      "/s",
    ),
    rate(
      "pgbench: the same rows, commits per second",
      turns.map(({ theirs }) => theirs),
      "/s",
    ),
    rate(
      "commands for each commit of pgbench",
      turns.map(({ perSecond, theirs }) => perSecond / theirs),
      "",
    ),
  ];
}

/** CPU of the server for each customer, and commands a second. */
type Served = { readonly cpuMs: number; readonly perSecond: number };

/** A day of its own for each run, followed by three pages: no outlet has several days' customers in an hour. */
async function serveDay(
  server: ServerProcess,
  lines: readonly HttpLine[],
  outlet: BenchOutlet,
  each: number,
): Promise<Served> {
  await openOverHttp(present(lines[0], "line"), outlet);
  const pages = followingPages(server.port, outlet.outletId);
  const cpuBefore = server.cpuMs();
  const startedAt = performance.now();
  await Promise.all(
    lines.map(async (line, ix) => {
      const driver = driverOf(line, outlet.outletId);
      const desk = present(outlet.desks[ix], "desk");
      for (let n = 0; n < each; n += 1) await serveCustomer(driver, desk, n);
    }),
  );
  const customers = lines.length * each;
  const perSecond = (customers * COMMANDS_PER_CUSTOMER * 1_000) / (performance.now() - startedAt);
  const cpuMs = (server.cpuMs() - cpuBefore) / customers;
  for (const page of pages) page.destroy();
  return { cpuMs, perSecond };
}

/** A page with the board, one with the floor and one with both on one stream. They read and say nothing. */
function followingPages(port: number, outletId: string): readonly Socket[] {
  const root = "/api/v1";
  const both = `${root}/stream?topics=board:${outletId},floor:${outletId}`;
  return [`${root}/outlets/${outletId}/board/stream`, `${root}/outlets/${outletId}/floor/stream`, both].map((path) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const proof = Object.entries(proofAt(port)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${proof.join("")}accept: text/event-stream\r\n\r\n`);
    socket.resume();
    return socket;
  });
}

/** Each client appends to a stream of its own with the very statement of the journal, one record a commit. */
async function pgbenchCommitsPerSecond(databaseUrl: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "guichet-pgbench-"));
  const script = join(folder, "append.sql");
  writeFileSync(script, pgbenchScript());
  const program = process.env["GUICHET_PGBENCH"] ?? "pgbench";
  const args = [
    "-n",
    "-M",
    "prepared",
    "-c",
    String(CLIENTS),
    "-j",
    "2",
    "-T",
    String(PGBENCH_SECONDS),
    "-D",
    "q=0",
    "-f",
    script,
  ];
  const { stdout } = await promisify(execFile)(program, [...args, databaseUrl]);
  rmSync(folder, { recursive: true });
  return Number(/tps = ([\d.]+)/u.exec(stdout)?.[1]);
}

/** The record is a call, the longest of the five; its data has the size that a quiet lobby's calls have. */
function pgbenchScript(): string {
  const month = `${new Date().toISOString().slice(0, 7)}-01`;
  const data = {
    type: "TicketCalled",
    at: Date.now(),
    ticketId: uuid(),
    number: "A001",
    windowId: "O-WIDE-W1",
    staffId: "O-WIDE-E1",
    waitedMs: 4,
    rule: "firstCome",
    runnersUp: [],
  };
  const fields = `"t":"TicketCalled","d":${JSON.stringify(data)},"b":${Date.now()},"a":"O-WIDE-E1","c":"${uuid()}"`;
  const place = (q: string): string =>
    `{"u":"pgbench-' || :client_id || '-' || :run || '","m":"${month}","s":"lobby","q":' || ${q} || ',`;
  const record = `'[${place(":q")}${fields},"h":"${"0".repeat(64)}","p":""}]'`;
  const statement = APPEND.replace("$1::json", `(${record})::json`).replace("$2", `'{${month}}'`).replaceAll("\n", " ");
  return `\\if :q = 0\n\\set run random(1, 1000000000)\n\\endif\n\\set q :q + 1\n${statement.trim()};\n`;
}
