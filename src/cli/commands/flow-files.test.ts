import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { registerForecast } from "./forecast";
import { registerStaffing } from "./staffing";

const folder = mkdtempSync(join(tmpdir(), "guichet-flow-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void vi.stubEnv("LC_ALL", "en"));
afterEach(() => vi.unstubAllEnvs());

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** What a command says no with. */
async function refusal(...args: readonly string[]): Promise<string> {
  const program = new Command().exitOverride();
  registerForecast(program);
  registerStaffing(program);
  const error: unknown = await program.parseAsync(["node", "guichet", ...args]).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Error ? error.message.replaceAll(folder, "") : "";
}

test("FC-11 a file of counts without a column, a calendar with a date that does not exist, and a wrong time are named", async () => {
  const counts = file("counts.csv", ["series,start,value", "bank,2026-03-02 09:00,5", "bank,2026-03-02 09:30,7"]);
  expect(await refusal("forecast", "evaluate", file("short.csv", ["series,start", "bank,2026-03-02 09:00"]))).toBe(
    "/short.csv has no column “value”; it needs series, start, value.",
  );
  const calendar = file("days.csv", ["date,effect", "", "2026-02-30,holiday"]);
  expect(await refusal("forecast", "predict", counts, "--calendar", calendar)).toBe(
    "/days.csv, line 3: a date such as 2026-11-23 and an effect are needed.",
  );
  expect(await refusal("forecast", "evaluate", counts, "--update-at", "ten")).toBe(
    "--update-at takes 10:00, not “ten”.",
  );
  expect(await refusal("forecast", "predict", counts, "--form", "xml")).toBe("--form takes csv | jsonl, not “xml”.");
  expect(await refusal("forecast", "predict", counts, "--days", "2.5")).toBe(
    "--days must be a whole number, not “2.5”.",
  );
  expect(await refusal("forecast", "evaluate", counts, "--unscored", "soon")).toBe(
    "--unscored takes 2026-11-23, not “soon”.",
  );
  expect(await refusal("forecast", "predict", counts, "--model", join(folder, "none"))).toMatch(
    /^\/none cannot be read/u,
  );
  expect(await refusal("forecast", "predict", counts, "--model", calendar)).toBe(
    "/days.csv, line 1: not a model that guichet forecast fit wrote.",
  );
  expect(await refusal("forecast", "predict", counts, "--out", join(folder, "no/where"))).toMatch(/cannot be written/u);
});

test("FC-10 every forecast that was scored can be written beside what came, and what was missing stays empty", async () => {
  const days = Array.from({ length: 25 }, (_, day) => `2026-03-${String(day + 1).padStart(2, "0")}`);
  const lines = days.flatMap((date) => [
    `bank,${date} 09:00,20`,
    `bank,${date} 09:30,${date.endsWith("25") ? "?" : 30}`,
  ]);
  const counts = file("bank.csv", ["series,start,value", ...lines]);
  const out = join(folder, "scored.csv");
  expect(await refusal("forecast", "evaluate", counts, "--warm-up", "21", "--days", "3", "--out", out)).toBe("");
  const [head, ...rows] = readFileSync(out, "utf8").trim().split("\n");
  expect(head?.split(",").slice(0, 6)).toEqual(["series", "origin", "start", "value", "mean", "q05"]);
  const first = rows.filter((row) => row.startsWith("bank,2026-03-22,")).map((row) => row.split(",").slice(2, 4));
  expect(first).toEqual([
    ["2026-03-23 09:00", "20"],
    ["2026-03-23 09:30", "30"],
    ["2026-03-24 09:00", "20"],
    ["2026-03-24 09:30", "30"],
    ["2026-03-25 09:00", "20"],
    ["2026-03-25 09:30", ""],
  ]);
});

test("ST-8 a day with a gap in a path, a rate that is none, or a time that comes twice is not staffed", async () => {
  const plan = (...lines: readonly string[]) =>
    refusal("staffing", "plan", file("day.csv", ["path,start,arrivalsPerHour", ...lines]), "--service", "6");
  expect(await plan("1,2026-03-02 09:00,20", "1,2026-03-02 09:30,30", "2,2026-03-02 09:00,20")).toBe(
    "/day.csv: path 2 has no arrivalsPerHour at 2026-03-02 09:30.",
  );
  expect(await plan("1,2026-03-02 09:00,20", "1,2026-03-02 09:30,many")).toBe(
    "/day.csv, line 3: arrivalsPerHour must be a number from 0 up.",
  );
  expect(await plan("1,2026-03-02 09:00,20", "1,2026-03-02 09:00,30")).toBe(
    "/day.csv, line 3: start 2026-03-02 09:00 comes twice.",
  );
});
