import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freshPostgres } from "../tests/support/fresh-postgres";
import { httpLine } from "../tests/support/http-line";
import { placeArgs, startServer, type Place } from "../tests/support/server-process";
import { openJournal } from "#adapter/journal/open";
import { present } from "#base/assert";
import { LOBBY_STREAM_PREFIX } from "#app/lobbies/day-stream";
import { benchOutlets, type BenchOutlet } from "../tests/support/branch-network";
import { driverOf, serveCustomer } from "../tests/support/drive";
import type { Bench, Mark } from "./measure";
import { populate } from "./populate";

const OUTLETS = 8;
const CUSTOMERS_BEFORE = 150;

/** `guichet backup` while people are served, `guichet restore` into an empty database, `guichet audit verify` there. */
export const backup: Bench = {
  name: "backup",
  about: "backup of a running server under load and restore, on both databases, verified by the chain",
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), "guichet-bench-"));
    const [from, to] = [await freshPostgres(), await freshPostgres()];
    say("PostgreSQL");
    const postgres = await backUpAndRestore(
      { databaseUrl: from.url },
      { databaseUrl: to.url },
      join(folder, "postgres"),
    );
    await from.drop();
    await to.drop();
    say("the embedded database");
    const [fromDir, toDir] = [join(folder, "from"), join(folder, "to")];
    const embedded = await backUpAndRestore({ dataDir: fromDir }, { dataDir: toDir }, join(folder, "embedded"));
    rmSync(folder, { recursive: true });
    return [...marksOf("PostgreSQL", postgres), ...marksOf("embedded", embedded)];
  },
};

type Outcome = {
  readonly records: number;
  readonly backupMs: number;
  readonly restoreMs: number;
  /** Commands answered while the backup was being written. */
  readonly meanwhile: number;
  /** Events known to be durable before the backup began that the restored journal lacks. */
  readonly lost: number;
  readonly findings: number;
};

function marksOf(database: string, outcome: Outcome): readonly Mark[] {
  const mark = (name: string, value: number, unit: string): Mark => ({
    name: `${database}: ${name}`,
    value,
    unit,
    runs: 1,
  });
  return [
    mark("records restored", outcome.records, ""),
    mark("backup took", outcome.backupMs / 1_000, "s"),
    mark("commands answered meanwhile", outcome.meanwhile, ""),
    mark("restore and check took", outcome.restoreMs / 1_000, "s"),
    { ...mark("faults of the chain", outcome.findings, ""), atMost: 0 },
    { ...mark("acknowledged events lost", outcome.lost, ""), atMost: 0 },
  ];
}

async function backUpAndRestore(from: Place, to: Place, file: string): Promise<Outcome> {
  const outlets = benchOutlets(OUTLETS, Date.now());
  await populate(from, outlets, CUSTOMERS_BEFORE);
  const server = await startServer(from);
  const load = startLoad(server.port, outlets);
  await load.served(OUTLETS * 2);
  const durable = new Map(load.versions);
  const answeredBefore = load.answered();
  const asked =
    from.dataDir === undefined
      ? placeArgs(from)
      : ["--url", server.url, "--token-file", join(from.dataDir, "operator.token")];
  const backupMs = await guichet(["backup", file, ...asked]);
  const meanwhile = load.answered() - answeredBefore;
  await load.stop();
  await server.stop();

  const restoreMs = await guichet(["restore", file, ...placeArgs(to)]);
  const { stdout } = await run(["audit", "verify", ...placeArgs(to)]);
  const { records, findings } = JSON.parse(stdout) as { records: number; findings: readonly unknown[] };
  const heads = await headsOf(to);
  const lost = [...durable].reduce(
    (sum, [outletId, version]) => sum + Math.max(0, version - (heads.get(outletId) ?? 0)),
    0,
  );
  return { records, backupMs, restoreMs, meanwhile, lost, findings: findings.length };
}

const run = (args: readonly string[]) => promisify(execFile)(process.execPath, ["dist/cli/main.js", ...args, "--json"]);

async function guichet(args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  await run(args);
  return performance.now() - startedAt;
}

async function headsOf({ databaseUrl, dataDir = "" }: Place): Promise<ReadonlyMap<string, number>> {
  const { journal, close } = await openJournal({ databaseUrl, dataDir });
  const heads = await journal.heads({ prefix: LOBBY_STREAM_PREFIX });
  await close();
  return new Map(heads.map(({ unitId, seq }) => [unitId, seq]));
}

/** One client at each outlet serves one customer after the other. */
function startLoad(port: number, outlets: readonly BenchOutlet[]) {
  /** Of each outlet the latest version that the server has called durable. */
  const versions = new Map<string, number>();
  let answered = 0;
  let customers = 0;
  let stopping = false;
  const work = outlets.map(async ({ outletId, desks }) => {
    const line = httpLine(port);
    const driver = driverOf(line, outletId, () => (answered += 1));
    const desk = present(desks[0], "desk");
    for (let n = 0; !stopping; n += 1) {
      const { version } = await serveCustomer(driver, desk, n);
      versions.set(outletId, version);
      customers += 1;
    }
    line.close();
  });
  return {
    versions,
    answered: () => answered,
    served: async (wanted: number) => {
      while (customers < wanted) await Promise.race([...work, new Promise((resolve) => setTimeout(resolve, 10))]);
    },
    stop: async () => {
      stopping = true;
      await Promise.all(work);
    },
  };
}
