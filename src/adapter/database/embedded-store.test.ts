import { existsSync, fdatasyncSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { DatabaseUnavailable } from "./database";
import { createSyncs, EmbeddedStoreUnknown } from "./durable-fs";
import { openEmbeddedStore, refusalCode } from "./embedded-store";
import { openPglite } from "./pglite";

let folder: string;
afterEach(() => rmSync(folder, { recursive: true }));

test("DB-6 each commit forces the log to the disk, and a rolled back one costs nothing", async () => {
  folder = await freshFolder();
  const database = await openPglite(folder);
  await database.exec("CREATE TABLE ticket (id int PRIMARY KEY)");
  const before = await database.syncs();
  for (let id = 0; id < 50; id += 1) await database.query("INSERT INTO ticket VALUES ($1)", [id]);
  const after = await database.syncs();
  expect(after.files - before.files).toBeGreaterThanOrEqual(50);
  expect(after.files - before.files).toBeLessThan(60);
  await database.exec("CREATE TABLE other (id int); CHECKPOINT");
  expect((await database.syncs()).folders).toBeGreaterThan(after.folders);
  await database.close();
});

test("DB-7 a store whose commits do not reach the disk is refused when it is opened", async () => {
  folder = await freshFolder();
  const neverCalled = { get: () => 0, set: () => undefined };
  const counts = Object.defineProperty({ files: 0, folders: 0 }, "files", neverCalled);
  await expect(openEmbeddedStore(folder, { ...createSyncs(), counts })).rejects.toThrow(EmbeddedStoreUnknown);
});

test("DB-7 a disk that fails to sync acknowledges nothing and ends the store", async () => {
  folder = await freshFolder();
  let isBroken = false;
  const syncFile = (descriptor: number): void => {
    if (isBroken) throw new Error("EIO");
    fdatasyncSync(descriptor);
  };
  const { pg } = await openEmbeddedStore(folder, { ...createSyncs(), syncFile });
  await pg.exec("CREATE TABLE ticket (id int PRIMARY KEY)");
  const refused: unknown = await pg.query("SELECT 1/0").catch((error: unknown) => error);
  expect(refusalCode(refused)).toBe("22012");
  isBroken = true;
  const ended: unknown = await pg.query("INSERT INTO ticket VALUES (1)").catch((error: unknown) => error);
  expect(ended).toMatchObject({ severity: "PANIC", code: "58030" });
  expect(refusalCode(ended)).toBeUndefined();
});

test("DB-9 a first start that was cut short leaves nothing that hinders the next", async () => {
  folder = mkdtempSync(join(tmpdir(), "guichet-embedded-"));
  mkdirSync(join(folder, "database"));
  writeFileSync(join(folder, "database", "PG_VERSION"), "half");
  const database = await openPglite(folder);
  expect((await database.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await database.close();
  expect(readdirSync(folder).sort()).toEqual(["complete", "database"]);
});

test("DB-6 what was committed is there after the store was closed and opened", async () => {
  folder = await freshFolder();
  const first = await openPglite(folder);
  await first.exec("CREATE TABLE ticket (id int); INSERT INTO ticket VALUES (1)");
  await first.close();
  await expect(first.query("SELECT 1")).rejects.toThrow(DatabaseUnavailable);
  const second = await openPglite(folder);
  expect((await second.query("SELECT id FROM ticket")).rows).toEqual([{ id: 1 }]);
  await second.close();
  expect(existsSync(join(folder, "lock"))).toBe(false);
});
