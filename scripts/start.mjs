import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT, run } from "./run.mjs";

await ensureInstalled();
if (!isBuilt()) {
  console.log("guichet: building");
  // A process of its own, so that the compilers' memory is gone while the server runs.
  const { code } = await run(process.execPath, [join(ROOT, "scripts/build.mjs")], { show: true });
  if (code !== 0) process.exit(code);
}

// In this same process, so that a signal reaches the server once and the exit code is its own.
const main = join(ROOT, "dist/cli/main.js");
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, main, "demo", ...process.argv.slice(2)];
await import(pathToFileURL(main).href);
