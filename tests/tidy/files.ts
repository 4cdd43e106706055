import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ROOT } from "../../scripts/run.mjs";

const NOT_OURS = new Set([".git", ".cache", "coverage", "dist", "node_modules", "var"]);
const CODE = /\.(tsx?|mjs|sql|css)$/;

/** Every file of the repository that people write, sorted, with forward slashes. */
export function ownFiles(): readonly string[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (NOT_OURS.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() ? [relative(ROOT, path).split(sep).join("/")] : [];
    });
  return walk(ROOT).sort();
}

export function codeFiles(): readonly string[] {
  return ownFiles().filter((file) => CODE.test(file));
}
