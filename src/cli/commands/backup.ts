import { createReadStream, createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { backup } from "#adapter/backup/backup";
import { createSqlFileStore } from "#adapter/files/sql-file-store";
import type { BackupSummary } from "#adapter/backup/format";
import { restore, verifyBackup } from "#adapter/backup/restore";
import { openJournal } from "#adapter/journal/open";
import { journalPlace, withDataOptions, type DataOptions } from "../options";
import { CommandFailed, openTerminal } from "../terminal";
import { proofOf, readToken, TOKEN_FILE_OPTION } from "../token-file";

type BackupOptions = DataOptions & { readonly url?: string; readonly tokenFile?: string };

/** `guichet backup` and `guichet restore`: one portable file of the whole journal and the files of cases, checked by its chain. */
export function registerBackup(program: Command): void {
  withDataOptions(program.command("backup <file>"))
    .description("write the whole journal and the files of cases into one file, while the server runs")
    .option("--url <address>", "a running server that holds the embedded database, for example http://127.0.0.1:8080")
    .option(...TOKEN_FILE_OPTION)
    .action(async (file: string, options: BackupOptions) => {
      const terminal = openTerminal(options);
      await (options.url === undefined
        ? backupDirectly(file, options)
        : backupFrom(options.url, file, await readToken(options)));
      const summary = await verifyBackup(() => createReadStream(file));
      terminal.say(`${wordsOf(summary)} written to ${file}; the chain is whole`);
      terminal.result(summary);
    });

  withDataOptions(program.command("restore <file>"))
    .description("read a backup into an empty database")
    .action(async (file: string, options: DataOptions) => {
      const terminal = openTerminal(options);
      const { journal, database, close } = await openJournal(journalPlace(options));
      try {
        const open = (): Readable => createReadStream(file);
        const files = createSqlFileStore(database);
        const summary = await restore(open, journal, files, (done, of) => terminal.progress("records", done, of));
        terminal.say(`${wordsOf(summary)} restored; the chain is whole`);
        terminal.result(summary);
      } finally {
        await close();
      }
    });
}

const wordsOf = ({ records, streams, files }: BackupSummary): string =>
  `${records} records of ${streams} streams and ${files} files`;

async function backupDirectly(file: string, options: DataOptions): Promise<void> {
  const { journal, database, close } = await openJournal(journalPlace(options));
  try {
    await writeWhole(backup(journal, createSqlFileStore(database), Date.now()), file);
  } finally {
    await close();
  }
}

async function backupFrom(url: string, file: string, token: string | undefined): Promise<void> {
  const response = await fetch(new URL("/api/v1/backup", url), { headers: proofOf(token) });
  if (!response.ok || !response.body) {
    throw new CommandFailed(`${url} answered ${response.status} instead of a backup: is it a running Guichet server?`);
  }
  await writeWhole(Readable.fromWeb(response.body), file);
}

/** The file has its name only when it is complete. */
async function writeWhole(content: Readable, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await pipeline(content, createWriteStream(unfinished));
  await rename(unfinished, file);
}
