import type { Command } from "commander";
import { failed } from "./failed";

/** Where the data lies, for every command that opens it. */
export type DataOptions = { readonly databaseUrl?: string; readonly data: string; readonly json?: boolean };

/** `--database-url`, `--data` and `--json`, named alike everywhere. The URL may hold a password, so the environment is better. */
export function withDataOptions(command: Command): Command {
  return command
    .option("--database-url <url>", "PostgreSQL to use (or environment DATABASE_URL); the embedded database without it")
    .option("--data <folder>", "folder of the embedded database", "var/data")
    .option("--json", "print the result as JSON");
}

/** Where to open the journal, the environment's DATABASE_URL included. */
export function journalPlace({ databaseUrl, data }: DataOptions): { databaseUrl: string | undefined; dataDir: string } {
  return { databaseUrl: databaseUrl ?? process.env["DATABASE_URL"], dataDir: data };
}

export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw failed("option", { option: "--port", expected: "0…65535", given: text });
}
