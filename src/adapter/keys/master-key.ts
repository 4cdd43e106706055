import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KEY_BYTES } from "#app/vault/sealing";

/** The key that everything else is sealed under is missing, broken, or could be read by strangers. */
export class MasterKeyUnusable extends Error {
  override readonly name = "MasterKeyUnusable";
}

const FILE = "master.key";
const OWNER_ONLY = 0o600;

/**
 * The master key: from the environment (`GUICHET_MASTER_KEY`, base64 of 32 bytes), else from `master.key` in the data
 * folder, which is made when there is none. Keep a copy elsewhere: without it no name and no second factor opens.
 * @throws MasterKeyUnusable
 */
export function openMasterKey(dataDir: string, fromEnvironment: string | undefined): Uint8Array {
  if (fromEnvironment !== undefined) return checked(fromEnvironment, "GUICHET_MASTER_KEY");
  const path = join(dataDir, FILE);
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { flag: "wx", mode: OWNER_ONLY });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  chmodSync(path, OWNER_ONLY);
  return checked(readFileSync(path, "utf8"), path);
}

function checked(text: string, place: string): Uint8Array {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== KEY_BYTES) throw new MasterKeyUnusable(`${place} does not hold ${KEY_BYTES} bytes in base64`);
  return key;
}
