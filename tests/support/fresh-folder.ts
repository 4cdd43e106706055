import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openJournal } from "#adapter/journal/open";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** What an empty store depends on: its tables, the program that makes it, and how that is started. */
const MAKERS = ["sql", "src/adapter/database", "node_modules/@electric-sql/pglite/package.json"];

/**
 * A data folder of its own with an empty embedded database in it, as the first start leaves it. Making a database takes
 * seconds, copying one a moment; so it is made once, and again when what it depends on has changed.
 */
export async function freshFolder(): Promise<string> {
  const template = join(ROOT, ".cache", `empty-store-${keyOfMakers()}`);
  if (!existsSync(template)) await makeTemplate(template);
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Another process may make it at the same time: the first one to be ready wins. */
async function makeTemplate(template: string): Promise<void> {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(`${template}-`);
  await (await openJournal({ dataDir: folder })).close();
  try {
    renameSync(folder, template);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(template)) throw error;
  }
}

function keyOfMakers(): string {
  const hash = createHash("sha256");
  for (const maker of MAKERS) {
    const path = join(ROOT, maker);
    const files = maker.endsWith(".json") ? [path] : readdirSync(path).map((name) => join(path, name));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}
