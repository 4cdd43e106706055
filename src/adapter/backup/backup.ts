import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { EpochMs } from "#base/time";
import { pagesUpTo } from "#app/journal/audit";
import type { Journal, JournalRecord } from "#app/ports/journal";
import type { FileStore, StoredFile } from "#app/ports/file-store";
import {
  type FileLine,
  FORMAT,
  type HeaderLine,
  type ManifestLine,
  type RecordLine,
  type StreamLine,
  VERSION,
} from "./format";

/** Fast rather than small: a server that is being backed up also serves. */
const GZIP_LEVEL = 3;

/**
 * A backup of the journal as it stands when the stream is first read, while a server goes on writing to it, and of the
 * files that its events name. The stream fails with JournalUnavailable when the database does. Memory: one page of
 * records or of files and the list of heads, about 200 bytes a stream.
 *
 * @param takenAt written into the header
 */
export function backup(journal: Journal, files: Pick<FileStore, "page">, takenAt: EpochMs): Readable {
  const gzip = createGzip({ level: GZIP_LEVEL });
  // An error of the journal destroys the gzip stream with it, and so reaches whoever reads.
  pipeline(Readable.from(pages(journal, files, takenAt)), gzip, () => undefined);
  return gzip;
}

async function* pages(journal: Journal, files: Pick<FileStore, "page">, takenAt: EpochMs): AsyncGenerator<string> {
  const digest = createHash("sha256");
  let records = 0;
  const hashed = (page: string): string => {
    digest.update(page);
    return page;
  };

  yield hashed(line({ format: FORMAT, version: VERSION, takenAt }));
  const heads = await journal.heads({ prefix: "" });
  for (const head of heads) {
    yield hashed(line(["stream", head.unitId, head.month, head.stream, head.seq, head.hash]));
    for await (const page of pagesUpTo(journal, head)) {
      records += page.length;
      yield hashed(page.map(recordLine).join(""));
    }
  }
  // Files are kept before the events that name them: those of the cut are there by now.
  let kept = 0;
  let page = await files.page();
  while (page.length > 0) {
    kept += page.length;
    yield hashed(page.map(fileLine).join(""));
    page = await files.page(page.at(-1));
  }
  yield line(["manifest", heads.length, records, digest.digest("hex"), kept]);
}

function line(content: HeaderLine | StreamLine | RecordLine | FileLine | ManifestLine): string {
  return `${JSON.stringify(content)}\n`;
}

function recordLine({ type, dataJson, at, actor, commandId, hash }: JournalRecord): string {
  return line(["record", type, dataJson, at, actor, commandId, hash]);
}

function fileLine({ sealed, ...file }: StoredFile): string {
  return line(["file", file, Buffer.from(sealed).toString("base64")]);
}
