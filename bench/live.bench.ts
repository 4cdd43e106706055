import { setTimeout as sleep } from "node:timers/promises";
import { freshPostgres } from "../tests/support/fresh-postgres";
import { httpLine } from "../tests/support/http-line";
import { startServer } from "../tests/support/server-process";
import { openJournal } from "#adapter/journal/open";
import { present } from "#base/assert";
import { createRng, type Rng } from "#base/rng";
import { benchOutlets, wideOutlet, writeNetwork, type BenchOutlet, type Desk } from "../tests/support/branch-network";
import { driverOf, linePool, openOverHttp } from "../tests/support/drive";
import { countDoubled } from "./journal-check";
import { median, quantile, repeated, type Bench, type Mark } from "./measure";
import { populate } from "./populate";

const WINDOWS = 50;
const RUNS = 5;
const ROUNDS = 20;

const OUTLETS = 16_000;
const COMMANDS_PER_SECOND = 1_000;
const COMMANDS_PER_CUSTOMER = 4;
const PACE_MS = 1_000;
const WARM_UP_SECONDS = 5;
const SECONDS = 25;
const LINES = 64;

/** Calls under load on PostgreSQL: the server in its own process, the load in another, all on this machine. */
export const live: Bench = {
  name: "live",
  about: "call-next while 50 windows of an outlet call at once, and while 16,000 outlets are at work",
  run: async (say) => [...(await oneOutlet()), ...(await manyOutlets(say))],
};

async function oneOutlet(): Promise<readonly Mark[]> {
  const { url: databaseUrl, drop } = await freshPostgres();
  const outlet = wideOutlet(WINDOWS, Date.now());
  const { journal, close } = await openJournal({ databaseUrl, dataDir: "" });
  await writeNetwork(journal, [outlet.outletId]);
  await close();
  const server = await startServer({ databaseUrl });
  const lines = outlet.desks.map(() => httpLine(server.port));
  await openOverHttp(present(lines[0], "line"), outlet);
  const tellers = outlet.desks.map((desk, ix) => {
    return { desk, driver: driverOf(present(lines[ix], "line"), outlet.outletId) };
  });

  /** Everybody issues, everybody calls in the same instant, everybody serves. Only the calls are timed. */
  const round = async (): Promise<readonly number[]> => {
    await Promise.all(tellers.map(({ desk, driver }, ix) => driver.issue(serviceAt(desk, ix), "ordinary")));
    const calledAt = performance.now();
    const calls = await Promise.all(
      tellers.map(async ({ desk, driver }) => {
        const ticketId = present(await driver.callNext(desk), "a customer for each window");
        return { desk, driver, ticketId, tookMs: performance.now() - calledAt };
      }),
    );
    await Promise.all(calls.map(({ desk, driver, ticketId }) => driver.start(desk, ticketId)));
    await Promise.all(calls.map(({ desk, driver, ticketId }) => driver.finish(desk, ticketId)));
    return calls.map(({ tookMs }) => tookMs);
  };
  await repeated(ROUNDS, round);
  const runs = await repeated(RUNS, async () => (await repeated(ROUNDS, round)).flat());
  for (const line of lines) line.close();
  await server.stop();
  const doubled = await countDoubled(databaseUrl);
  await drop();
  const rank = (share: number): number => median(runs.map((run) => quantile(run, share)));
  return [
    { name: "50 windows call at once: p50", value: rank(0.5), unit: "ms", runs: RUNS },
    { name: "50 windows call at once: p95", value: rank(0.95), unit: "ms", runs: RUNS, atMost: 20 },
    { name: "50 windows: numbers given twice", value: doubled.numbers, unit: "", runs: 1, atMost: 0 },
    { name: "50 windows: customers called twice", value: doubled.calls, unit: "", runs: 1, atMost: 0 },
  ];
}

const serviceAt = ({ serviceIds }: Desk, ix: number): string => present(serviceIds[ix % serviceIds.length], "service");

async function manyOutlets(say: (line: string) => void): Promise<readonly Mark[]> {
  const { url: databaseUrl, drop } = await freshPostgres();
  const outlets = benchOutlets(OUTLETS, Date.now());
  say(`opening ${OUTLETS} outlets`);
  await populate({ databaseUrl }, outlets, 0);
  say("starting the server on them");
  const server = await startServer({ databaseUrl });
  say(`started in ${(server.startedInMs / 1_000).toFixed(1)} s, ${Math.round(server.memoryBytes() / 1e6)} MB`);
  const load = await openLoop(server.port, outlets);
  await server.stop();
  const doubled = await countDoubled(databaseUrl);
  await drop();
  const { callsMs, commandsMs, commandsPerSecond } = load;
  return [
    {
      name: "16,000 outlets: commands per second",
      value: commandsPerSecond,
      unit: "/s",
      runs: 1,
      atLeast: COMMANDS_PER_SECOND * 0.99,
    },
    { name: "16,000 outlets: call-next p50", value: quantile(callsMs, 0.5), unit: "ms", runs: 1 },
    { name: "16,000 outlets: call-next p95", value: quantile(callsMs, 0.95), unit: "ms", runs: 1, atMost: 20 },
    { name: "16,000 outlets: call-next p99", value: quantile(callsMs, 0.99), unit: "ms", runs: 1 },
    { name: "16,000 outlets: any command p95", value: quantile(commandsMs, 0.95), unit: "ms", runs: 1 },
    { name: "16,000 outlets: numbers given twice", value: doubled.numbers, unit: "", runs: 1, atMost: 0 },
    { name: "16,000 outlets: customers called twice", value: doubled.calls, unit: "", runs: 1, atMost: 0 },
  ];
}

type Load = {
  readonly callsMs: readonly number[];
  readonly commandsMs: readonly number[];
  /** Answered commands for each second in which they were due. */
  readonly commandsPerSecond: number;
};

/**
 * Customers come at a fixed rate whether the server keeps up or not, and each command's time runs from when it was due,
 * so that a stall is charged to everybody it delays.
 */
async function openLoop(port: number, outlets: readonly BenchOutlet[]): Promise<Load> {
  const pool = linePool(port, LINES);
  const rng = createRng("live bench", "customers");
  const busyOutlets = new Set<string>();
  const callsMs: number[] = [];
  const commandsMs: number[] = [];
  const startedAt = performance.now();
  const measureFrom = startedAt + WARM_UP_SECONDS * 1_000;
  const measureTo = measureFrom + SECONDS * 1_000;
  let lastAnswerAt = measureFrom;

  const timed = async <Value>(dueAt: number, work: () => Promise<Value>): Promise<Value> => {
    const value = await work();
    const answeredAt = performance.now();
    if (dueAt < measureFrom || dueAt >= measureTo) return value;
    commandsMs.push(answeredAt - dueAt);
    lastAnswerAt = Math.max(lastAnswerAt, answeredAt);
    return value;
  };
  const customer = async (dueAt: number): Promise<void> => {
    const { outlet, desk } = freeOutlet(outlets, busyOutlets, rng);
    const at = <Value>(step: number, work: (driver: ReturnType<typeof driverOf>) => Promise<Value>): Promise<Value> =>
      dueIn(dueAt + step * PACE_MS).then(() =>
        timed(dueAt + step * PACE_MS, () => pool.use((line) => work(driverOf(line, outlet.outletId)))),
      );
    await at(0, (driver) => driver.issue(serviceAt(desk, rng.below(9)), "ordinary"));
    const before = commandsMs.length;
    const called = await at(1, (driver) => driver.callNext(desk));
    const tookMs = commandsMs.length > before ? commandsMs.at(-1) : undefined;
    if (tookMs !== undefined) callsMs.push(tookMs);
    const ticketId = present(called, "the customer who has just come");
    await at(2, (driver) => driver.start(desk, ticketId));
    await at(3, (driver) => driver.finish(desk, ticketId));
    busyOutlets.delete(outlet.outletId);
  };

  const gapMs = (COMMANDS_PER_CUSTOMER * 1_000) / COMMANDS_PER_SECOND;
  const customers: Promise<void>[] = [];
  for (let dueAt = startedAt; dueAt < measureTo; dueAt += gapMs) {
    await dueIn(dueAt);
    customers.push(customer(dueAt));
  }
  await Promise.all(customers);
  pool.close();
  return { callsMs, commandsMs, commandsPerSecond: (commandsMs.length * 1_000) / (lastAnswerAt - measureFrom) };
}

async function dueIn(dueAt: number): Promise<void> {
  const waitMs = dueAt - performance.now();
  if (waitMs > 0) await sleep(waitMs);
}

/** A desk of an outlet where nobody else of this load is, so that each window calls the customer it expects. */
function freeOutlet(
  outlets: readonly BenchOutlet[],
  busyOutlets: Set<string>,
  rng: Rng,
): { readonly outlet: BenchOutlet; readonly desk: Desk } {
  for (;;) {
    const outlet = present(outlets[rng.below(outlets.length)], "outlet");
    const desk = outlet.desks[rng.below(outlet.desks.length)];
    if (!desk || busyOutlets.has(outlet.outletId)) continue;
    busyOutlets.add(outlet.outletId);
    return { outlet, desk };
  }
}
