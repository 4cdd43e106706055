import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/run.mjs";
import { ownFiles } from "./files";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const CHECKLIST = read("docs/security.md");
const SPECS = ownFiles()
  .filter((path) => path.startsWith("src/") && path.endsWith("/SPEC.md"))
  .map(read);

test("every file that the security checklist shows as evidence is there", () => {
  const paths = [...CHECKLIST.matchAll(/`((?:src|tests|docs|scripts|sql)\/[^`\s]+)`/gu)].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("every rule that it shows as evidence is written in a SPEC.md, and so has a test", () => {
  const rules = [...CHECKLIST.matchAll(/\b(?:AC|ID|VT|CR|JR|MK|IF)-\d+\b/gu)].map(([rule]) => rule);
  expect(rules.length).toBeGreaterThan(30);
  expect(rules.filter((rule) => !SPECS.some((spec) => spec.includes(`**${rule}**`)))).toEqual([]);
});
