import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { playRandomDay } from "./random-day.fixture";

const HERE = import.meta.dirname;
const source = (file: string): string => readFileSync(join(HERE, file), "utf8");
const unitTests = readdirSync(HERE)
  .filter((file) => file.endsWith(".test.ts") && file !== "coverage.test.ts")
  .map(source)
  .join("\n");

/** Names that a type declares by this pattern. */
const declared = (file: string, pattern: RegExp): readonly string[] => [
  ...new Set([...source(file).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? "")),
];

test("LD-73 every refusal is met by a test", () => {
  const codes = declared("refusals.ts", /code: "(lobby\.\w+)"/g);
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !unitTests.includes(`"${code}"`))).toEqual([]);
});

test("LD-71 every kind of event, and of command, happens on random days", () => {
  const met = new Set<string>();
  for (let seed = 0; seed < 60; seed += 1) {
    playRandomDay(seed, 600, {
      afterStep: ({ command }) => void met.add(command.type),
      afterEvent: ({ type }) => void met.add(type),
    });
  }
  const events = declared("messages.ts", /(?:Happened|ToTicket|ToWindow)<\s*"(\w+)"/g);
  const commands = declared("messages.ts", /(?:OnTicket|OnWindow)<\s*"(\w+)"|readonly type: "(\w+)"/g);
  expect([events.length, commands.length].every((count) => count > 50)).toBe(true);
  expect([...events, ...commands].filter((name) => !met.has(name))).toEqual([]);
});
