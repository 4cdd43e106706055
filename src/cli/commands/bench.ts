import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Command } from "commander";
import { PACKAGE_ROOT } from "../version";
import { failed } from "../failed";

/** `guichet bench`: the measurements of docs/bench.md, from a checkout with its development packages. */
export function registerBench(program: Command): void {
  program
    .command("bench [names...]")
    .description("measure; all benchmarks, or those named (core, live, customer, history, memory, backup, …)")
    .option("--json", "print the result as JSON")
    .action(async (names: readonly string[], { json }: { readonly json?: boolean }) => {
      const args = [join(PACKAGE_ROOT, "scripts/bench.mjs"), ...names, ...(json ? ["--json"] : [])];
      const child = spawn(process.execPath, args, { stdio: "inherit" });
      const code = await new Promise<number | null>((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", resolve);
      });
      if (code !== 0) throw failed("benchFailed");
    });
}
