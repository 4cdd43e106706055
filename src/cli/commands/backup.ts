import { createReadStream, createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { backup } from "#adapter/backup/backup";
import { createSqlFileStore } from "#adapter/files/sql-file-store";
import type { BackupSummary } from "#adapter/backup/format";
import { restore, verifyBackup } from "#adapter/backup/restore";
import { openJournal } from "#adapter/journal/open";
import { journalPlace, withDataOptions, type DataOptions } from "../options";
import { openTerminal, type Terminal } from "../terminal";
import { readToken, TOKEN_FILE_OPTION } from "../token-file";
import { failed } from "../failed";
import { askServer } from "../ask-server";

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
        ? backupDirectly(file, options, terminal)
        : backupFrom(options.url, file, await readToken(options), terminal));
      terminal.working("checking the chain");
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

async function backupDirectly(file: string, options: DataOptions, terminal: Terminal): Promise<void> {
  const { journal, database, close } = await openJournal(journalPlace(options));
  try {
    await writeWhole(backup(journal, createSqlFileStore(database), Date.now()), file, terminal);
  } finally {
    await close();
  }
}

async function backupFrom(url: string, file: string, token: string, terminal: Terminal): Promise<void> {
  const { body, status } = await askServer(url, { path: "/backup", token });
  if (!body) throw failed("otherServer", { url, status });
  await writeWhole(Readable.fromWeb(body), file, terminal);
}

/** The file has its name only when it is complete. */
async function writeWhole(content: Readable, file: string, { working }: Terminal): Promise<void> {
  const unfinished = `${file}.unfinished`;
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      bytes += chunk.length;
      working(`${(bytes / 1e6).toFixed(1)} MB written`);
      next(undefined, chunk);
    },
  });
  await pipeline(content, counted, createWriteStream(unfinished));
  await rename(unfinished, file);
}
