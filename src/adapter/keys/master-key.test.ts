import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MasterKeyUnusable, openMasterKey } from "./master-key";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guichet-key-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("MK-1 the key is made once, and only its owner can read it", () => {
  const first = openMasterKey(join(folder, "data"), undefined);
  expect(first).toHaveLength(32);
  expect(statSync(join(folder, "data/master.key")).mode & 0o777).toBe(0o600);
  expect(Buffer.from(openMasterKey(join(folder, "data"), undefined)).equals(Buffer.from(first))).toBe(true);
  expect(readFileSync(join(folder, "data/master.key"), "utf8")).toMatch(/^[\w+/]{43}=\n$/u);
});

test("MK-2 a key from the environment needs no file, and a broken one stops the start", () => {
  const given = Buffer.alloc(32, 9).toString("base64");
  expect([...openMasterKey(folder, given)]).toEqual([...Buffer.alloc(32, 9)]);
  expect(() => openMasterKey(folder, "short")).toThrow(MasterKeyUnusable);
  writeFileSync(join(folder, "master.key"), "broken");
  expect(() => openMasterKey(folder, undefined)).toThrow(MasterKeyUnusable);
});
