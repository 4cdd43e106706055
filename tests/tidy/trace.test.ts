import { expect, test } from "vitest";
import { citedRows, idsOf, sourceRows } from "../../scripts/spec.mjs";

const order = sourceRows().map((row) => row.id);

test("a rule cites the rows in its parentheses and no number outside them", () => {
  expect(citedRows("- **LD-4** Called after 0-10 minutes. (source: text 4, 4-40; 2-67a)", order)).toEqual([
    "4-40",
    "2-67a",
  ]);
});

test("a rule may cite a range of rows", () => {
  expect(citedRows("(4-45 to 4-48, 1-14–1-15)", order)).toEqual(["4-45", "4-46", "4-47", "4-48", "1-14", "1-15"]);
});

test("dates and times are not taken for rows", () => {
  expect(citedRows("(since 2026-01-05, 10-12 h, 4-5 people)", order)).toEqual([]);
});

test("a row that no source text has is an error", () => {
  expect(() => citedRows("(4-99)", order)).toThrow("4-99 names no row");
});

test("a test names every rule its name begins with", () => {
  expect(idsOf("LD-4 calls a waiting VIP first")).toEqual(["LD-4"]);
  expect(idsOf("LD-4, LD-6 and NW-12a hold at once")).toEqual(["LD-4", "LD-6", "NW-12a"]);
  expect(idsOf("calls a VIP as LD-4 says")).toEqual([]);
});
