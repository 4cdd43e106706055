import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { openJournal } from "#adapter/journal/open";
import { exportNetwork } from "#app/exchange/export-network";
import type { ImportFault, SourceFile } from "#app/exchange/import-fault";
import { planImport } from "#app/exchange/import-network";
import { openNetwork, type NetworkStream } from "#app/plan/sources";
import type { Problem } from "#contract/problem";
import { faultLine, terminalLanguage } from "../fault-line";
import { journalPlace, withDataOptions, type DataOptions } from "../options";
import { CommandFailed, openTerminal } from "../terminal";
import { proofOf, readToken, TOKEN_FILE_OPTION } from "../token-file";

type NetworkOptions = DataOptions & { readonly url?: string; readonly tokenFile?: string };
type ExportOptions = NetworkOptions & { readonly form: string };

/** `guichet import` and `guichet export`: the network as files, in and out, directly or through a running server. */
export function registerNetwork(program: Command): void {
  withNetworkOptions(program.command("import <files...>"))
    .description("bring the network to what JSON or CSV files say; every fault is named by file, line and field")
    .action(async (paths: readonly string[], options: NetworkOptions) => {
      const terminal = openTerminal(options);
      const files = await readFiles(paths);
      const { url } = options;
      const { changes, warnings } =
        url === undefined
          ? await withNetwork(options, (network) => importInto(network, files, "cli"))
          : await importThrough(url, files, await readToken(options));
      for (const warning of warnings) terminal.say(`note: ${lineOf(warning)}`);
      terminal.say(`${changes} changes`);
      terminal.result({ changes, warnings });
    });

  withNetworkOptions(program.command("export <folder>"))
    .description("write the network as files that can be imported again")
    .option("--form <form>", "json or csv", "json")
    .action(async (folder: string, options: ExportOptions) => {
      const { form, url } = options;
      if (form !== "json" && form !== "csv") throw new CommandFailed(`--form is json or csv, not "${form}"`);
      const terminal = openTerminal(options);
      const files =
        url === undefined
          ? await withNetwork(options, (network) => Promise.resolve(exportNetwork(network.state(), form)))
          : await exportThrough(url, form, await readToken(options));
      await mkdir(folder, { recursive: true });
      for (const { name, text } of files) await writeFile(join(folder, name), text);
      terminal.say(`${files.length} files written to ${folder}`);
      terminal.result({ folder, files: files.map(({ name }) => name) });
    });
}

function withNetworkOptions(command: Command): Command {
  return withDataOptions(command)
    .option("--url <address>", "a running server, for example http://127.0.0.1:8080")
    .option(...TOKEN_FILE_OPTION);
}

type Imported = { readonly changes: number; readonly warnings: readonly ImportFault[] };

/** Imports files into a network. @throws CommandFailed with a line for each fault; nothing is changed then */
export async function importInto(
  network: NetworkStream,
  files: readonly SourceFile[],
  actor: string,
): Promise<Imported> {
  const planned = planImport(files, network.state(), Date.now());
  if (!planned.ok) throw new CommandFailed(planned.refusal.faults.map(lineOf).join("\n"));
  const { command, warnings } = planned.value;
  const done = await network.submit(command, { commandId: uuid(), actor });
  if (!done.ok) throw new CommandFailed(`refused: ${done.refusal.code}; another change came in between, try again`);
  return { changes: done.value.length, warnings };
}

/** A file, or every JSON and CSV file of a folder. */
export async function readFiles(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const names = (await stat(path)).isDirectory()
      ? (await readdir(path)).filter((name) => /\.(json|csv)$/u.test(name)).map((name) => join(path, name))
      : [path];
    for (const name of names) files.push({ name: basename(name), text: await readFile(name, "utf8") });
  }
  return files;
}

async function importThrough(url: string, files: readonly SourceFile[], token: string | undefined): Promise<Imported> {
  const response = await fetch(new URL("/api/v1/network/import", url), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-language": terminalLanguage(process.env),
      "idempotency-key": uuid(),
      "guichet-actor": "cli",
      ...proofOf(token),
    },
    body: JSON.stringify({ files }),
  });
  if (response.ok) return (await response.json()) as Imported;
  const { detail, errors = [] } = (await response.json()) as Pick<Problem, "detail" | "errors">;
  const lines = errors.map((error) => `${error.pointer}: ${error.detail} (${error.code})`);
  throw new CommandFailed([detail, ...lines].join("\n"));
}

async function exportThrough(
  url: string,
  form: "json" | "csv",
  token: string | undefined,
): Promise<readonly SourceFile[]> {
  const response = await fetch(new URL(`/api/v1/network/export?form=${form}`, url), { headers: proofOf(token) });
  if (!response.ok) throw new CommandFailed(`${url} answered ${response.status}: is it a running Guichet server?`);
  return ((await response.json()) as { readonly files: readonly SourceFile[] }).files;
}

async function withNetwork<Value>(
  options: DataOptions,
  work: (network: NetworkStream) => Promise<Value>,
): Promise<Value> {
  const { journal, close } = await openJournal(journalPlace(options));
  try {
    return await work(await openNetwork(journal));
  } finally {
    await close();
  }
}

function lineOf(fault: ImportFault): string {
  return faultLine(fault, terminalLanguage(process.env));
}
