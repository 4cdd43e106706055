import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Another process has this folder open, or did on a machine we cannot look into. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

type Owner = {
  readonly pid: number;
  /** Process start in clock ticks since boot: a number that a later process with the same pid does not share. */
  readonly startedTick: string;
  readonly bootId: string;
  readonly host: string;
  /** The pid namespace: two containers on one machine cannot see each other's processes. */
  readonly namespace: string;
};

const LOCK = "lock";

/**
 * Takes a folder for this process, or throws FolderInUse. The lock of a process that was killed, or that ran before the
 * machine was started again, is taken over.
 *
 * @returns gives the folder back
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, LOCK);
  const own = join(folder, `${LOCK}.${process.pid}`);
  const text = JSON.stringify(thisProcess());
  writeFileSync(own, text);
  try {
    // A link either makes the complete lock or fails because there is one: no moment shows half of it.
    if (!tryLink(own, path)) {
      dropStale(path, `${own}.stale`);
      if (!tryLink(own, path)) throw inUse(path, readOwner(path));
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (readText(path) === text) rmSync(path, { force: true });
  };
}

/** A killed process takes up to a second or two to be gone; whoever starts its successor at once should not be refused. */
const GONE_WITHIN_MS = 3_000;
const LOOK_AGAIN_MS = 100;

/** `lockFolder`, patient with an owner that is just going. @throws FolderInUse when it stays */
export async function lockFolderSoon(folder: string): Promise<() => void> {
  for (let waitedMs = 0; ; waitedMs += LOOK_AGAIN_MS) {
    try {
      return lockFolder(folder);
    } catch (error) {
      if (!(error instanceof FolderInUse) || waitedMs >= GONE_WITHIN_MS) throw error;
      await sleep(LOOK_AGAIN_MS);
    }
  }
}

function dropStale(path: string, aside: string): void {
  const before = readText(path);
  const owner = readOwner(path);
  if (owner && mayBeAlive(owner)) throw inUse(path, owner);
  if (before === undefined) return;
  // Whoever renames first has dropped it. If somebody replaced it meanwhile we hold a living lock: put it back.
  renameSync(path, aside);
  if (readText(aside) !== before) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function mayBeAlive(owner: Owner): boolean {
  const here = thisProcess();
  if (owner.host !== here.host) return true;
  if (owner.bootId !== here.bootId) return false;
  if (owner.namespace !== here.namespace) return true;
  if (!exists(owner.pid)) return false;
  return owner.startedTick === startedTick(owner.pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function thisProcess(): Owner {
  return {
    pid: process.pid,
    startedTick: startedTick(process.pid),
    bootId: readText("/proc/sys/kernel/random/boot_id")?.trim() ?? "",
    host: hostname(),
    namespace: readNamespace(),
  };
}

/** Field 22 of /proc/PID/stat; empty where there is no /proc, so that the pid alone decides. @source proc(5) */
function startedTick(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`) ?? "";
  // The second field is the program's name in parentheses and may itself contain spaces.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function readNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

/** Nothing when the lock is gone or is not ours to read; a file that is no lock counts as left behind. */
function readOwner(path: string): Owner | undefined {
  try {
    const read: unknown = JSON.parse(readText(path) ?? "");
    return typeof read === "object" && read !== null && "pid" in read ? (read as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function inUse(path: string, owner: Owner | undefined): FolderInUse {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : "another process";
  return new FolderInUse(`${who} has the embedded database open; if it is surely gone, remove ${path}`);
}
