import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve as resolvePath } from "node:path";
import { Worker } from "node:worker_threads";
import {
  type Database,
  databaseError,
  DatabaseUnavailable,
  type Session,
  type SqlResult,
  type SqlValue,
} from "./database";
import type { SyncCounts } from "./durable-fs";
import { lockFolderSoon } from "./folder-lock";
import { OPENED, type PgliteAnswer, type PgliteRequest } from "./pglite-messages";
import { inTransaction } from "./transaction";

export type EmbeddedDatabase = Database & {
  /** How often the store has forced files and folders to the disk. */
  readonly syncs: () => Promise<SyncCounts>;
};

/**
 * Opens the embedded database in `folder`, which is made when it does not exist, in a thread of its own.
 * A store that failed to sync stays closed until the program is started again: what it last wrote is unknown.
 *
 * @throws FolderInUse when another process has it, DatabaseUnavailable when it cannot be opened
 */
export async function openPglite(folder: string): Promise<EmbeddedDatabase> {
  const path = resolvePath(folder);
  mkdirSync(path, { recursive: true });
  const unlock = await lockFolderSoon(path);
  try {
    const thread = await startThread(path);
    return embeddedDatabase(thread, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

type Thread = {
  readonly ask: <Result>(request: Asked) => Promise<Result>;
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>;
};
type Asked = PgliteRequest extends infer Each ? (Each extends PgliteRequest ? Omit<Each, "id"> : never) : never;
type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

async function startThread(path: string): Promise<Thread> {
  const bundle = createRequire(import.meta.url).resolve("#worker/pglite");
  const worker = new Worker(bundle, { workerData: path, name: "embedded database" });
  const waiting = new Map<number, Waiting>();
  let lastId = OPENED;
  let gone: Error | undefined;

  const opened = new Promise<unknown>((resolve, reject) => waiting.set(OPENED, { resolve, reject }));
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const fail = (error: Error): void => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on("message", ({ id, result, failure }: PgliteAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (!failure) return asked?.resolve(result);
    if (failure.code !== undefined) return asked?.reject(databaseError(pgliteError(failure.message, failure.code)));
    // Not PostgreSQL's answer but the end of it: a panic, or a store that would not open.
    asked?.reject(new DatabaseUnavailable(failure.message));
    void worker.terminate();
  });
  worker.on("error", (error) => fail(new DatabaseUnavailable(error.message, { cause: error })));
  worker.on("exit", () => fail(new DatabaseUnavailable("the embedded database is closed")));

  await opened;
  const ask = <Result>(request: Asked): Promise<Result> => {
    if (gone) return Promise.reject(gone);
    lastId += 1;
    const id = lastId;
    return new Promise<Result>((resolve, reject) => {
      waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      worker.postMessage({ ...request, id });
    });
  };
  return { ask, ended };
}

/** SQLSTATEs of the server's health are told from refusals in one place, by the shape that both drivers share. */
function pgliteError(message: string, code: string): Error {
  return Object.assign(new Error(message), { code, severity: "ERROR" });
}

function embeddedDatabase({ ask, ended }: Thread, unlock: () => void): EmbeddedDatabase {
  /** Settles when no transaction is open or waiting: there is one session, and it is theirs till they end. */
  let free: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | undefined;

  const session: Session = {
    query: <Row>(text: string, params: readonly SqlValue[] = []) =>
      ask<SqlResult<Row>>({ kind: "query", text, params }),
    exec: (sql) => ask({ kind: "exec", sql }),
  };
  const transaction = <Value>(work: (session: Session) => Promise<Value>): Promise<Value> => {
    const done = free.then(() => inTransaction(session, work));
    free = done.catch(() => undefined);
    return done;
  };
  const close = async (): Promise<void> => {
    await free;
    await ask({ kind: "close" }).catch(() => undefined);
    await ended;
    unlock();
  };
  return {
    kind: "pglite",
    query: <Row>(text: string, params?: readonly SqlValue[]) => free.then(() => session.query<Row>(text, params)),
    exec: (sql) => free.then(() => session.exec(sql)),
    transaction,
    syncs: () => ask<SyncCounts>({ kind: "syncs" }),
    close: () => (closing ??= close()),
  };
}
