import { expect, test } from "vitest";
import { read } from "../../scripts/spec.mjs";
import { codeFiles, ownFiles } from "./files";

const LINES_MAX = 400;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const COMPONENT = /^[A-Z][A-Za-z0-9]*(\.[a-z]+)*$/;
const ENDING = /\.(tsx?|mjs|sql|css)$/;

/** This folder spells out what it forbids. */
const elsewhere = (file: string): boolean => !file.startsWith("tests/tidy/");

function linesMatching(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

test("no file is longer than one can keep in mind", () => {
  const written = codeFiles().filter((file) => !file.includes("/generated/"));
  const long = written.filter((file) => read(file).trimEnd().split("\n").length > LINES_MAX);
  expect(long).toEqual([]);
});

test("nothing is left for later, and no test is left out", () => {
  const unfinished = /\b(TODO|FIXME|XXX|HACK)\b|\b(test|it|describe|suite)(\.\w+)*\.(only|skip|skipIf|runIf|todo)\b/;
  expect(linesMatching(codeFiles().filter(elsewhere), unfinished)).toEqual([]);
});

test("the repository names no registry and no machine's own paths", () => {
  const places = /registry\.npmjs|npmmirror|deb\.debian\.org|pypi\.org|"resolved":|\/work\/|\/root\/|\/home\/\w/;
  const texts = ownFiles().filter((file) => elsewhere(file) && !/\.(png|jpe?g|woff2?|ico|gz|ogg|mp3|wav)$/.test(file));
  expect(linesMatching(texts, places)).toEqual([]);
});

test("files are named in kebab-case, components in PascalCase, and none is a barrel", () => {
  const named = codeFiles().filter((file) => /^(src|tests|bench|scripts)\//.test(file));
  const stem = (file: string): string => (file.split("/").at(-1) ?? "").replace(ENDING, "");
  const odd = named.filter((file) => !KEBAB.test(stem(file)) && !(file.endsWith(".tsx") && COMPONENT.test(stem(file))));
  expect([...odd, ...named.filter((file) => /(^|\/)(index|utils?|helpers?)\.tsx?$/.test(file))]).toEqual([]);
});
