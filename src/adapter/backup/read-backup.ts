import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ZodType } from "zod";
import { type ChainHead, genesisHash, verifyChain } from "#app/journal/chain";
import type { StoredFile } from "#app/ports/file-store";
import type { Append, NewRecord, StreamHead, StreamId } from "#app/ports/journal";
import {
  type BackupSummary,
  bodyLine,
  type FileLine,
  headerLine,
  type ManifestLine,
  type RecordLine,
  type StreamLine,
} from "./format";

/** The file is not what `backup` wrote. */
export class BackupDamaged extends Error {
  override readonly name = "BackupDamaged";
}

const PAGE_RECORDS = 1_000;

/** No record comes near; a file of one endless line must not fill the memory. */
const LINE_CHARS_MAX = 64 * 1024 * 1024;

type OpenStream = { readonly head: StreamHead; at: ChainHead; page: NewRecord[] };

/** A page of records ready to append, or a file ready to keep. */
type BackupPart = Append | StoredFile;

/**
 * Reads a backup in pages ready to append and then file by file, and checks everything on the way: form, chains, heads, counts and digest.
 * Only when it has returned is the backup known to be whole.
 *
 * @throws BackupDamaged with the number of the line
 */
export async function* readBackup(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<BackupPart, BackupSummary> {
  const digest = createHash("sha256");
  const counted = { streams: 0, records: 0, files: 0 };
  let takenAt: number | undefined;
  let stream: OpenStream | undefined;
  let manifest: ManifestLine | undefined;
  let number = 0;
  for await (const text of linesOf(bytes)) {
    number += 1;
    if (manifest) throw new BackupDamaged(`line ${number}: something follows the manifest`);
    if (takenAt === undefined) {
      ({ takenAt } = parse(headerLine, text, number));
      digest.update(`${text}\n`);
      continue;
    }
    const content = parse(bodyLine, text, number);
    if (content[0] === "manifest") {
      manifest = content;
      continue;
    }
    digest.update(`${text}\n`);
    if (content[0] === "stream") {
      if (stream) yield* finish(stream, number);
      stream = openStream(content);
      counted.streams += 1;
      continue;
    }
    if (content[0] === "file") {
      if (stream) yield* finish(stream, number);
      stream = undefined;
      counted.files += 1;
      yield storedFile(content);
      continue;
    }
    if (!stream) throw new BackupDamaged(`line ${number}: a record before the first stream`);
    counted.records += 1;
    stream.page.push(newRecord(content));
    if (stream.page.length === PAGE_RECORDS) yield verifiedPage(stream, number);
  }
  if (takenAt === undefined || !manifest) throw new BackupDamaged(`line ${number}: the file is cut short`);
  if (stream) yield* finish(stream, number);
  const [, streams, records, sha256, files = 0] = manifest;
  const isWhole = streams === counted.streams && records === counted.records && files === counted.files;
  if (!isWhole || sha256 !== digest.digest("hex")) throw new BackupDamaged("the manifest does not match the content");
  return { takenAt, streams, records, files };
}

function openStream([, unitId, month, stream, seq, hash]: StreamLine): OpenStream {
  const id = { unitId, month, stream };
  return { head: { ...id, seq, hash }, at: { seq: 0, hash: genesisHash(id) }, page: [] };
}

function newRecord([, type, dataJson, at, actor, commandId, hash]: RecordLine): NewRecord {
  return { type, dataJson, at, actor, commandId, hash };
}

function storedFile([, file, sealed]: FileLine): StoredFile {
  return { ...file, sealed: Buffer.from(sealed, "base64") };
}

/** Hands out the page collected so far, chained to what went before. */
function verifiedPage(open: OpenStream, lineNumber: number): Append {
  const { page, at } = open;
  const { unitId, month, stream } = open.head;
  const id: StreamId = { unitId, month, stream };
  const records = page.map((record, index) => ({ ...record, ...id, seq: at.seq + index + 1 }));
  const verdict = verifyChain(id, records, at);
  if (!verdict.ok) {
    const place = `record ${verdict.fault.seq} of ${unitId}/${month}/${stream}`;
    throw new BackupDamaged(`before line ${lineNumber}: the chain breaks at ${place}`);
  }
  open.at = verdict.head;
  open.page = [];
  return { stream: id, expectedSeq: at.seq, expectedHash: at.hash, records: page };
}

function* finish(open: OpenStream, lineNumber: number): Generator<Append> {
  if (open.page.length > 0) yield verifiedPage(open, lineNumber);
  const { head, at } = open;
  if (at.seq !== head.seq || at.hash !== head.hash)
    throw new BackupDamaged(`before line ${lineNumber}: ${head.unitId}/${head.stream} does not end at its head`);
}

function parse<Content>(schema: ZodType<Content>, text: string, lineNumber: number): Content {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new BackupDamaged(`line ${lineNumber} is no line of a backup`, { cause: error });
  }
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of inflated(bytes)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LINE_CHARS_MAX) throw new BackupDamaged("a line is longer than any record");
    yield* lines;
  }
  if (rest !== "") throw new BackupDamaged("the file is cut short within a line");
}

async function* inflated(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  pipeline(Readable.from(bytes), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield decoder.decode(chunk as Uint8Array, { stream: true });
  } catch (error) {
    throw new BackupDamaged(`the file cannot be unpacked: ${String(error)}`, { cause: error });
  }
}
