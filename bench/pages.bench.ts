import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { present } from "#base/assert";
import { benchOutlets, type BenchOutlet } from "../tests/support/branch-network";
import { driverOf, linePool } from "../tests/support/drive";
import { freshPostgres } from "../tests/support/fresh-postgres";
import { proofAt } from "../tests/support/http-line";
import { startServer, type ServerProcess } from "../tests/support/server-process";
import { quantile, repeated, type Bench } from "./measure";
import { populate } from "./populate";

const PAGES = 2_000;
const OUTLETS = 100;
/** Each outlet's pages: hall screens and kiosks, consoles, lobby tablets, and as many telephones as may follow one ticket. */
const PAGES_OF_OUTLET = { board: 6, both: 8, floor: 2, ticket: 4 } as const;
const COMMANDS_PER_SECOND = 100;
const SECONDS = 12;
const LINES = 16;
const KB_MAX = 60;

/** So many pages that follow the lobbies of a hundred branches on one server, while things happen there. */
export const pages: Bench = {
  name: "pages",
  about: `memory of ${PAGES.toLocaleString("en")} open live pages on one server, and how late they hear of a change`,
  run: async (say) => {
    const { url: databaseUrl, drop } = await freshPostgres();
    const outlets = benchOutlets(OUTLETS, Date.now());
    await populate({ databaseUrl }, outlets, 3);
    const server = await startServer({ databaseUrl });
    const load = lobbyLoad(server, outlets);
    say("nobody looks");
    await load.run(SECONDS, () => undefined);
    const alone = await load.run(SECONDS, () => undefined);
    say(`${PAGES} pages open`);
    const opened = await openPages(server, outlets, load.ticketOf);
    await load.run(SECONDS, () => undefined);
    const followed = await load.run(SECONDS, opened.expect);
    const delaysMs = opened.delaysMs();
    opened.close();
    load.close();
    await server.stop();
    await drop();
    const kbEach = (name: keyof Memory): number => (followed[name] - alone[name]) / opened.count / 1_024;
    return [
      { name: "open live pages", value: opened.count, unit: "", runs: 1, atLeast: PAGES },
      { name: "resident memory for each", value: kbEach("rss"), unit: "kB", runs: 1, atMost: KB_MAX },
      { name: "heap for each", value: kbEach("heap"), unit: "kB", runs: 1, atMost: KB_MAX },
      { name: "server without pages: resident", value: alone.rss / 1e6, unit: "MB", runs: 1 },
      { name: "pushes measured", value: delaysMs.length, unit: "", runs: 1 },
      { name: "command sent to page told: p50", value: quantile(delaysMs, 0.5), unit: "ms", runs: 1 },
      { name: "command sent to page told: p95", value: quantile(delaysMs, 0.95), unit: "ms", runs: 1 },
    ];
  },
};

type Memory = { readonly rss: number; readonly heap: number };

/** Customers come to one outlet after the other, at a fixed pace. */
function lobbyLoad(server: ServerProcess, outlets: readonly BenchOutlet[]) {
  const pool = linePool(server.port, LINES);
  const tickets = new Map<string, string>();
  let turn = 0;
  const customer = async (onCommand: (outletId: string) => void): Promise<void> => {
    const { outletId, desks } = present(outlets[turn++ % outlets.length], "outlet");
    const desk = present(desks[0], "desk");
    await pool.use(async (line) => {
      const driver = driverOf(line, outletId);
      onCommand(outletId);
      tickets.set(outletId, await driver.issue(present(desk.serviceIds[0], "service"), "ordinary"));
      const ticketId = await driver.callNext(desk);
      if (ticketId === undefined) return;
      await driver.start(desk, ticketId);
      await driver.finish(desk, ticketId);
    });
  };
  return {
    /** @returns what the server holds: the most that was resident, the least heap, which is what a collection left */
    run: async (seconds: number, onCommand: (outletId: string) => void): Promise<Memory> => {
      const held: Memory[] = [];
      const customers: Promise<void>[] = [];
      await repeated(seconds, async () => {
        for (let n = 0; n < COMMANDS_PER_SECOND / 4; n += 1) {
          customers.push(customer(onCommand));
          await sleep(4_000 / COMMANDS_PER_SECOND);
        }
        held.push({ rss: server.memoryBytes(), heap: await heapBytes(server) });
      });
      await Promise.all(customers);
      return { rss: Math.max(...held.map(({ rss }) => rss)), heap: Math.min(...held.map(({ heap }) => heap)) };
    },
    ticketOf: (outletId: string): string => present(tickets.get(outletId), "a ticket of the outlet"),
    close: pool.close,
  };
}

async function heapBytes({ url }: ServerProcess): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^nodejs_heap_size_used_bytes (\S+)/mu.exec(text)?.[1]);
}

/** Opens the pages of every outlet; each notes when it hears of a change that `expect` has announced. */
async function openPages(
  { port }: ServerProcess,
  outlets: readonly BenchOutlet[],
  ticketOf: (outletId: string) => string,
) {
  const sentAt = new Map<string, number>();
  const delaysMs: number[] = [];
  const sockets: Socket[] = [];
  const open = (outletId: string, path: string, isTimed: boolean): Promise<void> => {
    const socket = connect({ port, host: "127.0.0.1" });
    sockets.push(socket);
    let heardOf = 0;
    const proof = Object.entries(proofAt(port)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET /api/v1${path} HTTP/1.1\r\nhost: bench\r\n${proof.join("")}accept: text/event-stream\r\n\r\n`);
    return new Promise((resolve) => {
      socket.on("data", (chunk: Buffer) => {
        resolve();
        const at = sentAt.get(outletId);
        if (!isTimed || at === undefined || at === heardOf || !chunk.includes("event: patch")) return;
        heardOf = at;
        delaysMs.push(performance.now() - at);
      });
    });
  };
  for (const { outletId } of outlets) {
    const root = `/outlets/${outletId}`;
    const paths = {
      board: `${root}/board/stream`,
      floor: `${root}/floor/stream`,
      both: `/stream?topics=board:${outletId},floor:${outletId}`,
      ticket: `${root}/tickets/${ticketOf(outletId)}/stream`,
    };
    for (const [kind, count] of Object.entries(PAGES_OF_OUTLET) as [keyof typeof paths, number][]) {
      await Promise.all(Array.from({ length: count }, () => open(outletId, paths[kind], kind !== "ticket")));
    }
  }
  return {
    count: sockets.filter(({ destroyed }) => !destroyed).length,
    expect: (outletId: string): void => void sentAt.set(outletId, performance.now()),
    delaysMs: () => delaysMs,
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
