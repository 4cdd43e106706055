import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./run.mjs";
import { filesBelow, read } from "./spec.mjs";

export const ARCHITECTURE = "ARCHITECTURE.md";

const ROOMS = ["web", "cli", "server", "adapter", "app", "contract", "read", "engine", "domain", "i18n", "base"];
const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^;"']*?\sfrom\s+)?["']#(\w+)\//gm;
const MARKED = /(<!-- rooms:begin -->\n)[\s\S]*?(<!-- rooms:end -->)/;

/**
 * The rooms and who imports whom, as Mermaid: a dotted arrow where only types are used. Everybody sees `base`, so its
 * arrows are left out.
 */
export function diagram() {
  const arrows = ROOMS.flatMap((room) => arrowsFrom(room));
  const nodes = ROOMS.filter((room) => productFiles(room).length > 0).map((room) => `  ${room}`);
  return ["```mermaid", "flowchart TD", ...nodes, ...arrows, "```", ""].join("\n");
}

/** @param {string} room */
function arrowsFrom(room) {
  const imports = productFiles(room).flatMap((file) => [...read(file).matchAll(IMPORT)]);
  return ROOMS.flatMap((other) => {
    const used = imports.filter((match) => match[2] === other);
    if (other === room || other === "base" || used.length === 0) return [];
    return [`  ${room} ${used.every((match) => match[1]) ? "-.->" : "-->"} ${other}`];
  });
}

/** @param {string} room */
const productFiles = (room) =>
  filesBelow(`src/${room}`).filter((file) => /\.(tsx?|json)$/.test(file) && !/\.(test|contract)\.tsx?$/.test(file));

/**
 * ARCHITECTURE.md with the diagram as the code has it now.
 *
 * @param {string} text
 */
export function withDiagram(text) {
  if (!MARKED.test(text)) throw new Error(`${ARCHITECTURE} has no rooms:begin and rooms:end markers`);
  return text.replace(MARKED, (_, begin, end) => `${begin}\n${diagram()}\n${end}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(ROOT, ARCHITECTURE);
  writeFileSync(file, withDiagram(readFileSync(file, "utf8")));
}
