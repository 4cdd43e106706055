import { join } from "node:path";
import { build, isBuilt } from "./build.mjs";
import { ROOT, run, tool } from "./run.mjs";

if (!isBuilt()) await build();
const args = [tool("tsx/dist/cli.mjs"), join(ROOT, "bench/run.ts"), ...process.argv.slice(2)];
const { code } = await run(process.execPath, args, { show: true });
process.exit(code);
