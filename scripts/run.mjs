import { spawn } from "node:child_process";
import { join } from "node:path";

/** The folder of the repository; every path of the scripts starts here. */
export const ROOT = join(import.meta.dirname, "..");

/** A program of our own dependencies, for Node to run: no shell, no PATH. */
export const tool = (/** @type {string} */ path) => join(ROOT, "node_modules", path);

/** Whole seconds with one decimal since `startedAt`, for progress lines. */
export const secondsSince = (/** @type {number} */ startedAt) =>
  `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

/**
 * Runs a program to its end; it does not outlive this process.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string>, limitMin?: number }} [options] `show` passes on what it
 *   prints; after `limitMin` minutes it is killed with all that it started
 * @returns {Promise<{ code: number, printed: string }>} `printed` stays empty with `show`
 */
export function run(command, args, { show = false, env = {}, limitMin } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      detached: limitMin !== undefined,
    });
    const kill = () => (limitMin === undefined ? child.kill() : killGroup(child.pid));
    process.once("exit", kill);
    const timer = limitMin === undefined ? undefined : setTimeout(kill, limitMin * 60_000);
    let printed = "";
    const keep = (/** @type {string} */ chunk) => (printed += chunk);
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("exit", kill);
      clearTimeout(timer);
      resolve({ code: code ?? 1, printed: [printed, ...(signal ? [signal] : [])].join("\n") });
    });
  });
}

/** @param {number | undefined} leader a process started as the first of its group; one that loops must go too */
function killGroup(leader) {
  if (leader !== undefined) process.kill(-leader, "SIGKILL");
}
