import { join } from "node:path";
import { build, buildBench, isBuilt } from "./build.mjs";
import { postgresPrograms, startPostgres } from "./postgres.mjs";
import { ROOT, run } from "./run.mjs";

// `npm run bench [-- NAME …] [--json]`: measures the product as it is built, beside a PostgreSQL of its own.
if (!isBuilt()) await build();
await buildBench();
const postgres = startPostgres({ durable: true });
process.once("exit", postgres.stop);
const env = {
  GUICHET_TEST_POSTGRES: postgres.url,
  GUICHET_PGBENCH: join(postgresPrograms() ?? "", "pgbench"),
};
const args = ["--enable-source-maps", join(ROOT, ".cache/bench/run.js"), ...process.argv.slice(2)];
const { code } = await run(process.execPath, args, { show: true, env });
postgres.stop();
process.exit(code);
