import { CommanderError } from "commander";
import type { ImportFault } from "#app/exchange/import-fault";
import type { Problem } from "#contract/problem";
import { type CliCode, hasWordFor, sayCli } from "#i18n/cli";
import { say } from "#i18n/say";
import { faultLine, terminalLanguage } from "./fault-line";

type Params = Readonly<Record<string, string | number>>;

type FailedPart = { readonly line: string; readonly fault: unknown };

/**
 * A command cannot do what was asked: the sentence says why and what to do, in the terminal's language, and the code
 * stays. Ends the process with exit code 1.
 */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
  readonly code: string;
  readonly errors: readonly FailedPart[];
  /**
   * @param code stable, for programs
   * @param errors one for each thing to put right, with its line for people and its parts for programs
   */
  constructor(code: string, sentence: string | undefined, errors: readonly FailedPart[] = []) {
    super([...(sentence === undefined ? [] : [sentence]), ...errors.map(({ line }) => line)].join("\n"));
    this.code = code;
    this.errors = errors;
  }
}

/** With a sentence of the command line's own. */
export function failed(code: CliCode, params: Params = {}): CommandFailed {
  return new CommandFailed(`cli.${code}`, sayCli(terminalLanguage(process.env), `cli.${code}`, params));
}

/** Like a compiler's: each line stands for itself. */
const FAULTY = "cli.faulty";

/** With every fault of files by place and field. */
export function faulty(faults: readonly ImportFault[]): CommandFailed {
  const language = terminalLanguage(process.env);
  const errors = faults.map((fault) => ({ line: faultLine(fault, language), fault }));
  return new CommandFailed(FAULTY, undefined, errors);
}

/** With lines that say by themselves what is wrong, after a sentence where one is needed. */
export function faultyLines(lines: readonly string[], said?: CommandFailed): CommandFailed {
  const errors = lines.map((line) => ({ line, fault: { detail: line } }));
  return new CommandFailed(said?.code ?? FAULTY, said?.message, errors);
}

/** With the refusal of a rule. */
export function refused({ code, ...params }: { readonly code: string }): CommandFailed {
  return new CommandFailed(code, say(terminalLanguage(process.env), `refusal.${code}`, params));
}

/** With what a server answered, in its own words: it was asked in the terminal's language. */
export function refusedBy({ code, detail, errors = [] }: Problem): CommandFailed {
  const parts = errors.map((fault) => ({ line: `${fault.pointer}: ${fault.detail} (${fault.code})`, fault }));
  return new CommandFailed(code, detail, parts);
}

/** What to tell of whatever was thrown that is no bug. */
export function asFailed(error: Error): CommandFailed {
  if (error instanceof CommandFailed) return error;
  if (error instanceof CommanderError) return failed("wrongUse", { reason: error.message.replace(/^error: /u, "") });
  if (!hasWordFor(error.name)) return failed("system", { reason: error.message });
  const sentence = sayCli(terminalLanguage(process.env), `error.${error.name}`);
  return new CommandFailed(`error.${error.name}`, `${sentence}: ${error.message}`);
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
