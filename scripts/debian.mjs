import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { postgresPrograms } from "./postgres.mjs";
import { run, secondsSince } from "./run.mjs";

/** What the tests need beside npm packages: Debian's package, and how to see that its like is here. */
const NEEDED = [
  { name: "postgresql", isHere: () => postgresPrograms() !== undefined },
  { name: "chromium", isHere: () => chromium() !== undefined },
  { name: "fonts-noto-cjk", isHere: hasChineseFont },
  { name: "espeak-ng", isHere: () => onPath("espeak-ng") !== undefined },
];

/** The browser for end-to-end tests: GUICHET_CHROMIUM if set, else the first Chromium on PATH. */
export function chromium() {
  const named = process.env["GUICHET_CHROMIUM"];
  return named && existsSync(named) ? named : onPath("chromium", "chromium-browser");
}

/**
 * The first of these programs that a folder of PATH holds.
 *
 * @param {string[]} programs
 */
function onPath(...programs) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => programs.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function hasChineseFont() {
  try {
    return execFileSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" }).trim() !== "";
  } catch {
    return existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
  }
}

/** Installs what is missing when it may (root on Debian). Otherwise throws, and says what to install by hand. */
export async function ensureDebianPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const startedAt = performance.now();
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (mayInstall) {
    console.log(`guichet: installing ${missing.join(", ")} from Debian's packages`);
    await aptGet("update");
    await aptGet("install", "--yes", "--no-install-recommends", ...missing);
    console.log(`guichet: installed in ${secondsSince(startedAt)}`);
  }
  const still = missingPackages();
  if (still.length > 0) {
    throw new Error(`The tests need ${still.join(", ")}. Please install: apt-get install ${still.join(" ")}`);
  }
}

const missingPackages = () => NEEDED.filter((needed) => !needed.isHere()).map((needed) => needed.name);

/** @param {string[]} args */
async function aptGet(...args) {
  const { code, printed } = await run("apt-get", ["-qq", ...args], { env: { DEBIAN_FRONTEND: "noninteractive" } });
  if (code !== 0) throw new Error(`apt-get ${args.join(" ")} failed:\n${printed}`);
}
