import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { freshPostgres } from "../tests/support/fresh-postgres";
import { startServer, type Place } from "../tests/support/server-process";
import { openJournal } from "#adapter/journal/open";
import { createBusinessClock } from "#app/clock/business-clock";
import { createLobbies } from "#app/lobbies/create-lobbies";
import { benchOutlets } from "../tests/support/branch-network";
import { median, repeated, type Bench, type Mark } from "./measure";
import { populate } from "./populate";

const IDLE_OUTLETS = 16_000;
const DAYS = 1_000;
const DAYS_EMBEDDED = 100;
const CUSTOMERS_EACH = 300;
const RUNS = 3;

/** What an outlet costs that only stands open, and how fast a node is back that lost its power in the middle of a day. */
export const memory: Bench = {
  name: "memory",
  about: "heap for each idle outlet, and the restart of a node with 1,000 open days",
  run: async (say) => {
    say(`opening ${IDLE_OUTLETS} outlets`);
    const idle = await heapOfIdleOutlets();
    say(`serving ${DAYS * CUSTOMERS_EACH} customers at ${DAYS} outlets on PostgreSQL`);
    const { url: databaseUrl, drop } = await freshPostgres();
    const restartMs = await restarts({ databaseUrl }, DAYS);
    await drop();
    say(`serving ${DAYS_EMBEDDED * CUSTOMERS_EACH} customers at ${DAYS_EMBEDDED} outlets on the embedded database`);
    const dataDir = mkdtempSync(join(tmpdir(), "guichet-bench-"));
    const embeddedMs = await restarts({ dataDir }, DAYS_EMBEDDED);
    rmSync(dataDir, { recursive: true });
    return [
      { name: "heap of an idle outlet, of 16,000 open", value: idle / 1_000, unit: "kB", runs: 1, atMost: 20 },
      restartMark(`restart with ${DAYS} days on PostgreSQL`, restartMs, 5),
      restartMark(`restart with ${DAYS_EMBEDDED} days, embedded`, embeddedMs),
    ];
  },
};

function restartMark(name: string, runsMs: readonly number[], atMost?: number): Mark {
  const value = median(runsMs) / 1_000;
  return { name, value, unit: "s", runs: runsMs.length, ...(atMost !== undefined && { atMost }) };
}

/** Everything the live path keeps, divided by the outlets; the days are read from the journal as after a restart. */
async function heapOfIdleOutlets(): Promise<number> {
  const { url: databaseUrl, drop } = await freshPostgres();
  const outlets = benchOutlets(IDLE_OUTLETS, Date.now());
  await populate({ databaseUrl }, outlets, 0);
  const outletIds = outlets.map(({ outletId }) => outletId);
  const { journal, close } = await openJournal({ databaseUrl, dataDir: "" });
  // Each outlet has a clock of its own, as in a server.
  const clockOf = (): ReturnType<typeof createBusinessClock> =>
    createBusinessClock({ now: () => Date.now() }, { at: Date.now(), speed: 1 });
  const before = heapBytes();
  const clocks = new Map(outletIds.map((outletId) => [outletId, clockOf()]));
  const lobbies = await createLobbies({ journal, clockOf: (outletId) => clocks.get(outletId) ?? clockOf(), outletIds });
  const after = heapBytes();
  const open = lobbies.outletIds().length;
  await close();
  await drop();
  return (after - before) / open;
}

/** In use after a full collection, buffers outside the heap included. */
function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Starts the server again and again on days that nobody closed. The last start's server is killed, too. */
async function restarts(place: Place, days: number): Promise<readonly number[]> {
  await populate(place, benchOutlets(days, Date.now()), CUSTOMERS_EACH);
  return repeated(RUNS, async () => {
    const server = await startServer(place);
    await server.kill();
    return server.startedInMs;
  });
}
