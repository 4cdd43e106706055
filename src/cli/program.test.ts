import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Command } from "commander";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { freshFolder } from "../../tests/support/fresh-folder";
import { asFailed } from "./failed";
import { createProgram } from "./program";

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

/** Every command that does something, with the words that call it. */
function leavesOf(command: Command, words: readonly string[] = []): (readonly [string, Command])[] {
  if (command.commands.length === 0) return [[words.join(" "), command]];
  return command.commands.flatMap((child) => leavesOf(child, [...words, child.name()]));
}
const LEAVES = leavesOf(createProgram());
const NAMES = LEAVES.map(([name]) => name);
/** What reads a file; tokens are made without one. */
const WITH_FILES = LEAVES.filter(
  ([name, command]) => command.registeredArguments[0]?.required && !/^token /u.test(name),
);
const WRITES: readonly string[] = ["backup", "export"];

async function refusalOf(...words: readonly string[]): Promise<ReturnType<typeof asFailed>> {
  const thrown: unknown = await createProgram()
    .parseAsync(["node", "guichet", ...words])
    .then(() => undefined)
    .catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Error);
  return asFailed(thrown as Error);
}

test("each command says what it does, and prints its result for programs when it is asked to", () => {
  expect(NAMES.length).toBeGreaterThan(35);
  expect(LEAVES.filter(([, command]) => command.description() === "").map(([name]) => name)).toEqual([]);
  const hasJson = (command: Command): boolean => command.options.some(({ long }) => long === "--json");
  expect(LEAVES.filter(([, command]) => !hasJson(command)).map(([name]) => name)).toEqual([]);
});

test("the README names each command", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const named = new Set([...readme.matchAll(/`(?:guichet )?([a-z][a-z-]*)/gu)].map(([, word]) => word));
  expect([...new Set(NAMES.map((name) => name.split(" ")[0] ?? ""))].filter((name) => !named.has(name))).toEqual([]);
});

test.each(NAMES)("guichet %s says no to an option that there is not", async (name) => {
  vi.stubEnv("LC_ALL", "es_ES.UTF-8");
  const { code, message } = await refusalOf(...name.split(" "), "--no-such-option");
  expect(code).toBe("cli.wrongUse");
  expect(message).toMatch(/^No se entiende la línea de órdenes/u);
});

test.each(WITH_FILES.map(([name]) => name).filter((name) => !WRITES.includes(name)))(
  "guichet %s names the file that is missing, in the language of the terminal",
  async (name) => {
    vi.stubEnv("LC_ALL", "zh_CN.UTF-8");
    const command = LEAVES.find(([words]) => words === name)?.[1];
    const needed = command?.options.filter(({ mandatory }) => mandatory).flatMap(({ long }) => [long ?? "", "x"]) ?? [];
    const own = command?.options.some(({ long }) => long === "--data") ? ["--data", folder] : [];
    const files = command?.registeredArguments.filter(({ required }) => required).map(() => "/no/such.csv") ?? [];
    const { code, message } = await refusalOf(...name.split(" "), ...files, ...needed, ...own);
    expect(`${code} ${message}`).toMatch(/^(?:cli|error)\.\w+ .*\p{Script=Han}/u);
  },
);

test.each([
  ["backup", "/tmp/none.bk"],
  ["export", "/tmp/none"],
  ["import", "package.json"],
])(
  "guichet %s says that it has no token, that nobody is at the address, and that a text is none",
  async (name, file) => {
    const noServer = ["--data", folder];
    expect(await refusalOf(name, file, "--url", "http://127.0.0.1:9", ...noServer)).toMatchObject({
      code: "cli.noToken",
    });
    vi.stubEnv("GUICHET_TOKEN", "one");
    expect(await refusalOf(name, file, "--url", "http://127.0.0.1:9")).toMatchObject({ code: "cli.noServer" });
    expect(await refusalOf(name, file, "--url", "localhost")).toMatchObject({ code: "cli.badAddress" });
  },
);
