import { build, isBuilt } from "./build.mjs";
import { run } from "./run.mjs";

// `npm run outage-test [-- --minutes 10]`: a branch at work while its PostgreSQL is frozen, and then killed.
if (!isBuilt()) await build();
const args = ["--import", "tsx", "tests/outage/run.ts", ...process.argv.slice(2)];
const { code } = await run(process.execPath, args, { show: true });
process.exit(code);
