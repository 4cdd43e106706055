import { buildWorkers } from "./build.mjs";
import { startPostgres } from "./postgres.mjs";
import { run } from "./run.mjs";

// `npm run kill-test [-- KILLS]`: kills writing processes with SIGKILL on both databases, 20 times each by default.
await buildWorkers();
const postgres = startPostgres();
const args = ["--import", "tsx", "tests/kill/run.ts", ...process.argv.slice(2)];
const { code } = await run(process.execPath, args, { show: true, env: { GUICHET_TEST_POSTGRES: postgres.url } });
postgres.stop();
process.exit(code);
