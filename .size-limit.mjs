import { readFileSync } from "node:fs";

/** Gzipped scripts and styles that a page needs before it is usable; lazy chunks have a limit of their own. */
const STAFF = { limit: "260 kB", pages: ["console", "staff"] };
const PUBLIC_LIMIT = "110 kB";
const LAZY_LIMIT = "240 kB";

const OUT = "dist/web";
const manifest = JSON.parse(readFileSync(`${OUT}/.vite/manifest.json`, "utf8"));
const entries = Object.entries(manifest);

/** The files of a chunk and of all that it imports at once. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  return [...new Set([file, ...css, ...imports.flatMap((other) => filesOf(other, seen))])];
}

const pages = entries.filter(([key, chunk]) => chunk.isEntry && key.endsWith(".html"));
const lazy = entries.filter(([, chunk]) => chunk.isDynamicEntry);
const inOut = (files) => files.map((file) => `${OUT}/${file}`);

export default [
  ...pages.map(([key]) => {
    const page = key.split("/").at(-2);
    const limit = STAFF.pages.includes(page) ? STAFF.limit : PUBLIC_LIMIT;
    return { name: `page ${page}`, path: inOut(filesOf(key)), limit, gzip: true };
  }),
  ...lazy.map(([key, chunk]) => ({ name: `chunk ${key}`, path: inOut([chunk.file]), limit: LAZY_LIMIT, gzip: true })),
];
