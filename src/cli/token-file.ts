import { rmSync, mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { failed } from "./failed";

const FILE = "operator.token";
const OWNER_ONLY = 0o600;

/** Named alike at every command that talks to a running server. A token never stands in an address or an argument. */
export const TOKEN_FILE_OPTION = [
  "--token-file <file>",
  "service token for the server (or environment GUICHET_TOKEN); that of a server on this machine without it",
] as const;
export const DATA_FOLDER_OPTION = ["--data <folder>", "data folder of a server on this machine", "var/data"] as const;

/**
 * Leaves this run's operator token in the data folder, readable by its owner alone: whoever can read that folder can
 * read the database and its key as well, so nothing is given away.
 * @returns takes it away again
 */
export function leaveOperatorToken(dataDir: string, token: string): () => void {
  const path = join(dataDir, FILE);
  mkdirSync(dataDir, { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, `${token}\n`, { mode: OWNER_ONLY });
  return () => rmSync(path, { force: true });
}

/**
 * The token to show: of the file, the environment, or the server on this machine.
 * @throws CommandFailed when there is none
 */
export async function readToken(options: { readonly tokenFile?: string; readonly data: string }): Promise<string> {
  if (options.tokenFile !== undefined) {
    const text = await readFile(options.tokenFile, "utf8").catch(() => undefined);
    if (text === undefined) throw failed("unreadable", { path: options.tokenFile, reason: "no such file" });
    return text.trim();
  }
  const local = await readFile(join(options.data, FILE), "utf8").catch(() => undefined);
  const token = process.env["GUICHET_TOKEN"] ?? local?.trim();
  if (token === undefined) throw failed("noToken", { folder: options.data });
  return token;
}
