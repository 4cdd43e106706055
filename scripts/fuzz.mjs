import { build, isBuilt } from "./build.mjs";
import { run } from "./run.mjs";

// `npm run fuzz [-- REQUESTS SEED]`: 100,000 nonsense requests over the whole interface, the same ones for one seed.
if (!isBuilt()) await build();
const args = ["--import", "tsx", "tests/fuzz/run.ts", ...process.argv.slice(2)];
const { code } = await run(process.execPath, args, { show: true });
process.exit(code);
