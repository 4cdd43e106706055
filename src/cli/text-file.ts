import { readFile, writeFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { failed } from "./failed";

/** The text of a file, unpacked when its name ends in .gz. @throws CommandFailed naming the file */
export async function readText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (error) {
    throw failed("unreadable", { path, reason: reasonOf(error) });
  }
}

/** Writes to a file, or to standard output without one. @throws CommandFailed naming the file */
export async function writeText(path: string | undefined, text: string): Promise<void> {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(path, text).catch((error: unknown) => {
    throw failed("unwritable", { path, reason: reasonOf(error) });
  });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
