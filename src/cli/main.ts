#!/usr/bin/env node
import { Command } from "commander";
import { registerAudit } from "./commands/audit";
import { registerBackup } from "./commands/backup";
import { registerBench } from "./commands/bench";
import { registerConvert } from "./commands/convert";
import { registerDemo } from "./commands/demo";
import { registerForecast } from "./commands/forecast";
import { registerNetwork } from "./commands/network";
import { registerReplay } from "./commands/replay";
import { registerStaffing } from "./commands/staffing";
import { registerStart } from "./commands/start";
import { registerToken } from "./commands/token";
import { VERSION } from "./version";

/** What the language and our own assertions throw; operating errors have names of their own. */
const BUGS = new Set(["Error", "TypeError", "RangeError", "ReferenceError", "InvariantError"]);

const program = new Command("guichet")
  .description("the operating system of a bank's branch network")
  .version(VERSION)
  .showHelpAfterError();

registerStart(program);
registerNetwork(program);
registerAudit(program);
registerBackup(program);
registerBench(program);
registerDemo(program);
registerReplay(program);
registerConvert(program);
registerForecast(program);
registerStaffing(program);
registerToken(program);

try {
  await program.parseAsync();
} catch (error) {
  // A command that cannot do what was asked says so in a sentence; a bug shows where it is.
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(BUGS.has(name) ? `${stack}\n` : `guichet: ${message}\n`);
  process.exitCode = 1;
}
