import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createDurableFs, EmbeddedStoreUnknown, type SyncCounts, type Syncs, syncFolder, syncTree } from "./durable-fs";
import { PLANNING } from "./planning";

/** PostgreSQL's built-in type numbers. @source pg_type.dat */
const BIGINT = 20;
const DATE = 1082;

const DURABLE_SETTINGS = ["-c", "wal_sync_method=fsync", "-c", "shared_buffers=32MB"];

export type EmbeddedStore = { readonly pg: PGlite; readonly counts: SyncCounts };

/**
 * Opens PGlite on `folder`/database so that a commit it acknowledges survives a power cut.
 * The caller holds the folder's lock.
 *
 * @throws EmbeddedStoreUnknown when a commit does not reach the disk: nothing may be promised then
 */
export async function openEmbeddedStore(folder: string, syncs: Syncs): Promise<EmbeddedStore> {
  const database = join(folder, "database");
  const complete = join(folder, "complete");
  if (!existsSync(complete)) {
    // A first start that was cut short has acknowledged nothing: it begins again.
    rmSync(database, { recursive: true, force: true });
    mkdirSync(database, { recursive: true });
  }
  const pg = await openPglite(database, syncs);
  if (!existsSync(complete)) {
    await pg.exec("CHECKPOINT");
    syncTree(folder);
    writeFileSync(complete, "");
    syncTree(folder);
    syncFolder(join(folder, ".."));
  }
  await assertDurable(pg, syncs.counts);
  return { pg, counts: syncs.counts };
}

async function openPglite(database: string, syncs: Syncs): Promise<PGlite> {
  const shipped = PGlite.defaultStartParams;
  if (!shipped.includes("-F"))
    throw new EmbeddedStoreUnknown("the embedded database has changed inside: its start parameters are new");
  return PGlite.create({
    fs: createDurableFs(database, syncs),
    // -F is PostgreSQL's "never sync".
    startParams: [...shipped.filter((param) => param !== "-F"), ...DURABLE_SETTINGS, ...PLANNING],
    parsers: { [BIGINT]: Number, [DATE]: (text: string) => text },
  });
}

/** Commits something that touches nothing but the log, and looks whether the log was forced to the disk. */
async function assertDurable(pg: PGlite, counts: SyncCounts): Promise<void> {
  const { rows } = await pg.query<{ name: string }>(
    `SELECT name FROM pg_settings
     WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting <> 'on'`,
  );
  const before = counts.files;
  await pg.query("SELECT pg_logical_emit_message(true, 'guichet', 'durable?')");
  if (rows.length > 0 || counts.files === before)
    throw new EmbeddedStoreUnknown("the embedded database does not force its commits to the disk");
}

/**
 * The SQLSTATE of an error after which the store serves on; undefined when the error has ended it. After a PANIC, such
 * as a failed sync, PGlite must not be asked again: it would turn in circles.
 */
export function refusalCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown) || !("severity" in thrown)) return undefined;
  if (thrown.severity !== "ERROR" || typeof thrown.code !== "string") return undefined;
  return thrown.code;
}
