import { freshPostgres } from "../tests/support/fresh-postgres";
import { httpLine } from "../tests/support/http-line";
import { startServer, type ServerProcess } from "../tests/support/server-process";
import { openJournal } from "#adapter/journal/open";
import { present } from "#base/assert";
import { wideOutlet, writeNetwork, type BenchOutlet } from "../tests/support/branch-network";
import { driverOf, openOverHttp, serveCustomer, type Driver } from "../tests/support/drive";
import { fillWithOldTickets } from "./old-tickets";
import { median, quantile, repeated, type Bench, type Mark } from "./measure";

const OLD_TICKETS = 2_000_000;
const PAIRS = 8;
const CUSTOMERS_PER_TURN = 150;
const TELLERS = 4;

/** The same work on a database with a year behind it and on an empty one, in turns. */
export const history: Bench = {
  name: "history",
  about: "latency with 2 million old tickets against an empty database, in pairs of runs",
  run: async (say) => {
    const [old, empty] = [await freshPostgres(), await freshPostgres()];
    say(`writing ${OLD_TICKETS} old tickets`);
    const startedAt = performance.now();
    await fillWithOldTickets(old.url, OLD_TICKETS, Date.now());
    say(`written in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
    const [withHistory, without] = [await openBranch(old.url), await openBranch(empty.url)];
    await repeated(3, () => withHistory.turn().then(without.turn));
    const pairs = await repeated(PAIRS, async (pair) => {
      // Who goes first changes, so that neither always runs on a warmer machine.
      const first = pair % 2 === 0 ? await withHistory.turn() : undefined;
      const emptyMs = await without.turn();
      return { oldMs: first ?? (await withHistory.turn()), emptyMs };
    });
    await withHistory.stop();
    await without.stop();
    await old.drop();
    await empty.drop();
    return [0.5, 0.95].flatMap((share) => marksOf(pairs, share));
  },
};

type Pair = { readonly oldMs: readonly number[]; readonly emptyMs: readonly number[] };

function marksOf(pairs: readonly Pair[], share: number): readonly Mark[] {
  const name = share === 0.5 ? "median" : "p95";
  const ms = (side: keyof Pair): number => median(pairs.map((pair) => quantile(pair[side], share)));
  const more = median(pairs.map(({ oldMs, emptyMs }) => (quantile(oldMs, share) / quantile(emptyMs, share) - 1) * 100));
  return [
    { name: `${name} of a command, 2 million old tickets`, value: ms("oldMs"), unit: "ms", runs: PAIRS },
    { name: `${name} of a command, empty database`, value: ms("emptyMs"), unit: "ms", runs: PAIRS },
    { name: `${name}: more with history`, value: more, unit: "%", runs: PAIRS, atMost: 10 },
  ];
}

type Branch = { readonly turn: () => Promise<readonly number[]>; readonly stop: () => Promise<void> };

async function openBranch(databaseUrl: string): Promise<Branch> {
  const outlet: BenchOutlet = wideOutlet(TELLERS, Date.now());
  const { journal, close } = await openJournal({ databaseUrl, dataDir: "" });
  await writeNetwork(journal, [outlet.outletId]);
  await close();
  const server: ServerProcess = await startServer({ databaseUrl });
  const lines = outlet.desks.map(() => httpLine(server.port));
  await openOverHttp(present(lines[0], "line"), outlet);
  return {
    turn: async () => {
      const times: number[] = [];
      const serveSome = async (desk: (typeof outlet.desks)[number], ix: number): Promise<void> => {
        const driver: Driver = driverOf(present(lines[ix], "line"), outlet.outletId, ({ tookMs }) =>
          times.push(tookMs),
        );
        for (let n = 0; n < CUSTOMERS_PER_TURN; n += 1) await serveCustomer(driver, desk, n);
      };
      await Promise.all(outlet.desks.map(serveSome));
      return times;
    },
    stop: async () => {
      for (const line of lines) line.close();
      await server.stop();
    },
  };
}
