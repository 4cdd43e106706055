import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { FileStore, StoredFile } from "#app/ports/file-store";
import type { Journal, JournalRecord } from "#app/ports/journal";
import { following, opening, streamOf } from "#app/ports/journal.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { createMemoryFileStore } from "../files/memory-file-store";
import { createSqlFileStore } from "../files/sql-file-store";
import { createMemoryJournal } from "../journal/memory";
import { openJournal } from "../journal/open";
import { backup } from "./backup";
import { BackupDamaged } from "./read-backup";
import { restore, RestoreRefused, verifyBackup } from "./restore";

const TAKEN_AT = 1_763_856_000_000;
const long = opening(streamOf("madrid-1"), 2_500);
const appends = [
  long,
  opening(streamOf("madrid-1", "roster"), 3, { dataJson: '{ "note": "first line\\n\\u0000 中文" }' }),
  opening(streamOf("seoul-1", "lobby-day/1999-01-04", "1999-01-01"), 12),
];

async function filled(): Promise<Journal> {
  const journal = createMemoryJournal();
  await journal.append(appends);
  return journal;
}

async function everything(journal: Journal): Promise<readonly JournalRecord[]> {
  const heads = await journal.heads({ prefix: "" });
  return (await Promise.all(heads.map((head) => journal.read(head, 0)))).flat();
}

async function bytesOf(journal: Journal): Promise<Buffer> {
  return Buffer.concat((await backup(journal, await someFiles(), TAKEN_AT).toArray()) as Buffer[]);
}

const PHOTO: StoredFile = {
  ...{ unitId: "madrid-1", caseKey: "finding/1", fileId: "f1", name: "rack.jpg", type: "image/jpeg" },
  ...{ sha256: "0".repeat(64), keptAt: 5, keptBy: "lin", sealed: Uint8Array.from([0, 255, 10, 34]) },
};

/** Five photos: more than are read at once. */
async function someFiles(): Promise<FileStore> {
  const store = createMemoryFileStore();
  for (const fileId of ["f1", "f2", "f3", "f4", "f5"]) await store.put({ ...PHOTO, fileId });
  return store;
}

/** The bytes in small pieces, as a network hands them on. */
function reader(bytes: Uint8Array) {
  return async function* () {
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
  };
}

test("BK-2 what is restored is record for record what was backed up", async () => {
  const journal = await filled();
  const bytes = await bytesOf(journal);
  const target = createMemoryJournal();
  const progress: string[] = [];
  const progressed = (done: number, of: number): void => void progress.push(`${String(done)}/${String(of)}`);
  const summary = await restore(reader(bytes), target, createMemoryFileStore(), progressed);
  expect(summary).toEqual({ takenAt: TAKEN_AT, streams: 3, records: 2_515, files: 5 });
  expect(await everything(target)).toEqual(await everything(journal));
  expect(progress.at(-1)).toBe("2515/2515");
});

test("BK-1 what is written during a backup is not in it", async () => {
  const journal = await filled();
  const before = await everything(journal);
  let written = 0;
  const running: Journal = {
    ...journal,
    read: async (...asked) => {
      if (written === 0) await journal.append([following(long), opening(streamOf("later"))]);
      written += 1;
      return journal.read(...asked);
    },
  };
  const target = createMemoryJournal();
  await restore(reader(await bytesOf(running)), target, createMemoryFileStore());
  expect(await everything(target)).toEqual(before);
  expect(written).toBeGreaterThan(1);
});

const tamperings: readonly (readonly [string, (lines: string[]) => string[]])[] = [
  ["a changed record", (lines) => lines.map((line) => line.replace("A17", "A18"))],
  ["a missing record", (lines) => lines.filter((_, index) => index !== 40)],
  ["a missing last record of a stream", (lines) => lines.filter((_, index) => index !== 2_501)],
  ["a missing stream", (lines) => [...lines.slice(0, 2_502), ...lines.slice(2_506)]],
  ["a missing manifest", (lines) => lines.slice(0, -1)],
  ["a changed header", (lines) => lines.map((line) => line.replace(String(TAKEN_AT), "1"))],
  ["something after the manifest", (lines) => [...lines, lines[1] ?? ""]],
  ["a missing file", (lines) => lines.filter((line) => !line.includes('"f3"'))],
  ["a changed file", (lines) => lines.map((line) => line.replace("rack.jpg", "rock.jpg"))],
  ["another version", (lines) => lines.map((line) => line.replace('"version":2', '"version":3'))],
  ["nothing at all", () => []],
];

test.each(tamperings)("BK-3 %s is refused before anything is written", async (_, tamper) => {
  const lines = gunzipSync(await bytesOf(await filled()))
    .toString()
    .trimEnd()
    .split("\n");
  const bytes = gzipSync(
    tamper(lines)
      .map((line) => `${line}\n`)
      .join(""),
  );
  const target = createMemoryJournal();
  await expect(restore(reader(bytes), target, createMemoryFileStore())).rejects.toThrow(BackupDamaged);
  expect(await target.heads({ prefix: "" })).toEqual([]);
});

test("BK-3 a file that was cut off, or is no backup, is refused", async () => {
  const bytes = await bytesOf(await filled());
  await expect(verifyBackup(reader(bytes.subarray(0, bytes.length - 200)))).rejects.toThrow(BackupDamaged);
  await expect(verifyBackup(reader(Buffer.from("unit,month,stream")))).rejects.toThrow(BackupDamaged);
});

test("BK-4 a journal that holds a stream is not restored into", async () => {
  const journal = await filled();
  const bytes = await bytesOf(journal);
  await expect(restore(reader(bytes), journal, createMemoryFileStore())).rejects.toThrow(RestoreRefused);
});

test("BK-1 a backup fails when the journal does", async () => {
  const journal = await filled();
  const failing: Journal = { ...journal, read: () => Promise.reject(new Error("the disk is gone")) };
  await expect(bytesOf(failing)).rejects.toThrow("the disk is gone");
});

test("BK-5 a backup reads no further ahead than its reader takes", async () => {
  const journal = createMemoryJournal();
  await journal.append([opening(streamOf("long"), 40_000)]);
  let pages = 0;
  const counting: Journal = {
    ...journal,
    read: (...asked) => {
      pages += 1;
      return journal.read(...asked);
    },
  };
  const stream = backup(counting, createMemoryFileStore(), TAKEN_AT);
  const reading = stream[Symbol.asyncIterator]();
  await reading.next();
  await new Promise((resolve) => setImmediate(resolve));
  expect(pages).toBeLessThan(20);
  stream.destroy();
});

test("BK-6 files come back as they lay, and a backup of version 1 has none", async () => {
  const [target, store] = [createMemoryJournal(), createMemoryFileStore()];
  await restore(reader(await bytesOf(await filled())), target, store);
  expect(await store.get(PHOTO, "f4")).toMatchObject({ name: "rack.jpg", sealed: Buffer.from(PHOTO.sealed) });
  const header = JSON.stringify({ format: "guichet backup", version: 1, takenAt: TAKEN_AT });
  const digest = createHash("sha256").update(`${header}\n`).digest("hex");
  const old = gzipSync(`${header}\n${JSON.stringify(["manifest", 0, 0, digest])}\n`);
  expect(await verifyBackup(reader(old))).toEqual({ takenAt: TAKEN_AT, streams: 0, records: 0, files: 0 });
});

describe("with a PostgreSQL server", () => {
  test("BK-2 a backup of the embedded database is restored into PostgreSQL and back", async () => {
    const [one, two] = [await freshFolder(), await freshFolder()];
    const { url, drop } = await freshPostgres();
    const embedded = await openJournal({ dataDir: one });
    const postgres = await openJournal({ databaseUrl: url, dataDir: "" });
    const again = await openJournal({ dataDir: two });
    await embedded.journal.append(appends);
    await restore(reader(await bytesOf(embedded.journal)), postgres.journal, createSqlFileStore(postgres.database));
    await restore(reader(await bytesOf(postgres.journal)), again.journal, createSqlFileStore(again.database));
    expect(await everything(postgres.journal)).toEqual(await everything(await filled()));
    expect(await everything(again.journal)).toEqual(await everything(await filled()));
    await Promise.all([embedded, postgres, again].map(({ close }) => close()));
    await drop();
    for (const folder of [one, two]) rmSync(folder, { recursive: true });
  });
});
