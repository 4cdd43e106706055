import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { v7 as uuid } from "uuid";
import { freshPostgres } from "../tests/support/fresh-postgres";
import { httpLine, proofAt } from "../tests/support/http-line";
import { startServer, type ServerProcess } from "../tests/support/server-process";
import { APPEND } from "#adapter/journal/append-statement";
import { openJournal } from "#adapter/journal/open";
import { present } from "#base/assert";
import { wideOutlet, writeNetwork, type Desk } from "../tests/support/branch-network";
import { driverOf, openOverHttp, serveCustomer, type Driver } from "../tests/support/drive";
import { median, repeated, type Bench, type Mark } from "./measure";

const RUNS = 7;
const CUSTOMERS = 300;
/** Until the server's code is compiled for what it does: some thousand customers. */
const WARM_UP_TURNS = 3;
const CLIENTS = 8;
const COMMANDS_PER_CUSTOMER = 5;
const SECONDS = 4;
const CPU_MS_MAX = 2;

/** A whole customer over HTTP on PostgreSQL, with three pages that follow the outlet. */
export const customer: Bench = {
  name: "customer",
  about: "issue, call, arrive, finish and rate over HTTP with three pages following; against pgbench's commits",
  run: async (say) => {
    const { url: databaseUrl, drop } = await freshPostgres();
    const outlet = wideOutlet(CLIENTS, Date.now());
    const { journal, close } = await openJournal({ databaseUrl, dataDir: "" });
    await writeNetwork(journal, [outlet.outletId]);
    await close();
    const server = await startServer({ databaseUrl });
    const lines = outlet.desks.map(() => httpLine(server.port));
    await openOverHttp(present(lines[0], "line"), outlet);
    const tellers = outlet.desks.map((desk, ix) => {
      return { desk, driver: driverOf(present(lines[ix], "line"), outlet.outletId) };
    });
    const pages = followingPages(server.port, outlet.outletId);

    const first = present(tellers[0], "teller");
    await repeated(WARM_UP_TURNS, () => throughput(tellers));
    const aloneMs = await repeated(RUNS, () => cpuMsPerCustomer(server, first));
    say("8 clients, in turns with pgbench");
    const turns = await repeated(RUNS, async () => {
      const cpuBefore = server.cpuMs();
      const { commands, perSecond: ours } = await throughput(tellers);
      const cpuMs = ((server.cpuMs() - cpuBefore) * COMMANDS_PER_CUSTOMER) / commands;
      const theirs = await pgbenchCommitsPerSecond(databaseUrl);
      return { cpuMs, ours, theirs, ratio: ours / theirs };
    });
    for (const page of pages) page.destroy();
    for (const line of lines) line.close();
    await server.stop();
    await drop();
    const mark = (name: string, values: readonly number[], unit: string): Mark => {
      return { name, value: median(values), unit, runs: RUNS };
    };
    return [
      { ...mark("CPU for a whole customer, one client", aloneMs, "ms"), atMost: CPU_MS_MAX },
      {
        ...mark(
          "CPU for a whole customer, 8 clients",
          turns.map(({ cpuMs }) => cpuMs),
          "ms",
        ),
        atMost: CPU_MS_MAX,
      },
      mark(
        "commands per second, 8 clients",
        turns.map(({ ours }) => ours),
        "/s",
      ),
      mark(
        "pgbench: the same rows, commits per second",
        turns.map(({ theirs }) => theirs),
        "/s",
      ),
      mark(
        "commands for each commit of pgbench",
        turns.map(({ ratio }) => ratio),
        "",
      ),
    ];
  },
};

type Teller = { readonly desk: Desk; readonly driver: Driver };

async function cpuMsPerCustomer(server: ServerProcess, teller: Teller): Promise<number> {
  const before = server.cpuMs();
  await repeated(CUSTOMERS, (n) => serveCustomer(teller.driver, teller.desk, n));
  return (server.cpuMs() - before) / CUSTOMERS;
}

/** Everybody serves one customer after the other. */
async function throughput(
  tellers: readonly Teller[],
): Promise<{ readonly commands: number; readonly perSecond: number }> {
  const startedAt = performance.now();
  const until = startedAt + SECONDS * 1_000;
  const served = await Promise.all(
    tellers.map(async (teller) => {
      let customers = 0;
      for (; performance.now() < until; customers += 1) await serveCustomer(teller.driver, teller.desk, customers);
      return customers;
    }),
  );
  const commands = served.reduce((sum, each) => sum + each, 0) * COMMANDS_PER_CUSTOMER;
  return { commands, perSecond: (commands * 1_000) / (performance.now() - startedAt) };
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
    String(SECONDS),
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
