import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderInUse, lockFolder } from "./folder-lock";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guichet-lock-"));
  lock = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What this process would write, with some of it changed. */
function lockOf(parts: object): string {
  const unlock = lockFolder(folder);
  const own = JSON.parse(readFileSync(lock, "utf8")) as object;
  unlock();
  return JSON.stringify({ ...own, ...parts });
}

test("DB-8 a folder that is in use is refused by name, and free again when it was given back", () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  expect(() => lockFolder(folder)).toThrow(`process ${String(process.pid)}`);
  expect(readdirSync(folder)).toEqual(["lock"]);
  unlock();
  expect(existsSync(lock)).toBe(false);
  lockFolder(folder)();
});

test("DB-8 the lock of a killed process is taken over, that of a living one is not", async () => {
  const child = spawn("sleep", ["60"]);
  await once(child, "spawn");
  const stat = readFileSync(`/proc/${String(child.pid)}/stat`, "utf8");
  const startedTick = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  const text = lockOf({ pid: child.pid, startedTick });
  writeFileSync(lock, text);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  child.kill("SIGKILL");
  await once(child, "exit");
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["of a process whose number now belongs to another one", { startedTick: "1" }],
  ["from before the machine was started again", { bootId: "another" }],
])("DB-8 a lock %s is taken over", (_, parts) => {
  writeFileSync(lock, lockOf(parts));
  lockFolder(folder)();
});

test.each([
  ["on another machine", { host: "another", bootId: "another" }],
  ["in another container", { namespace: "pid:[1]", pid: 999_999_999 }],
])("DB-8 a lock of a process %s is respected, because nobody can tell whether it lives", (_, parts) => {
  const text = lockOf(parts);
  writeFileSync(lock, text);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  expect(readFileSync(lock, "utf8")).toBe(text);
});

test("DB-8 a lock that cannot be read counts as left behind", () => {
  writeFileSync(lock, "");
  lockFolder(folder)();
  expect(existsSync(lock)).toBe(false);
});
