import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/run.mjs";
import { ownFiles } from "./files";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const LINES = read("docs/security/asvs.md");
const CHECKLIST = read("docs/security.md") + LINES;
const SPECS = ownFiles()
  .filter((path) => path.startsWith("src/") && path.endsWith("/SPEC.md"))
  .map(read);

test("every file that the security checklist shows as evidence is there", () => {
  const paths = [...CHECKLIST.matchAll(/`((?:src|tests|docs|scripts|sql)\/[^`\s]+)`/gu)].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("every requirement of ASVS 4.0.3, levels 1 and 2, has one line with a state, and evidence or what is missing", () => {
  const rows = [...LINES.matchAll(/^\| (\d+\.\d+\.\d+) +\| [12] +\|[^|]+\| ([a-z ]+?) +\| (.+?) +\|$/gmu)];
  const ids = rows.map(([, id = ""]) => id);
  expect([ids.length, new Set(ids).size]).toEqual([259, 259]);
  expect([...new Set(rows.map(([, , state]) => state))].toSorted()).toEqual([
    "kept",
    "not applicable",
    "not kept",
    "partly",
  ]);
  for (let chapter = 1; chapter <= 14; chapter += 1) expect(ids.some((id) => id.startsWith(`${chapter}.`))).toBe(true);
});

test("every rule that it shows as evidence is written in a SPEC.md, and so has a test", () => {
  const rules = [...CHECKLIST.matchAll(/\b(?:AC|ID|VT|CR|JR|MK|IF|KS|VS|FI|ER)-\d+\b/gu)].map(([rule]) => rule);
  expect(rules.length).toBeGreaterThan(30);
  expect(rules.filter((rule) => !SPECS.some((spec) => spec.includes(`**${rule}**`)))).toEqual([]);
});
