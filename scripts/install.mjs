import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run, secondsSince } from "./run.mjs";

/**
 * Installs the npm packages when `node_modules` is not what the lock file asks for. npm's own record of what it
 * installed is the judge, so an `npm ci` by hand counts too.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const startedAt = performance.now();
  console.log("guichet: installing npm packages (about half a minute)");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, printed } = npm ? await run(process.execPath, [npm, ...args]) : await run("npm", args);
  if (code !== 0) throw new Error(`npm ci failed:\n${printed}`);
  console.log(`guichet: installed in ${secondsSince(startedAt)}`);
}

function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || installed[path]?.version === entry.version,
  );
}

/**
 * @param {string} file a lock file
 * @returns {Record<string, { version?: string, optional?: boolean }>} nothing when there is no such file
 */
function packagesOf(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}
