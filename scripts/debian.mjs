import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { postgresPrograms } from "./postgres.mjs";
import { run, secondsSince } from "./run.mjs";

const HEADLESS = "chromium-headless-shell";

/**
 * What the tests need beside npm packages: Debian's package, how to see that it is here, and what does in its place.
 * The browser without windows takes half the time of the whole one, which will do where nothing may be installed.
 */
const NEEDED = [
  { name: "postgresql", isHere: () => postgresPrograms() !== undefined },
  { name: HEADLESS, isHere: () => onPath(HEADLESS) !== undefined, orElse: () => chromium() !== undefined },
  { name: "fonts-noto-cjk", isHere: hasChineseFont },
  { name: "espeak-ng", isHere: () => onPath("espeak-ng") !== undefined },
];

/** The browser for end-to-end tests: GUICHET_CHROMIUM if set, else the quickest Chromium on PATH. */
export function chromium() {
  const named = process.env["GUICHET_CHROMIUM"];
  return named && existsSync(named) ? named : firstOnPath(HEADLESS, "chromium", "chromium-browser");
}

/** @param {string} program */
function onPath(program) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** @param {string[]} programs in the order of preference */
const firstOnPath = (...programs) => programs.map(onPath).find((path) => path !== undefined);

function hasChineseFont() {
  try {
    return execFileSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" }).trim() !== "";
  } catch {
    return existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
  }
}

/** Installs what is missing when it may (root on Debian). Otherwise throws, and says what to install by hand. */
export async function ensureDebianPackages() {
  const missing = NEEDED.filter((needed) => !needed.isHere());
  if (missing.length === 0) return;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const failure = mayInstall ? await install(names(missing)) : "";
  const still = names(missing.filter(({ isHere, orElse = isHere }) => !orElse()));
  if (still.length > 0) {
    throw new Error(`The tests need ${still.join(", ")}. Please install: apt-get install ${still.join(" ")}${failure}`);
  }
}

/** @param {{ name: string }[]} packages */
const names = (packages) => packages.map(({ name }) => name);

/**
 * What went wrong, or nothing.
 *
 * @param {string[]} packages
 */
async function install(packages) {
  const startedAt = performance.now();
  console.log(`guichet: installing ${packages.join(", ")} from Debian's packages`);
  const failure = (await aptGet("update")) + (await aptGet("install", "--yes", "--no-install-recommends", ...packages));
  if (failure === "") console.log(`guichet: installed in ${secondsSince(startedAt)}`);
  return failure;
}

/** @param {string[]} args */
async function aptGet(...args) {
  const { code, printed } = await run("apt-get", ["-qq", ...args], { env: { DEBIAN_FRONTEND: "noninteractive" } });
  return code === 0 ? "" : `\napt-get ${args.join(" ")} failed:\n${printed}`;
}
