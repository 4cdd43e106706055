import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, secondsSince } from "./run.mjs";

const STAMP = join(ROOT, "dist/.digest");
const WORKER = ".worker.ts";
const NOT_BUILT = /\.(test|contract)\.tsx?$|\.(md|txt)$/;

/** True when `dist` was built from exactly these sources. */
export const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest();

/** Builds everything into `dist`: the command line with the server in it, the workers, the pages. */
export async function build() {
  const startedAt = performance.now();
  const before = digest();
  rmSync(STAMP, { force: true });
  await Promise.all([bundle({ main: "src/cli/main.ts" }, "dist/cli"), buildWorkers(), buildWeb()]);
  writeFileSync(STAMP, before);
  console.log(`guichet: built in ${secondsSince(startedAt)}`);
}

/** Bundles each `NAME.worker.ts` of the adapters into `dist/worker/NAME.js`. */
export async function buildWorkers() {
  const files = filesBelow("src/adapter").filter((file) => file.endsWith(WORKER));
  await bundle(Object.fromEntries(files.map((file) => [basename(file, WORKER), file])), "dist/worker");
}

/** Bundles the benches: run from source, each function would carry the wrapper that gives it its name back. */
export const buildBench = () => bundle({ run: "bench/run.ts" }, ".cache/bench");

/**
 * @param {Record<string, string>} entryPoints name of the bundle to its source
 * @param {string} outdir
 */
async function bundle(entryPoints, outdir) {
  if (Object.keys(entryPoints).length === 0) return;
  const esbuild = await import("esbuild");
  mkdirSync(join(ROOT, outdir), { recursive: true });
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  });
}

async function buildWeb() {
  const vite = await import("vite");
  await vite.build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
  tellKiosk();
}

const WEB = join(ROOT, "dist/web");

/** Writes into the kiosk's worker which files its page is made of, and a version that changes with any of them. */
function tellKiosk() {
  const worker = join(WEB, "kiosk/service-worker.js");
  const files = filesOfPage("kiosk/index.html");
  const page = readFileSync(join(WEB, "kiosk/index.html"));
  const version = createHash("sha256").update(page).update(files.join()).digest("hex").slice(0, 16);
  const told = readFileSync(worker, "utf8")
    .replace(/["'`]__FILES_OF_THE_PAGE__["'`]/, files.map((file) => JSON.stringify(`/${file}`)).join(","))
    .replace("__VERSION_OF_THE_PAGE__", version);
  writeFileSync(worker, told);
}

/**
 * Everything that a page fetches now or later, as the build's own list says.
 * @param {string} page
 * @returns {string[]}
 */
function filesOfPage(page) {
  const manifest = JSON.parse(readFileSync(join(WEB, ".vite/manifest.json"), "utf8"));
  const [seen, files] = [new Set(), new Set()];
  const look = (/** @type {string} */ name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const { file, css = [], assets = [], imports = [], dynamicImports = [] } = manifest[name];
    for (const one of [file, ...css, ...assets]) if (!one.endsWith(".html")) files.add(one);
    for (const other of [...imports, ...dynamicImports]) look(other);
  };
  look(page);
  return [...files].sort();
}

/** One digest of all that the build reads, so that "changed" means content, not dates, which a clone sets anew. */
function digest() {
  const sources = filesBelow("src").filter((file) => !NOT_BUILT.test(file));
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", "package.json", "scripts/build.mjs", "vite.config.ts", ...sources.sort()]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} folder */
function filesBelow(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
