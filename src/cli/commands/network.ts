import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { openJournal } from "#adapter/journal/open";
import { openMasterKey } from "#adapter/keys/master-key";
import { exportNetwork } from "#app/exchange/export-network";
import { exportPolicies } from "#app/exchange/export-policies";
import type { ImportFault, SourceFile } from "#app/exchange/import-fault";
import { importFiles, type ImportedFiles } from "#app/head-office/import-files";
import { openNetwork, openPolicyBook, type NetworkStream, type PolicyStream } from "#app/plan/sources";
import { faultLine, terminalLanguage } from "../fault-line";
import { journalPlace, withDataOptions, type DataOptions } from "../options";
import { openTerminal } from "../terminal";
import { readToken, TOKEN_FILE_OPTION } from "../token-file";
import { failed, faulty, reasonOf, refused } from "../failed";
import { readText } from "../text-file";
import { askServer } from "../ask-server";

type NetworkOptions = DataOptions & { readonly url?: string; readonly tokenFile?: string };
type ExportOptions = NetworkOptions & { readonly form: string };

/** `guichet import` and `guichet export`: network and policies as files, in and out, directly or through a running server. */
export function registerNetwork(program: Command): void {
  withNetworkOptions(program.command("import <files...>"))
    .description(
      "bring the network and its policies to what JSON or CSV files say; every fault is named by file, line and field",
    )
    .action(async (paths: readonly string[], options: NetworkOptions) => {
      const terminal = openTerminal(options);
      terminal.working("reading");
      const files = await readFiles(paths);
      terminal.working(`looking at ${files.length} files`);
      const { url } = options;
      const { changes, warnings } =
        url === undefined
          ? await withBooks(options, (books) => importInto(books, files, "cli"))
          : await importThrough(url, files, await readToken(options));
      for (const warning of warnings) terminal.say(`note: ${lineOf(warning)}`);
      terminal.say(`${changes} changes`);
      terminal.result({ changes, warnings });
    });

  withNetworkOptions(program.command("export <folder>"))
    .description("write the network and its policies as files that can be imported again")
    .option("--form <form>", "json or csv", "json")
    .action(async (folder: string, options: ExportOptions) => {
      const { form, url } = options;
      if (form !== "json" && form !== "csv")
        throw failed("option", { option: "--form", expected: "json | csv", given: form });
      const terminal = openTerminal(options);
      const files =
        url === undefined
          ? await withBooks(options, (books) => Promise.resolve(filesOf(books, form)))
          : await exportThrough(url, form, await readToken(options));
      await mkdir(folder, { recursive: true });
      for (const [at, { name, text }] of files.entries()) {
        terminal.progress("files", at + 1, files.length);
        await writeFile(join(folder, name), text);
      }
      terminal.say(`${files.length} files written to ${folder}`);
      terminal.result({ folder, files: files.map(({ name }) => name) });
    });
}

function withNetworkOptions(command: Command): Command {
  return withDataOptions(command)
    .option("--url <address>", "a running server, for example http://127.0.0.1:8080")
    .option(...TOKEN_FILE_OPTION);
}

/** What files are imported into and exported from. */
type Books = { readonly network: NetworkStream; readonly policies: PolicyStream };

function filesOf({ network, policies }: Books, form: "json" | "csv"): readonly SourceFile[] {
  return [...exportNetwork(network.state(), form), exportPolicies(policies.state(), form)];
}

/** Imports files. @throws CommandFailed with a line for each fault; nothing is changed then */
export async function importInto(books: Books, files: readonly SourceFile[], actor: string): Promise<ImportedFiles> {
  const { network, policies } = books;
  const into = { network, policies, now: Date.now(), newId: uuid };
  const done = await importFiles(files, into, { commandId: uuid(), actor });
  if (done.ok) return done.value;
  const { refusal } = done;
  if (refusal.code === "import.faulty") throw faulty(refusal.faults);
  throw refused(refusal);
}

/** A file, or every JSON and CSV file of a folder. */
export async function readFiles(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    for (const name of await namesBelow(path)) files.push({ name: basename(name), text: await readText(name) });
  }
  return files;
}

async function namesBelow(path: string): Promise<readonly string[]> {
  const names = await readdir(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return undefined;
    throw failed("unreadable", { path, reason: reasonOf(error) });
  });
  return names?.filter((name) => /\.(json|csv)$/u.test(name)).map((name) => join(path, name)) ?? [path];
}

async function importThrough(url: string, files: readonly SourceFile[], token: string): Promise<ImportedFiles> {
  const response = await askServer(url, {
    method: "POST",
    path: "/network/import",
    token,
    headers: { "idempotency-key": uuid(), "guichet-actor": "cli" },
    body: { requestId: uuid(), files },
  });
  return (await response.json()) as ImportedFiles;
}

async function exportThrough(url: string, form: "json" | "csv", token: string): Promise<readonly SourceFile[]> {
  const response = await askServer(url, { path: `/network/export?form=${form}`, token });
  return ((await response.json()) as { readonly files: readonly SourceFile[] }).files;
}

async function withBooks<Value>(options: DataOptions, work: (books: Books) => Promise<Value>): Promise<Value> {
  const place = journalPlace(options);
  const { journal, close } = await openJournal(place);
  try {
    const masterKey = openMasterKey(place.dataDir, process.env["GUICHET_MASTER_KEY"]);
    const [network, policies] = await Promise.all([openNetwork(journal, masterKey), openPolicyBook(journal)]);
    return await work({ network, policies });
  } finally {
    await close();
  }
}

function lineOf(fault: ImportFault): string {
  return faultLine(fault, terminalLanguage(process.env));
}
