import { closeSync, existsSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** The part of Emscripten's file system on Node that we extend. @source emscripten, src/lib/libnodefs.js */
type FsNode = { readonly name: string };
type FsStream = { readonly nfd?: number; readonly node: FsNode };
type NodeOperation = (...args: readonly unknown[]) => unknown;
type NodeFsModule = {
  readonly realPath: (node: FsNode) => string;
  readonly node_ops: Record<string, NodeOperation | undefined>;
  readonly stream_ops: Record<string, ((stream: FsStream) => number) | undefined>;
};

/** How often files and folders were forced to the disk since the store was opened. */
export type SyncCounts = { files: number; folders: number };

export type Syncs = {
  readonly counts: SyncCounts;
  /** Forces a file's content to the disk; tests make it fail. */
  readonly syncFile: (descriptor: number) => void;
};

/** PGlite's inside is not what this was written for, so that durability cannot be promised. */
export class EmbeddedStoreUnknown extends Error {
  override readonly name = "EmbeddedStoreUnknown";
}

/** EIO in Emscripten's numbering (WASI): PostgreSQL answers it with PANIC rather than with a false promise. */
const EIO = 29;

/** The operations that change a folder's list of names, which is lost in a power cut until the folder is synced. */
const NAME_OPERATIONS = ["mknod", "rename", "unlink", "rmdir", "symlink"] as const;

export function createSyncs(): Syncs {
  return { counts: { files: 0, folders: 0 }, syncFile: fdatasyncSync };
}

/**
 * PGlite's file store on a folder, with the two things it lacks to survive a power cut: fsync reaches the disk, and a
 * folder whose names have changed is synced no later than the next file. As shipped, fsync is a no-op.
 */
export function createDurableFs(folder: string, syncs: Syncs): NodeFS {
  return new DurableFs(folder, syncs);
}

class DurableFs extends NodeFS {
  readonly #syncs: Syncs;

  constructor(folder: string, syncs: Syncs) {
    super(folder);
    this.#syncs = syncs;
  }

  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const prepared = await super.init(...args);
    const { emscriptenOpts } = prepared;
    const install = (module: unknown): void => makeDurable(nodeFsOf(module), this.#syncs);
    return { ...prepared, emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), install] } };
  }
}

function nodeFsOf(module: unknown): NodeFsModule {
  const found =
    typeof module === "object" && module !== null && "NODEFS" in module ? (module.NODEFS as Partial<NodeFsModule>) : {};
  const { realPath, node_ops, stream_ops } = found;
  const complete = realPath && node_ops && stream_ops && NAME_OPERATIONS.every((name) => node_ops[name]);
  if (!complete) throw new EmbeddedStoreUnknown("the embedded database has changed inside: its file store is missing");
  return { realPath, node_ops, stream_ops };
}

function makeDurable({ realPath, node_ops, stream_ops }: NodeFsModule, { counts, syncFile }: Syncs): void {
  const unsynced = new Set<string>();

  for (const name of NAME_OPERATIONS) {
    const original = node_ops[name];
    node_ops[name] = (...args) => {
      const first = args[0] as FsNode;
      // A rename begins with the node that moves and names the new parent second; all others begin with the parent.
      if (name === "rename") unsynced.add(dirname(realPath(first))).add(realPath(args[1] as FsNode));
      else unsynced.add(realPath(first));
      return original?.(...args);
    };
  }

  stream_ops["fsync"] = ({ nfd, node }) => {
    try {
      if (nfd === undefined) unsynced.add(realPath(node));
      else {
        syncFile(nfd);
        counts.files += 1;
      }
      for (const folder of unsynced) {
        if (!existsSync(folder)) continue;
        syncFolder(folder);
        counts.folders += 1;
      }
      unsynced.clear();
      return 0;
    } catch {
      return EIO;
    }
  };
}

export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Forces a whole folder to the disk, its deepest files first. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncFolder(path);
  }
  syncFolder(folder);
}
