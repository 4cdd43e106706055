import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isBuilt } from "./build.mjs";
import { ensureDebianPackages } from "./debian.mjs";
import { ensureInstalled } from "./install.mjs";
import { startPostgres } from "./postgres.mjs";
import { ROOT, run, secondsSince, tool } from "./run.mjs";

/** Arguments choose tests (`npm test -- src/domain`, `npm test -- -u`): then only the tests run. */
const chosen = process.argv.slice(2);
/** Vitest cannot stop a test that loops; this can. */
const LIMIT_MIN = 30;
const COUNTS = join(ROOT, ".cache/test-counts.json");
const total = { passed: 0, failed: 0, skipped: 0 };

/** Of two threads each. */
const BROAD_CHECKS = [
  { name: "types", args: [tool("typescript-7/bin/tsc"), "-b"] },
  { name: "lint", args: [tool("oxlint/bin/oxlint")] },
];
/** Of one thread each. */
const NARROW_CHECKS = [
  { name: "boundaries", args: [tool("dependency-cruiser/bin/dependency-cruise.mjs"), "src", "tests"] },
  { name: "unused code", args: [tool("knip/bin/knip.js"), "--no-progress"] },
  { name: "format", args: [tool("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."] },
];
const BUILD = { name: "build", args: [join(ROOT, "scripts/build.mjs")] };
const BUDGETS = { name: "bundle budgets", args: [tool("size-limit/bin.js")] };

/**
 * One step that passes or fails as a whole; what it printed is shown when it fails.
 *
 * @param {{ name: string, args: string[] }} step
 */
async function check({ name, args }) {
  const startedAt = performance.now();
  const { code, printed } = await run(process.execPath, args);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${secondsSince(startedAt)})`);
  if (code === 0) return;
  total.failed += 1;
  console.log(printed);
}

/** @param {{ name: string, args: string[] }[]} steps */
async function checkAll(steps) {
  for (const step of steps) await check(step);
}

async function vitest() {
  const postgres = startPostgres();
  process.once("exit", postgres.stop);
  rmSync(COUNTS, { force: true });
  const env = { GUICHET_TEST_POSTGRES: postgres.url, GUICHET_TEST_COUNTS: COUNTS };
  const args = [tool("vitest/vitest.mjs"), "run", ...chosen];
  const { code } = await run(process.execPath, args, { show: true, env, limitMin: LIMIT_MIN });
  addCounts(code);
  postgres.stop();
}

/** @param {number} code Vitest's exit code, which also covers failures that belong to no test */
function addCounts(code) {
  if (!existsSync(COUNTS)) {
    total.failed += 1;
    console.log(`FAILED: the tests did not come to their end within ${LIMIT_MIN} minutes, or could not start`);
    return;
  }
  const counts = JSON.parse(readFileSync(COUNTS, "utf8"));
  total.passed += counts.passed;
  total.failed += counts.failed || (code === 0 ? 0 : 1);
  total.skipped += counts.skipped;
  for (const name of counts.secondTries) console.log(`passed at the second try only, look into it: ${name}`);
}

async function main() {
  await ensureInstalled();
  await ensureDebianPackages();
  const building = isBuilt() ? [] : [BUILD];
  if (chosen.length > 0) {
    console.log(`guichet: only the tests, with ${chosen.join(" ")}`);
    await checkAll(building);
    await vitest();
    return;
  }
  await Promise.all([checkAll(BROAD_CHECKS), checkAll([...NARROW_CHECKS, ...building])]);
  await vitest();
  await check(BUDGETS);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  await main();
} catch (error) {
  total.failed += 1;
  console.error(error instanceof Error ? error.message : error);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
