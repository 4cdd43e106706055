#!/usr/bin/env node
import { CommanderError } from "commander";
import { asFailed } from "./failed";
import { createProgram } from "./program";

/** What the language and our own assertions throw; operating errors have names of their own. */
const BUGS = new Set(["Error", "TypeError", "RangeError", "ReferenceError", "InvariantError"]);

// Whoever reads a pipe may stop reading: `guichet … | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  await createProgram().parseAsync();
} catch (error) {
  const isHelp = error instanceof CommanderError && /^commander\.(help|version)/u.test(error.code);
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
  if (!isHelp) tell(error instanceof Error ? error : new Error(String(error)));
}

/** A command that cannot do what was asked says so in a sentence, or in one line of JSON; a bug shows where it is. */
function tell(error: Error): void {
  const isSystems = "syscall" in error; // No such file, port taken, nobody answers.
  if (BUGS.has(error.name) && !isSystems) {
    process.stderr.write(`${error.stack}\n`);
    return;
  }
  const { code, message, errors } = asFailed(error);
  const json = JSON.stringify({ code, message, errors: errors.map(({ fault }) => fault) });
  process.stderr.write(process.argv.includes("--json") ? `${json}\n` : `guichet: ${message}\n`);
}
